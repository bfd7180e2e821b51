import type { ResourceKey } from '../model/identity.ts';
import type { Engine } from './context.ts';
import type { Quota } from './deletion.ts';

/**
 * What the deletion of `key` counts against: how many objects of ours live, `key` among them, and the caps of its Namespace
 * where that has any. Takes as long as there are objects.
 */
export function quotaOf({ holdings, orphans, desired }: Engine, key: ResourceKey): Quota {
  const keys = new Set<string>([...holdings.keys(), ...orphans.keys(), key]);
  const [namespace = ''] = key.split('/');
  const caps = desired.namespace(namespace)?.caps;
  if (!caps) return { group: '', managed: keys.size };
  return { group: namespace, managed: [...keys].filter((one) => one.startsWith(`${namespace}/`)).length, caps };
}
