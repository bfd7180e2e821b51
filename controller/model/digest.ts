import { createHash } from 'node:crypto';
import { stableStringify } from './json.ts';

/** SHA-256 of a value's stable JSON text, as the first `digits` hex digits. Equal content, equal digest, for ever. */
export function digest(value: unknown, digits = 16): string {
  const text = typeof value === 'string' ? value : stableStringify(value);
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
