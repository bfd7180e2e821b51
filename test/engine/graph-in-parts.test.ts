import { describe, expect, it } from 'vitest';
import { createDesired } from '../../controller/engine/desired.ts';
import { graphInParts } from '../../controller/engine/graph.ts';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import type { Document } from '../../controller/model/document.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { aDocument, aSnapshot } from '../support/documents.ts';
import { operatorOnToys } from '../support/operator-on-toys.ts';
import { createToyAws } from '../support/toy-aws.ts';

const DOCUMENTS = 3_000;
/** Documents that are looked into in one turn at most. */
const IN_A_TURN = 250;

function clusters(count: number): readonly Document[] {
  return Array.from({ length: count }, (_, i) => aDocument({ namespace: 'shop', kind: 'Cluster', name: `c${i}` }));
}

it('the graph of thousands of documents is made in parts, none of which looks into more than a few', () => {
  let inThisPart = 0;
  let most = 0;
  const plain = createManifests();
  const manifests = {
    ...plain,
    expressions(document: Document) {
      inThisPart += 1;
      most = Math.max(most, inThisPart);
      return plain.expressions(document);
    },
  };
  const desired = createDesired(['git']);
  desired.accept({ kind: 'snapshot', snapshot: aSnapshot(clusters(DOCUMENTS)) }, 0);
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  const work = graphInParts(desired, { kinds, manifests, order: IMPLICIT_ORDER });
  let parts = 0;
  for (let step = work.next(); !step.done; step = work.next()) {
    parts += 1;
    inThisPart = 0;
  }
  expect(most).toBeLessThanOrEqual(IN_A_TURN);
  expect(parts).toBeGreaterThanOrEqual((3 * DOCUMENTS) / IN_A_TURN);
});

describe('while the graph of a commit is made', () => {
  const toy = (name: string, value: string): Document =>
    aDocument({ namespace: 'shop', kind: 'Cluster', name }, { spec: { value } });

  function heldWorld() {
    const waiting: (() => void)[] = [];
    let isHeld = false;
    const pause = (): Promise<void> => (isHeld ? new Promise((go) => waiting.push(go)) : Promise.resolve());
    const world = operatorOnToys({}, createToyAws(), { pause });
    const keys = (): readonly ResourceKey[] =>
      world.operator.views
        .objects()
        .map(({ key }) => key)
        .sort();
    return {
      ...world,
      keys,
      hold() {
        isHeld = true;
      },
      async release() {
        isHeld = false;
        for (const go of waiting.splice(0)) go();
        await world.clock.advance(5_000);
      },
    };
  }

  it('what is in force goes on, and all of the commit is in force at once', async () => {
    const { commit, keys, hold, release } = heldWorld();
    await commit([toy('a', '1')]);
    hold();
    await commit([toy('a', '1'), toy('b', '1')]);
    expect(keys()).toEqual(['shop/Cluster/a'] satisfies ResourceKey[]);
    await release();
    expect(keys()).toEqual(['shop/Cluster/a', 'shop/Cluster/b'] satisfies ResourceKey[]);
  });

  it('the next commit waits for it, and the last one is what counts', async () => {
    const { commit, keys, hold, release } = heldWorld();
    await commit([toy('a', '1')]);
    hold();
    await commit([toy('a', '1'), toy('b', '1')]);
    await commit([toy('c', '1')]);
    await release();
    expect(keys()).toContain('shop/Cluster/c' satisfies ResourceKey);
    expect(keys()).not.toContain('shop/Cluster/b' satisfies ResourceKey);
  });

  it('an operator that is stopped takes nothing in any more', async () => {
    const { commit, operator, hold, release, keys } = heldWorld();
    await commit([toy('a', '1')]);
    hold();
    await commit([toy('a', '1'), toy('b', '1')]);
    const stopped = operator.stop();
    await release();
    await stopped;
    expect(keys()).toEqual(['shop/Cluster/a'] satisfies ResourceKey[]);
  });
});
