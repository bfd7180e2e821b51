import { describe, expect, it } from 'vitest';
import type { Document } from '../../controller/model/document.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS } from '../support/operator-on-toys.ts';

const A = 'shop/Cluster/a';
type Mode = 'observe' | 'enforce' | undefined;

interface Modes {
  readonly namespace: Mode;
  readonly object: Mode;
  readonly dryRun?: boolean;
}

function documents({ namespace, object }: Modes): Document[] {
  const spec = namespace === undefined ? {} : { management: { mode: namespace } };
  return [
    aDocument({ kind: 'Namespace', name: 'shop' }, { spec: spec as Document['spec'] }),
    aDocument({ kind: 'Cluster', name: 'a' }, { spec: { value: '1' }, management: object ? { mode: object } : {} }),
  ];
}

/** Made and settled by Evenkeel, whatever it does with it afterwards. */
async function settled(modes: Modes) {
  const first = operatorOnToys();
  await first.commit(documents({ namespace: 'enforce', object: 'enforce' }));
  await first.clock.advance(5_000);
  await first.operator.stop();
  const world = operatorOnToys({ dryRun: modes.dryRun ?? false }, first.aws);
  await world.commit(documents(modes));
  await world.sweep();
  world.aws.writes.length = 0;
  world.events.length = 0;
  return world;
}

const TABLE: readonly (Modes & { readonly writes: boolean; readonly because: string })[] = [
  { namespace: undefined, object: undefined, writes: false, because: 'observing is the default' },
  { namespace: undefined, object: 'observe', writes: false, because: 'the object says so' },
  { namespace: undefined, object: 'enforce', writes: true, because: 'the object says so' },
  { namespace: 'observe', object: undefined, writes: false, because: 'its namespace says so' },
  { namespace: 'observe', object: 'observe', writes: false, because: 'both say so' },
  { namespace: 'observe', object: 'enforce', writes: true, because: 'the object outranks its namespace' },
  { namespace: 'enforce', object: undefined, writes: true, because: 'its namespace says so' },
  { namespace: 'enforce', object: 'observe', writes: false, because: 'the object outranks its namespace' },
  { namespace: 'enforce', object: 'enforce', writes: true, because: 'both say so' },
  { namespace: 'enforce', object: 'enforce', dryRun: true, writes: false, because: 'the controller itself only looks' },
];

describe.each(TABLE)('namespace $namespace, object $object, dry run $dryRun', ({ writes, because, ...modes }) => {
  it(`tells of drift, and ${writes ? 'heals it' : 'writes nothing at all'}: ${because}`, async () => {
    const world = await settled(modes);
    world.aws.things.set('a', {
      ...world.aws.things.get('a'),
      tags: world.aws.things.get('a')?.tags ?? {},
      value: 'x',
    });
    await world.clock.advance(10 * SWEEP_MS);
    expect(world.types(A)).toContain('DriftFound');
    expect(world.aws.writes).toEqual(writes ? ['ecs:UpdateCluster a'] : []);
    expect(world.operator.views.object(A)?.drift?.fields.map(({ path }) => path) ?? []).toEqual(
      writes ? [] : ['value'],
    );
  });
});

it('a commit turns it round: enforce heals what was only observed, observe stops', async () => {
  const world = await settled({ namespace: 'observe', object: undefined });
  const edit = (value: string): void =>
    void world.aws.things.set('a', { tags: world.aws.things.get('a')?.tags ?? {}, value });
  edit('x');
  await world.clock.advance(3 * SWEEP_MS);
  expect(world.aws.writes).toEqual([]);

  await world.commit(documents({ namespace: 'enforce', object: undefined }), { commit: { id: 'c2' } });
  await world.clock.advance(5_000);
  expect([world.aws.writes, world.aws.things.get('a')?.value]).toEqual([['ecs:UpdateCluster a'], '1']);

  await world.commit(documents({ namespace: 'observe', object: undefined }), { commit: { id: 'c3' } });
  edit('y');
  await world.clock.advance(10 * SWEEP_MS);
  expect([world.aws.writes.length, world.aws.things.get('a')?.value]).toEqual([1, 'y']);
  expect(world.operator.views.object(A)?.drift?.cause).toBe('moved');
});
