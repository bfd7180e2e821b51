import { describe, expect, it } from 'vitest';
import { parameterLease } from '../../controller/aws/parameter-lease.ts';
import { createLease, RENEW_MS, TAKE_MS } from '../../controller/engine/lease.ts';
import { isMutating } from '../../controller/model/aws-calls.ts';
import { REFUSALS } from '../../controller/model/plan.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../sandbox/sandbox.ts';
import { createWorld, type Files, SWEEP_MS, type World } from '../support/world.ts';

const LEASE = '/evenkeel/lease/evenkeel';
const NAMESPACE = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {management: {mode: enforce}}
`;

function filesOf(insights: string): Files {
  const clusters = Array.from(
    { length: 5 },
    (_, i) => `apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: c${i}, namespace: shop}
spec: {settings: [{name: containerInsights, value: ${insights}}]}
`,
  );
  return { 'all.yaml': [NAMESPACE, ...clusters].join('---\n') };
}

interface Written {
  readonly by: number;
  readonly call: string;
  readonly at: number;
}

/** Two controllers, the first of which writes; every write says who sent it. */
async function sharedWorld(): Promise<{ world: World; writes: Written[]; stopFirst: () => void; dead: Set<number> }> {
  const writes: Written[] = [];
  const dead = new Set<number>();
  let made = 0;
  const world: World = createWorld({
    seed: 3,
    wrap(transport) {
      const by = made++;
      return {
        send(scope, call, input, options) {
          if (dead.has(by)) return new Promise(() => {});
          const isLease = call === 'ssm:PutParameter' && (input as { Name?: string }).Name === LEASE;
          if (isMutating(call) && !isLease) writes.push({ by, call, at: world.clock.now() });
          return transport.send(scope, call, input, options);
        },
      };
    },
    lease({ transport, clock }) {
      const scope = { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION };
      const store = parameterLease({ transport, scope: async () => scope, parameter: LEASE });
      return createLease({ store, clock, elapsed: clock.now, holder: `controller-${made - 1}` });
    },
  });
  await world.commit(filesOf('enabled'));
  await world.clock.advance(TAKE_MS + 2 * SWEEP_MS);
  const stopFirst = world.overlap();
  await world.clock.advance(2 * SWEEP_MS);
  return { world, writes, stopFirst, dead };
}

function bySender(writes: readonly Written[]): Readonly<Record<string, readonly string[]>> {
  const out: Record<string, string[]> = {};
  for (const { by, call } of writes) out[by] = [...(out[by] ?? []), call];
  return out;
}

describe('two controllers that share a lease', () => {
  it('one writes, and the other sees and shows the same', async () => {
    const { world, writes } = await sharedWorld();
    expect(Object.keys(bySender(writes))).toEqual(['0']);
    writes.length = 0;
    await world.commit(filesOf('disabled'));
    await world.clock.advance(2 * SWEEP_MS);
    expect(Object.keys(bySender(writes))).toEqual(['0']);
    const { lease, ready } = world.operator().views.operator();
    expect({ ready, lease }).toMatchObject({ ready: true, lease: { state: 'standsBy', holder: 'controller-0' } });
    expect(
      world
        .operator()
        .views.objects()
        .every(({ sync }) => sync === 'Synced'),
    ).toBe(true);
  });

  it('after a stop the other goes on with its next look at the lease', async () => {
    const { world, writes, stopFirst } = await sharedWorld();
    stopFirst();
    await world.clock.advance(2 * RENEW_MS);
    writes.length = 0;
    const began = world.clock.now();
    await world.commit(filesOf('disabled'));
    await world.clock.advance(RENEW_MS);
    expect(bySender(writes)[1]?.filter((call) => call === 'ecs:UpdateCluster')).toHaveLength(5);
    expect(Math.max(...writes.map(({ at }) => at)) - began).toBeLessThan(RENEW_MS);
    expect(world.operator().views.operator().lease).toMatchObject({ state: 'writes', holder: 'controller-1' });
  });

  it('after a crash nobody writes for a minute, and then the other does what is left to do', async () => {
    const { world, writes, dead } = await sharedWorld();
    dead.add(0);
    writes.length = 0;
    const began = world.clock.now();
    await world.commit(filesOf('disabled'));
    await world.clock.advance(TAKE_MS - 2 * RENEW_MS);
    expect(writes).toEqual([]);
    expect(world.operator().views.object('shop/Cluster/c0')).toMatchObject({
      plan: { kind: 'act' },
      outcome: { kind: 'held', reason: REFUSALS.STANDBY },
    });
    await world.clock.advance(4 * RENEW_MS);
    expect(bySender(writes)[1]?.filter((call) => call === 'ecs:UpdateCluster')).toHaveLength(5);
    expect(Math.max(...writes.map(({ at }) => at)) - began).toBeLessThanOrEqual(TAKE_MS + 2 * RENEW_MS);
  });
});
