import type { Commit } from './document.ts';
import { type Field, keep, keyed, leaf } from './fields.ts';
import type { JsonObject } from './json.ts';
import type { Resource } from './resource.ts';

/** Prefix of every tag that is Evenkeel's own. Such tags are never part of a comparison. */
export const TAG_PREFIX = 'evenkeel.dev/';
export const OWNER_TAG = 'evenkeel.dev/owner';
export const RESOURCE_TAG = 'evenkeel.dev/resource';
export const APPLIED_TAG = 'evenkeel.dev/applied';
export const HASH_TAG = 'evenkeel.dev/hash';
/** On revisions: the commit that made them, and its author. */
export const COMMIT_TAG = 'evenkeel.dev/commit';
export const SUSPEND_TAG = 'evenkeel.dev/suspend';
/**
 * On an object that takes the place of others, until those are gone: a rule's ARN, or names of target groups with a space
 * between them.
 */
export const REPLACES_TAG = 'evenkeel.dev/replaces';
/** On a service that is about to be replaced: how many tasks the new one starts with. */
export const COUNT_TAG = 'evenkeel.dev/count';
/** On an object whose place another one takes: the other's name, said before that one lives. */
export const REPLACED_BY_TAG = 'evenkeel.dev/replaced-by';

/** On a repository whose images are to go with it: it outlives the document that says so. */
export const EMPTY_TAG = 'evenkeel.dev/empty-on-delete';

/** On a private Cloud Map namespace: its VPC, which Cloud Map does not tell. */
export const VPC_TAG = 'evenkeel.dev/vpc';

/** Set by a person through `resume`: holds from before that time are over. An ISO time. */
export const RESUMED_TAG = 'evenkeel.dev/resumed';
/** Set when a check after a rollout put the service back: {@link Held}. */
export const HELD_TAG = 'evenkeel.dev/held';

/** Set by a person through `rollout skip`: others need not wait for a rollout of before that time. An ISO time, and who. */
export const SKIPPED_TAG = 'evenkeel.dev/skipped';

/** AWS limits a tag value to 256 characters of letters, digits, spaces and `+ - = . _ : / @`. */
export const TAG_VALUE_LIMIT = 256;

export type Tags = Readonly<Record<string, string>>;

/** What is to become of an object's tags; all others stay. */
export interface TagChange {
  readonly set: Tags;
  readonly remove: readonly string[];
}

/** Whether tags say what `ownerTags` say: whose it is, and which of that owner's objects. */
export function isOwnedBy(tags: Tags | undefined, ownerTags: Tags): boolean {
  return [OWNER_TAG, RESOURCE_TAG].every((tag) => tags?.[tag] !== undefined && tags[tag] === ownerTags[tag]);
}

/**
 * A manifest's `tags`: order means nothing, a missing value is an empty one, and tags that are left out altogether are not
 * ours. Sides are made by {@link desiredTags} and {@link comparableTags}.
 */
export const TAGS: Field = keyed<unknown>(
  ['key'],
  { key: leaf('scalar'), value: leaf('strLike') },
  { absent: keep, released: [], source: 'aws-behaviour.md#tags' },
);

/** What was settled last: tells a change from drift, and says which kept fields the manifest used to declare. */
export interface Applied {
  readonly hash: string;
  readonly commit: string;
  /** Codes of kept fields that were declared and can be taken back. */
  readonly kept: readonly string[];
  /** Whether deletionPolicy was retain or prune false: that must hold after the document, and our memory of it, are gone. */
  readonly retain: boolean;
}

export function encodeApplied(applied: Applied): string {
  const head = [applied.hash, applied.commit.slice(0, 12) || '-', applied.retain ? 'retain' : 'delete'].join(' ');
  return `${head} ${asManyAsFit(applied.kept, TAG_VALUE_LIMIT - head.length - 1)}`.trim();
}

/** What does not fit is not known to have been declared, and stays when it is left out. */
function asManyAsFit(names: readonly string[], room: number): string {
  return names.reduce((text, name) => {
    const longer = text === '' ? name : `${text}+${name}`;
    return longer.length <= room ? longer : text;
  }, '');
}

export function decodeApplied(value: string | undefined): Applied | undefined {
  const [hash, commit, policy, kept] = (value ?? '').split(' ');
  if (!hash) return undefined;
  return {
    hash,
    commit: commit === '-' ? '' : (commit ?? ''),
    retain: policy === 'retain',
    kept: kept ? kept.split('+') : [],
  };
}

/** `<id> <author>`, in the characters that tag values allow. */
export function encodeCommit({ id, author }: Commit): string {
  return tagText(author ? `${id} ${author}` : id).slice(0, TAG_VALUE_LIMIT);
}

/** Undefined for revisions that carry no such tag. */
export function decodeCommit(value: string | undefined): Commit | undefined {
  const [id, ...author] = (value ?? '').split(' ');
  if (!id) return undefined;
  return author.length > 0 ? { id, author: author.join(' ') } : { id };
}

/** Why content is not rolled out again, on the object itself: it outlives the process that found it out. */
export interface Held {
  /** Hash of the desired content that this is about. */
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly reason: string;
}

export function encodeHeld({ hash, at, reason }: Held): string {
  const words = tagText(reason);
  return `${hash} ${new Date(at).toISOString()} ${words}`.slice(0, TAG_VALUE_LIMIT).trim();
}

export function decodeHeld(value: string | undefined): Held | undefined {
  const [hash, time, ...reason] = (value ?? '').split(' ');
  const at = Date.parse(time ?? '');
  return hash && !Number.isNaN(at) ? { hash, at, reason: reason.join(' ') } : undefined;
}

/** Only characters that tag values allow. */
export function tagText(text: string): string {
  return text.replace(/[^\p{L}\p{N} +\-=._:/@]/gu, '.');
}

interface TagLike {
  readonly key?: string | undefined;
  readonly Key?: string | undefined;
  readonly value?: string | undefined;
  readonly Value?: string | undefined;
}

/** AWS's tag list, of either spelling, as a map. */
export function tagMap(list: readonly TagLike[] | undefined): Tags {
  const entries = (list ?? []).map((tag) => [tag.key ?? tag.Key ?? '', tag.value ?? tag.Value ?? ''] as const);
  return Object.fromEntries(entries);
}

/** Tags without AWS's and our own: neither is anything that a manifest can ask for. */
export function comparableTags(tags: Tags): readonly JsonObject[] {
  return Object.entries(tags)
    .filter(([key]) => !key.toLowerCase().startsWith('aws:') && !key.startsWith(TAG_PREFIX))
    .map(([key, value]) => ({ key, value }));
}

interface WithTags {
  readonly tags?: readonly { readonly key?: string | undefined; readonly value?: string | undefined }[] | undefined;
}

/** The manifest's tags over the Namespace's, AWS's left out; undefined when neither says anything, which leaves tags unmanaged. */
export function desiredTags(resource: Resource<WithTags>): readonly JsonObject[] | undefined {
  const own = resource.spec.tags;
  if (!own && Object.keys(resource.defaultTags).length === 0) return undefined;
  return comparableTags({ ...resource.defaultTags, ...tagMap(own) });
}
