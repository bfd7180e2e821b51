import { describe, expect, it } from 'vitest';
import type { RolloutView } from '../../controller/model/rollout.ts';
import { createWorld, SWEEP_MS, type World } from '../support/world.ts';
import { cliOverLoopback, type RunCli } from './cli-over-loopback.ts';
import { shiftingShop } from './shifting-shop.ts';
import { callsSince, MINUTE, now, runs, statusOf, toldSince } from './web-service.ts';

const LOOK_MS = 5_000;

interface Strategy {
  readonly name: string;
  readonly deployment: Readonly<Record<string, unknown>>;
  /** How many decisions lie before the one that counts. */
  readonly passed: number;
  /** Where it waits for a person, with the traffic of the new revision there. */
  readonly waits: string;
  /** How it goes on once it is continued: what lasts long enough for every look to see it. */
  readonly continued: readonly string[];
}

/** States that ECS keeps for minutes; the others pass between two looks. */
const LASTING = /rolling at (BAKE_TIME|PRODUCTION_TRAFFIC_SHIFT)|succeeded/;
const PAUSE = { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] };
const STRATEGIES: readonly Strategy[] = [
  {
    name: 'BLUE_GREEN',
    deployment: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, lifecycleHooks: [PAUSE] },
    passed: 0,
    waits: 'paused at POST_TEST_TRAFFIC_SHIFT, production 0%, test 100%',
    continued: ['rolling at BAKE_TIME, production 100%, test 100%', 'succeeded'],
  },
  {
    name: 'CANARY',
    deployment: {
      strategy: 'CANARY',
      bakeTimeInMinutes: 5,
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 3 },
      lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT'] }],
    },
    passed: 1,
    waits: 'paused at PRE_PRODUCTION_TRAFFIC_SHIFT, production 10%, test 100%',
    continued: ['rolling at BAKE_TIME, production 100%, test 100%', 'succeeded'],
  },
  {
    name: 'LINEAR',
    deployment: {
      strategy: 'LINEAR',
      bakeTimeInMinutes: 5,
      linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes: 3 },
      lifecycleHooks: [PAUSE],
    },
    passed: 0,
    waits: 'paused at POST_TEST_TRAFFIC_SHIFT, production 0%, test 100%',
    continued: [
      'rolling at PRODUCTION_TRAFFIC_SHIFT, production 50%, test 100%',
      'rolling at BAKE_TIME, production 100%, test 100%',
      'succeeded',
    ],
  },
];

/** What the operator says of the rollout, in one line. */
function stateOf({ phase, stages = [], shares = [] }: RolloutView): string {
  const stage = stages.find(({ state }) => state === 'current' || state === 'failed')?.name;
  const target = shares.find(({ side }) => side === 'target');
  const weights = [`production ${target?.production ?? 0}%`, `test ${target?.test ?? 0}%`].join(', ');
  return stage ? `${phase} at ${stage}, ${weights}` : phase;
}

/** Lets time go on until the operator shows a phase; answers what it showed on the way, each state once. */
async function follow(world: World, until: readonly RolloutView['phase'][]): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let looks = 0; looks < 400; looks += 1) {
    const { rollout } = statusOf(world).summary ?? {};
    if (rollout) {
      const state = stateOf(rollout);
      if (seen.at(-1) !== state) seen.push(state);
      if (until.includes(rollout.phase)) return seen;
    }
    await world.clock.advance(LOOK_MS);
  }
  throw new Error(`never ${until.join(' or ')}: ${seen.join('; ')}`);
}

/** Weights of the production rule: blue, green. */
async function productionWeights(world: World): Promise<readonly number[]> {
  const call = (operation: string, input: object) => world.call('elasticloadbalancing', operation, input) as never;
  const { LoadBalancers } = (await call('DescribeLoadBalancers', {})) as {
    LoadBalancers: { LoadBalancerArn: string }[];
  };
  const { Listeners } = (await call('DescribeListeners', {
    LoadBalancerArn: LoadBalancers[0]?.LoadBalancerArn,
  })) as { Listeners: { ListenerArn: string }[] };
  const { Rules } = (await call('DescribeRules', { ListenerArn: Listeners[0]?.ListenerArn })) as {
    Rules: {
      Priority: string;
      Actions: { ForwardConfig?: { TargetGroups?: { TargetGroupArn: string; Weight: number }[] } }[];
    }[];
  };
  const groups = Rules.find(({ Priority }) => Priority === '10')?.Actions[0]?.ForwardConfig?.TargetGroups ?? [];
  return ['web-blue', 'web-green'].map(
    (name) => groups.find(({ TargetGroupArn }) => TargetGroupArn.includes(`/${name}/`))?.Weight ?? 0,
  );
}

interface Paused {
  readonly world: World;
  readonly run: RunCli;
  /** When the rollout was committed. */
  readonly since: number;
  /** Weights of the production rule before it. */
  readonly before: readonly number[];
}

/** A rollout of `shop/web:2` that waits for the decision that counts. */
async function paused({ deployment, passed }: Strategy): Promise<Paused> {
  const world = createWorld({ seed: 7, sandbox: { shuffle: true } });
  await world.commit(shiftingShop({ image: 'shop/web:1', deployment: { ...deployment, lifecycleHooks: [] } }));
  if (!(await world.settle())) throw new Error('the shop does not settle');
  await world.clock.advance(2 * MINUTE);
  const run = await cliOverLoopback(world);
  const before = await productionWeights(world);
  const since = await now(world);
  await world.commit(shiftingShop({ image: 'shop/web:2', deployment }));
  await toTheDecision(world, { run, passed });
  return { world, run, since, before };
}

async function toTheDecision(world: World, { run, passed }: { run: RunCli; passed: number }): Promise<void> {
  await follow(world, ['paused']);
  for (let n = 0; n < passed; n += 1) {
    await run(['rollout', 'continue', 'service/web', '--yes']);
    await follow(world, ['rolling']);
    await follow(world, ['paused']);
  }
}

describe.each(STRATEGIES)('a $name rollout that waits for a person', (strategy) => {
  it('goes on when somebody continues it, and ECS’ weights are nobody’s drift', async () => {
    const { world, run, since, before } = await paused(strategy);
    const { rollout } = statusOf(world).summary ?? {};
    const continued = await run(['rollout', 'continue', 'service/web'], { answer: 'y' });
    const states = await follow(world, ['succeeded']);
    await world.settle();

    expect(rollout && stateOf(rollout)).toBe(strategy.waits);
    expect(continued).toMatchObject({ exit: 0, out: expect.stringContaining('web:2 goes on at') });
    expect(states.filter((state) => LASTING.test(state))).toEqual(strategy.continued);
    expect(await productionWeights(world)).toEqual([...before].reverse());
    expect(callsSince(world, since)).toEqual([
      'RegisterTaskDefinition',
      'UpdateService',
      ...Array.from({ length: strategy.passed + 1 }, () => 'ContinueServiceDeployment'),
      'TagResource',
    ]);
    expect(toldSince(world, since)).toEqual([
      'ChangeFound',
      'RolloutStarted',
      ...Array.from({ length: strategy.passed + 1 }, () => 'AwaitingPerson'),
      'RolloutSucceeded',
      'ObjectSettled',
    ]);
    expect(world.events.filter(({ type }) => type === 'DriftFound')).toEqual([]);
    expect(await runs(world)).toBe('web:2');
  });

  it('is taken back when somebody aborts it, is held in 100 sweeps and after a restart, and a restart by hand tries again', async () => {
    const { world, run, since, before } = await paused(strategy);
    const aborted = await run(['rollout', 'abort', 'service/web', '--yes']);
    await follow(world, ['rolledBack', 'succeeded']);
    world.restart();
    await world.clock.advance(100 * SWEEP_MS);

    expect(aborted).toMatchObject({ exit: 0, out: expect.stringContaining('ECS stops web:2 and goes back to web:1') });
    expect(await productionWeights(world)).toEqual(before);
    expect(callsSince(world, since).filter((call) => call !== 'ContinueServiceDeployment')).toEqual([
      'RegisterTaskDefinition',
      'UpdateService',
      'StopServiceDeployment',
    ]);
    expect(statusOf(world)).toMatchObject({ plan: { kind: 'hold' }, health: { status: 'Degraded' } });
    expect(await runs(world)).toBe('web:1');

    const again = await run(['rollout', 'restart', 'service/web', '--yes']);
    await toTheDecision(world, { run, passed: strategy.passed });
    await run(['rollout', 'continue', 'service/web', '--yes']);
    await follow(world, ['succeeded']);

    expect(again.out).toContain('ECS rolls web:2 out once more');
    expect(await world.settle()).toBe(true);
    expect(await runs(world)).toBe('web:2');
  });

  it('is listed as waiting, and what it would change is shown', async () => {
    const { run } = await paused(strategy);
    const { out } = await run(['rollout', 'history', 'service/web']);
    const against = await run(['rollout', 'history', 'service/web', '--revision', '1']);

    expect(
      out
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split(/ {2,}/).slice(0, 3)),
    ).toEqual([
      ['', 'REVISION', 'OUTCOME'],
      ['*', 'web:2', 'paused'],
      ['', 'web:1', 'succeeded'],
    ]);
    expect(against.out).toContain('containerDefinitions[name=app].image: shop/web:2 → shop/web:1\n');
  });
});
