import type { Comparison } from '../../model/difference.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../model/json.ts';

/** What to do with the named parts of a scalable target: its policies, or its scheduled actions. */
export interface PartChanges {
  /** Canonical, new ones and those that differ. */
  readonly put: readonly JsonObject[];
  /** Names of live ones that the declared list does not have. */
  readonly remove: readonly string[];
}

/** Nothing at all where the manifest declares no list. */
export function partChanges(comparison: Comparison | undefined, member: string, name: string): PartChanges {
  const wanted = comparison?.want[member];
  if (!Array.isArray(wanted)) return { put: [], remove: [] };
  const want = byName(wanted, name);
  const have = byName(comparison?.have[member], name);
  return {
    put: [...want].filter(([key, part]) => !jsonEqual(part, have.get(key))).map(([, part]) => part),
    remove: [...have.keys()].filter((key) => !want.has(key)),
  };
}

export function byName(list: Json | undefined, name: string): ReadonlyMap<string, JsonObject> {
  const parts = Array.isArray(list) ? list.filter(isObject) : [];
  return new Map(parts.map((part) => [String(part[name]), part]));
}
