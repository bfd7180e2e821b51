import { createHmac } from 'node:crypto';

/** What a signature is of. */
export interface Signed {
  readonly id: string;
  /** Seconds since the epoch, of this attempt. */
  readonly timestamp: number;
  readonly body: string;
}

const PREFIX = 'whsec_';
/** Standard Webhooks 1.0.0, "Signature scheme": between 24 bytes and 64 bytes. */
const [SHORTEST, LONGEST] = [24, 64];

/**
 * The keys of a text that holds one secret per line; undefined where one of them is no `whsec_` secret. Two at a time let
 * a receiver change over without a message that it cannot verify.
 */
export function signingKeys(text: string): readonly Buffer[] | undefined {
  const keys = text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map(keyOf);
  const good = keys.filter((key) => key !== undefined);
  return good.length > 0 && good.length === keys.length ? good : undefined;
}

function keyOf(line: string): Buffer | undefined {
  const base64 = line.slice(PREFIX.length);
  if (!line.startsWith(PREFIX) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  const key = Buffer.from(base64, 'base64');
  return key.length >= SHORTEST && key.length <= LONGEST ? key : undefined;
}

/** The value of `webhook-signature`: a `v1` signature of each key (Standard Webhooks 1.0.0, "Signature scheme"). */
export function signatureOf({ id, timestamp, body }: Signed, keys: readonly Buffer[]): string {
  return keys
    .map((key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ');
}
