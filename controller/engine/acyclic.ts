import type { ResourceKey } from '../model/identity.ts';
import type { ImplicitEdge } from '../model/order.ts';

type Stated = ReadonlyMap<ResourceKey, readonly ResourceKey[]>;

/**
 * The implicit edges that close no cycle, neither with what documents state nor with each other: of a cycle the edge that
 * comes last in the list is dropped, and what is stated never. Pure.
 */
export function withoutCycles(stated: Stated, implicit: readonly ImplicitEdge[]): readonly ImplicitEdge[] {
  const onCycles = keysOnCycles(stated, implicit);
  if (onCycles.size === 0) return implicit;
  const after = new Map<ResourceKey, ResourceKey[]>();
  for (const [key, others] of stated)
    if (onCycles.has(key))
      after.set(
        key,
        others.filter((other) => onCycles.has(other)),
      );
  return implicit.filter(({ later, earlier }) => {
    if (!onCycles.has(later) || !onCycles.has(earlier)) return true;
    if (leadsTo(earlier, later, after)) return false;
    const known = after.get(later);
    if (known) known.push(earlier);
    else after.set(later, [earlier]);
    return true;
  });
}

/** Whoever may lie on a cycle: what is left when all are taken away that nothing comes after, or that come after nothing. */
function keysOnCycles(stated: Stated, implicit: readonly ImplicitEdge[]): ReadonlySet<ResourceKey> {
  const pairs = [
    ...[...stated].flatMap(([later, others]) => others.map((earlier) => [later, earlier] as const)),
    ...implicit.map(({ later, earlier }) => [later, earlier] as const),
  ];
  const forwards = peeled(pairs);
  return peeled(pairs.filter(([a, b]) => forwards.has(a) && forwards.has(b)).map(([a, b]) => [b, a] as const));
}

/** Takes away, again and again, the keys that come after nothing that is left. */
function peeled(pairs: readonly (readonly [ResourceKey, ResourceKey])[]): ReadonlySet<ResourceKey> {
  const waitsFor = new Map<ResourceKey, number>();
  const before = new Map<ResourceKey, ResourceKey[]>();
  for (const [later, earlier] of pairs) {
    waitsFor.set(later, (waitsFor.get(later) ?? 0) + 1);
    if (!waitsFor.has(earlier)) waitsFor.set(earlier, 0);
    const known = before.get(earlier);
    if (known) known.push(later);
    else before.set(earlier, [later]);
  }
  const free = [...waitsFor].filter(([, count]) => count === 0).map(([key]) => key);
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    waitsFor.delete(key);
    for (const later of before.get(key) ?? []) {
      const left = (waitsFor.get(later) ?? 1) - 1;
      waitsFor.set(later, left);
      if (left === 0) free.push(later);
    }
  }
  return new Set(waitsFor.keys());
}

function leadsTo(from: ResourceKey, to: ResourceKey, after: ReadonlyMap<ResourceKey, readonly ResourceKey[]>): boolean {
  const seen = new Set([from]);
  const stack = [from];
  for (let key = stack.pop(); key !== undefined; key = stack.pop()) {
    if (key === to) return true;
    const next = (after.get(key) ?? []).filter((other) => !seen.has(other));
    for (const other of next) seen.add(other);
    stack.push(...next);
  }
  return false;
}
