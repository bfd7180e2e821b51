import { createSandbox } from '../../sandbox/sandbox.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { CALLER } from './fixtures.ts';

/** What a few calls to a shuffling, lagging sandbox of this seed answer. */
export async function serveTrace(seed: number): Promise<unknown[]> {
  const clock = createVirtualClock();
  const sandbox = createSandbox({
    clock,
    random: seededRandom(seed),
    shuffle: true,
    lag: { maxMs: 5_000, probability: 0.5 },
  });
  const answers: unknown[] = [];
  for (let step = 0; step < 6; step += 1) {
    const group = { Name: `tg-${step}`, TargetType: 'lambda', Tags: [{ Key: 'step', Value: String(step) }] };
    answers.push(await sandbox.call('elasticloadbalancing', 'CreateTargetGroup', group, CALLER));
    answers.push(await sandbox.call('elasticloadbalancing', 'DescribeTargetGroups', {}, CALLER));
    await clock.advance(1000);
  }
  return answers;
}
