/** What held from `at` until the next row. Undefined values: nobody knows. */
export interface StepRow {
  /** Milliseconds since the epoch, to the second. */
  readonly at: number;
  readonly values: readonly number[] | undefined;
}

export interface StepSeriesOptions {
  /** Numbers in a row: whole, not negative, below 2^32 - 1, or {@link NONE}. */
  readonly width: number;
  /** Of rows that fall together when they are old, the one with most of it stays beside the last. */
  readonly worst: (values: readonly number[]) => number;
  /** Rows at most, asked whenever there is one more: beyond it the oldest go. */
  readonly limit: () => number;
}

/**
 * Numbers that hold until they change: what does not change costs nothing. Every change of the last hour is kept; of each
 * five minutes of the last day, and of each hour of the last week, the worst and the last.
 */
export interface StepSeries {
  /** Says what holds from now on; undefined: nobody knows. `at` never goes back. */
  note(at: number, values: readonly number[] | undefined): void;
  /** From the row that held at `from` on, oldest first. */
  since(from: number): readonly StepRow[];
  last(): StepRow | undefined;
  readonly rows: number;
  /** Memory that the rows take. */
  readonly bytes: number;
}

const SECOND = 1_000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long anything is kept; milliseconds. */
export const KEPT_MS = 7 * DAY * SECOND;

/** A number that there is none of; in the first place: nothing of the row is known. */
export const NONE = 0xffffffff;
const FIRST_ROWS = 4;

/** In seconds: how old, and into how long spans what is younger than that falls. */
const SPANS = [
  { age: HOUR, span: 0 },
  { age: DAY, span: 5 * MINUTE },
  { age: KEPT_MS / SECOND, span: HOUR },
] as const;

export function createStepSeries(options: StepSeriesOptions): StepSeries {
  const stride = options.width + 1;
  let data = new Uint32Array(FIRST_ROWS * stride);
  let count = 0;

  const timeOf = (row: number): number => data[row * stride] ?? 0;
  const isKnown = (row: number): boolean => data[row * stride + 1] !== NONE;
  const valuesOf = (row: number): number[] => [...data.subarray(row * stride + 1, (row + 1) * stride)];
  const rowOf = (row: number): StepRow => ({
    at: timeOf(row) * SECOND,
    values: isKnown(row) ? valuesOf(row) : undefined,
  });
  const badness = (row: number): number => (isKnown(row) ? options.worst(valuesOf(row)) : Number.NEGATIVE_INFINITY);

  function isSame(row: number, values: readonly number[] | undefined): boolean {
    if (!values) return !isKnown(row);
    return values.every((value, index) => data[row * stride + 1 + index] === value);
  }

  function write(row: number, at: number, values: readonly number[] | undefined): void {
    data[row * stride] = at;
    for (let index = 0; index < options.width; index += 1) data[row * stride + 1 + index] = values?.[index] ?? NONE;
  }

  /** Leaves rows out, in order. The row that held at the horizon stays. */
  function keep(rows: readonly number[]): void {
    for (const [to, from] of rows.entries()) data.copyWithin(to * stride, from * stride, (from + 1) * stride);
    count = rows.length;
  }

  function thin(now: number): void {
    const kept: number[] = [];
    for (let row = 0; row < count; ) {
      const end = endOfSpan(row, now);
      for (const one of ofSpan(row, end, now)) kept.push(one);
      row = end;
    }
    keep(kept);
  }

  function endOfSpan(row: number, now: number): number {
    const span = spanOf(now - timeOf(row));
    let end = row + 1;
    if (span === 0) return end;
    const number = Math.floor(timeOf(row) / span);
    while (end < count && Math.floor(timeOf(end) / span) === number) end += 1;
    return end;
  }

  function ofSpan(row: number, end: number, now: number): readonly number[] {
    const last = end - 1;
    const next = end < count ? timeOf(end) : Number.POSITIVE_INFINITY;
    if (now - Math.min(next, now) > KEPT_MS / SECOND) return [];
    let worst = row;
    for (let one = row; one < end; one += 1) if (badness(one) > badness(worst)) worst = one;
    return worst === last ? [last] : [worst, last];
  }

  function makeRoom(now: number): void {
    if ((count + 1) * stride <= data.length && count < options.limit()) return;
    thin(now);
    const limit = Math.max(2, options.limit());
    if (count >= limit) {
      const gone = count - Math.floor((limit * 3) / 4);
      data.copyWithin(0, gone * stride, count * stride);
      count -= gone;
    }
    resize(Math.min(limit, Math.max(FIRST_ROWS, Math.ceil((count + 1) * 1.5))));
  }

  function resize(rows: number): void {
    const sized = new Uint32Array(rows * stride);
    sized.set(data.subarray(0, count * stride));
    data = sized;
  }

  return {
    note(at, values) {
      const second = Math.floor(at / SECOND);
      if (count > 0 && isSame(count - 1, values)) return;
      if (count > 0 && timeOf(count - 1) >= second) {
        write(count - 1, timeOf(count - 1), values);
        return;
      }
      makeRoom(second);
      write(count, second, values);
      count += 1;
    },
    since(from) {
      let row = count - 1;
      while (row > 0 && timeOf(row) * SECOND > from) row -= 1;
      return Array.from({ length: count - Math.max(0, row) }, (_, index) => rowOf(Math.max(0, row) + index));
    },
    last: () => (count === 0 ? undefined : rowOf(count - 1)),
    get rows() {
      return count;
    },
    get bytes() {
      return data.byteLength;
    },
  };
}

function spanOf(age: number): number {
  return SPANS.find((each) => age <= each.age)?.span ?? HOUR;
}
