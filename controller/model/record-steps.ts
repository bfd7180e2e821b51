import type { ResourceRecord } from './aws-reads.ts';
import { parseKey } from './identity.ts';
import { type Step, step } from './plan.ts';
import { recordName, recordText } from './records.ts';
import { OWNER_TAG, RESOURCE_TAG, type TagChange, type Tags } from './tags.ts';

/** What a record says of an object that takes no tags. */
export type RecordContent = Omit<ResourceRecord, 'name'>;

/** The parameter of the object with these owner and resource tags; undefined where one of them is missing. */
export function recordNameOf(tags: Tags): string | undefined {
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  const owner = tags[OWNER_TAG];
  return owner !== undefined && identity ? recordName(owner, identity) : undefined;
}

/** Writes a record in the place of the one that stands there; nothing where the tags name no object. */
export function keepRecord(content: RecordContent, why: string): readonly Step[] {
  const Name = recordNameOf(content.tags);
  if (Name === undefined) return [];
  const { claim, ...rest } = content;
  const part = { ...rest, claim: claim ?? null, tags: { ...content.tags } };
  const kept = step(
    'ssm:PutParameter',
    { Name, Value: recordText(content), Type: 'String', Overwrite: true },
    { effect: 'tag', why, shows: [{ read: 'records:resource', key: Name, expect: { part } }] },
  );
  return [kept];
}

/** Takes a record away: the object is gone, or nobody's from now on. */
export function dropRecord(name: string, why: string): Step {
  return step(
    'ssm:DeleteParameter',
    { Name: name },
    { effect: 'tag', why, shows: [{ read: 'records:resource', key: name, expect: 'absent' }] },
  );
}

/**
 * Steps that set and remove tags of an object that takes none. `record` is the one that stands now, if any; one whose
 * resource tag changes moves to its new name. What was claimed is ours from then on.
 */
export function retagRecord(
  record: ResourceRecord | undefined,
  object: Pick<RecordContent, 'type' | 'identifier'>,
  { set, remove }: TagChange,
): readonly Step[] {
  if (Object.keys(set).length === 0 && remove.length === 0) return [];
  const why = [...Object.keys(set).map((tag) => `set tag ${tag}`), ...remove.map((tag) => `remove tag ${tag}`)].join(
    ', ',
  );
  const kept = Object.entries({ ...record?.tags, ...set }).filter(([tag]) => !remove.includes(tag));
  const content = { ...object, tags: Object.fromEntries(kept) };
  const name = recordNameOf(content.tags);
  const leaves = record !== undefined && record.name !== name;
  return [...keepRecord(content, why), ...(leaves ? [dropRecord(record.name, why)] : [])];
}
