import { createHash, timingSafeEqual } from 'node:crypto';
import type { NamedToken } from '../../controller/model/access-settings.ts';

/** Equal lengths for the comparison in constant time. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The token that this text is; undefined where it is none. Takes as long for each of them. */
export function findToken(tokens: readonly NamedToken[], text: string): NamedToken | undefined {
  const digest = digestOf(text);
  const found = tokens.filter(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), digest));
  return found[0];
}
