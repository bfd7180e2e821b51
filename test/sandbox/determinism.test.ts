import { expect, test } from 'vitest';
import { serveTrace } from './trace.ts';

test('the same seed and the same calls make the same world, ids and all', async () => {
  const first = await serveTrace(11);
  expect(await serveTrace(11)).toEqual(first);
  expect(await serveTrace(12)).not.toEqual(first);
});
