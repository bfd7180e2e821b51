import type { DiffLine } from '../../../../../schema/diff.ts';

const CONTEXT = 3;
const SIGNS = { both: ' ', live: '-', desired: '+' } as const;

type PatchLine = DiffLine & { readonly side: keyof typeof SIGNS };

/**
 * Live and desired as a unified diff that turns the first into the second; what the manifest says nothing about is in
 * neither. Empty where they are the same.
 */
export function patchOf(lines: readonly DiffLine[], { key, commit }: { key: string; commit: string }): string {
  const own = lines.filter((line): line is PatchLine => line.side !== 'unmanaged');
  const hunks = hunksOf(own).map((range) => hunkText(own, range));
  return hunks.length === 0 ? '' : `--- live/${key}.yaml\n+++ desired/${key}.yaml\t${commit}\n${hunks.join('')}`;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges of lines around what differs; those that touch are one. */
function hunksOf(lines: readonly PatchLine[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const [at, { side }] of lines.entries()) {
    if (side === 'both') continue;
    const [from, to] = [Math.max(0, at - CONTEXT), Math.min(lines.length, at + CONTEXT + 1)];
    const last = ranges.at(-1);
    if (last && from <= last.to) ranges[ranges.length - 1] = { from: last.from, to };
    else ranges.push({ from, to });
  }
  return ranges;
}

function hunkText(lines: readonly PatchLine[], { from, to }: Range): string {
  const before = lines.slice(0, from);
  const own = lines.slice(from, to);
  const count = (of: readonly PatchLine[], side: 'live' | 'desired'): number =>
    of.filter((line) => line.side === 'both' || line.side === side).length;
  const span = (side: 'live' | 'desired'): string => {
    const length = count(own, side);
    // Of an empty side the line before it is named.
    return `${count(before, side) + (length === 0 ? 0 : 1)},${length}`;
  };
  const body = own.map(({ side, depth, text }) => `${SIGNS[side]}${'  '.repeat(depth)}${text}\n`).join('');
  return `@@ -${span('live')} +${span('desired')} @@\n${body}`;
}

/** One field as YAML by itself: the lines of one side, moved to the left margin. */
export function fieldYaml(lines: readonly DiffLine[], path: string, side: 'live' | 'desired'): string {
  const own = lines.filter((line) => line.of === path && (line.side === side || line.side === 'both'));
  const margin = Math.min(...own.map(({ depth }) => depth));
  return own.map(({ depth, text }) => `${'  '.repeat(depth - margin)}${text}\n`).join('');
}
