import { expect, it } from 'vitest';
import { type Difference, describeDifference, describeWhy } from '../../controller/model/difference.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { documentText } from '../support/small-world.ts';
import { createWorld, type World } from '../support/world.ts';
import { callsSince, MINUTE, now, PLACE, WEB, webFiles } from './web-service.ts';

const SCALING: ResourceKey = 'shop/ServiceAutoScaling/web';
const AAS = 'application-autoscaling';
const TARGET = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/shop/web',
  ScalableDimension: 'ecs:service:DesiredCount',
};
const POLICY = {
  policyName: 'cpu',
  policyType: 'TargetTrackingScaling',
  targetTrackingScalingPolicyConfiguration: {
    targetValue: 60,
    predefinedMetricSpecification: { predefinedMetricType: 'ECSServiceAverageCPUUtilization' },
  },
};

const FILES = webFiles('app:1', {
  spec: { desiredCount: 2 },
  files: {
    'scaling.yaml': documentText('ServiceAutoScaling', 'web', {
      cluster: 'shop',
      service: 'web',
      minCapacity: 2,
      maxCapacity: 6,
      policies: [POLICY],
      scheduledActions: [
        { scheduledActionName: 'daytime', schedule: 'cron(30 * * * ? *)', scalableTargetAction: { minCapacity: 4 } },
      ],
    }),
  },
});

interface Act {
  readonly who: string;
  readonly what: string;
  readonly call?: readonly [service: string, operation: string, input: object] | undefined;
  /** Minutes until the next full sweep has looked at it. */
  readonly minutes: number;
  /** What was found, in the words that people read. */
  readonly verdict: readonly string[];
  /** What the operator wrote. */
  readonly writes: readonly string[];
  readonly count: number;
}

const count = (desiredCount: number): Act['call'] => ['ecs', 'UpdateService', { ...PLACE, desiredCount }];

/** From two minutes past midnight on; each act begins where the one before has left the service. */
const ACTS: readonly Act[] = [
  {
    who: 'the scaler',
    what: 'sets 5 tasks',
    call: count(5),
    minutes: 5,
    verdict: ['web desiredCount: 5 → 2, owned by Application Auto Scaling'],
    writes: [],
    count: 5,
  },
  {
    who: 'the scheduled action',
    what: 'raises the least number to 4',
    minutes: 30,
    verdict: [
      'web desiredCount: 5 → 2, owned by Application Auto Scaling',
      'scaling minCapacity: 4 → 2, owned by scheduled action daytime',
    ],
    writes: [],
    count: 5,
  },
  {
    who: 'a person',
    what: 'sets 4 tasks, inside the range',
    call: count(4),
    minutes: 5,
    verdict: [
      'web desiredCount: 4 → 2, owned by Application Auto Scaling',
      'scaling minCapacity: 4 → 2, owned by scheduled action daytime',
    ],
    writes: [],
    count: 4,
  },
  {
    who: 'a person',
    what: 'sets 9 tasks, more than the range allows',
    call: count(9),
    minutes: 5,
    verdict: [
      'found web desiredCount: 9 → 6',
      'web desiredCount: 6 → 2, owned by Application Auto Scaling',
      'scaling minCapacity: 4 → 2, owned by scheduled action daytime',
    ],
    writes: ['UpdateService'],
    count: 6,
  },
  {
    who: 'a person',
    what: 'lets it shrink to 1, which no scheduled action says',
    call: [AAS, 'RegisterScalableTarget', { ...TARGET, MinCapacity: 1 }],
    minutes: 5,
    verdict: ['found scaling minCapacity: 1 → 2', 'web desiredCount: 6 → 2, owned by Application Auto Scaling'],
    writes: ['RegisterScalableTarget'],
    count: 6,
  },
  {
    who: 'nobody',
    what: 'does anything, while the scheduled action fires thrice',
    minutes: 180,
    verdict: [
      'web desiredCount: 6 → 2, owned by Application Auto Scaling',
      'scaling minCapacity: 4 → 2, owned by scheduled action daytime',
    ],
    writes: [],
    count: 6,
  },
];

it('the scaler, a scheduled action and a person change one service, and each gets the right verdict', async () => {
  const world = createWorld({ seed: 3, sandbox: { shuffle: true } });
  await world.commit(FILES);
  expect(await world.settle()).toBe(true);
  await world.clock.advance(2 * MINUTE);

  const trace: string[] = [];
  for (const act of ACTS) {
    const seen = await play(world, act);
    trace.push(`${new Date(world.clock.now()).toISOString().slice(11, 16)} ${act.who} ${act.what}`);
    trace.push(
      ...seen.verdict.map((line) => `        ${line}`),
      `        wrote ${seen.writes.join(', ') || 'nothing'}`,
    );
    expect(seen, act.what).toEqual({ verdict: act.verdict, writes: act.writes, count: act.count });
  }
  process.stdout.write(`${trace.join('\n')}\n`);
});

async function play(world: World, { call, minutes }: Act) {
  const told = world.events.length;
  if (call) await world.call(...call);
  const since = await now(world);
  await world.clock.advance(minutes * MINUTE);
  const found = world.events
    .slice(told)
    .flatMap((event) =>
      event.type === 'DriftFound'
        ? event.differences.map((one) => `found ${nameOf(event.key)} ${describeDifference(one)}`)
        : [],
    );
  return {
    verdict: [...found, ...owned(world, WEB), ...owned(world, SCALING)],
    writes: callsSince(world, since),
    count: world.operator().views.object(WEB)?.summary?.desired,
  };
}

/** The service-linked role is AWS's own on every target. */
function owned(world: World, key: ResourceKey): readonly string[] {
  const ignored = world.operator().views.object(key)?.ignored ?? [];
  return ignored.filter(({ path }) => path !== 'roleARN').map((one) => `${nameOf(key)} ${line(one)}`);
}

function line(difference: Difference): string {
  return `${describeDifference(difference)}, ${describeWhy(difference.why)}`;
}

function nameOf(key: ResourceKey): string {
  return key === WEB ? 'web' : 'scaling';
}
