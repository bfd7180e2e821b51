import { describe, expect, it } from 'vitest';
import { serviceAutoScalingKind } from '../../../controller/kinds/service-auto-scaling/index.ts';
import type { LiveScaling } from '../../../controller/kinds/service-auto-scaling/observe.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { absent, callsOf, judge } from '../../support/judge.ts';
import {
  action,
  aScaling,
  SERVICE,
  SERVICE_ARN,
  SPEC,
  seenAs,
  TARGET,
  TRIPLE,
  tracking,
  trackingSpec,
} from './live-scaling.ts';

const CPU = 'ECSServiceAverageCPUUtilization';
const MEMORY = 'ECSServiceAverageMemoryUtilization';
const ALIVE = { service: 'alive', arn: SERVICE_ARN, tags: {} };

const planFor = (spec: JsonObject, parts: Partial<LiveScaling> = {}) =>
  judge(serviceAutoScalingKind, aScaling(spec), { seen: seenAs(parts) }).plan;

describe('a service that does not scale yet', () => {
  it('is waited for while it does not exist', () => {
    const seen = absent({ service: 'missing' });
    expect(judge(serviceAutoScalingKind, aScaling(SPEC), { seen }).plan).toMatchObject({ kind: 'wait' });
  });

  it('is marked as ours before anything is registered, then gets everything in one go', () => {
    const spec = { ...SPEC, policies: [trackingSpec('cpu', CPU)] };
    const resource = { ...aScaling(spec), defaultTags: { team: 'shop' } };
    const { plan } = judge(serviceAutoScalingKind, resource, { seen: absent(ALIVE) });
    expect(callsOf(plan)).toEqual([
      [
        'ecs:TagResource',
        {
          resourceArn: SERVICE_ARN,
          tags: [
            { key: 'evenkeel.dev/scaling-owner', value: 'test' },
            { key: 'evenkeel.dev/scaling-resource', value: 'shop/ServiceAutoScaling/web' },
          ],
        },
      ],
      [
        'application-autoscaling:RegisterScalableTarget',
        {
          ...TRIPLE,
          MinCapacity: 2,
          MaxCapacity: 10,
          SuspendedState: {
            DynamicScalingInSuspended: false,
            DynamicScalingOutSuspended: false,
            ScheduledScalingSuspended: false,
          },
          Tags: { team: 'shop' },
        },
      ],
      [
        'application-autoscaling:PutScalingPolicy',
        {
          ...TRIPLE,
          PolicyName: 'cpu',
          PolicyType: 'TargetTrackingScaling',
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 60,
            PredefinedMetricSpecification: { PredefinedMetricType: CPU },
            ScaleInCooldown: 300,
            ScaleOutCooldown: 300,
            DisableScaleIn: false,
          },
        },
      ],
    ]);
  });

  it('is not marked twice when a crash came in between', () => {
    const found = { ...ALIVE, tags: seenAs().tags };
    const { plan } = judge(serviceAutoScalingKind, aScaling(SPEC), { seen: absent(found) });
    expect(callsOf(plan).map(([call]) => call)).toEqual(['application-autoscaling:RegisterScalableTarget']);
  });

  it('is left to another owner who said so first', () => {
    const found = { ...ALIVE, tags: { 'evenkeel.dev/owner': 'else' } };
    const { plan } = judge(serviceAutoScalingKind, aScaling(SPEC), { seen: absent(found) });
    expect(plan).toMatchObject({ kind: 'refuse', code: 'OWNED_BY_OTHER' });
  });
});

describe('the scalable target', () => {
  it('is not registered again without need: that would pull the desired count into the range', () => {
    const spec = { ...SPEC, policies: [trackingSpec('cpu', CPU, 70)] };
    const calls = callsOf(planFor(spec, { policies: [tracking('cpu', CPU, 60)] }));
    expect(calls.map(([call]) => call)).toEqual(['application-autoscaling:PutScalingPolicy']);
  });

  it('is registered with what differs', () => {
    const target = { ...TARGET, MaxCapacity: 4 };
    expect(callsOf(planFor(SPEC, { target }))).toEqual([
      ['application-autoscaling:RegisterScalableTarget', { ...TRIPLE, MinCapacity: 2, MaxCapacity: 10 }],
    ]);
  });
});

describe('policies', () => {
  const names = (plan: ReturnType<typeof planFor>) =>
    callsOf(plan).map(
      ([call, input]) => `${call.slice('application-autoscaling:'.length)} ${String(input.PolicyName)}`,
    );

  it.each<{ live: LiveScaling['policies']; policies: JsonObject[]; calls: string[]; because: string }>([
    {
      live: [tracking('old', MEMORY)],
      policies: [trackingSpec('new', CPU)],
      calls: ['PutScalingPolicy new', 'DeleteScalingPolicy old'],
      because: 'a service is never without a policy',
    },
    {
      live: [tracking('old', CPU)],
      policies: [trackingSpec('new', CPU)],
      calls: ['DeleteScalingPolicy old', 'PutScalingPolicy new'],
      because: 'AWS takes no second policy on one metric',
    },
    {
      live: [tracking('a', CPU), tracking('b', MEMORY)],
      policies: [trackingSpec('a', MEMORY), trackingSpec('b', CPU)],
      calls: ['DeleteScalingPolicy a', 'DeleteScalingPolicy b', 'PutScalingPolicy a', 'PutScalingPolicy b'],
      because: 'two that change metrics stand in each other’s way',
    },
    {
      live: [tracking('a', CPU)],
      policies: [trackingSpec('a', CPU), trackingSpec('b', CPU)],
      calls: ['PutScalingPolicy b'],
      because: 'what AWS will reject is no reason to delete what works',
    },
    { live: [tracking('a', CPU)], policies: [], calls: ['DeleteScalingPolicy a'], because: 'an empty list says none' },
  ])('are made the whole list: $because', ({ live, policies, calls }) => {
    expect(names(planFor({ ...SPEC, policies }, { policies: live }))).toEqual(calls);
  });

  it('are left alone when they are not declared', () => {
    expect(planFor(SPEC, { policies: [tracking('foreign', CPU)] })).toEqual({ kind: 'settled' });
  });
});

describe('scheduled actions', () => {
  const day = { scheduledActionName: 'day', schedule: 'cron(0 9 * * ? *)', scalableTargetAction: { maxCapacity: 20 } };

  it('are put with both ends of their time, for a put without them erases them', () => {
    const times = { startTime: '2026-12-01T00:00:00Z', endTime: '2027-01-01T00:00:00Z' };
    const live = action('day', { ScalableTargetAction: { MaxCapacity: 10 } });
    const plan = planFor({ ...SPEC, scheduledActions: [{ ...day, ...times }] }, { scheduledActions: [live] });
    expect(callsOf(plan)).toEqual([
      [
        'application-autoscaling:PutScheduledAction',
        {
          ...TRIPLE,
          ScheduledActionName: 'day',
          Schedule: 'cron(0 9 * * ? *)',
          Timezone: 'UTC',
          StartTime: new Date(times.startTime),
          EndTime: new Date(times.endTime),
          ScalableTargetAction: { MaxCapacity: 20 },
        },
      ],
    ]);
  });

  it('that the manifest does not have go', () => {
    const scheduledActions = [action('day', { ScalableTargetAction: { MaxCapacity: 20 } }), action('old', {})];
    expect(callsOf(planFor({ ...SPEC, scheduledActions: [day] }, { scheduledActions }))).toEqual([
      ['application-autoscaling:DeleteScheduledAction', { ...TRIPLE, ScheduledActionName: 'old' }],
    ]);
  });

  it.each([
    { parts: { schedule: 'at(2026-11-20T00:00:00)' }, because: 'its one moment is past everywhere' },
    { parts: { endTime: '2026-11-21T11:00:00Z' }, because: 'it has ended' },
  ])('are not put again once over: $because', ({ parts }) => {
    expect(planFor({ ...SPEC, scheduledActions: [{ ...day, ...parts }] })).toEqual({ kind: 'settled' });
  });
});

describe('teardown', () => {
  const { identity } = aScaling(SPEC);
  const context = { now: 0, ownerTags: {} };
  const untag = [
    'ecs:UntagResource',
    { resourceArn: SERVICE_ARN, tagKeys: ['evenkeel.dev/scaling-owner', 'evenkeel.dev/scaling-resource'] },
  ];

  it('deregisters the target, which takes the rest along, and then says that it is nobody’s', () => {
    const seen = seenAs({ policies: [tracking('cpu', CPU)] });
    expect(callsOf(serviceAutoScalingKind.teardown(identity, seen, context))).toEqual([
      ['application-autoscaling:DeregisterScalableTarget', TRIPLE],
      untag,
    ]);
  });

  it('ends where a crash left only the tags', () => {
    const seen = seenAs({ target: undefined });
    expect(callsOf(serviceAutoScalingKind.teardown(identity, seen, context))).toEqual([untag]);
  });
});

describe('health', () => {
  it.each([
    { parts: {}, status: 'Healthy', message: 'scales' },
    { parts: { service: { ...SERVICE, desiredCount: 10 } }, status: 'Healthy', message: 'at its maximum of 10' },
    {
      parts: { target: { ...TARGET, SuspendedState: { DynamicScalingOutSuspended: true } } },
      status: 'Suspended',
      message: 'scaling out suspended',
    },
  ])('says $message', ({ parts, status, message }) => {
    expect(serviceAutoScalingKind.health(seenAs(parts).live, { now: 0 })).toEqual({ status, message });
  });
});

it('keeps engine tags under names of its own on the service', () => {
  const { live } = seenAs();
  const steps = serviceAutoScalingKind.retag(live, {
    set: { 'evenkeel.dev/applied': 'x' },
    remove: ['evenkeel.dev/suspend'],
  });
  expect(callsOf({ kind: 'act', steps })).toEqual([
    ['ecs:TagResource', { resourceArn: SERVICE_ARN, tags: [{ key: 'evenkeel.dev/scaling-applied', value: 'x' }] }],
    ['ecs:UntagResource', { resourceArn: SERVICE_ARN, tagKeys: ['evenkeel.dev/scaling-suspend'] }],
  ]);
});
