import type { ResourceKey } from '../model/identity.ts';
import type { Engine } from './context.ts';

/** How many objects of ours live, `key` among them: what the deletion caps are a share of. Takes as long as there are objects. */
export function managedIn({ holdings, orphans }: Engine, key: ResourceKey): number {
  return new Set([...holdings.keys(), ...orphans.keys(), key]).size;
}
