import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { Bench, ConformanceRow } from '../../conformance/row.ts';
import { type Given, latestDeployment, look } from './given.ts';
import { reach, rollingOut, weights } from './given-shift.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } as const;
const CONTINUING = 'Amazon ECS developer guide, Continuing service deployments';
const PAUSING = 'Amazon ECS developer guide, Pause hooks for Amazon ECS service deployments';

const PAUSED = {
  strategy: 'BLUE_GREEN',
  lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] }],
} satisfies Parameters<typeof rollingOut>[1];

async function pauseOf(bench: Bench, given: Given): Promise<{ serviceDeploymentArn: string; hookId: string }> {
  const { serviceDeploymentArn = '', lifecycleHookDetails: [hook] = [] } = await latestDeployment(bench, given);
  return { serviceDeploymentArn, hookId: hook?.hookId ?? '' };
}

async function stop(bench: Bench, given: Given, stopType: 'ABORT' | 'ROLLBACK'): Promise<void> {
  const { serviceDeploymentArn = '' } = await latestDeployment(bench, given);
  await bench.clients.ecs.stopServiceDeployment({ serviceDeploymentArn, stopType });
}

export const STOP_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-pause-waits',
    behaviour: 'At a PAUSE hook a deployment awaits an action, for a day unless told otherwise, and is IN_PROGRESS.',
    source: PAUSING,
    async run(bench) {
      const given = await rollingOut(bench, PAUSED);
      await bench.elapse(3_600_000);
      const { status, lifecycleStage, lifecycleHookDetails, updatedAt } = await latestDeployment(bench, given);
      expect([status, lifecycleStage]).toEqual(['IN_PROGRESS', 'POST_TEST_TRAFFIC_SHIFT']);
      expect(lifecycleHookDetails).toEqual([
        {
          hookId: expect.stringMatching(/^ecs-pause-/),
          targetType: 'PAUSE',
          status: 'AWAITING_ACTION',
          expiresAt: new Date((updatedAt?.getTime() ?? 0) + 86_400_000),
          timeoutAction: 'ROLLBACK',
        },
      ]);
    },
  },
  {
    id: 'ecs-pause-continue',
    behaviour: 'ContinueServiceDeployment lets a paused deployment go on.',
    source: CONTINUING,
    async run(bench) {
      const given = await rollingOut(bench, PAUSED);
      await reach(bench, given, 'POST_TEST_TRAFFIC_SHIFT');
      const pause = await pauseOf(bench, given);
      const { serviceDeploymentArn } = await bench.clients.ecs.continueServiceDeployment(pause);
      expect(serviceDeploymentArn).toBe(pause.serviceDeploymentArn);
      await reach(bench, given, 'SUCCESSFUL');
    },
  },
  {
    id: 'ecs-pause-roll-back',
    behaviour: 'ContinueServiceDeployment with ROLLBACK takes a paused deployment back.',
    source: CONTINUING,
    async run(bench) {
      const given = await rollingOut(bench, PAUSED);
      await reach(bench, given, 'POST_TEST_TRAFFIC_SHIFT');
      await bench.clients.ecs.continueServiceDeployment({ ...(await pauseOf(bench, given)), action: 'ROLLBACK' });
      await reach(bench, given, 'ROLLBACK_SUCCESSFUL');
      expect([await weights(bench, given), await weights(bench, given, given.test)]).toEqual([
        [0, 100],
        [0, 100],
      ]);
    },
  },
  {
    id: 'ecs-pause-times-out',
    behaviour: 'A PAUSE hook that nobody answers ends in its timeout’s action, and TIMED_OUT.',
    source: PAUSING,
    async run(bench) {
      const [hook] = PAUSED.lifecycleHooks;
      const timeoutConfiguration = { timeoutInMinutes: 10, action: 'CONTINUE' as const };
      const given = await rollingOut(bench, { ...PAUSED, lifecycleHooks: [{ ...hook, timeoutConfiguration }] });
      await reach(bench, given, 'POST_TEST_TRAFFIC_SHIFT');
      await bench.elapse(660_000);
      const { status, lifecycleHookDetails } = await latestDeployment(bench, given);
      expect([status, lifecycleHookDetails?.[0]?.status]).toEqual(['SUCCESSFUL', 'TIMED_OUT']);
    },
  },
  {
    id: 'ecs-pause-refused',
    behaviour: 'Only a hook that awaits an action, of a deployment in progress, can be continued.',
    source: `${CONTINUING}; API reference, ContinueServiceDeployment, errors`,
    async run(bench) {
      const given = await rollingOut(bench, PAUSED);
      await reach(bench, given, 'POST_TEST_TRAFFIC_SHIFT');
      const { ecs } = bench.clients;
      const pause = await pauseOf(bench, given);
      await ecs.continueServiceDeployment(pause);
      const refused = [pause, { ...pause, hookId: 'ecs-pause-x' }, { ...pause, serviceDeploymentArn: 'arn:none' }];
      const names = [];
      for (const one of refused) names.push((await faultOf(ecs.continueServiceDeployment(one))).name);
      expect(names).toEqual([
        'InvalidParameterException',
        'InvalidParameterException',
        'ServiceDeploymentNotFoundException',
      ]);
    },
  },
  {
    id: 'ecs-pause-stages',
    behaviour: 'A PAUSE hook cannot stand at the two stages in which traffic shifts.',
    source: 'Amazon ECS API reference, DeploymentLifecycleHook, lifecycleStages',
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      const { cluster, service } = given;
      const lifecycleHooks = [{ targetType: 'PAUSE' as const, lifecycleStages: ['PRODUCTION_TRAFFIC_SHIFT' as const] }];
      const refusal = bench.clients.ecs.updateService({
        cluster,
        service,
        deploymentConfiguration: { lifecycleHooks },
      });
      expect((await faultOf(refusal)).name).toBe('InvalidParameterException');
    },
  },
  {
    id: 'ecs-stop-rollback-states',
    behaviour: 'A stopped deployment is ROLLBACK_REQUESTED, then goes back, and may be told so again.',
    source: 'Amazon ECS developer guide, Stopping Amazon ECS service deployments',
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      await reach(bench, given, 'BAKE_TIME');
      await stop(bench, given, 'ROLLBACK');
      const states = [(await latestDeployment(bench, given)).status];
      await bench.elapse(1000);
      states.push((await latestDeployment(bench, given)).status);
      await stop(bench, given, 'ROLLBACK');
      await bench.elapse(60_000);
      states.push((await latestDeployment(bench, given)).status);
      expect(states).toEqual(['ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_SUCCESSFUL']);
      expect([await weights(bench, given), (await look(bench, given)).taskDefinition?.slice(-1)]).toEqual([
        [0, 100],
        '1',
      ]);
    },
  },
  {
    id: 'ecs-stop-abort',
    behaviour:
      'ABORT gives the traffic back, keeps blue and ends STOPPED; the service goes on naming the new revision.',
    source: 'Amazon ECS API reference has ABORT among the values of stopType and no word on what it does',
    believed: true,
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      await reach(bench, given, 'BAKE_TIME');
      await stop(bench, given, 'ABORT');
      await reach(bench, given, 'STOPPED');
      const { taskDefinition, runningCount } = await look(bench, given);
      expect([await weights(bench, given), runningCount, taskDefinition?.slice(-1)]).toEqual([[0, 100], 2, '2']);
    },
  },
  {
    id: 'ecs-stop-breaker',
    behaviour: 'Green that fails to start trips the circuit breaker and never gets production traffic.',
    source:
      'AWS what’s new 2026-05, pause and continue controls: the circuit breaker works along with managed shifting',
    async run(bench) {
      const deploymentCircuitBreaker = { enable: true, rollback: true };
      const given = await rollingOut(bench, { ...BLUE_GREEN, deploymentCircuitBreaker }, 'shop/web:crash');
      await reach(bench, given, 'ROLLBACK_SUCCESSFUL');
      const { rollback, lifecycleHookDetails } = await latestDeployment(bench, given);
      expect([await weights(bench, given), rollback?.reason, lifecycleHookDetails]).toEqual([
        [0, 100],
        'Service deployment rolled back because the circuit breaker threshold was exceeded.',
        [],
      ]);
    },
  },
];
