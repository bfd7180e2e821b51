import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * Whose line it is. `unmanaged`: it lives, and the manifest says and means nothing about it, so it is no difference.
 */
export type LineSide = 'both' | 'live' | 'desired' | 'unmanaged';

/**
 * One line of YAML in which live and desired are laid over one another. The lines of `both` and `desired` are the manifest
 * with all defaults; those of `both`, `live` and `unmanaged` are what lives.
 */
export interface UnifiedLine {
  /** Of the field that the line belongs to, as differences print it. */
  readonly path: string;
  /** Two spaces each. */
  readonly depth: number;
  readonly text: string;
  readonly side: LineSide;
  /** Path of the difference that the line is a part of, whether that counts or is left alone. */
  readonly of?: string | undefined;
}

/** A value as it is and as it may be shown: both have the same members. */
export interface Cell {
  readonly raw: Json;
  readonly shown: Json;
}

export function memberOf(cell: Cell | undefined, name: string): Cell | undefined {
  if (!cell || !isObject(cell.raw)) return undefined;
  const raw = cell.raw[name];
  return raw === undefined ? undefined : { raw, shown: (cell.shown as JsonObject)[name] ?? null };
}

export function elementsOf(cell: Cell | undefined): readonly Cell[] {
  if (!cell || !Array.isArray(cell.raw)) return [];
  const shown = cell.shown as readonly Json[];
  return cell.raw.map((raw: Json, at) => ({ raw, shown: shown[at] ?? null }));
}
