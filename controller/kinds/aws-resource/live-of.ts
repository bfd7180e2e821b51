import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { ResourceRecord } from '../../model/aws-reads.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { OWNER_TAG, type Tags } from '../../model/tags.ts';
import { comparable } from './compare/comparable.ts';
import { propertiesOf, wantedProperties } from './creation.ts';
import type { Place, Surroundings } from './find-live.ts';
import type { LiveResource } from './live.ts';
import { hiddenPaths, restated, STATED_TAG } from './own-tags.ts';
import { withoutResolved } from './resolved-values.ts';
import { withoutGone } from './stated/apart.ts';
import { type Gone, goneOf } from './stated/gone.ts';
import { parseStated } from './stated/stated.ts';
import { tagsIn } from './tag-property.ts';

type Declared = Resource<AwsResourceSpec>;

/** A resource that was found, and what is known around it. */
export interface Found extends Place {
  readonly resource: Declared;
  readonly found: Surroundings;
  readonly type: ResourceType;
  readonly model: JsonObject;
}

/** The resource with what a decision about it rests on. */
export async function liveOf(
  { resource, found, type, identifier, model, about }: Found,
  read: Reader,
): Promise<LiveResource> {
  const properties = propertiesOf(resource);
  const gone = goneFrom(resource, { type, model, record: found.record });
  const secrets = gone.filter((one) => one.live === undefined);
  const creation = found.requests.findLast((request) => request.identifier === identifier);
  const requests =
    about.length > 0 ? about : ((await read.get('cloudcontrol:requests', { type: type.name, identifier })) ?? []);
  return {
    type,
    identifier,
    model: withoutResolved(withoutGone(type, model, secrets), properties),
    gone,
    requests,
    record: found.record,
    recordName: found.recordName,
    writeOnly: restated(type, properties),
    unseen: hiddenPaths(type, properties),
    unjudged: comparable(type, properties, model).unjudged,
    ...(creation?.status === 'FAILED' ? { halfMade: creation } : {}),
    ...(creation ? { made: creation } : {}),
  };
}

interface Known {
  readonly type: ResourceType;
  readonly model: JsonObject;
  readonly record: ResourceRecord | undefined;
}

function goneFrom(resource: Declared, { type, model, record }: Known): readonly Gone[] {
  const text = record?.tags[STATED_TAG] ?? tagsIn(type, model)[STATED_TAG];
  const stated = wantedProperties(type, resource);
  return text === undefined ? [] : goneOf(type, parseStated(text), { stated, model });
}

/** Tags, or what the record says in their place. What a request of ours made is ours, whatever it says yet. */
export function tagsOf(live: LiveResource, ownerTags: Tags): Tags {
  const own = tagsIn(live.type, live.model);
  const recorded = live.recordName === undefined ? own : { ...own, ...live.record?.tags };
  return live.made && recorded[OWNER_TAG] === undefined ? { ...recorded, ...ownerTags } : recorded;
}
