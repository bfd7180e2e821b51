import type { Deployment, ServiceDeployment } from '@aws-sdk/client-ecs';
import { describe, expect, it } from 'vitest';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import type { Rollout } from '../../../controller/kinds/service/live.ts';
import { rolloutView } from '../../../controller/kinds/service/rollout-view.ts';
import { liveOf, revisionArn, SERVICE_ARN } from './live-service.ts';
import { specOf } from './looking.ts';

const GREEN = `${SERVICE_ARN}/revision/2`;
const BLUE = `${SERVICE_ARN}/revision/1`;
const MINUTE = 60_000;

function rolloutOf(parts: Partial<ServiceDeployment>): Rollout {
  return {
    deployment: {
      serviceDeploymentArn: `${SERVICE_ARN}/deployment/1`,
      status: 'IN_PROGRESS',
      targetServiceRevision: { arn: GREEN, requestedTaskCount: 3 },
      ...parts,
    },
    revision: { serviceRevisionArn: GREEN, taskDefinition: revisionArn(8, 'web') },
    sources: [{ serviceRevisionArn: BLUE, taskDefinition: revisionArn(7, 'web') }],
  };
}

const view = (parts: Partial<ServiceDeployment>) => rolloutView([rolloutOf(parts)], 0);

const PAUSED: Partial<ServiceDeployment> = {
  startedAt: new Date(MINUTE),
  lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
  lifecycleHookDetails: [
    { hookId: 'h-1', targetType: 'AWS_LAMBDA', status: 'SUCCEEDED' },
    {
      hookId: 'h-2',
      targetType: 'PAUSE',
      status: 'AWAITING_ACTION',
      expiresAt: new Date(90 * MINUTE),
      timeoutAction: 'ROLLBACK',
    },
  ],
  targetServiceRevision: {
    arn: GREEN,
    requestedTaskCount: 3,
    runningTaskCount: 2,
    pendingTaskCount: 1,
    requestedProductionTrafficWeight: 0,
    requestedTestTrafficWeight: 100,
  },
  sourceServiceRevisions: [
    {
      arn: BLUE,
      requestedTaskCount: 3,
      runningTaskCount: 3,
      pendingTaskCount: 0,
      requestedProductionTrafficWeight: 100,
    },
  ],
  deploymentCircuitBreaker: { status: 'MONITORING', failureCount: 1, threshold: 3 },
  alarms: { status: 'MONITORING', alarmNames: ['5xx'], triggeredAlarmNames: [] },
  deploymentConfiguration: {
    strategy: 'BLUE_GREEN',
    bakeTimeInMinutes: 5,
    lifecycleHooks: [
      { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] },
      { hookTargetArn: 'arn:aws:lambda:eu-west-1:1:function:smoke', roleArn: 'r', lifecycleStages: ['POST_SCALE_UP'] },
    ],
  },
};

describe('a rollout as data', () => {
  it('names stage, traffic, failed tasks, alarms and what it waits for', () => {
    expect(view(PAUSED)).toEqual({
      state: 'IN_PROGRESS',
      phase: 'paused',
      reason: undefined,
      revision: 'web:8',
      id: `${SERVICE_ARN}/deployment/1`,
      strategy: 'BLUE_GREEN',
      ending: undefined,
      startedAt: MINUTE,
      finishedAt: undefined,
      stages: [
        { name: 'RECONCILE_SERVICE', state: 'done', hooks: [] },
        { name: 'PRE_SCALE_UP', state: 'done', hooks: [] },
        { name: 'SCALE_UP', state: 'done', hooks: [] },
        { name: 'POST_SCALE_UP', state: 'done', hooks: ['AWS_LAMBDA'] },
        { name: 'TEST_TRAFFIC_SHIFT', state: 'done', hooks: [] },
        { name: 'POST_TEST_TRAFFIC_SHIFT', state: 'current', hooks: ['PAUSE'] },
        { name: 'PRE_PRODUCTION_TRAFFIC_SHIFT', state: 'ahead', hooks: [] },
        { name: 'PRODUCTION_TRAFFIC_SHIFT', state: 'ahead', hooks: [] },
        { name: 'POST_PRODUCTION_TRAFFIC_SHIFT', state: 'ahead', hooks: [] },
        { name: 'BAKE_TIME', state: 'ahead', hooks: [] },
        { name: 'CLEAN_UP', state: 'ahead', hooks: [] },
      ],
      shares: [
        { side: 'target', revision: 'web:8', requested: 3, running: 2, pending: 1, production: 0, test: 100 },
        { side: 'source', revision: 'web:7', requested: 3, running: 3, pending: 0, production: 100, test: undefined },
      ],
      breaker: { status: 'MONITORING', failed: 1, threshold: 3 },
      alarms: { status: 'MONITORING', names: ['5xx'], triggered: [] },
      hook: {
        id: 'h-2',
        type: 'PAUSE',
        status: 'AWAITING_ACTION',
        target: undefined,
        deadline: 90 * MINUTE,
        onTimeout: 'ROLLBACK',
      },
      bakeMinutes: 5,
    });
  });

  it.each<{ because: string; parts: Partial<ServiceDeployment>; expected: object }>([
    { because: 'it has only been asked for', parts: { status: 'PENDING' }, expected: { phase: 'pending' } },
    {
      because: 'the breaker turned it back',
      parts: { status: 'ROLLBACK_SUCCESSFUL', deploymentCircuitBreaker: { status: 'TRIGGERED' } },
      expected: { phase: 'rolledBack', ending: 'breaker' },
    },
    {
      because: 'an alarm is turning it back',
      parts: { status: 'ROLLBACK_IN_PROGRESS', alarms: { status: 'TRIGGERED', triggeredAlarmNames: ['5xx'] } },
      expected: { phase: 'rollingBack', ending: 'alarm' },
    },
    {
      because: 'a person turned it back at a pause',
      parts: { status: 'ROLLBACK_SUCCESSFUL', lifecycleHookDetails: [{ status: 'FAILED', targetType: 'PAUSE' }] },
      expected: { phase: 'rolledBack', ending: 'person' },
    },
    {
      because: 'a hook timed out',
      parts: { status: 'ROLLBACK_SUCCESSFUL', lifecycleHookDetails: [{ status: 'TIMED_OUT' }] },
      expected: { phase: 'rolledBack', ending: 'hook' },
    },
    {
      because: 'the breaker ended it without a way back',
      parts: { status: 'STOPPED', deploymentCircuitBreaker: { status: 'TRIGGERED' } },
      expected: { phase: 'failed', ending: 'breaker' },
    },
    { because: 'a person stopped it', parts: { status: 'STOPPED' }, expected: { phase: 'stopped', ending: 'person' } },
    {
      because: 'nothing is wrong',
      parts: { status: 'SUCCESSFUL' },
      expected: { phase: 'succeeded', ending: undefined },
    },
  ])('tells how it stands: $because', ({ parts, expected }) => {
    expect(view(parts)).toMatchObject(expected);
  });

  it('marks the stage at which it was lost', () => {
    const stages = view({ ...PAUSED, status: 'ROLLBACK_SUCCESSFUL' })?.stages;
    expect(stages?.find(({ state }) => state === 'failed')?.name).toBe('POST_TEST_TRAFFIC_SHIFT');
  });

  it('has no stages where ECS names none', () => {
    expect(view({})?.stages).toBeUndefined();
  });

  it.each<{ state: NonNullable<Deployment['rolloutState']>; phase: string }>([
    { state: 'IN_PROGRESS', phase: 'rolling' },
    { state: 'COMPLETED', phase: 'succeeded' },
    { state: 'FAILED', phase: 'failed' },
  ])('is what the primary deployment says where no more was read: $state', ({ state, phase }) => {
    const primary = { status: 'PRIMARY', rolloutState: state, taskDefinition: revisionArn(7, 'web') };
    const { rollout } = serviceKind.summary(liveOf(specOf(), { deployments: [primary] }));
    expect(rollout).toEqual({ state, phase, reason: undefined, revision: 'web:7', id: undefined });
  });
});
