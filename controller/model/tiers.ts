/**
 * Puts things into tiers: the first tier comes after nothing, each other one after something of the tier before. `before`
 * answers what a thing comes after; what is not among the things is as if it were there already. What lies on a cycle, or
 * behind one, is in no tier. Pure; in each tier the things keep their order.
 */
export function tiersOf<K>(things: readonly K[], before: (thing: K) => readonly K[]): readonly (readonly K[])[] {
  const place = new Map(things.map((thing, index) => [thing, index]));
  const open = new Map<K, number>();
  const behind = new Map<K, K[]>();
  for (const thing of things) {
    const first = [...new Set(before(thing))].filter((other) => place.has(other));
    open.set(thing, first.length);
    for (const other of first) {
      const others = behind.get(other);
      if (others) others.push(thing);
      else behind.set(other, [thing]);
    }
  }
  const tiers: (readonly K[])[] = [];
  let tier = things.filter((thing) => open.get(thing) === 0);
  while (tier.length > 0) {
    tiers.push(tier);
    const next: K[] = [];
    for (const thing of tier)
      for (const other of behind.get(thing) ?? []) {
        const left = (open.get(other) ?? 1) - 1;
        open.set(other, left);
        if (left === 0) next.push(other);
      }
    tier = next.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  }
  return tiers;
}
