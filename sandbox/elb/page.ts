import { Buffer } from 'node:buffer';
import { assertRange, invalid } from './faults.ts';

const MOST = 400;

interface PageRequest {
  readonly Marker?: string | undefined;
  readonly PageSize?: number | undefined;
}

/**
 * One page of `items`, in the order of `keyOf` (unique numbers), and the marker of the next page. A marker is a place
 * in that order and not a count: what is deleted between pages makes no other item be skipped.
 */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => number,
  request: PageRequest,
): { readonly items: readonly T[]; readonly marker: string | undefined } {
  assertRange('pageSize', request.PageSize, [1, MOST]);
  const after = request.Marker === undefined ? Number.NEGATIVE_INFINITY : decode(request.Marker);
  const rest = [...items].sort((a, b) => keyOf(a) - keyOf(b)).filter((each) => keyOf(each) > after);
  const shown = rest.slice(0, request.PageSize ?? MOST);
  const last = shown.at(-1);
  const more = rest.length > shown.length && last !== undefined;
  return { items: shown, marker: more ? encode(keyOf(last)) : undefined };
}

function encode(key: number): string {
  return Buffer.from(`after:${key}`).toString('base64url');
}

function decode(marker: string): number {
  const [, key] = /^after:(\d+)$/.exec(Buffer.from(marker, 'base64url').toString()) ?? [];
  if (key === undefined) throw invalid(`The marker '${marker}' is not valid`);
  return Number(key);
}
