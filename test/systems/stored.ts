import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Stored } from '../../sandbox/cloudcontrol/store.ts';
import type { SystemWorld } from './system-world.ts';

const OWN = 'evenkeel.dev/resource';

/**
 * What a document made, of those resources that Cloud Control has: by its record, else by the owner tag. Rejects where
 * nothing is found.
 */
export async function storedOf(world: SystemWorld, key: ResourceKey): Promise<Stored> {
  const record = await recordOf(world, key);
  const found = record
    ? world.store().get(record.type, record.identifier)
    : world
        .store()
        .all()
        .find(({ model }) => resourceTagOf(model) === key);
  if (!found) throw new Error(`nothing lives of ${key}`);
  return found;
}

interface Recorded {
  readonly type: string;
  readonly identifier: string;
}

async function recordOf(world: SystemWorld, key: ResourceKey): Promise<Recorded | undefined> {
  const Names = [`/evenkeel/records/evenkeel/${key}`];
  const { Parameters } = (await world.call('ssm', 'GetParameters', { Names })) as {
    readonly Parameters: readonly { readonly Value: string }[];
  };
  const [found] = Parameters;
  return found && (JSON.parse(found.Value) as Recorded);
}

/** Value of the owner's resource tag, wherever a type keeps its tags. */
export function resourceTagOf(model: Stored['model']): string | undefined {
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
