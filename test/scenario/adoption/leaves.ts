import { canonicalise, elementKey, join } from '../../../controller/model/canonical.ts';
import type { Field, Fields } from '../../../controller/model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../../controller/model/json.ts';
import type { ErasedKind } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';

/** Paths, as differences print them, of everything that a manifest says. */
export function declaredPaths(kind: ErasedKind, resource: Resource, live: unknown): readonly string[] {
  const { want, facts } = kind.sides(resource, live);
  const { value, defaulted } = canonicalise(kind.fields, want, { facts, side: 'want' });
  const paths: string[] = [];

  function members(fields: Fields, object: JsonObject, at: string, key: readonly string[] = []): void {
    for (const [member, field] of Object.entries(fields)) {
      const inner = object[member];
      if (inner === undefined || key.includes(member) || defaulted.has(object, member)) continue;
      visit(field, inner, join(at, member));
    }
  }

  function visit(field: Field, inner: Json, at: string): void {
    if (field.value === 'object' && field.fields && isObject(inner)) members(field.fields, inner, at);
    else if (field.value === 'keyed' && Array.isArray(inner)) {
      for (const element of inner as readonly Json[]) {
        const path = `${at}[${elementKey(field, element)}]`;
        const before = paths.length;
        if (field.fields && isObject(element)) members(field.fields, element, path, field.key);
        // All that it says is that it is there.
        if (paths.length === before) paths.push(path);
      }
    } else if (field.value === 'map' && isObject(inner)) paths.push(...Object.keys(inner).map((key) => join(at, key)));
    else paths.push(at);
  }

  members(kind.fields, value, '');
  return paths;
}

/** Words in whose place others fit, so that a change of them changes nothing else. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  HTTP: 'HTTPS',
  HTTPS: 'HTTP',
  TCP: 'TLS',
  network: 'application',
  CANARY: 'LINEAR',
  BLUE_GREEN: 'CANARY',
};

/** Copies of a value, each with one thing in it changed: a leaf that has another value, or an element that is gone. */
export function* changedCopies(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const index of value.keys()) {
      yield value.filter((_, other) => other !== index);
      for (const copy of changedCopies(value[index])) yield value.map((one, other) => (other === index ? copy : one));
    }
  } else if (value instanceof Date) yield new Date(value.getTime() + 86_400_000);
  else if (isObject(value)) {
    for (const [member, inner] of Object.entries(value)) {
      for (const copy of changedCopies(inner)) yield { ...value, [member]: copy };
    }
  } else if (typeof value === 'number') yield value + 1;
  else if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'string') {
    yield /^\d+$/.test(value) ? String(Number(value) + 1) : `${value}x`;
    if (OTHER_WORDS[value]) yield OTHER_WORDS[value];
  }
}
