/** The candidate that was most likely meant, or undefined when none is near: at most a third of the letters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** Longer words are nobody's typo. */
const LONGEST = 64;

/** Letters to insert, delete, replace or swap with the neighbour; `limit` where it is that or more. */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow({ a, b, i }, last, beforeLast);
    if (Math.min(...row) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit, limit);
}

interface Words {
  readonly a: string;
  readonly b: string;
  readonly i: number;
}

function nextRow({ a, b, i }: Words, last: readonly number[], beforeLast: readonly number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const edit = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
    row.push(swapped ? Math.min(edit, (beforeLast[j - 2] ?? 0) + 1) : edit);
  }
  return row;
}

/** `did you mean "image"?`, or what is allowed when it is little, or nothing. */
export function suggestion(word: string, candidates: readonly string[]): string | undefined {
  const near = nearest(word, candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (candidates.length === 0 || candidates.length > 12) return undefined;
  return candidates.length === 1 ? `only ${candidates[0]}` : `one of ${candidates.join(', ')}`;
}
