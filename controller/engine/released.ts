import { elementKey } from '../model/canonical.ts';
import { digest } from '../model/digest.ts';
import type { Field, Fields } from '../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Resource } from '../model/resource.ts';
import type { Applied } from '../model/tags.ts';

/** Digits that tell the elements of one collection apart in the applied tag, where room is scarce. */
const CODE_DIGITS = 4;

interface Kept {
  readonly path: readonly string[];
  readonly field: Field<never>;
}

/** What the manifest declares of kept fields that can be taken back: what the applied tag remembers. */
export function keptCodes(fields: Fields<never>, { spec, defaultTags }: Resource): readonly string[] {
  const isTagged = Object.keys(defaultTags).length > 0 && spec.tags === undefined;
  const codes = keptFields(fields).flatMap(({ path, field }) => {
    const value = valueAt(spec, path);
    if (value === undefined) return [];
    if (typeof field.released !== 'function') return [path.join('.')];
    const elements = elementCodes(field, value);
    return elements.length > 0 ? [`${path.join('.')}:${elements.join('')}`] : [];
  });
  return isTagged ? [...codes, 'tags'] : codes;
}

/**
 * The resource as it is to be compared: what was declared when it last settled, and is declared no more, is asked for in
 * its released form. The same object where there is nothing of the kind.
 */
export function withReleased(fields: Fields<never>, resource: Resource, applied: Applied | undefined): Resource {
  if (!applied || applied.kept.length === 0) return resource;
  const known = new Map(applied.kept.map((code) => [code.split(':')[0] ?? '', code.split(':')[1] ?? '']));
  const spec = keptFields(fields).reduce((current, kept) => {
    const codes = known.get(kept.path.join('.'));
    return codes === undefined ? current : releasedIn(current, kept, codes);
  }, resource.spec);
  return spec === resource.spec ? resource : { ...resource, spec };
}

function releasedIn(spec: JsonObject, { path, field }: Kept, codes: string): JsonObject {
  const value = valueAt(spec, path);
  if (typeof field.released === 'function') {
    const gone = releasedElements(spec, { field, value, codes });
    return gone.length === 0 ? spec : placed(spec, path, [...(Array.isArray(value) ? value : []), ...gone]);
  }
  return value === undefined && field.released !== undefined ? placed(spec, path, field.released) : spec;
}

interface Elements {
  readonly field: Field<never>;
  readonly value: Json | undefined;
  readonly codes: string;
}

function releasedElements(spec: JsonObject, { field, value, codes }: Elements): readonly JsonObject[] {
  const recorded = codes.match(new RegExp(`.{${CODE_DIGITS}}`, 'g')) ?? [];
  const declared = new Set(value === undefined ? [] : elementCodes(field, value));
  const gone = new Set(recorded.filter((code) => !declared.has(code)));
  const all = typeof field.released === 'function' ? field.released(spec) : [];
  return all.filter((element) => gone.has(codeOf(field, element)));
}

function elementCodes(field: Field<never>, value: Json): readonly string[] {
  return Array.isArray(value) ? (value as readonly Json[]).map((element) => codeOf(field, element)) : [];
}

function codeOf(field: Field<never>, element: Json): string {
  return digest(elementKey(field, element), CODE_DIGITS);
}

const keptOf = new WeakMap<Fields<never>, readonly Kept[]>();

function keptFields(fields: Fields<never>): readonly Kept[] {
  const known = keptOf.get(fields);
  if (known) return known;
  const found = keptBelow(fields, []);
  keptOf.set(fields, found);
  return found;
}

/** Through objects only: what is inside a collection comes and goes with its element. */
function keptBelow(fields: Fields<never>, at: readonly string[]): readonly Kept[] {
  return Object.entries(fields).flatMap(([member, field]) => {
    const path = [...at, member];
    if (field.absent.class === 'keep' && field.released !== undefined) return [{ path, field }];
    return field.value === 'object' && field.fields ? keptBelow(field.fields, path) : [];
  });
}

function valueAt(spec: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, member) => (isObject(value) ? (value[member] ?? undefined) : undefined),
    spec,
  );
}

/** Where the block that the field belongs to is gone too, there is nothing to say it in. */
function placed(spec: JsonObject, [member, ...rest]: readonly string[], value: Json): JsonObject {
  if (member === undefined) return spec;
  if (rest.length === 0) return { ...spec, [member]: value };
  const inner = spec[member];
  return isObject(inner) ? { ...spec, [member]: placed(inner, rest, value) } : spec;
}
