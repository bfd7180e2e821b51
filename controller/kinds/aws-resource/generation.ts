import { REPLACES_TAG, TAG_VALUE_LIMIT, type Tags } from '../../model/tags.ts';

/**
 * A resource that was made to take another one's place says so in a tag, from its first moment until the other one is gone:
 * of two with the same owner and name, it is the newer one. Tags hold no bar, which stands between parts of identifiers.
 */
export function replacesTag(identifier: string): Tags {
  return { [REPLACES_TAG]: identifier.replaceAll('|', ' ') };
}

/** The identifier of the one whose place it takes. */
export function replacedBy(tags: Tags): string | undefined {
  return tags[REPLACES_TAG]?.replaceAll(' ', '|');
}

/** Whether the tag can say it. */
export function canBeSaid(identifier: string): boolean {
  return identifier.length <= TAG_VALUE_LIMIT && /^[\p{L}\p{N}+\-=._:/@|]+$/u.test(identifier);
}
