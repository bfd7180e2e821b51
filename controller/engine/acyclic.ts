import type { ResourceKey } from '../model/identity.ts';
import type { InParts } from '../model/in-parts.ts';
import type { ImplicitEdge } from '../model/order.ts';

/** Edges, or keys with their edges, that are taken in one part. */
const EDGES_IN_PART = 2_000;

type Stated = ReadonlyMap<ResourceKey, readonly ResourceKey[]>;

/**
 * The implicit edges that close no cycle, neither with what documents state nor with each other: of a cycle the edge that
 * comes last in the list is dropped, and what is stated never. Pure.
 */
export function* withoutCycles(stated: Stated, implicit: readonly ImplicitEdge[]): InParts<readonly ImplicitEdge[]> {
  const onCycles = yield* keysOnCycles(stated, implicit);
  yield;
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
function* keysOnCycles(stated: Stated, implicit: readonly ImplicitEdge[]): InParts<ReadonlySet<ResourceKey>> {
  const pairs = [
    ...[...stated].flatMap(([later, others]) => others.map((earlier) => [later, earlier] as const)),
    ...implicit.map(({ later, earlier }) => [later, earlier] as const),
  ];
  yield;
  const forwards = yield* peeled(pairs);
  return yield* peeled(pairs.filter(([a, b]) => forwards.has(a) && forwards.has(b)).map(([a, b]) => [b, a] as const));
}

/** Takes away, again and again, the keys that come after nothing that is left. */
function* peeled(pairs: readonly (readonly [ResourceKey, ResourceKey])[]): InParts<ReadonlySet<ResourceKey>> {
  const waitsFor = new Map<ResourceKey, number>();
  const before = new Map<ResourceKey, ResourceKey[]>();
  let taken = 0;
  for (const [later, earlier] of pairs) {
    if (++taken % EDGES_IN_PART === 0) yield;
    waitsFor.set(later, (waitsFor.get(later) ?? 0) + 1);
    if (!waitsFor.has(earlier)) waitsFor.set(earlier, 0);
    const known = before.get(earlier);
    if (known) known.push(later);
    else before.set(earlier, [later]);
  }
  const free = [...waitsFor].filter(([, count]) => count === 0).map(([key]) => key);
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    if (++taken % EDGES_IN_PART === 0) yield;
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
