import { flatMapInParts, type InParts, mapInParts } from '../model/in-parts.ts';
import type { ImplicitEdge } from '../model/order.ts';
import type { ImplicitOrder } from '../ports/implicit-order.ts';
import { type Item, itemOf } from './item.ts';
import type { OrderRule, Side } from './rule.ts';
import { ORDER_RULES } from './rules.ts';
import { grouped, type World, worldOf } from './world.ts';

/** The rules of {@link ./rules.ts}, applied to documents. */
export const IMPLICIT_ORDER: ImplicitOrder = {
  *edges(declared) {
    const items = yield* mapInParts(declared, itemOf);
    yield;
    const world = worldOf(items);
    yield;
    const found: ImplicitEdge[] = [];
    for (const rule of ORDER_RULES) {
      for (const edge of yield* edgesOf(rule, world)) found.push(edge);
      yield;
    }
    return found;
  },
};

function* edgesOf(rule: OrderRule, world: World): InParts<readonly ImplicitEdge[]> {
  const earlier = membersOf(rule.earlier, world);
  if (earlier.length === 0) return [];
  const byToken = grouped(earlier, (item) => rule.earlier.about(item, world));
  const { id, because } = rule;
  return yield* flatMapInParts(membersOf(rule.later, world), (item) => {
    const before = new Set(rule.later.about(item, world).flatMap((token) => byToken.get(token) ?? []));
    return [...before]
      .filter(({ key }) => key !== item.key)
      .map((other) => ({ later: item.key, earlier: other.key, rule: id, because }));
  });
}

function membersOf({ types }: Side, world: World): readonly Item[] {
  return types === undefined ? world.items : world.ofType(types);
}
