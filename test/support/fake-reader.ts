import { AwsError } from '../../controller/model/aws-error.ts';
import type { ListingName, Listings, ReadName, Reads } from '../../controller/model/aws-reads.ts';
import { stableStringify } from '../../controller/model/json.ts';
import type { Reader } from '../../controller/model/kind.ts';

/** A Reader whose answers are put in by hand. What was not put in does not exist; what was made to fail rejects. */
export interface FakeReader extends Reader {
  put<R extends ReadName>(read: R, key: Reads[R]['key'], value: Reads[R]['value']): FakeReader;
  putList<L extends ListingName>(
    listing: L,
    key: Listings[L]['key'],
    value: readonly Listings[L]['value'][],
  ): FakeReader;
  /** Every answer of that name rejects from now on. */
  fail(name: ReadName | ListingName, error?: Error): FakeReader;
  /** Every answer of every name rejects. */
  failAll(error?: Error): FakeReader;
  /** Names of the answers that were asked for, in order; one entry per question. */
  readonly asked: readonly (ReadName | ListingName)[];
}

const DENIED = new AwsError({ class: 'denied', code: 'AccessDeniedException', call: 'fake', message: 'not allowed' });

export function createFakeReader(): FakeReader {
  const answers = new Map<string, unknown>();
  const failures = new Map<string, Error>();
  const asked: (ReadName | ListingName)[] = [];
  const idOf = (name: string, key: unknown): string => `${name} ${stableStringify(key)}`;

  function ask(name: ReadName | ListingName, key: unknown): unknown {
    asked.push(name);
    const failure = failures.get(name) ?? failures.get('*');
    if (failure) throw failure;
    return answers.get(idOf(name, key));
  }

  const reader: FakeReader = {
    asked,
    async get(read, key) {
      return ask(read, key) as never;
    },
    async list(listing, key) {
      return (ask(listing, key) ?? []) as never;
    },
    put(read, key, value) {
      answers.set(idOf(read, key), value);
      return reader;
    },
    putList(listing, key, value) {
      answers.set(idOf(listing, key), value);
      return reader;
    },
    fail(name, error = DENIED) {
      failures.set(name, error);
      return reader;
    },
    failAll(error = DENIED) {
      failures.set('*', error);
      return reader;
    },
  };
  return reader;
}
