import { compareSides, ignoredBy } from '../../controller/engine/compare.ts';
import { canonicalise } from '../../controller/model/canonical.ts';
import type { Comparison } from '../../controller/model/difference.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { ErasedKind, Sides } from '../../controller/model/kind.ts';
import type { Resource } from '../../controller/model/resource.ts';
import { aResource } from '../support/documents.ts';

interface Meant {
  readonly resource: Resource;
  readonly sides: Sides<unknown>;
}

/** By spec, of which each is compared hundreds of times. */
const known = new WeakMap<JsonObject, Meant>();

/** The desired side of a spec, whatever lives. */
function meantBy(kind: ErasedKind, spec: JsonObject): Meant {
  const before = known.get(spec);
  if (before) return before;
  const resource = aResource({ identity: { kind: kind.name }, spec });
  const meant = { resource, sides: kind.sides(resource, undefined) };
  known.set(spec, meant);
  return meant;
}

/** A spec in the words of the table of fields, and with every default filled in. */
export function bothForms(
  kind: ErasedKind,
  spec: JsonObject,
): { readonly raw: JsonObject; readonly filled: JsonObject } {
  const { want, facts } = meantBy(kind, spec).sides;
  return { raw: want, filled: canonicalise(kind.fields, want, { facts, side: 'want' }).value };
}

/** Compares a manifest with a live side that is given in the words of the table of fields. */
export function compared(kind: ErasedKind, spec: JsonObject, have: JsonObject): Comparison {
  const { resource, sides } = meantBy(kind, spec);
  return compareSides(kind.fields, { ...sides, have }, ignoredBy(resource));
}
