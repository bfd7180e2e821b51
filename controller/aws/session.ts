import type { CallInput, CallName, CallOutput } from '../model/aws-calls.ts';
import { AwsError, isAwsError } from '../model/aws-error.ts';
import type { ListingName, Listings, ReadName, Reads } from '../model/aws-reads.ts';
import type { Scope } from '../model/scope.ts';
import type { KeptListing } from './kept-listings.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import type { CreationBook } from './reads/creation-book.ts';
import type { ChangeBook } from './reads/route53.ts';
import type { RevisionCache } from './revision-cache.ts';

/** What the rows of a service need to answer reads of one scope, for the life of one pass or one sweep. */
export interface Session {
  readonly scope: Scope;
  readonly mode: 'point' | 'sweep';
  send<C extends CallName>(call: C, input: CallInput<C>): Promise<CallOutput<C>>;
  loader<K, V>(options: Omit<LoaderOptions<K, V>, 'schedule'>): Loader<K, V>;
  /**
   * For what takes one call per object and rarely changes. A point read asks AWS; a sweep is content with an answer of
   * the last half hour, or of less where there are few, and asks in the lowest lane.
   */
  slow<V>(read: ReadName, key: string, load: (send: Session['send']) => Promise<V | undefined>): Promise<V | undefined>;
  /** The same for what nothing waits for: point reads, too, are content with an answer of the last half hour. */
  seldom<V>(
    read: ReadName,
    key: string,
    load: (send: Session['send']) => Promise<V | undefined>,
  ): Promise<V | undefined>;
  /**
   * A listing that answers a read for every key: a sweep is content with one that was made some minutes ago, corrected by
   * what we wrote since. To be asked for by sweeps alone.
   */
  kept<V>(read: ReadName, listing: KeptListing<V>): Promise<ReadonlyMap<string, V>>;
  readonly revisions: RevisionCache;
  readonly changes: ChangeBook;
  readonly creations: CreationBook;
}

/** One function per read of a service. */
export type ReadRows<Service extends string> = {
  readonly [R in ReadName as R extends `${Service}:${string}` ? R : never]: (
    key: Reads[R]['key'],
  ) => Promise<Reads[R]['value'] | undefined>;
};

/** One function per listing of a service. */
export type ListingRows<Service extends string> = {
  readonly [L in ListingName as L extends `${Service}:${string}` ? L : never]: (
    key: Listings[L]['key'],
  ) => Promise<readonly Listings[L]['value'][]>;
};

/** Remembers the promise per key: whoever asks first starts it, all share its outcome. */
export function shared<V>(load: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const made = load(key);
    known.set(key, made);
    return made;
  };
}

/** Makes a miss of what AWS says does not exist; every other failure stays one. */
export async function absentWhenNotFound<V>(answer: Promise<V>): Promise<V | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isAwsError(error, 'notFound')) return undefined;
    throw error;
  }
}

export interface Page<T> {
  readonly items: readonly T[] | undefined;
  readonly next: string | undefined;
}

/** All pages of a listing, or the error of the one that failed. */
export async function allPages<T>(call: CallName, page: (token: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  let token: string | undefined;
  do {
    const { items, next } = await page(token);
    // An answer without its list is no answer; an empty list is there, and empty.
    if (items === undefined) throw unanswered(call);
    for (const item of items) found.push(item);
    if (next !== undefined && next === token) throw endless(call);
    token = next || undefined;
  } while (token !== undefined);
  return found;
}

function unanswered(call: CallName): AwsError {
  const message = `${call} answered without the list that was asked for`;
  return new AwsError({ class: 'unknown', code: 'Unanswered', call, message });
}

function endless(call: CallName): AwsError {
  const message = `${call} answered with the page token that it was given; the listing has no end`;
  return new AwsError({ class: 'unknown', code: 'EndlessListing', call, message });
}

/** How AWS answers for one member of a batch that it could not answer for. */
export interface InBandFailure {
  readonly arn?: string | undefined;
  readonly reason?: string | undefined;
  readonly detail?: string | undefined;
}

/** An answer that AWS gave in band for one key of a batch, other than "does not exist". */
export function failedInBand(call: CallName, id: string, failure: InBandFailure): AwsError {
  const message = `${call} could not answer for ${id}: ${failure.reason ?? 'no reason given'} ${failure.detail ?? ''}`;
  return new AwsError({ class: 'unknown', code: failure.reason ?? 'Unknown', call, message: message.trim() });
}
