import { expect, it } from 'vitest';
import { serveSandbox } from '../../sandbox/serve.ts';
import { stoppableClock } from '../../sandbox/stoppable-clock.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { seededRandom } from '../support/seeded-random.ts';

it('calls back like the clock beneath it until it is stopped, and never after', () => {
  const beneath = createManualClock(0);
  const clock = stoppableClock(beneath);
  const called: string[] = [];
  clock.after(1, () => called.push('due'));
  clock.after(1, () => called.push('cancelled'))();
  clock.after(9, () => called.push('pending'));
  beneath.advance(5);

  clock.stop();
  clock.after(1, () => called.push('late'));
  beneath.advance(100);

  expect({ called, now: clock.now() }).toEqual({ called: ['due'], now: 105 });
});

it('a sandbox that is closed leaves no timer behind', async () => {
  const beneath = createManualClock(0);
  let timers = 0;
  const clock = {
    now: beneath.now,
    after(ms: number, callback: () => void) {
      timers += 1;
      const cancel = beneath.after(ms, callback);
      return () => {
        timers -= 1;
        cancel();
      };
    },
  };
  const served = await serveSandbox({ clock, random: seededRandom(1), port: 0 });
  const caller = { account: '123456789012', region: 'eu-west-1' };
  const call = (operation: string, input: Record<string, unknown>) =>
    served.sandbox.call('ecs', operation, input, caller);
  await call('CreateCluster', { clusterName: 'shop' });
  const containerDefinitions = [{ name: 'web', image: 'web:1', memory: 64 }];
  await call('RegisterTaskDefinition', { family: 'web', containerDefinitions });
  await call('CreateService', { cluster: 'shop', serviceName: 'web', taskDefinition: 'web', desiredCount: 2 });
  expect(timers).toBeGreaterThan(0);

  await served.close();

  expect(timers).toBe(0);
});
