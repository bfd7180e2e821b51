import type { ResourceKey } from '../model/identity.ts';
import type { Engine } from './context.ts';

/**
 * Tells the register of changes what a commit touches. What rolls out waits until all of it has been looked at: only then
 * the extent of the change is known. What has no document any more is a part of no change.
 */
export function expectLooks({ changes, desired, kinds }: Engine, touched: Iterable<ResourceKey>): void {
  const bySource = new Map(desired.sources().map(({ name }) => [name, [] as ResourceKey[]]));
  for (const key of touched) {
    const entry = desired.get(key);
    if (entry) bySource.get(entry.source)?.push(key);
    else changes.note(key, undefined);
  }
  const rolls = (key: ResourceKey): boolean => kinds.get(key.split('/')[1] ?? '')?.undo !== undefined;
  for (const [source, keys] of bySource)
    changes.expect(
      source,
      keys.map((key) => ({ key, rolls: rolls(key) })),
    );
}
