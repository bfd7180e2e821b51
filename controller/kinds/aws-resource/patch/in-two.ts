import { isObject, type Json, type JsonObject, jsonEqual } from '../../../model/json.ts';
import type { PatchOperation } from './patch.ts';

/** Lists of rules: while the new ones are not there, none of the old ones goes. */
const BY_ADDITION = ['SecurityGroupIngress', 'SecurityGroupEgress', 'Entries'];

/**
 * The same patch in two: first with everything that is new beside everything that lives, then as it is meant. Traffic that
 * both allow is allowed all the time, whatever the handler does first. One patch where nothing goes, or nothing comes.
 * `have`: what lives, in the manifest's own spelling.
 */
export function inTwo(patch: readonly PatchOperation[], have: JsonObject): readonly (readonly PatchOperation[])[] {
  const first = patch.map((one) => withLeaving(one, have[one.path.slice(1)]));
  return jsonEqual(first, patch) ? [patch] : [first, patch];
}

function withLeaving(one: PatchOperation, live: Json | undefined): PatchOperation {
  if (
    one.op === 'remove' ||
    !BY_ADDITION.includes(one.path.slice(1)) ||
    !Array.isArray(live) ||
    !Array.isArray(one.value)
  )
    return one;
  const wanted = one.value as readonly Json[];
  const lives = live as readonly Json[];
  const leaving = missingIn(lives, wanted).filter((rule) => !wanted.some((other) => isSamePermission(rule, other)));
  return leaving.length === 0 || missingIn(wanted, lives).length === 0
    ? one
    : { ...one, value: [...wanted, ...leaving] };
}

function missingIn(of: readonly Json[], others: readonly Json[]): readonly Json[] {
  return of.filter((rule) => !others.some((other) => jsonEqual(rule, other)));
}

/** EC2 takes no permission twice in one list, whatever is said of it: one that is only described otherwise stays by that. */
function isSamePermission(a: Json, b: Json): boolean {
  return jsonEqual(permissionOf(a), permissionOf(b));
}

function permissionOf(rule: Json): Json {
  if (!isObject(rule)) return rule;
  const { Description: _, ...permission } = rule;
  return permission;
}
