import type { DiffLine } from '../../../../../schema/diff.ts';

/** A line with its number on each side that has it. */
export interface NumberedLine extends DiffLine {
  readonly live?: number | undefined;
  readonly desired?: number | undefined;
}

/** What stands one below the other: lines, what is said of a difference before its first line, and what is folded. */
export type Item =
  | { readonly kind: 'line'; readonly line: NumberedLine }
  | { readonly kind: 'why'; readonly path: string }
  | { readonly kind: 'gap'; readonly at: number; readonly lines: number };

/** A line of both columns; a side that has nothing there is undefined. */
export type SplitItem =
  | Exclude<Item, { readonly kind: 'line' }>
  | { readonly kind: 'pair'; readonly live: NumberedLine | undefined; readonly desired: NumberedLine | undefined };

export interface Folding {
  /** `all`: nothing is folded. */
  readonly lines: 'changes' | 'all';
  /** Folds that were opened, by the line that they begin at. */
  readonly opened: ReadonlySet<number>;
  /** A field whose lines are shown whatever is folded. */
  readonly field?: string | undefined;
}

/** Lines around what differs. */
const CONTEXT = 3;
/** A fold takes a line itself. */
const FOLDED_AT_LEAST = 2;

function numbered(lines: readonly DiffLine[]): readonly NumberedLine[] {
  let live = 0;
  let desired = 0;
  return lines.map((line) => ({
    ...line,
    ...(line.side === 'desired' ? {} : { live: ++live }),
    ...(line.side === 'both' || line.side === 'desired' ? { desired: ++desired } : {}),
  }));
}

function isChanged({ side }: DiffLine): boolean {
  return side === 'live' || side === 'desired';
}

/** Whether what stands at a path is the field or a part of it. */
export function covers(field: string, path: string): boolean {
  return path === field || (path.startsWith(field) && /^[.[]/.test(path.slice(field.length)));
}

/** What is shown of the lines, in their order. */
export function itemsOf(lines: readonly DiffLine[], folding: Folding): readonly Item[] {
  const all = numbered(lines);
  const shown = shownOf(all, folding);
  const told = new Set<string>();
  const items: Item[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const line = all[at];
    if (!line) continue;
    const folded = shown[at] ? 0 : shown.indexOf(true, at) < 0 ? all.length - at : shown.indexOf(true, at) - at;
    if (folded >= FOLDED_AT_LEAST && !folding.opened.has(at)) {
      items.push({ kind: 'gap', at, lines: folded });
      at += folded - 1;
      continue;
    }
    if (folded > 0) shown.fill(true, at, at + folded);
    if (line.of !== undefined && isChanged(line) && !told.has(line.of)) {
      told.add(line.of);
      items.push({ kind: 'why', path: line.of });
    }
    items.push({ kind: 'line', line });
  }
  return items;
}

function shownOf(lines: readonly NumberedLine[], { lines: mode, field }: Folding): boolean[] {
  const shown = lines.map(() => mode === 'all');
  for (const [at, line] of lines.entries()) {
    if (isChanged(line) || (field !== undefined && covers(field, line.path)))
      shown.fill(true, Math.max(0, at - CONTEXT), at + CONTEXT + 1);
  }
  return shown;
}

/** The same in two columns: lines of one difference that stand one below the other are laid side by side. */
export function sideBySide(items: readonly Item[]): readonly SplitItem[] {
  const out: SplitItem[] = [];
  let live: NumberedLine[] = [];
  let desired: NumberedLine[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(live.length, desired.length); at += 1)
      out.push({ kind: 'pair', live: live[at], desired: desired[at] });
    live = [];
    desired = [];
  };
  for (const item of items) {
    if (item.kind === 'line' && item.line.side === 'live') {
      // A removed line after an added one begins a new pair.
      if (desired.length > 0) flush();
      live.push(item.line);
    } else if (item.kind === 'line' && item.line.side === 'desired') desired.push(item.line);
    else {
      flush();
      if (item.kind === 'line')
        out.push({ kind: 'pair', live: item.line, desired: item.line.side === 'both' ? item.line : undefined });
      else out.push(item);
    }
  }
  flush();
  return out;
}

/** Of each changed line the one that stands against it on the other side, where there is just one. */
export function counterparts(items: readonly Item[]): ReadonlyMap<NumberedLine, NumberedLine> {
  const found = new Map<NumberedLine, NumberedLine>();
  for (const pair of sideBySide(items)) {
    if (pair.kind !== 'pair' || !pair.live || !pair.desired || pair.live === pair.desired) continue;
    if (pair.live.path !== pair.desired.path) continue;
    found.set(pair.live, pair.desired);
    found.set(pair.desired, pair.live);
  }
  return found;
}
