import type { Json, Model } from './store.ts';

export function isModel(value: Json | undefined): value is Model {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Equal whatever the order of members. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** The same text for the same value, whatever the order of members. */
export function canonical(value: Json | undefined): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isModel(value)) return JSON.stringify(value) ?? 'undefined';
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** The text at a property; undefined where there is none. */
export function textOf(model: Model, property: string): string | undefined {
  const value = model[property];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list; empty where there is none. */
export function textsOf(model: Model, property: string): readonly string[] {
  const value = model[property];
  return isList(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The objects of a list; empty where there is none. */
export function modelsOf(model: Model, property: string): readonly Model[] {
  const value = model[property];
  return isList(value) ? value.filter(isModel) : [];
}

/** The object at a property; empty where there is none. */
export function modelOf(model: Model, property: string): Model {
  const value = model[property];
  return isModel(value) ? value : {};
}

/** Without members that are undefined. */
export function compact(members: Readonly<Record<string, Json | undefined>>): Model {
  const present = Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(present);
}
