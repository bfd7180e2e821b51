import { elementKey } from '../model/canonical.ts';
import type { Field } from '../model/fields.ts';
import { isObject, type Json, stableStringify } from '../model/json.ts';
import type { Cell } from '../model/unified.ts';

/** One element as the two sides have it; equal ones are one. */
export interface ElementPair {
  /** What tells it apart, as it stands between the brackets of a path; undefined where elements have no path. */
  readonly key: string | undefined;
  readonly want: Cell | undefined;
  readonly have: Cell | undefined;
  /** The element as the manifest has it. */
  readonly written?: Json | undefined;
}

/** Names of members, those of the manifest first and as it has them, then what defaults and AWS add. */
export function namesInOrder(written: Json | undefined, ...sides: readonly (Cell | undefined)[]): readonly string[] {
  const present = new Set(sides.flatMap((side) => (side && isObject(side.raw) ? membersOf(side.raw) : [])));
  const first = isObject(written) ? Object.keys(written).filter((name) => present.has(name)) : [];
  return [...new Set([...first, ...present])];
}

function membersOf(value: { readonly [name: string]: Json | undefined }): readonly string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

/** Elements of a list that is told apart by keys, in the order of the manifest; what only lives comes last. */
export function keyedPairs<F>(
  field: Field<F>,
  written: Json | undefined,
  sides: { readonly want: readonly Cell[]; readonly have: readonly Cell[] },
): readonly ElementPair[] {
  const pairs = paired((cell) => elementKey(field, cell.raw), sides);
  return inWrittenOrder(pairs, written, (one, key) => isSameKey(elementKey(field, one), key));
}

/** Elements of a list whose order means nothing. */
export function setPairs(
  written: Json | undefined,
  sides: { readonly want: readonly Cell[]; readonly have: readonly Cell[] },
): readonly ElementPair[] {
  const pairs = paired((cell) => stableStringify(cell.raw), sides);
  const ordered = inWrittenOrder(pairs, written, (one, key) => stableStringify(one) === key);
  return ordered.map((pair) => ({ ...pair, key: undefined }));
}

function paired(
  keyOf: (cell: Cell) => string,
  { want, have }: { readonly want: readonly Cell[]; readonly have: readonly Cell[] },
): readonly (ElementPair & { readonly key: string })[] {
  const wants = byKey(keyOf, want);
  const haves = byKey(keyOf, have);
  return [...new Set([...wants.keys(), ...haves.keys()])].map((key) => ({
    key,
    want: wants.get(key),
    have: haves.get(key),
  }));
}

/** A key that occurs again gets a number, as where differences are looked for. */
function byKey(keyOf: (cell: Cell) => string, cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  const out = new Map<string, Cell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    let unique = key;
    for (let n = 2; out.has(unique); n++) unique = `${key}#${n}`;
    out.set(unique, cell);
  }
  return out;
}

function inWrittenOrder(
  pairs: readonly (ElementPair & { readonly key: string })[],
  written: Json | undefined,
  isOne: (element: Json, key: string) => boolean,
): readonly ElementPair[] {
  const elements = Array.isArray(written) ? (written as readonly Json[]) : [];
  const placed = pairs.map((pair) => ({ pair, place: elements.findIndex((one) => isOne(one, pair.key)) }));
  const rank = (place: number): number => (place < 0 ? Number.MAX_SAFE_INTEGER : place);
  return placed
    .sort((a, b) => rank(a.place) - rank(b.place))
    .map(({ pair, place }) => (place < 0 ? pair : { ...pair, written: elements[place] }));
}

/** A manifest may leave a default of the key out. */
function isSameKey(written: string, key: string): boolean {
  if (written === key) return true;
  const parts = key.split(',');
  return written !== '' && written.split(',').every((part) => parts.includes(part));
}

/** Beyond it nobody reads lists line by line, and matching would take long. */
const MATCHED_AT_MOST = 300;

/** Elements of a list whose order counts: the longest run that both have stays together. */
export function listPairs(want: readonly Cell[], have: readonly Cell[]): readonly ElementPair[] {
  if (want.length * have.length > MATCHED_AT_MOST ** 2)
    return [
      ...have.map((cell) => ({ key: undefined, want: undefined, have: cell })),
      ...want.map((cell) => ({ key: undefined, want: cell, have: undefined })),
    ];
  const common = commonLengths(want.map(textOf), have.map(textOf));
  const pairs: ElementPair[] = [];
  let w = 0;
  let h = 0;
  while (w < want.length || h < have.length) {
    const [one, other] = [want[w], have[h]];
    if (one && other && textOf(one) === textOf(other)) {
      pairs.push({ key: undefined, want: one, have: other });
      w += 1;
      h += 1;
    } else if (other && (!one || (common[w]?.[h + 1] ?? 0) >= (common[w + 1]?.[h] ?? 0))) {
      pairs.push({ key: undefined, want: undefined, have: other });
      h += 1;
    } else {
      pairs.push({ key: undefined, want: one, have: undefined });
      w += 1;
    }
  }
  return pairs;
}

function textOf(cell: Cell): string {
  return stableStringify(cell.raw);
}

/** For each pair of places the length of the longest sequence that both have from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    const next = lengths[i + 1];
    if (!row || !next) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}
