import { TAG_PREFIX, TAG_VALUE_LIMIT } from '../../model/tags.ts';

/**
 * On a certificate: the zone that its document had validation records written into, and the first letters of their names.
 * It outlives the document, so that the records can be taken away with the certificate.
 */
export const VALIDATION_TAG = `${TAG_PREFIX}validation`;

const DIGITS = 8;

export interface Written {
  readonly zone: string;
  readonly wrote: (name: string) => boolean;
}

export function writtenRecords(value: string | undefined): Written | undefined {
  const [zone, ...ids] = (value ?? '').split(' ');
  if (!zone) return undefined;
  return { zone, wrote: (name) => ids.includes(idOf(name)) };
}

/** The tag once these are written too. What does not fit is not known to be ours, and stays behind. */
export function withWritten(value: string | undefined, zone: string, names: readonly string[]): string {
  const known = (value ?? '').split(' ');
  const before = known[0] === zone ? known.slice(1) : [];
  const ids = [...new Set([...before, ...names.map(idOf)])];
  return ids.reduce((text, id) => (`${text} ${id}`.length <= TAG_VALUE_LIMIT ? `${text} ${id}` : text), zone);
}

/** `_3639ac514e785e898d2646601fa951d5.example.com.` is told by `3639ac51`. */
function idOf(name: string): string {
  return name.replace(/^_/, '').slice(0, DIGITS);
}
