import { AwsError } from '../model/aws-error.ts';
import { isObject, type Json, jsonEqual, stableStringify } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import type { Shown, Step } from '../model/plan.ts';
import type { Scope } from '../model/scope.ts';
import type { Clock } from '../ports/clock.ts';
import type { Readers } from '../ports/reader.ts';

/** For how long a read that does not show our write is called stale. After that somebody else must have changed it. */
export const FLOOR_MS = 60_000;

interface Expectation {
  readonly expect: { readonly part: Json } | 'absent' | { readonly item: Json };
  readonly until: number;
  readonly call: string;
}

/**
 * The own-writes floor: what we wrote and AWS has not shown yet. A read below the floor rejects as `stale`, so that an
 * old answer can never make us act twice.
 */
export interface OwnWritesFloor {
  /** To be called once AWS has accepted a step. */
  record(scope: string, step: Step, output: unknown): void;
  /** Reads through the floor. */
  over(scope: string, reader: Reader): Reader;
}

export function createOwnWritesFloor(clock: Clock): OwnWritesFloor {
  const expectations = new Map<string, Expectation[]>();
  let purgedAt = clock.now();

  /** Answers that nobody reads again, as of what was deleted, must not be kept for ever. */
  function purge(): void {
    const now = clock.now();
    if (now - purgedAt < FLOOR_MS) return;
    purgedAt = now;
    for (const [id, items] of expectations) if (items.every(({ until }) => until <= now)) expectations.delete(id);
  }

  function idOf(scope: string, read: string, key: unknown): string {
    return `${scope}|${read}|${stableStringify(key)}`;
  }

  function check(id: string, value: unknown): void {
    const pending = expectations.get(id);
    if (!pending) return;
    const now = clock.now();
    const open = pending.filter((item) => item.until > now && !shows(value, item.expect));
    if (open.length === 0) {
      expectations.delete(id);
      return;
    }
    expectations.set(id, open);
    throw new AwsError({
      class: 'stale',
      code: 'StaleRead',
      call: open[0]?.call ?? '',
      message: `AWS does not show our own ${open[0]?.call ?? 'write'} yet`,
    });
  }

  return {
    record(scope, step, output) {
      purge();
      for (const shown of step.shows ?? []) {
        const id = idOf(scope, shown.read, shown.key);
        const item: Expectation = {
          expect: expectationOf(shown, output),
          until: clock.now() + FLOOR_MS,
          call: step.call,
        };
        // A later write to the same answer supersedes what the earlier ones promised to show.
        const kept = 'item' in toObject(item.expect) ? (expectations.get(id) ?? []) : [];
        expectations.set(id, [...kept, item]);
      }
    },
    over: (scope, reader) => ({
      async get(read, key) {
        const value = await reader.get(read, key);
        check(idOf(scope, read, key), value);
        return value;
      },
      list: (listing, key) => reader.list(listing, key),
    }),
  };
}

function toObject(expect: Expectation['expect']): object {
  return expect === 'absent' ? {} : expect;
}

function expectationOf(shown: Shown, output: unknown): Expectation['expect'] {
  const { expect } = shown;
  if (expect === 'absent' || 'part' in expect) return expect;
  return { item: memberAt(output, expect.output) };
}

function memberAt(value: unknown, path: string): Json {
  let at: unknown = value;
  for (const member of path.split('.')) at = isObject(at) ? at[member] : undefined;
  return (at as Json | undefined) ?? null;
}

function shows(value: unknown, expect: Expectation['expect']): boolean {
  if (expect === 'absent') return value === undefined;
  if ('part' in expect) return holds(value, expect.part);
  return Array.isArray(value) && value.some((element) => holds(element, expect.item));
}

/** Whether `value` has everything that `part` says; list elements may stand in any order. */
function holds(value: unknown, part: Json): boolean {
  if (Array.isArray(part)) {
    if (!Array.isArray(value)) return part.length === 0 && value === undefined;
    return part.every((wanted) => value.some((element) => holds(element, wanted as Json)));
  }
  if (isObject(part)) {
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.entries(part).every(([member, wanted]) =>
        wanted === undefined ? true : holds((value as Record<string, unknown>)[member], wanted),
      )
    );
  }
  if (part === null) return value === undefined || value === null;
  return jsonEqual(value, part);
}

/** What readers make of writes: cached answers that one has made old are dropped, and what AWS answers is kept. */
export function tellReaders(readers: Pick<Readers, 'invalidate' | 'answered'>): {
  readonly onWrite: (scope: Scope, step: Step) => void;
  readonly onAnswer: (scope: Scope, step: Step, output: unknown) => void;
} {
  return {
    onWrite(scope, { shows = [] }) {
      for (const { read, key } of shows) readers.invalidate(scope, read, key);
    },
    onAnswer: readers.answered,
  };
}
