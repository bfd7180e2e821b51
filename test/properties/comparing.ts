import { compareObject } from '../../controller/engine/compare.ts';
import { canonicalise } from '../../controller/model/canonical.ts';
import type { Difference } from '../../controller/model/difference.ts';
import type { KindName } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { aResource } from '../support/documents.ts';

/** A spec in the words of the table of fields, and with every default filled in. */
export function bothForms(
  kind: ErasedKind,
  spec: JsonObject,
): { readonly raw: JsonObject; readonly filled: JsonObject } {
  const { want, facts } = kind.sides(resourceOf(kind, spec), undefined);
  return { raw: want, filled: canonicalise(kind.fields, want, { facts, side: 'want' }).value };
}

export interface Told {
  readonly differences: readonly Difference[];
  readonly ignored: readonly Difference[];
  readonly unmodelled: readonly string[];
}

/** Compares a manifest with a live side that is given in the words of the table of fields. */
export function compared(kind: ErasedKind, spec: JsonObject, have: JsonObject): Told {
  const given: ErasedKind = { ...kind, sides: (resource) => ({ ...kind.sides(resource, undefined), have }) };
  return compareObject(given, resourceOf(kind, spec), {});
}

function resourceOf(kind: ErasedKind, spec: JsonObject) {
  return aResource({ identity: { kind: kind.name as KindName }, spec });
}
