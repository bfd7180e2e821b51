import type { Json, JsonObject } from '../../model/json.ts';
import type { TypeSchema } from '../../model/resource-type.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';
import { describe, type Further, type Place } from './checking.ts';
import { namesAt, placeAt } from './elsewhere.ts';
import { isNoValue } from './functions.ts';
import { memberSchema } from './type-places.ts';

/** Members that there are not, that are missing, that exclude each other, and each of the others. */
export function mapFindings(map: JsonObject, place: Place, further: Further): readonly PlacedFinding[] {
  const given = Object.entries(map).filter(([, value]) => value !== undefined && !isNoValue(value));
  const names = given.map(([name]) => name);
  const below = given.flatMap(([name, value]) => {
    const schema = memberSchema(place.schema, name);
    return schema === undefined || value === undefined
      ? []
      : further.check(value, { path: [...place.path, name], schema }, further.checking);
  });
  return [
    ...unknownFindings(names, map, { place, further }),
    ...missingFindings(names, map, { place, further }),
    ...companyFindings([...names, ...misspelledIn(names, place.schema)], place),
    ...countFindings(names, map, { place, further }),
    ...below,
  ];
}

interface Around {
  readonly place: Place;
  readonly further: Further;
}

function unknownFindings(names: readonly string[], map: JsonObject, { place, further }: Around): PlacedFinding[] {
  const { schema, path } = place;
  const { checking } = further;
  if (schema.additionalProperties !== false && schema.properties === undefined) return [];
  const unknown = names.filter((name) => memberSchema(schema, name) === undefined);
  if (unknown.length === 0 || typeof schema.additionalProperties === 'object') return [];
  const known = namesAt(placeAt(checking.type, path));
  // Where others are let through, only what is nearly the name of one that is known was meant to be it.
  const isWrong = (name: string) => schema.additionalProperties === false || nearest(name, known) !== undefined;
  return unknown
    .filter((name) => !known.includes(name) && isWrong(name))
    .flatMap(
      (name) =>
        describe(
          { keyword: 'additionalProperties', params: { additionalProperty: name } },
          { value: map, place, checking },
        ) ?? [],
    );
}

function missingFindings(
  names: readonly string[],
  map: JsonObject,
  { place, further: { checking } }: Around,
): PlacedFinding[] {
  const misspelled = misspelledIn(names, place.schema);
  const missing = (place.schema.required ?? []).filter(
    (name) =>
      !names.includes(name) && !misspelled.has(name) && !isReadOnly(checking.type.readOnly, [...place.path, name]),
  );
  return missing.flatMap(
    (name) =>
      describe({ keyword: 'required', params: { missingProperty: name } }, { value: map, place, checking }) ?? [],
  );
}

/** Members that are there under a name that is nearly theirs: that is said once. */
export function misspelledIn(
  names: readonly string[],
  { properties = {}, additionalProperties }: TypeSchema,
): Set<string> {
  if (additionalProperties !== false) return new Set();
  const known = Object.keys(properties);
  return new Set(names.filter((name) => !known.includes(name)).flatMap((name) => nearest(name, known) ?? []));
}

/** Whether AWS alone sets the property of a path of the document. */
function isReadOnly(readOnly: readonly string[], path: Path): boolean {
  const written = path
    .slice(2)
    .map((step) => (typeof step === 'number' ? '*' : step))
    .join('/');
  return readOnly.includes(written) || readOnly.includes(written.replaceAll('/*', ''));
}

function countFindings(names: readonly string[], map: JsonObject, { place, further }: Around): PlacedFinding[] {
  const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY } = place.schema;
  const broken = [
    ...(names.length < minProperties ? [{ keyword: 'minProperties', params: { limit: minProperties } }] : []),
    ...(names.length > maxProperties ? [{ keyword: 'maxProperties', params: { limit: maxProperties } }] : []),
  ];
  const value: Json = map;
  return broken.flatMap((one) => describe(one, { value, place, checking: further.checking }) ?? []);
}

/** Which members are given together, and which exclude each other. */
function companyFindings(names: readonly string[], { schema, path }: Place): PlacedFinding[] {
  const { requiredXor, requiredOr } = schema;
  return [
    ...(requiredXor ? [...noneOf(requiredXor, names, path), ...bothOf(requiredXor, names, path)] : []),
    ...(requiredOr ? noneOf(requiredOr, names, path) : []),
    ...Object.entries(schema.dependentRequired ?? {}).flatMap(([name, others]) =>
      names.includes(name)
        ? others.filter((other) => !names.includes(other)).map((other) => lacks(name, other, path))
        : [],
    ),
    ...excluded(schema, names).map(([name, other]) => together([name, other], path)),
  ];
}

function excluded({ dependentExcluded = {} }: TypeSchema, names: readonly string[]): readonly [string, string][] {
  const pairs = Object.entries(dependentExcluded).flatMap(([name, others]) =>
    others.filter((other) => names.includes(name) && names.includes(other)).map((other) => [name, other].sort()),
  );
  return [...new Map(pairs.map(([a = '', b = '']) => [`${a} ${b}`, [a, b] as [string, string]])).values()];
}

function lacks(name: string, other: string, path: Path): PlacedFinding {
  return { path, code: 'MISSING_FIELD', member: other, message: `"${other}" is missing, which "${name}" needs` };
}

/** A finding where none of the names is given. */
export function noneOf(wanted: readonly string[], names: readonly string[], path: Path): PlacedFinding[] {
  const [first] = wanted;
  if (first === undefined || wanted.some((name) => names.includes(name))) return [];
  return [{ path, code: 'MISSING_FIELD', member: first, message: `one of ${listed(wanted)} is missing` }];
}

function bothOf(wanted: readonly string[], names: readonly string[], path: Path): PlacedFinding[] {
  const given = wanted.filter((name) => names.includes(name));
  return given.length > 1 ? [together(given, path)] : [];
}

/** A finding where only one of the names can be given; it points at the last. */
export function together(given: readonly string[], path: Path): PlacedFinding {
  const last = given.at(-1) ?? '';
  return { path: [...path, last], code: 'RULE', message: `only one of ${listed(given)} can be given` };
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
