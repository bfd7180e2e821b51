import { isObject, type Json, stableStringify } from '../../model/json.ts';
import { MOST_PROBLEMS } from '../to-json.ts';
import type { PlacedFinding } from '../validate.ts';
import { describe, type Further, type Place } from './checking.ts';
import { opennessOf } from './openness.ts';

/** Length and repetition of a list, and each of its elements. */
export function listFindings(list: readonly Json[], place: Place, further: Further): readonly PlacedFinding[] {
  const { items } = place.schema;
  const below: PlacedFinding[] = [];
  for (const [index, element] of items ? list.entries() : []) {
    // What is said of one document ends there, and each finding takes a look round.
    if (items === undefined || below.length >= MOST_PROBLEMS) break;
    below.push(...further.check(element, { path: [...place.path, index], schema: items }, further.checking));
  }
  return [...lengthFindings(list, place, further), ...repeated(list, place), ...below];
}

/** An expression in an element may stand for many of them, so only its absence makes a list too short. */
function lengthFindings(list: readonly Json[], place: Place, { checking }: Further): readonly PlacedFinding[] {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = place.schema;
  const isShort = list.length < minItems && !list.some(mayBeMany);
  const broken = [
    ...(isShort ? [{ keyword: 'minItems', params: { limit: minItems } }] : []),
    ...(list.length > maxItems ? [{ keyword: 'maxItems', params: { limit: maxItems } }] : []),
  ];
  return broken.flatMap((one) => describe(one, { value: list as Json, place, checking }) ?? []);
}

function mayBeMany(element: Json): boolean {
  if (opennessOf(element) === 'open') return true;
  return isObject(element) && Object.values(element).some((member) => opennessOf(member) === 'open');
}

function repeated(list: readonly Json[], { path, schema }: Place): readonly PlacedFinding[] {
  if (schema.uniqueItems !== true) return [];
  const seen = new Set<string>();
  return list.flatMap((element, index) => {
    const text = stableStringify(element);
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    const shown = text.length > 60 ? 'the same element' : text;
    return [{ path: [...path, index], code: 'DUPLICATE_ELEMENT', message: `${shown} stands in the list already` }];
  });
}
