import { placeBelow, rootPlace, type TypePlace } from '../../../controller/manifest/properties/type-places.ts';
import { isObject, type Json, type JsonObject } from '../../../controller/model/json.ts';
import type { ResourceType } from '../../../controller/model/resource-type.ts';
import { VALUES } from './values.ts';

/** What changing a property takes: a patch, a replacement that the manifest must allow, or what depends on AWS. */
export type Way = 'update' | 'replace' | 'depends';

/** One property of one resource that gets another value. */
export interface PropertyEdit {
  readonly property: string;
  /** From the property to the value that changes. */
  readonly path: readonly (string | number)[];
  readonly value: Json;
  readonly way: Way;
}

/** Every stated property with another value that AWS would take; those whose values only name other resources are left out. */
export function editsOf(type: ResourceType, properties: JsonObject): readonly PropertyEdit[] {
  return Object.entries(properties).flatMap(([property, value]) => {
    const found = otherValue(type, property, value as Json);
    return found ? [{ property, ...found, way: wayOf(type, property, found.path) }] : [];
  });
}

type Found = Pick<PropertyEdit, 'path' | 'value'>;

function otherValue(type: ResourceType, property: string, value: Json): Found | undefined {
  const known = VALUES[`${type.name} ${property}`];
  if (typeof known === 'string') return undefined;
  if (known) return known;
  if (property === type.tags?.property) return { path: [0, 'Value'], value: 'changed' };
  return firstOther(value, placeBelow(rootPlace(type), property), []);
}

/** The first value below that says something of its own, changed. */
function firstOther(value: Json, place: TypePlace | undefined, path: Found['path']): Found | undefined {
  if (isObject(value) || Array.isArray(value)) {
    const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    const members = value as Readonly<Record<string | number, Json>>;
    for (const step of steps) {
      const found = firstOther(members[step] ?? null, placeBelow(place, step), [...path, step]);
      if (found) return found;
    }
    return undefined;
  }
  const other = otherScalar(value, place);
  return other === undefined ? undefined : { path, value: other };
}

function otherScalar(value: Json, place: TypePlace | undefined): Json | undefined {
  const values = place?.schemas.flatMap((schema) => schema.enum ?? schema.enumCaseInsensitive ?? []) ?? [];
  if (values.length > 0) return values.find((one) => one !== value);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string' || value.includes('${') || value.startsWith('arn:')) return undefined;
  return /^\d+$/.test(value) ? String(Number(value) + 1) : `${value}-changed`;
}

function wayOf(type: ResourceType, property: string, path: Found['path']): Way {
  const place = [property, ...path.filter((step) => typeof step === 'string')].join('/');
  const touches = (one: string) => one === place || place.startsWith(`${one}/`) || one.startsWith(`${place}/`);
  if (!type.handlers.includes('update') || type.createOnly.some(touches)) return 'replace';
  return type.conditionalCreateOnly.some(touches) ? 'depends' : 'update';
}

/** The properties with that one changed. */
export function editedProperties(properties: JsonObject, { property, path, value }: PropertyEdit): JsonObject {
  return put(properties, [property, ...path], value) as JsonObject;
}

function put(into: Json | undefined, [step, ...rest]: readonly (string | number)[], value: Json): Json {
  if (step === undefined) return value;
  if (step === '+' && Array.isArray(into)) return [...(into as readonly Json[]), value];
  if (Array.isArray(into)) return into.map((one: Json, index) => (index === step ? put(one, rest, value) : one));
  const members = isObject(into) ? into : {};
  return { ...members, [step]: put(members[step], rest, value) };
}
