/** Between who claims, which of its writes that is, and the version that it was made on. */
const SEPARATOR = '#';

/** Holder of a claim by which a lease is let go. */
export const NOBODY = '';

/** What a write of a lease says. */
export interface Claim {
  readonly holder: string;
  /** Makes the text unlike every other: a version may come again where somebody deletes what carries it. */
  readonly nonce: number;
  /** The version that was read before it was written; 0 where there was none. */
  readonly on: number;
}

export function claimText({ holder, nonce, on }: Claim): string {
  return [holder, nonce, on].join(SEPARATOR);
}

/** Undefined where it is not a claim: nothing, or something that a person has written. */
export function parseClaim(text: string): Claim | undefined {
  const [holder, nonce, on, ...rest] = text.split(SEPARATOR);
  if (holder === undefined || !isCount(nonce) || !isCount(on) || rest.length > 0) return undefined;
  return { holder, nonce: Number(nonce), on: Number(on) };
}

/** Whether it is a claim, and nobody wrote between what was read before it and itself. */
export function standsAt(text: string, version: number): boolean {
  return parseClaim(text)?.on === version - 1;
}

function isCount(text: string | undefined): text is string {
  return text !== undefined && /^\d+$/.test(text);
}
