import type { ResourceKey } from '../../controller/model/identity.ts';
import { isObject, type Json } from '../../controller/model/json.ts';
import { shippedResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import { storedOf } from './stored.ts';
import type { SystemWorld } from './system-world.ts';

/** Resources whose type takes tags and that lack one of their namespace's. */
export async function untagged(opened: SystemWorld): Promise<readonly ResourceKey[]> {
  const found: ResourceKey[] = [];
  for (const { identity, key } of opened.documents().values())
    if (identity.kind === ('AwsResource' as string) && (await missing(opened, key)).length > 0) found.push(key);
  return found;
}

async function missing(opened: SystemWorld, key: ResourceKey): Promise<readonly string[]> {
  const stored = await storedOf(opened, key);
  const tags = shippedResourceTypes().get(stored.type)?.tags;
  if (!tags?.canUpdate) return [];
  const have = textsOf(stored.model[tags.property] as Json);
  return textsOf(namespaceTags(opened, key)).filter((tag) => !have.includes(tag));
}

function namespaceTags(opened: SystemWorld, key: ResourceKey): Json {
  const [namespace = ''] = key.split('/');
  const declared = [...opened.documents().values()].find(
    ({ identity }) => identity.kind === 'Namespace' && identity.name === namespace,
  );
  return declared?.spec.tags ?? [];
}

/** `key=value` of tags in any of AWS's shapes. */
function textsOf(tags: Json | undefined): readonly string[] {
  if (Array.isArray(tags)) {
    return (tags as readonly Readonly<Record<string, Json>>[]).map(
      (tag) => `${String(tag.key ?? tag.Key)}=${String(tag.value ?? tag.Value)}`,
    );
  }
  return isObject(tags) ? Object.entries(tags).map(([key, value]) => `${key}=${String(value)}`) : [];
}
