import type { ResourceRecord, TaggedResource } from '../../model/aws-reads.ts';
import { parseKey } from '../../model/identity.ts';
import type { Owned, Reader } from '../../model/kind.ts';
import { statefulReason } from '../../model/stateful-types.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../model/tags.ts';
import { isFoundByTag } from './keeping.ts';
import { naturalKeyOf } from './natural-key.ts';
import { TYPE_TAG } from './own-tags.ts';
import { teardownRank } from './teardown-rank.ts';

/** All that carries our owner tag, and all that our records say. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const [tagged, records] = await Promise.all([read.list('tagging:owned', owner), read.list('records:owned', owner)]);
  const recorded = records.flatMap((record) => ownedByRecord(owner, record));
  const known = new Set(recorded.map(({ naturalKey }) => naturalKey));
  const others = tagged.flatMap((resource) => ownedByTag(owner, resource));
  return [...recorded, ...others.filter(({ naturalKey }) => !known.has(naturalKey))];
}

function ownedByRecord(owner: string, { name, type, identifier, tags }: ResourceRecord): readonly Owned[] {
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'AwsResource') return [];
  const locator = {
    type,
    record: name,
    owner,
    resource: tags[RESOURCE_TAG] ?? '',
    ...(identifier ? { identifier } : {}),
  };
  return [
    { identity, tags, naturalKey: naturalKeyOf(type, identity), main: identifier ?? '', locator, ...ofType(type) },
  ];
}

/**
 * Of what belongs to the account as a whole the record says whose it is, in the Region of its document: its tags are shown in
 * us-east-1, where it would be taken for another one that no document asks for. Instances and volumes get the tags of
 * what made them: what does not say its type is not what a document asked for.
 */
function ownedByTag(owner: string, { arn, tags }: TaggedResource): readonly Owned[] {
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  const type = tags[TYPE_TAG];
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'AwsResource' || type === undefined) return [];
  if (!isFoundByTag(type)) return [];
  const locator = { type, arn, owner, resource: tags[RESOURCE_TAG] ?? '' };
  return [{ identity, tags, naturalKey: naturalKeyOf(type, identity), main: arn, locator, ...ofType(type) }];
}

/** What tearing it down needs to know of its type. */
function ofType(type: string): Pick<Owned, 'type' | 'rank' | 'stateful'> {
  return { type, rank: teardownRank(type), stateful: statefulReason(type) };
}
