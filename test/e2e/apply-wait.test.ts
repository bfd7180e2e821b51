import { expect, it } from 'vitest';
import type { CliResult } from '../cli/run-cli.ts';
import { webFiles } from '../scenario/web-service.ts';
import { fastCli } from './fast-cli.ts';

const { run, sandbox } = fastCli();

function apply(image: string): Promise<CliResult> {
  return run(['apply', '-', '--wait', '--timeout', '20m'], Object.values(webFiles(image)).join('---\n'));
}

/** Mutating calls since the last time, those that only tag left out. */
function takeWrites(): readonly string[] {
  const { ledger } = sandbox();
  const writes = ledger.entries().filter(({ mutating, operation }) => mutating && operation !== 'TagResource');
  ledger.reset();
  return writes.map(({ operation }) => operation);
}

it('apply --wait ends with 5 when the circuit breaker rolls back, with the task’s own reason, and tries once', async () => {
  const first = await apply('app:1');
  expect({ exit: first.exit, writes: takeWrites() }).toEqual({
    exit: 0,
    writes: ['CreateCluster', 'RegisterTaskDefinition', 'CreateService'],
  });

  const broken = await apply('app:crash');
  expect({ exit: broken.exit, writes: takeWrites() }).toEqual({
    exit: 5,
    writes: ['RegisterTaskDefinition', 'UpdateService'],
  });
  expect(broken.err).toContain('shop/Service/web: broken: web:2 failed in its last rollout');
  expect(broken.err).toContain('EssentialContainerExited: Essential container in task exited; app: exit code 1');

  const again = await apply('app:crash');
  expect({ exit: again.exit, writes: takeWrites() }).toEqual({ exit: 5, writes: [] });

  const fixed = await apply('app:2');
  expect({ exit: fixed.exit, writes: takeWrites() }).toEqual({
    exit: 0,
    writes: ['RegisterTaskDefinition', 'UpdateService'],
  });
});
