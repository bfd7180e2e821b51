import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import { digest } from '../../model/digest.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { valuesAt } from './type-paths.ts';

/** The resource's type: ARNs do not say it. */
export const TYPE_TAG = 'evenkeel.dev/type';
/** Salted hash of what was last sent of properties that AWS never tells. */
export const SENT_TAG = 'evenkeel.dev/sent';

const DIGITS = 16;

/** Write-only properties that the manifest states, by their paths in the type's lists. */
export function statedWriteOnly(type: ResourceType, properties: JsonObject): readonly string[] {
  return type.writeOnly.filter((path) => valuesAt(properties, path).length > 0);
}

/** Undefined where nothing is stated that cannot be read back. The salt is the document's own name. */
export function sentHash(
  type: ResourceType,
  { key, spec }: Pick<Resource<AwsResourceSpec>, 'key' | 'spec'>,
): string | undefined {
  const properties = isObject(spec.properties) ? spec.properties : {};
  const paths = statedWriteOnly(type, properties);
  if (paths.length === 0) return undefined;
  return digest({ salt: key, values: paths.map((path) => [path, valuesAt(properties, path)]) }, DIGITS);
}

/** Top-level members that hold what is write-only, as every patch has to say them again; what only a creation takes is left out. */
export function restated(type: ResourceType, properties: JsonObject): JsonObject {
  const members = statedWriteOnly(type, properties)
    .filter((path) => !type.createOnly.some((fixed) => path === fixed || path.startsWith(`${fixed}/`)))
    .filter((path) => !path.includes('*'))
    .map((path) => path.split('/')[0] ?? path);
  return Object.fromEntries([...new Set(members)].map((member) => [member, properties[member] as Json]));
}
