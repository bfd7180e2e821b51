import { afterAll, beforeAll, describe, test } from 'vitest';
import { openSandbox } from './sandbox-target.ts';
import { SCENARIO } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';

describe('people edit the shop with the AWS CLI, in the sandbox', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(openSandbox);
  }, 60_000);
  afterAll(() => stage?.close());

  test.each(SCENARIO.map((row) => [row.id, row] as const))('%s', (_, row) => stage.play(row));
});
