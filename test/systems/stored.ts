import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Stored } from '../../sandbox/cloudcontrol/store.ts';
import type { SystemWorld } from './system-world.ts';

const OWN = 'evenkeel.dev/resource';

/**
 * What a document made, of those resources that Cloud Control has: by the owner tag, or, where the type takes none, by
 * what the document answers to references. Throws where nothing is found.
 */
export function storedOf(world: SystemWorld, key: ResourceKey): Stored {
  const all = world.store().all();
  const main = String(world.status(key).outputs?.[''] ?? '');
  const found =
    all.find(({ model }) => tagOf(model) === key) ??
    all.find(({ type, identifier }) => type === typeOf(world, key) && isNamed(identifier, main));
  if (!found) throw new Error(`nothing lives of ${key}`);
  return found;
}

/** Value of the owner's resource tag, wherever a type keeps its tags. */
function tagOf(model: Stored['model']): string | undefined {
  const lists = Object.entries(model).filter(([name]) => name.endsWith('Tags'));
  for (const [, tags] of lists) {
    if (Array.isArray(tags)) {
      const found = (tags as readonly { readonly Key?: string; readonly Value?: string }[]).find(
        ({ Key }) => Key === OWN,
      );
      if (found) return found.Value;
    } else if (typeof tags === 'object' && tags !== null) {
      const value = (tags as Readonly<Record<string, unknown>>)[OWN];
      if (typeof value === 'string') return value;
    }
  }
  return undefined;
}

function typeOf({ documents }: SystemWorld, key: ResourceKey): string {
  return String(documents().get(key)?.spec.type ?? '');
}

/** References mean the own part of a composite identifier. */
function isNamed(identifier: string, main: string): boolean {
  return identifier === main || identifier.split('|').includes(main);
}
