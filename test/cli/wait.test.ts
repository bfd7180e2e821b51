import { describe, expect, it } from 'vitest';
import type { RolloutPhase } from '../../controller/model/rollout.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { createFleet, FLEET_NOW, HOUR, objectStatus } from '../support/fleet.ts';
import { cli, withController } from './run-cli.ts';

const IDENTITY = { namespace: 'shop', kind: 'Service', name: 'web' } as const;
const rollout = (state: string, phase: RolloutPhase, reason?: string): Partial<ObjectStatus> => ({
  summary: { running: 1, desired: 3, image: 'web:2', rollout: { state, phase, reason } },
});
const unhealthy: Partial<ObjectStatus> = {
  health: { status: 'Progressing', message: '1 of 3 tasks run' },
  outcome: { kind: 'progressing', reason: '1 of 3 tasks run', recheckMs: 5_000 },
  plan: { kind: 'wait', reason: 'the rollout is under way', recheckMs: 5_000 },
};
const HOOK = { type: 'PAUSE', status: 'AWAITING_ACTION', deadline: FLEET_NOW + 23 * HOUR, onTimeout: 'ROLLBACK' };
const paused: Partial<ObjectStatus> = {
  ...unhealthy,
  summary: { running: 1, desired: 3, rollout: { state: 'IN_PROGRESS', phase: 'paused', hook: HOOK } },
};
const held: Partial<ObjectStatus> = {
  plan: {
    kind: 'hold',
    cause: 'rolledBack',
    reason: 'revision web:2 was rolled back',
    details: ['web exited with 1', 'web exited with 1 again'],
    steps: [],
  },
  outcome: { kind: 'held', reason: 'revision web:2 was rolled back' },
};

describe('wait', () => {
  it.each([
    { goal: 'ready', state: {}, says: 'is ready' },
    { goal: 'synced', state: {}, says: 'is synced' },
    { goal: 'healthy', state: {}, says: 'is healthy' },
  ])('ends with 0 at once when the object is $goal', async ({ goal, state, says }) => {
    withController({}, createFleet([objectStatus(IDENTITY, state)]));

    const { exit, out } = await cli(['wait', 'service/web', '--for', goal]);

    expect({ exit, out }).toEqual({ exit: 0, out: `shop/Service/web ${says}\n` });
  });

  it('ends with 0 when the object is gone, where that is waited for', async () => {
    withController({}, createFleet([]));

    expect((await cli(['wait', 'shop/Service/web', '--for', 'deleted'])).exit).toBe(0);
  });

  it('ends with 4 after the time, and says what it still waits for', async () => {
    withController({}, createFleet([objectStatus(IDENTITY, unhealthy)]));

    const { exit, out, err } = await cli(['wait', 'service/web', '--for', 'healthy', '--timeout', '3s']);

    expect({ exit, out }).toEqual({ exit: 4, out: '' });
    expect(err).toContain('shop/Service/web is not healthy after 3s: 1 of 3 tasks run');
  });

  it('prints one line for each change where there is no terminal', async () => {
    withController({}, createFleet([objectStatus(IDENTITY, unhealthy)]));

    const { err } = await cli(['wait', 'service/web', '--for', 'healthy', '--timeout', '9s']);

    expect(err.match(/1 of 3 tasks run\n/g)).toHaveLength(2);
  });

  it.each([
    { name: 'a rollout was rolled back', state: held, says: /rolled back\n.*web exited with 1\n.*again/ },
    {
      name: 'ECS says that the rollout failed',
      state: {
        ...unhealthy,
        sync: 'OutOfSync' as const,
        ...rollout('ROLLBACK_SUCCESSFUL', 'rolledBack', 'the circuit breaker was triggered'),
      },
      says: /the circuit breaker was triggered/,
    },
  ])('ends with 5 at once, with the reasons, when $name', async ({ state, says }) => {
    withController({}, createFleet([objectStatus(IDENTITY, state)]));

    const { exit, err } = await cli(['wait', 'service/web']);

    expect(exit).toBe(5);
    expect(err).toMatch(says);
  });

  it('asks for the namespace where two objects have the name', async () => {
    const other = { ...IDENTITY, namespace: 'blog' };
    withController({}, createFleet([objectStatus(IDENTITY), objectStatus(other)]));

    expect(await cli(['wait', 'service/web'])).toMatchObject({ exit: 2, err: expect.stringContaining('--namespace') });
    expect((await cli(['wait', 'service/web', '-n', 'blog'])).out).toBe('blog/Service/web is ready\n');
  });
});

describe('rollout status', () => {
  it('ends with 0 when the rollout is through, also while the object is not settled for another reason', async () => {
    withController({}, createFleet([objectStatus(IDENTITY, { ...unhealthy, ...rollout('COMPLETED', 'succeeded') })]));

    const { exit, out } = await cli(['rollout', 'status', 'service/web']);

    expect({ exit, out }).toEqual({ exit: 0, out: 'shop/Service/web is rolled out: 2\n' });
  });

  it('shows bars and the state while it goes on', async () => {
    withController({}, createFleet([objectStatus(IDENTITY, { ...unhealthy, ...rollout('IN_PROGRESS', 'rolling') })]));

    const { exit, err } = await cli(['rollout', 'status', 'service/web', '--timeout', '2s']);

    expect(exit).toBe(4);
    expect(err).toContain('shop/Service/web IN_PROGRESS [###-------] 1/3');
  });

  it('prints the state of now without waiting on request', async () => {
    withController({}, createFleet([objectStatus(IDENTITY, { ...unhealthy, ...rollout('IN_PROGRESS', 'rolling') })]));

    const { exit, out } = await cli(['rollout', 'status', 'service/web', '--no-watch']);

    expect({ exit, out }).toEqual({ exit: 0, out: 'shop/Service/web IN_PROGRESS: 1 of 3 tasks run\n' });
  });

  it.each([
    { phase: 'succeeded', exit: 0, because: 'it is through' },
    { phase: 'superseded', exit: 4, because: 'a newer one has taken its place and goes on' },
    { phase: 'paused', exit: 4, because: 'a person may still let it go on' },
    { phase: 'rollingBack', exit: 5, because: 'it is lost before ECS is done with going back' },
    { phase: 'rolledBack', exit: 5, because: 'it is lost' },
    { phase: 'rollingBack', sync: 'Synced', exit: 4, because: 'a commit has asked for what ECS goes back to' },
    { phase: 'stopped', sync: 'Synced', exit: 5, because: 'a person ended it' },
  ] as const)('ends with $exit for a rollout that is $phase: $because', async ({ phase, exit, ...row }) => {
    const sync = 'sync' in row ? row.sync : 'OutOfSync';
    withController({}, createFleet([objectStatus(IDENTITY, { ...unhealthy, sync, ...rollout('ANY', phase) })]));

    expect((await cli(['rollout', 'status', 'service/web', '--timeout', '2s'])).exit).toBe(exit);
  });

  it('shows whom a rollout waits for, and what that person can do', async () => {
    withController({}, createFleet([objectStatus(IDENTITY, paused)]));

    const { out } = await cli(['rollout', 'status', 'service/web', '--no-watch']);
    const { err } = await cli(['rollout', 'status', 'service/web', '--timeout', '2s']);

    expect(out).toBe(`shop/Service/web IN_PROGRESS: 1 of 3 tasks run
shop/Service/web waits for a person: rollout continue or abort (23h 0m left, then ROLLBACK)
`);
    expect(err).toContain('\nshop/Service/web waits for a person: rollout continue or abort\n');
    expect(err).toContain('let it go on with: evenkeel rollout continue shop/Service/web');
  });

  it('prints it all as data on request', async () => {
    withController({}, createFleet([objectStatus(IDENTITY, paused)]));

    const { exit, out } = await cli(['rollout', 'status', 'service/web', '--no-watch', '-o', 'json']);

    expect({ exit, document: JSON.parse(out) }).toEqual({
      exit: 0,
      document: {
        apiVersion: 'cli.evenkeel.dev/v1',
        kind: 'RolloutStatus',
        key: 'shop/Service/web',
        verdict: 'waiting',
        message: '1 of 3 tasks run',
        rollout: { state: 'IN_PROGRESS', phase: 'paused', hook: HOOK },
      },
    });
  });

  it('refuses what has no rollout', async () => {
    withController({}, createFleet([objectStatus({ ...IDENTITY, kind: 'Listener' })]));

    expect(await cli(['rollout', 'status', 'listener/web'])).toMatchObject({ exit: 2 });
  });
});
