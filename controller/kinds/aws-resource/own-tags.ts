import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import { digest } from '../../model/digest.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { covers } from './compare/fixedness.ts';
import { resolvedPaths } from './resolved-values.ts';
import { valuesAt } from './value-paths.ts';

/** The resource's type: ARNs do not say it. */
export const TYPE_TAG = 'evenkeel.dev/type';
/** Salted hash of what was last sent of what cannot be read back. */
export const SENT_TAG = 'evenkeel.dev/sent';

/** Which properties the manifest stated when it was last settled, by codes: what is stated no more is taken away. */
export const STATED_TAG = 'evenkeel.dev/stated';

const DIGITS = 16;

/** What the manifest states and nobody can compare: what AWS never tells, and what is resolved on the way to it. */
export function hiddenPaths(type: ResourceType, properties: JsonObject): readonly string[] {
  const never = type.writeOnly.filter((path) => valuesAt(properties, path).length > 0);
  const resolved = resolvedPaths(properties).filter((path) => !covers(never, path));
  return [...never, ...resolved];
}

/** Undefined where nothing of the kind is stated. The salt is the document's own name. */
export function sentHash(
  type: ResourceType,
  resource: Pick<Resource<AwsResourceSpec>, 'key' | 'spec'>,
): string | undefined {
  const { key, spec } = resource;
  const properties = isObject(spec.properties) ? spec.properties : {};
  const paths = hiddenPaths(type, properties);
  if (paths.length === 0) return undefined;
  return digest({ salt: key, values: paths.map((path) => [path, valuesAt(properties, path)]) }, DIGITS);
}

/**
 * Top-level members that hold what is write-only, as every patch has to say them again; what only a creation takes is left
 * out.
 */
export function restated(type: ResourceType, properties: JsonObject): JsonObject {
  const members = type.writeOnly
    .filter((path) => valuesAt(properties, path).length > 0 && !path.includes('*'))
    .map((path) => path.split('/')[0] ?? path)
    .filter((member) => !covers(type.createOnly, member));
  return Object.fromEntries([...new Set(members)].map((member) => [member, properties[member] as Json]));
}
