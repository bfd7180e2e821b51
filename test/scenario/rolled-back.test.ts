import { expect, it } from 'vitest';
import { SWEEP_MS } from '../support/world.ts';
import { callsSince, eventsSince, MINUTE, now, runs, statusOf, toldSince, webFiles, webWorld } from './web-service.ts';

const REASON =
  'web:2 failed in its last rollout: Service deployment rolled back because the circuit breaker threshold was exceeded; held until the manifest changes or the rollout is restarted';
const DETAILS = ['EssentialContainerExited: Essential container in task exited; app: exit code 1'];

it('what the circuit breaker rolled back is told once, never tried again, and lets a fixed image go out', async () => {
  const world = await webWorld(['app:1']);

  const broken = await now(world);
  await world.commit(webFiles('app:crash'));
  await world.clock.advance(10 * MINUTE);
  expect(callsSince(world, broken)).toEqual(['RegisterTaskDefinition', 'UpdateService']);
  expect(eventsSince(world, broken)).toMatchObject([
    { type: 'ChangeFound' },
    { type: 'RolloutStarted', revision: 'web:2' },
    { type: 'RolloutRolledBack', reason: REASON, details: DETAILS },
  ]);
  expect(statusOf(world)).toMatchObject({
    health: { status: 'Degraded', message: REASON, details: DETAILS },
    outcome: { kind: 'held', reason: REASON },
    plan: { kind: 'hold', cause: 'rolledBack', steps: [] },
    summary: { rollout: { phase: 'rolledBack', ending: 'breaker', revision: 'web:2', state: 'ROLLBACK_SUCCESSFUL' } },
  });

  const held = await now(world);
  await world.clock.advance(100 * SWEEP_MS);
  expect({ calls: callsSince(world, held), told: toldSince(world, held) }).toEqual({ calls: [], told: [] });
  // ECS shows stopped tasks for an hour; the process remembers.
  expect(statusOf(world).health.details).toEqual(DETAILS);

  world.restart();
  await world.clock.advance(10 * SWEEP_MS);
  expect({ calls: callsSince(world, held), told: toldSince(world, held) }).toEqual({ calls: [], told: [] });
  expect(statusOf(world)).toMatchObject({ health: { status: 'Degraded', message: REASON }, outcome: { kind: 'held' } });
  expect(await runs(world)).toBe('web:1');

  const fixed = await now(world);
  await world.commit(webFiles('app:2'));
  expect(await world.settle()).toBe(true);
  expect(callsSince(world, fixed)).toEqual(['RegisterTaskDefinition', 'UpdateService', 'TagResource']);
  expect(toldSince(world, fixed)).toEqual(['ChangeFound', 'RolloutStarted', 'RolloutSucceeded', 'ObjectSettled']);
  expect(statusOf(world)).toMatchObject({
    sync: 'Synced',
    health: { status: 'Healthy' },
    summary: { detail: 'web:3' },
  });
});

it('what the breaker stopped without a way back is told too', async () => {
  const spec = { deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } } };
  const world = await webWorld(['app:1'], { spec });

  const broken = await now(world);
  await world.commit(webFiles('app:crash', { spec }));
  await world.clock.advance(100 * SWEEP_MS);

  expect(callsSince(world, broken)).toEqual(['RegisterTaskDefinition', 'UpdateService']);
  expect(toldSince(world, broken)).toEqual(['ChangeFound', 'RolloutStarted', 'RolloutRolledBack']);
  expect(statusOf(world)).toMatchObject({
    health: { status: 'Degraded', details: DETAILS },
    summary: { rollout: { phase: 'failed', revision: 'web:2' } },
  });
});
