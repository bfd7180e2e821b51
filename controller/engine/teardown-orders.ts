import type { Document } from '../model/document.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { Engine } from './context.ts';
import type { GraphDeps } from './graph.ts';
import { documentKeyOf } from './orphans.ts';
import { type TeardownOrder, teardownOrder } from './teardown-order.ts';

/**
 * The order of what goes now. It is made anew only where an object is to go that it does not know, or documents changed:
 * that others are gone meanwhile alters nothing in it.
 */
export function createTeardownOrders(
  engine: () => Pick<Engine, 'orphans' | 'desired' | 'condemned' | 'graph'>,
  deps: Pick<GraphDeps, 'kinds' | 'manifests' | 'order'>,
): () => TeardownOrder {
  let made:
    | { readonly order: TeardownOrder; readonly keys: ReadonlySet<ResourceKey>; readonly graph: unknown }
    | undefined;
  return () => {
    const { orphans, graph } = engine();
    const isCurrent = made?.graph === graph() && [...orphans.keys()].every((key) => made?.keys.has(key));
    if (made && isCurrent) return made.order;
    const leaving = [...orphans].map(([key, { owned, kind }]) => ({
      key,
      rank: owned.rank ?? kind.rank,
      isOwnRank: owned.rank !== undefined,
    }));
    const order = teardownOrder({ leaving, documents: documentsOf(engine()), deps });
    made = { order, keys: new Set(orphans.keys()), graph: graph() };
    return order;
  };
}

function documentsOf({
  orphans,
  desired,
  condemned,
}: Pick<Engine, 'orphans' | 'desired' | 'condemned'>): readonly Document[] {
  const namespaces = desired.keys().filter((key) => key.includes('/Namespace/'));
  const known = [
    ...namespaces.flatMap((key) => desired.get(key)?.document ?? []),
    ...[...orphans.values()].flatMap((orphan) => desired.lastDocument(documentKeyOf(orphan)) ?? []),
    ...(condemned?.documents.values() ?? []),
  ];
  return [...new Map(known.map((document) => [document.key, document])).values()];
}
