import { describe, expect, it } from 'vitest';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import { aService, revisionArn } from './live-service.ts';
import { addRevisions, addRollouts, image, look, type PastRollout, PLACE, sent, specOf, worldOf } from './looking.ts';

const v2 = aService({ spec: specOf({ template: image(2) }) });
const REASON = 'circuit breaker: tasks failed to start';

function worldAfter(rollouts: readonly PastRollout[]) {
  return addRollouts(addRevisions(worldOf(specOf()), { 8: image(2) }), rollouts);
}

const rolledBack: PastRollout = { status: 'ROLLBACK_SUCCESSFUL', revision: 8, parts: { statusReason: REASON } };

describe('a rollout that ECS rolled back', () => {
  it('is held with the stopped tasks’ own reasons', async () => {
    const world = worldAfter([rolledBack]).put('ecs:stoppedTasks', PLACE, [
      {
        taskDefinitionArn: revisionArn(8, 'web'),
        stoppedReason: 'Essential container in task exited',
        containers: [{ name: 'app', exitCode: 1 }],
      },
      { taskDefinitionArn: revisionArn(7, 'web'), stoppedReason: 'Scaling activity' },
    ]);
    const { plan } = await look(v2, world);

    expect(plan).toEqual({
      kind: 'hold',
      cause: 'rolledBack',
      reason: `web:8 failed in its last rollout: ${REASON}; held until the manifest changes or the rollout is restarted`,
      details: ['Essential container in task exited; app: exit code 1'],
      steps: [],
    });
  });

  it('does not keep the rest of the service from being repaired', async () => {
    const resource = aService({ spec: specOf({ template: image(2), enableExecuteCommand: true }) });
    const { plan } = await look(resource, worldAfter([rolledBack]));

    expect(plan.kind).toBe('hold');
    expect(sent(plan)).toEqual([
      { call: 'ecs:UpdateService', input: { cluster: 'shop', service: 'web', enableExecuteCommand: true } },
    ]);
  });

  it.each<{ because: string; rollouts: readonly PastRollout[]; held: boolean }>([
    { because: 'the rollback is under way', rollouts: [{ ...rolledBack, status: 'ROLLBACK_IN_PROGRESS' }], held: true },
    { because: 'the rollback failed', rollouts: [{ ...rolledBack, status: 'ROLLBACK_FAILED' }], held: true },
    {
      because: 'the breaker stopped it without a rollback',
      rollouts: [{ status: 'STOPPED', revision: 8, parts: { deploymentCircuitBreaker: { status: 'TRIGGERED' } } }],
      held: true,
    },
    {
      because: 'an alarm stopped it',
      rollouts: [{ status: 'STOPPED', revision: 8, parts: { alarms: { status: 'TRIGGERED' } } }],
      held: true,
    },
    {
      because: 'a newer deployment replaced it',
      rollouts: [
        { status: 'SUCCESSFUL', revision: 7, parts: { createdAt: new Date(60_000) } },
        { status: 'STOPPED', revision: 8, parts: { stoppedAt: new Date(61_000) } },
      ],
      held: false,
    },
    { because: 'a person stopped it', rollouts: [{ status: 'STOPPED', revision: 8 }], held: true },
    {
      because: 'a person stopped it, and other content came later',
      rollouts: [
        { status: 'SUCCESSFUL', revision: 7, parts: { createdAt: new Date(600_000) } },
        { status: 'STOPPED', revision: 8, parts: { stoppedAt: new Date(60_000) } },
      ],
      held: true,
    },
    { because: 'other content failed', rollouts: [{ ...rolledBack, revision: 7 }], held: false },
    {
      because: 'it worked the time after',
      rollouts: [{ status: 'SUCCESSFUL', revision: 8 }, rolledBack],
      held: false,
    },
    {
      because: 'it failed again after other content',
      rollouts: [{ status: 'SUCCESSFUL', revision: 7 }, rolledBack],
      held: true,
    },
    {
      because: 'it failed on another network',
      rollouts: [
        { ...rolledBack, target: { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-x'] } } } },
      ],
      held: false,
    },
    {
      because: 'the revision names the platform that LATEST stood for',
      rollouts: [{ ...rolledBack, target: { platformVersion: '1.4.0' } }],
      held: true,
    },
    {
      because: 'ECS knows its revision no longer',
      rollouts: [{ ...rolledBack, parts: { targetServiceRevision: {} } }],
      held: false,
    },
  ])('is held: $held, where $because', async ({ rollouts, held }) => {
    const { plan } = await look(v2, worldAfter(rollouts));

    expect(plan.kind).toBe(held ? 'hold' : 'act');
  });

  it.each([
    { because: 'rolled back', status: 'ROLLBACK_SUCCESSFUL' as const },
    { because: 'stopped where it stood', status: 'STOPPED' as const },
  ])('is said to be a person’s doing, where none of ECS’ own monitors had it $because', async ({ status }) => {
    const finishedAt = new Date(60_000);
    const parts = { finishedAt, statusReason: 'Service deployment ended because StopServiceDeployment was called.' };
    const { plan } = await look(v2, worldAfter([{ status, revision: 8, parts }]));

    expect(plan).toMatchObject({
      kind: 'hold',
      cause: 'stopped',
      since: 60_000,
      reason: expect.stringMatching(/^web:8 was stopped by a person in its last rollout: .*; held until/),
    });
  });

  it('is held for a change of the network alone, too', async () => {
    const resource = aService({
      spec: specOf({ networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-x'] } } }),
    });
    const target = { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-x'] } } };
    const world = addRollouts(worldOf(specOf()), [{ ...rolledBack, revision: 7, target }]);

    expect((await look(resource, world)).plan.kind).toBe('hold');
  });

  it('lets new content go', async () => {
    const resource = aService({ spec: specOf({ template: image(3) }) });
    const world = worldAfter([rolledBack]);
    addRevisions(world, { 8: image(2), 9: image(3) });

    expect(sent((await look(resource, world)).plan)).toMatchObject([
      { input: { taskDefinition: revisionArn(9, 'web') } },
    ]);
  });
});

describe('a rollout that is under way', () => {
  it('is not started again while ECS still shows the old revision', async () => {
    const { plan } = await look(v2, worldAfter([{ status: 'IN_PROGRESS', revision: 8 }]));

    expect(plan).toEqual({ kind: 'wait', reason: 'ECS is already rolling this out', recheckMs: 5_000 });
  });

  it('is replaced when it goes elsewhere', async () => {
    const { plan } = await look(v2, worldAfter([{ status: 'IN_PROGRESS', revision: 7 }]));

    expect(sent(plan)).toMatchObject([{ input: { taskDefinition: revisionArn(8, 'web') } }]);
  });
});

describe('health', () => {
  const deployment = { id: '1', status: 'PRIMARY', desiredCount: 3, runningCount: 1 };

  it.each([
    {
      because: 'a rollout under way is not done when enough tasks run',
      service: { deployments: [{ ...deployment, rolloutState: 'IN_PROGRESS' as const }] },
      rollouts: [{ status: 'IN_PROGRESS' as const, revision: 7, parts: { lifecycleStage: 'SCALE_UP' as const } }],
      expected: { status: 'Progressing', message: 'rolling out web:7 at SCALE_UP: 1 of 3 tasks run' },
    },
    {
      because: 'a paused rollout waits for somebody',
      service: { deployments: [{ ...deployment, rolloutState: 'IN_PROGRESS' as const }] },
      rollouts: [
        {
          status: 'IN_PROGRESS' as const,
          revision: 7,
          parts: {
            lifecycleStage: 'POST_SCALE_UP' as const,
            lifecycleHookDetails: [{ status: 'AWAITING_ACTION' as const }],
          },
        },
      ],
      expected: { status: 'Progressing', message: 'the rollout is paused at POST_SCALE_UP and waits to be continued' },
    },
    {
      because: 'a rollback is not over yet',
      service: { deployments: [{ ...deployment, rolloutState: 'IN_PROGRESS' as const }] },
      rollouts: [{ status: 'ROLLBACK_IN_PROGRESS' as const, revision: 8, parts: { statusReason: REASON } }],
      expected: { status: 'Progressing', message: `ECS is rolling back: ${REASON}` },
    },
    {
      because: 'a rollback that is over leaves a failure',
      service: { deployments: [{ ...deployment, rolloutState: 'IN_PROGRESS' as const }] },
      rollouts: [{ ...rolledBack }],
      expected: { status: 'Degraded', message: `the last rollout failed (ROLLBACK_SUCCESSFUL): ${REASON}` },
    },
    {
      because: 'a breaker without rollback leaves a failed deployment',
      service: { deployments: [{ ...deployment, rolloutState: 'FAILED' as const, rolloutStateReason: REASON }] },
      rollouts: [],
      expected: { status: 'Degraded', message: `the rollout failed: ${REASON}` },
    },
    {
      because: 'all is well',
      service: {},
      rollouts: [],
      expected: { status: 'Healthy', message: '3 of 3 tasks run' },
    },
    {
      because: 'a task is missing',
      service: { runningCount: 2 },
      rollouts: [],
      expected: { status: 'Progressing', message: '2 of 3 tasks run' },
    },
    {
      because: 'ECS cannot place a task',
      service: { runningCount: 2, events: [{ message: '(service web) was unable to place a task' }] },
      rollouts: [],
      expected: { status: 'Degraded', message: '(service web) was unable to place a task' },
    },
  ])('knows that $because', async ({ service, rollouts, expected }) => {
    const world = addRollouts(worldOf(specOf(), service), rollouts);
    const { seen } = await look(aService({ spec: specOf() }), world);

    expect(seen.state === 'present' && serviceKind.health(seen.live, { now: 0 })).toEqual(expected);
  });
});
