import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Tags, tagMap } from '../../model/tags.ts';

/** Text, or undefined for anything else. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

/** A context fact that may stand alone or as the only element of what a Describe call answered. */
export function factOf(value: Json | undefined): JsonObject | undefined {
  if (value === true) return {};
  if (isObject(value)) return value;
  return listOf(value)[0];
}

export function tagsOf(live: JsonObject): Tags {
  return tagMap(listOf(live.tags ?? live.Tags) as never);
}

export function without(value: JsonObject, members: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([member]) => !members.includes(member)));
}

export function lastSegment(text: string | undefined): string | undefined {
  return text?.slice(text.lastIndexOf('/') + 1);
}
