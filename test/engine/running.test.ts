import { describe, expect, it } from 'vitest';
import { AwsError } from '../../controller/model/aws-error.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import type { Scope } from '../../controller/model/scope.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';
import { createToyAws, TOY_KIND } from '../support/toy-aws.ts';

const A = 'shop/Cluster/a';
const HOUR = 60 * SWEEP_MS;
const never = new Promise<never>(() => {});

function refusing(kind: 'throttled' | 'denied'): AwsError {
  return new AwsError({ class: kind, code: 'X', call: 'ecs:UpdateCluster', message: `AWS says ${kind}` });
}

describe('one place', () => {
  it('that never answers keeps no other from being swept', async () => {
    const aws = createToyAws();
    const hanging = { get: () => never, list: () => never };
    const isSlow = ({ roleArn }: Scope): boolean => roleArn === 'slow';
    const readers = { ...aws.readers, sweep: (scope: Scope) => (isSlow(scope) ? hanging : aws.readers.sweep(scope)) };
    const world = operatorOnToys({}, aws, { readers });
    const slow = aDocument({ namespace: 'slow', kind: 'Namespace', name: 'slow' }, { spec: { assumeRole: 'slow' } });
    const things = Array.from({ length: 600 }, (_, n) =>
      aDocument({ namespace: 'slow', kind: 'Cluster', name: `s${n}` }, {}),
    );
    await world.commit([slow, ...things, ...shopWith({ a: { value: '1' } })]);
    await world.clock.advance(5_000);
    world.aws.things.set('a', { ...(world.aws.things.get('a') ?? { tags: {} }), value: 'edited' });
    await world.clock.advance(2 * SWEEP_MS);
    expect(world.aws.things.get('a')?.value).toBe('1');
  });
});

describe('one object', () => {
  const throwing = (member: 'plan' | 'health' | 'summary' | 'sides' | 'outputs' | 'naturalKey' | 'references') => {
    const kind = TOY_KIND as unknown as Record<string, (...args: unknown[]) => unknown>;
    return {
      ...TOY_KIND,
      [member](...args: unknown[]) {
        if (JSON.stringify(args).includes('poison')) throw new TypeError('cannot read properties of undefined');
        return kind[member]?.(...args);
      },
    } as ErasedKind;
  };

  it.each(['plan', 'health', 'summary', 'sides', 'outputs', 'naturalKey', 'references'] as const)(
    'over which its kind throws in %s fails alone',
    async (member) => {
      const world = operatorOnToys({}, createToyAws(), { kinds: [throwing(member)] });
      await world.commit(shopWith({ a: { value: 'poison', name: 'poison' }, b: { value: '2' } }));
      await world.clock.advance(3 * SWEEP_MS);
      expect(world.operator.views.object('shop/Cluster/b')?.outcome?.kind).toBe('settled');
      if (member !== 'references') expect(world.operator.views.object(A)?.outcome?.kind).toBe('failed');
    },
  );
});

describe('writes that AWS does not accept', () => {
  it.each(['throttled', 'denied'] as const)('are no fight with another writer: %s', async (kind) => {
    const world = operatorOnToys();
    world.aws.writeError = { error: refusing(kind) };
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(HOUR / 3);
    expect(world.operator.views.object(A)?.outcome).toMatchObject(
      kind === 'throttled' ? { kind: 'progressing' } : { kind: 'failed', reason: 'AWS says denied' },
    );
    world.aws.writeError = undefined;
    await world.clock.advance(6 * SWEEP_MS);
    expect([...world.aws.things.keys()]).toEqual(['a']);
  });
});

describe('an object that is on its way', () => {
  it('is asked after ever more rarely while nothing changes, and at once again when something does', async () => {
    let message = 'rolling out';
    const kind: ErasedKind = { ...TOY_KIND, health: () => ({ status: 'Progressing', message }) };
    const world = operatorOnToys({ sweepIntervalMs: 48 * HOUR }, createToyAws(), { kinds: [kind] });
    const looks = (): number => world.passes.filter(({ key }) => key === A).length;
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(HOUR);
    const calm = looks();
    await world.clock.advance(24 * HOUR);
    expect((looks() - calm) / 24).toBeLessThanOrEqual(12);
    message = 'rolling out: 1 of 2';
    await world.clock.advance(5 * SWEEP_MS);
    message = 'rolling out: 2 of 2';
    const before = looks();
    await world.clock.advance(5 * SWEEP_MS + 20_000);
    expect(looks() - before).toBeGreaterThanOrEqual(4);
  });
});

describe('stopping', () => {
  it('finishes the call under way, begins no other, and waits for no time', async () => {
    const aws = createToyAws();
    let release: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slowly = async (...args: unknown[]): Promise<unknown> => {
      await gate;
      return (aws.transport.send as unknown as (...args: unknown[]) => Promise<unknown>)(...args);
    };
    const world = operatorOnToys({}, aws, { transport: { send: slowly } as unknown as AwsTransport });
    await world.commit(shopWith({ a: {}, b: { after: 'a' }, c: { value: '1' } }));
    const stopped = world.operator.stop();
    const quiet = world.operator.quiet();
    release();
    await Promise.all([stopped, quiet]);
    await world.clock.advance(HOUR);
    expect([world.aws.writes, world.clock.pending()]).toEqual([['ecs:CreateCluster a', 'ecs:CreateCluster c'], 0]);
  });
});

it('stays ready once it has looked at everything, also while it sweeps', async () => {
  const aws = createToyAws();
  const world = operatorOnToys({}, aws);
  expect(world.operator.views.operator().ready).toBe(false);
  await world.commit(shopWith(Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`t${n}`, {}]))));
  await world.clock.advance(10_000);
  expect(world.operator.views.operator().ready).toBe(true);
  aws.readers = { ...aws.readers, sweep: () => ({ get: () => never, list: () => never }) };
  await world.clock.advance(SWEEP_MS);
  expect(world.operator.views.operator().ready).toBe(true);
});

it('looks at every object of a large commit, whatever its sweep interval', async () => {
  const names = Array.from({ length: 60 }, (_, n) => `t${n}`);
  const commit = (value: string) =>
    shopWith(Object.fromEntries(names.map((name) => [name, { value }])), { sweepInterval: '12h' });
  const world = operatorOnToys();
  await world.commit(commit('1'));
  await world.clock.advance(10_000);
  await world.commit(commit('2'), { commit: { id: 'c2' } });
  await world.clock.advance(1_000);
  expect([...world.aws.things.values()].filter(({ value }) => value === '2').length).toBe(60);
});
