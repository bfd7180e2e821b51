import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import { type Json, type JsonObject, jsonEqual } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { wantedProperties } from './creation.ts';
import type { LiveResource } from './live.ts';
import { liveAsStated } from './live-as-stated.ts';
import { SENT_TAG, sentHash } from './own-tags.ts';
import { statedFields } from './stated-fields.ts';
import { tagsIn } from './tag-property.ts';

/** What stands for a value that AWS never tells. */
export const NOT_OBSERVABLE = '(not observable; not what was sent last)';

export function sides(resource: Resource<AwsResourceSpec>, live: LiveResource | undefined): Sides<undefined> {
  const { spec } = resource;
  if (!live) return { want: spec as unknown as JsonObject, have: {}, facts: undefined };
  const { type, identifier } = live;
  const want = wantedProperties(type, resource);
  const have = withUnsent(liveAsStated(type, want, live.model), { resource, live, want });
  const stated = { type: spec.type, ...(spec.identifier === undefined ? {} : { identifier: spec.identifier }) };
  return {
    want: { ...stated, properties: want },
    have: { type: type.name, identifier, properties: have },
    facts: undefined,
    fields: statedFields(type, { want, have }),
  };
}

/** Whether what is stated of write-only properties is what was sent last. Never true of what nobody recorded. */
export function isSent(live: LiveResource, resource: Resource<AwsResourceSpec>): boolean {
  return jsonEqual(sentHash(live.type, resource) ?? null, recordedHash(live) ?? null);
}

function recordedHash({ type, model, record }: LiveResource): string | undefined {
  return record?.tags[SENT_TAG] ?? tagsIn(type, model)[SENT_TAG];
}

interface Unsent {
  readonly resource: Resource<AwsResourceSpec>;
  readonly live: LiveResource;
  readonly want: JsonObject;
}

/** What cannot be read back differs where something else was sent last. */
function withUnsent(have: JsonObject, { resource, live, want }: Unsent): JsonObject {
  if (live.unseen.length === 0 || isSent(live, resource)) return have;
  const adopted = recordedHash(live) === undefined;
  const members = live.unseen.filter((path) => !path.includes('*') && !(adopted && isFixed(live.type, path)));
  return members.reduce((all, path) => replaced(all, want, path.split('/')), have);
}

function isFixed({ createOnly }: ResourceType, path: string): boolean {
  return createOnly.some((fixed) => path === fixed || path.startsWith(`${fixed}/`));
}

function replaced(have: JsonObject, want: JsonObject, [member = '', ...rest]: readonly string[]): JsonObject {
  const inner = have[member];
  const deeper = want[member];
  if (rest.length === 0) return { ...have, [member]: NOT_OBSERVABLE };
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return have;
  return { ...have, [member]: replaced(inner as JsonObject, (deeper ?? {}) as JsonObject, rest) as Json };
}
