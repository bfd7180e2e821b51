import type { ResourceKey } from '../model/identity.ts';

/**
 * Each kind evenly over the whole: a pass that takes some of the keys takes of every kind, and the budgets of all services are
 * drained side by side. Keys of one kind stay in their order. Pure.
 */
export function spread(keys: readonly ResourceKey[]): readonly ResourceKey[] {
  const byKind = new Map<string, ResourceKey[]>();
  for (const key of keys) {
    const kind = key.split('/')[1] ?? '';
    const known = byKind.get(kind);
    if (known) known.push(key);
    else byKind.set(kind, [key]);
  }
  return [...byKind.values()]
    .flatMap((all) => all.map((key, index) => ({ key, at: (index + 0.5) / all.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
}
