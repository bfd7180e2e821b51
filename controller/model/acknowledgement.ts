import type { Difference } from './difference.ts';
import { digest } from './digest.ts';
import { TAG_PREFIX, TAG_VALUE_LIMIT, type Tags, tagText } from './tags.ts';

/** Drift that a person knows of and wants left as it is for a while. Tags of the object itself hold it. */
export interface Acknowledgement {
  /** ISO time at which it ends. */
  readonly until: string;
  readonly reason: string;
  /** What is acknowledged, as {@link contentOf} names it: another value in the same field is something new. */
  readonly contents: readonly string[];
}

/** Each acknowledgement has tags of its own, told apart by what stands behind this. */
export const ACK_PREFIX = `${TAG_PREFIX}ack.`;

/** Enough to tell the differences of one object apart, and short enough for a dozen of them in one tag. */
const DIGITS = 10;
const PER_TAG = 12;
/** AWS gives an object 50 tags, and most of them are not ours. */
const TAGS_AT_MOST = 4;
/** Differences that one acknowledgement can hold. */
export const ACKNOWLEDGED_AT_MOST = PER_TAG * TAGS_AT_MOST;
const NAME_DIGITS = 8;

/** Names a difference with both its values: the same field with another value on either side has another name. */
export function contentOf({ path, desired, live }: Pick<Difference, 'path' | 'desired' | 'live'>): string {
  return digest({ path, desired, live }, DIGITS);
}

/** The tags to set. `contents` holds at most {@link ACKNOWLEDGED_AT_MOST}; what of the reason does not fit is left out. */
export function encodeAcknowledgement({ until, reason, contents }: Acknowledgement): Tags {
  const chunks: string[][] = [];
  for (const content of contents) {
    const last = chunks.at(-1);
    if (last && last.length < PER_TAG) last.push(content);
    else chunks.push([content]);
  }
  return Object.fromEntries(
    chunks.map((chunk) => {
      const text = `${until} ${chunk.join('+')} ${tagText(reason)}`;
      return [ACK_PREFIX + digest(chunk, NAME_DIGITS), text.slice(0, TAG_VALUE_LIMIT).trim()];
    }),
  );
}

/** An acknowledgement as one tag holds it. */
export interface AcknowledgementTag extends Acknowledgement {
  readonly tag: string;
}

/** Every acknowledgement on an object, over or not; what cannot be read is none, so that it never silences anything. */
export function acknowledgementsOn(tags: Tags): readonly AcknowledgementTag[] {
  return Object.entries(tags).flatMap(([tag, value]) => {
    if (!tag.startsWith(ACK_PREFIX)) return [];
    const [until = '', contents = '', ...reason] = value.split(' ');
    if (Number.isNaN(Date.parse(until)) || contents === '') return [];
    return [{ tag, until, contents: contents.split('+'), reason: reason.join(' ') || 'no reason given' }];
  });
}

export function isInForce({ until }: Pick<Acknowledgement, 'until'>, now: number): boolean {
  return Date.parse(until) > now;
}
