import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import { digest } from '../../model/digest.ts';
import { isObject, type JsonObject, stableStringify } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { APPLIED_TAG, encodeApplied, TAG_VALUE_LIMIT, type Tags } from '../../model/tags.ts';
import { type Maker, oncePerContent } from './content-memo.ts';
import { replacesTag } from './generation.ts';
import { withName } from './identifier.ts';
import { isKeptByRecord } from './keeping.ts';
import { SENT_TAG, STATED_TAG, sentHash, TYPE_TAG } from './own-tags.ts';
import { statedOf, statedText } from './stated/stated.ts';
import { ordinary, tagsIn, tagValue } from './tag-property.ts';

type Declared = Resource<AwsResourceSpec>;

/** What the manifest states of properties; whatever else stands there is no resource. */
export function propertiesOf({ spec }: Pick<Declared, 'spec'>): JsonObject {
  return isObject(spec.properties) ? spec.properties : {};
}

/** What the manifest and its Namespace want, the Namespace's tags with the manifest's own over them. */
export function wantedProperties(type: ResourceType, resource: Declared): JsonObject {
  const own = propertiesOf(resource);
  const { tags } = type;
  if (!tags?.canUpdate || tags.property.includes('/') || Object.keys(resource.defaultTags).length === 0) return own;
  const merged = ordinary({ ...resource.defaultTags, ...tagsIn(type, own) });
  return { ...own, [tags.property]: tagValue(type, merged, own[tags.property]) };
}

/**
 * Tags that a new resource has from its first moment: whose it is, of what type, what is settled once it lives, and what
 * was sent of what AWS never tells. They follow from the manifest's content alone, so that the same request is made again.
 */
export function firstTags(type: ResourceType, resource: Declared, ownerTags: Tags): Tags {
  const { management, document, specHash: hash } = resource;
  const retain = management.deletionPolicy === 'retain' || document.management.prune === false;
  const sent = sentHash(type, resource);
  return {
    ...ownerTags,
    [TYPE_TAG]: type.name,
    [APPLIED_TAG]: encodeApplied({ hash, commit: '', kept: [], retain }),
    ...(sent ? { [SENT_TAG]: sent } : {}),
    ...statedTags(type, resource),
  };
}

/** A record has room for more than a tag. */
const RECORD_LIMIT = 2_000;

/** What the manifest states, so that what it states no more is found one day. */
export function statedTags(type: ResourceType, resource: Declared): Tags {
  return statedOnce(type, resource, { ownerTags: {} });
}

const statedOnce = oncePerContent((type, resource): Tags => {
  const limit = isKeptByRecord(type) ? RECORD_LIMIT : TAG_VALUE_LIMIT;
  const text = statedText(statedOf(type, wantedProperties(type, resource)), limit);
  return text === '' ? {} : { [STATED_TAG]: text };
});

/**
 * All properties of a creation. Our own tags stand among the others where the type takes any. `after`: the identifier of
 * the one whose place it takes.
 */
export function desiredState(type: ResourceType, resource: Declared, { ownerTags, after }: Maker): JsonObject {
  const { identity, scope } = resource;
  const wanted = withName(type, wantedProperties(type, resource), { identity, scope, after });
  const { tags } = type;
  if (!tags || tags.property.includes('/')) return wanted;
  // A record says it where there is one: tags of its own are not what such a resource is known by.
  const own = after === undefined || isKeptByRecord(type) ? ownerTags : { ...ownerTags, ...replacesTag(after) };
  const all = { ...tagsIn(type, wanted), ...(tags.canUpdate ? firstTags(type, resource, own) : own) };
  return { ...wanted, [tags.property]: tagValue(type, all, wanted[tags.property]) };
}

/** The token of the first request of a creation: the same for the same content of the same document. */
export const creationToken = oncePerContent((type, resource, maker): string => {
  const desired = desiredState(type, resource, maker);
  const { ownerTags, after } = maker;
  return tokenOf({ ownerTags, operation: 'CREATE', type: type.name, desired: stableStringify(desired), after });
});

const TOKEN_DIGITS = 40;

/** Cloud Control takes 1 to 128 letters, digits, `-` and `_`. */
export function tokenOf(asked: unknown): string {
  return digest(asked, TOKEN_DIGITS);
}

/** The token after a request that has ended and is not what is asked for now. */
export function nextToken(token: string, requestToken: string): string {
  return tokenOf([token, requestToken]);
}
