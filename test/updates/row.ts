import type { Json } from '../../controller/model/json.ts';
import type { ComposedKind } from '../../crds/composition.ts';
import type { Patch } from './place.ts';

/** One field that is set, changed, cleared and restored, and all that this takes. */
export interface Row {
  readonly kind: ComposedKind;
  /** The field's path in the SDK's input shape, `[]` for a step into a list, `{}` for a map. */
  readonly leaf: string;
  /** The document that the field is put into. */
  readonly base: string;
  /** What has to stand beside the field in every phase. */
  readonly beside: Patch;
  readonly set: Patch;
  readonly change: Patch;
  /** How a manifest takes the field back where leaving it out means to leave it alone; else it is left out. */
  readonly clear: Patch;
  /** What AWS shows where it is not what was sent, by place. */
  readonly shows: readonly [set: Patch, change: Patch];
  /** A group of calls other than the one that the path belongs to. */
  readonly group?: string | undefined;
  /** The change puts in the default by name: what follows has nothing left to clear. */
  readonly toDefault: boolean;
}

export interface RowParts {
  readonly base?: string;
  /** Where the values go; by itself the leaf's own place in the first element of each list. */
  readonly at?: string;
  readonly beside?: Patch;
  readonly clear?: Patch;
  readonly shows?: readonly [Patch, Patch];
  readonly group?: string;
  readonly toDefault?: boolean;
}

/** Rows of one kind: the leaf, two legal values, and what else they need. */
export function rowsOf(kind: ComposedKind, base: string) {
  const row = (leaf: string, [set, change]: readonly [Json, Json], parts: RowParts = {}): Row => {
    const at = parts.at ?? placeOf(leaf);
    return patchRow(leaf, [{ [at]: set }, { [at]: change }], parts);
  };
  const patchRow = (leaf: string, [set, change]: readonly [Patch, Patch], parts: RowParts = {}): Row => ({
    kind,
    leaf,
    base: parts.base ?? base,
    beside: parts.beside ?? {},
    set,
    change,
    clear: parts.clear ?? {},
    shows: parts.shows ?? [set, change],
    group: parts.group,
    toDefault: parts.toDefault ?? false,
  });
  return { row, patchRow };
}

/** `a[].b{}` as `a[0].b`: lists of texts and maps are put in whole. */
function placeOf(leaf: string): string {
  return leaf.replace(/(\[\]|\{\})$/, '').replaceAll('[]', '[0]');
}
