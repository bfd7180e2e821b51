/** Work in parts of some milliseconds each, between which whoever does it may let others have their turn. */
export type InParts<T> = Generator<undefined, T, undefined>;

/** Members that are taken in one part. */
const PART = 250;

/** All of it in this turn. */
export function atOnce<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Each part in a turn of its own. */
export async function paced<T>(work: InParts<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** What is there already. */
export function* inOnePart<T>(value: T): InParts<T> {
  yield;
  return value;
}

export function* mapInParts<A, B>(items: readonly A[], map: (item: A) => B): InParts<readonly B[]> {
  const out: B[] = [];
  for (const item of items) {
    out.push(map(item));
    if (out.length % PART === 0) yield;
  }
  return out;
}

export function* flatMapInParts<A, B>(items: readonly A[], map: (item: A) => readonly B[]): InParts<readonly B[]> {
  const out: B[] = [];
  for (const [index, item] of items.entries()) {
    out.push(...map(item));
    if ((index + 1) % PART === 0) yield;
  }
  return out;
}
