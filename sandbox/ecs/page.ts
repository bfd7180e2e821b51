import type { Fault } from '../contract.ts';
import { invalidParameter } from './faults.ts';

interface PageRequest {
  readonly nextToken?: string | undefined;
  readonly maxResults?: number | undefined;
}

interface Paging<T> {
  /** Page size when the request names none, and the largest that it may name. */
  readonly size: number;
  readonly max: number;
  /** Where an item stands: texts that sort as the list does. Newest-first lists say `descending`. */
  readonly position: (item: T) => string;
  readonly descending?: boolean;
  /** The service's own errors; ECS's where left out. */
  readonly faults?: { readonly size: (message: string) => Fault; readonly token: (message: string) => Fault };
}

/**
 * One page of a list in a total order. The token names the last item seen, not an offset, so that what is deleted
 * between two pages makes nothing else vanish. A long list is given as a function of where the page begins: it may
 * leave out what lies before.
 */
export function page<T>(
  list: Iterable<T> | ((after: string | undefined) => Iterable<T>),
  request: PageRequest,
  paging: Paging<T>,
): { items: T[]; nextToken?: string } {
  const size = pageSize(request, paging);
  const after = request.nextToken === undefined ? undefined : decode(request.nextToken, paging);
  const out: T[] = [];
  for (const item of typeof list === 'function' ? list(after) : list) {
    if (after !== undefined && !isAfter(paging, paging.position(item), after)) continue;
    const last = out.at(-1);
    if (out.length === size && last !== undefined) return { items: out, nextToken: encode(paging.position(last)) };
    out.push(item);
  }
  return { items: out };
}

/** A serial number as a text that sorts as the number does. */
export function ordinal(serial: number): string {
  return String(serial).padStart(12, '0');
}

function pageSize<T>(request: PageRequest, paging: Paging<T>): number {
  const asked = request.maxResults ?? paging.size;
  if (asked < 1 || asked > paging.max)
    throw (paging.faults?.size ?? invalidParameter)(
      `maxResults must be between 1 and ${paging.max}, and was ${asked}.`,
    );
  return asked;
}

function isAfter<T>(paging: Paging<T>, position: string, after: string): boolean {
  return paging.descending ? position < after : position > after;
}

function encode(position: string): string {
  return Buffer.from(`v1 ${position}`).toString('base64url');
}

function decode<T>(token: string, paging: Paging<T>): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith('v1 ')) throw (paging.faults?.token ?? invalidParameter)('Invalid token.');
  return text.slice(3);
}
