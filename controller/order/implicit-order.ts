import type { ImplicitEdge } from '../model/order.ts';
import type { ImplicitOrder } from '../ports/implicit-order.ts';
import { type Item, itemOf } from './item.ts';
import type { OrderRule, Side } from './rule.ts';
import { ORDER_RULES } from './rules.ts';
import { grouped, type World, worldOf } from './world.ts';

/** The rules of {@link ./rules.ts}, applied to documents. */
export const IMPLICIT_ORDER: ImplicitOrder = {
  edges(declared) {
    const world = worldOf(declared.map(itemOf));
    return ORDER_RULES.flatMap((rule) => edgesOf(rule, world));
  },
};

function edgesOf(rule: OrderRule, world: World): readonly ImplicitEdge[] {
  const earlier = membersOf(rule.earlier, world);
  if (earlier.length === 0) return [];
  const byToken = grouped(earlier, (item) => rule.earlier.about(item, world));
  const { id, because } = rule;
  return membersOf(rule.later, world).flatMap((item) => {
    const before = new Set(rule.later.about(item, world).flatMap((token) => byToken.get(token) ?? []));
    return [...before]
      .filter(({ key }) => key !== item.key)
      .map((other) => ({ later: item.key, earlier: other.key, rule: id, because }));
  });
}

function membersOf({ types }: Side, world: World): readonly Item[] {
  return types === undefined ? world.items : world.ofType(types);
}
