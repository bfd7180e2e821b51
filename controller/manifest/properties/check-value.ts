import { isObject, type Json } from '../../model/json.ts';
import { ARTICLES } from '../describe-error.ts';
import { malformedOutside } from '../outside-expressions.ts';
import { resolved } from '../type-field.ts';
import type { PlacedFinding } from '../validate.ts';
import { alternativeFindings } from './alternatives.ts';
import { listFindings } from './check-list.ts';
import { mapFindings } from './check-map.ts';
import { scalarFindings } from './check-scalar.ts';
import { type Checking, describe, type Place } from './checking.ts';
import { opennessOf } from './openness.ts';
import { typesOf } from './type-places.ts';

/**
 * Everything that is wrong with a value, by the schema of its place. What an expression or a function will give is left
 * for the check after substitution, but for its type where that is known.
 */
export function valueFindings(value: Json, place: Place, checking: Checking): readonly PlacedFinding[] {
  const schema = resolved(checking.type, place.schema);
  const here = { ...place, schema };
  const wrongType = typeFinding(value, here, checking);
  if (wrongType) return [wrongType];
  if (opennessOf(value) !== 'closed') return [];
  return [
    ...ownFindings(value, here, checking),
    ...alternativeFindings(value, here, { checking, check: valueFindings }),
  ];
}

function ownFindings(value: Json, place: Place, checking: Checking): readonly PlacedFinding[] {
  if (Array.isArray(value)) return listFindings(value as readonly Json[], place, { checking, check: valueFindings });
  if (isObject(value)) return mapFindings(value, place, { checking, check: valueFindings });
  return value === null ? [] : scalarFindings(value as string | number | boolean, place, checking);
}

function typeFinding(value: Json, place: Place, checking: Checking): PlacedFinding | undefined {
  const types = typesOf(place.schema);
  if (value === null || types.length === 0 || types.some((type) => fits(value, type))) return undefined;
  // A reference that is written wrongly is reported as such.
  if (typeof value === 'string' && malformedOutside(value)) return undefined;
  const openness = opennessOf(value);
  if (openness === 'text' || openness === 'list') return wrongGift(openness, types, place);
  return describe({ keyword: 'type', params: { type: types } }, { value, place, checking });
}

/** What a function or a text with an expression in it will be is known, though not what it will say. */
function wrongGift(gift: 'text' | 'list', types: readonly string[], { path }: Place): PlacedFinding {
  const wanted = types.map((type) => ARTICLES[type] ?? type).join(' or ');
  return { path, code: 'TYPE', message: `must be ${wanted}, and becomes ${gift === 'text' ? 'text' : 'a list'}` };
}

/** As Cloud Control takes it once {@link ./type-places.ts} has converted what CloudFormation converts. */
function fits(value: Json, type: string): boolean {
  switch (opennessOf(value)) {
    case 'open':
      return true;
    case 'text':
      return type !== 'array' && type !== 'object';
    case 'list':
      return type === 'array';
    case 'closed':
      return isOf(value, type);
  }
}

function isOf(value: Json, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'string':
      return typeof value !== 'object';
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false';
    case 'integer':
      return typeof value === 'number' ? Number.isInteger(value) : /^-?[0-9]{1,15}$/.test(textOf(value));
    case 'number':
      return typeof value === 'number' || /^-?[0-9]{1,15}([.][0-9]{1,15})?$/.test(textOf(value));
    default:
      return true;
  }
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}
