import { describe, expect, it } from 'vitest';
import type { Document, ManagementSpec } from '../../controller/model/document.ts';
import { type ErasedKind, eraseKind } from '../../controller/model/kind.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../controller/model/tags.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys } from '../support/operator-on-toys.ts';
import { createToyAws, TOY_KIND, type ToyAws } from '../support/toy-aws.ts';

/** Toys of which some hold data, and some were found and not made. */
const KIND: ErasedKind = eraseKind({
  ...TOY_KIND,
  async discover(owner, read) {
    const found = await TOY_KIND.discover(owner, read);
    return found.map((owned) => ({
      ...owned,
      ...(owned.identity.name.startsWith('db') ? { stateful: 'its data' } : {}),
      ...(owned.identity.name.startsWith('main') ? { released: true } : {}),
    }));
  },
});

const namespace = (management: ManagementSpec = { mode: 'enforce' }): Document =>
  aDocument(
    { namespace: 'shop', kind: 'Namespace', name: 'shop' },
    { spec: { management } as unknown as Document['spec'] },
  );
const toy = (name: string, after = '', management: ManagementSpec = {}): Document =>
  aDocument({ namespace: 'shop', kind: 'Cluster', name }, { spec: after ? { after } : {}, management });

function aws(...names: readonly string[]): ToyAws {
  const made = createToyAws();
  for (const name of names) {
    const [space, own = ''] = name.includes('/') ? name.split('/') : ['shop', name];
    made.things.set(own, { value: '', tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: `${space}/Cluster/${own}` } });
  }
  return made;
}

async function destroyed(
  world: ToyAws,
  documents: readonly Document[],
  parts: { of?: Document; dryRun?: boolean } = {},
) {
  const condemned = { namespace: 'shop', documents: new Map(documents.map((document) => [document.key, document])) };
  const { of = namespace(), dryRun = false } = parts;
  const made = operatorOnToys({ condemned, dryRun, sweepIntervalMs: undefined }, world, { kinds: [KIND] });
  await made.commit([of]);
  await made.clock.advance(60_000);
  return made;
}

const reasons = (made: Awaited<ReturnType<typeof destroyed>>) =>
  made.operator.views
    .objects()
    .filter(({ identity }) => identity.kind === 'Cluster')
    .map(({ key, outcome }) => `${key.split('/')[2]}: ${outcome && 'reason' in outcome ? outcome.reason : ''}`);

describe('a condemned namespace', () => {
  it('goes at once and whole, by the order of its documents, however many there are', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `t${i}`);
    const world = aws(...names, 'a', 'b');
    await destroyed(world, [toy('a', 'b'), toy('b', 't0'), toy('t0')]);
    expect(world.things.size).toBe(0);
    const place = (name: string): number => world.writes.indexOf(`ecs:DeleteCluster ${name}`);
    expect([place('a') < place('b'), place('b') < place('t0')]).toEqual([true, true]);
  });

  it('takes nothing of another namespace, and nothing that is not ours', async () => {
    const world = aws('a', 'other/b');
    world.things.set('foreign', { value: '', tags: { [OWNER_TAG]: 'you', [RESOURCE_TAG]: 'shop/Cluster/foreign' } });
    await destroyed(world, []);
    expect([...world.things.keys()]).toEqual(['b', 'foreign']);
  });

  it('keeps data unless its own document says otherwise, and what that needs', async () => {
    const world = aws('db', 'group', 'web', 'db2');
    const made = await destroyed(world, [
      toy('db', 'group'),
      toy('group'),
      toy('web'),
      toy('db2', '', { deletionPolicy: 'delete' }),
    ]);
    expect([...world.things.keys()]).toEqual(['db', 'group']);
    expect(reasons(made)).toEqual([
      'db: its data would be lost; kept unless its own document says deletionPolicy: delete',
      'group: shop/Cluster/db is kept and needs it',
    ]);
  });

  it('obeys retain, suspend and observe', async () => {
    const world = aws('kept', 'suspended', 'observed');
    const made = await destroyed(world, [
      toy('kept', '', { deletionPolicy: 'retain' }),
      toy('suspended', '', { suspend: { reason: 'incident' } }),
      toy('observed', '', { mode: 'observe' }),
    ]);
    expect(world.things.size).toBe(3);
    expect(reasons(made)).toEqual([
      'kept: deletionPolicy: retain keeps it',
      'observed: management.mode is observe; commit mode: enforce to let Evenkeel write',
      'suspended: incident',
    ]);
  });

  it('is surveyed without a write, each object with its fate', async () => {
    const world = aws('a', 'b', 'db', 'main');
    const made = await destroyed(world, [toy('a', 'b'), toy('b'), toy('main')], { dryRun: true });
    const { objects, unlisted } = await made.operator.surveyTeardown();
    expect(objects.map(({ key, fate, tier, documented }) => [key.split('/')[2], fate, tier, documented])).toEqual([
      ['a', 'delete', 1, true],
      ['main', 'release', 1, true],
      ['b', 'delete', 2, true],
      ['db', 'keep', undefined, false],
    ]);
    expect([unlisted, world.writes]).toEqual([[], []]);
  });
});
