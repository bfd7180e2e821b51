import { elementKey } from '../../model/canonical.ts';
import type { Field, Fields } from '../../model/fields.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../model/json.ts';

interface Pair<T> {
  readonly want: T;
  readonly have: T;
}

/** Whether two canonical sides agree in the given members, as far as the wanted side says anything. */
export function isSameMeaning<F>(
  fields: Fields<F>,
  { want, have }: Pair<JsonObject>,
  { facts, members }: { readonly facts: F; readonly members: readonly string[] },
): boolean {
  return members.every((member) => {
    const field = fields[member];
    return field === undefined || agrees(field, { want: want[member], have: have[member] }, facts);
  });
}

function agrees<F>(field: Field<F>, pair: Pair<Json | undefined>, facts: F): boolean {
  const { want, have } = pair;
  if (want === undefined) return have === undefined || field.absent.class === 'keep';
  if (field.owner?.(facts, want, have) !== undefined || jsonEqual(want, have)) return true;
  const { fields } = field;
  if (!fields || have === undefined) return false;
  if (isObject(want) && isObject(have))
    return isSameMeaning(fields, { want, have }, { facts, members: Object.keys(fields) });
  return Array.isArray(want) && Array.isArray(have) && agreesInElements(field, { want, have }, facts);
}

function agreesInElements<F>(field: Field<F>, { want, have }: Pair<readonly Json[]>, facts: F): boolean {
  const fields = field.fields ?? {};
  const members = Object.keys(fields);
  return (
    want.length === have.length &&
    want.every((element, i) => {
      const other = have[i];
      if (!isObject(element) || !isObject(other)) return jsonEqual(element, other);
      if (field.value === 'keyed' && elementKey(field, element) !== elementKey(field, other)) return false;
      return isSameMeaning(fields, { want: element, have: other }, { facts, members });
    })
  );
}
