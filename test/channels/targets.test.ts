import { describe, expect, it } from 'vitest';
import { nodeNetwork } from '../../controller/channels/node-network.ts';
import { parseTargets } from '../../controller/channels/parse-targets.ts';
import { createTargets } from '../../controller/channels/targets.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { noAws } from './no-aws.ts';

const TEXT = 'targets:\n  hook: {type: webhook, url: https://hook.example/CANARY, secretEnv: SECRET}\n';

describe('targets', () => {
  const { targets } = parseTargets('targets.yaml', TEXT);
  const deps = { network: nodeNetwork, aws: noAws, clock: createManualClock(0), env: { SECRET: 'CANARY' } };
  const opened = createTargets(targets, deps);

  it('are known by name and type, and by nothing else', () => {
    expect(opened.types).toEqual(new Map([['hook', 'webhook']]));
    expect(JSON.stringify(opened)).not.toContain('CANARY');
  });

  it.each([
    { spec: { type: 'webhook', target: 'hok' } as const, problem: 'no target is called hok' },
    { spec: { type: 'slack', target: 'hook' } as const, problem: 'target hook is of type webhook' },
  ])('say why a provider has none: $problem', ({ spec, problem }) => {
    expect(opened.open(spec)).toEqual({ problem });
  });
});
