import type { Difference } from '../../model/difference.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { LiveResource } from './live.ts';
import { isUnordered } from './live-as-stated.ts';
import { pairsOf } from './pairing.ts';
import { isSameScalar } from './same-scalar.ts';
import { covers, memberSchema, resolved, without } from './type-paths.ts';

/** One operation of RFC 6902, of those that an update takes. */
export interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: Json;
}

/** Lists of rules that traffic passes by: what is new comes in before what is old goes. */
const RULES = /^(SecurityGroupIngress|SecurityGroupEgress|Entries)$/;

export interface Patch {
  readonly operations: readonly Operation[];
  /** Something is only taken away later. */
  readonly goesOn: boolean;
}

/**
 * What makes the differences go: each at the deepest place that no list is on the way to, lists as a whole, with what AWS
 * returns beside what the manifest states left as it is. Nothing that AWS alone sets, or that only a creation takes, is
 * ever touched. Pure.
 */
export function patchOf(live: LiveResource, want: JsonObject, differences: readonly Difference[]): Patch {
  const places = [...new Set(differences.map(({ path }) => placeOf(path)).filter((path) => path !== undefined))];
  const deepest = places.map((path) => reachable(path, live.model));
  const apart = [...new Set(deepest)].filter((path) => !covers([...live.type.readOnly, ...live.type.createOnly], path));
  const kept = apart.filter((path) => !apart.some((other) => other !== path && path.startsWith(`${other}/`)));
  const parts = kept.map((path) => operationAt(live, want, path));
  return { operations: parts.map(({ operation }) => operation), goesOn: parts.some(({ goesOn }) => goesOn) };
}

/** `properties.A.B[Key=x].C` is in the list at `A/B`; names with dots in them stand in open maps, which go as a whole. */
function placeOf(path: string): string | undefined {
  const inside = /^properties\.([^[]*)/.exec(path)?.[1];
  return inside === undefined || inside === '' ? undefined : inside.replace(/\.$/, '').split('.').join('/');
}

/** As deep as the live resource has objects: what is missing is added as a whole. */
function reachable(path: string, model: JsonObject): string {
  const steps = path.split('/');
  let value: Json | undefined = model;
  for (const [index, step] of steps.entries()) {
    if (index === steps.length - 1) break;
    value = isObject(value) ? value[step] : undefined;
    if (!isObject(value)) return steps.slice(0, index + 1).join('/');
  }
  return path;
}

function operationAt(live: LiveResource, want: JsonObject, path: string): { operation: Operation; goesOn: boolean } {
  const pointer = `/${path.split('/').map(escaped).join('/')}`;
  const wanted = valueAt(want, path);
  const having = valueAt(live.model, path);
  if (wanted === undefined) return { operation: { op: 'remove', path: pointer }, goesOn: false };
  const { value, goesOn } = written(live.type, path, { wanted, having });
  const op = having === undefined ? 'add' : 'replace';
  return { operation: { op, path: pointer, value: without(value, live.type.readOnly, path) }, goesOn };
}

/** RFC 6901. */
function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function valueAt(object: JsonObject, path: string): Json | undefined {
  return path.split('/').reduce<Json | undefined>((value, step) => (isObject(value) ? value[step] : undefined), object);
}

interface Values {
  readonly wanted: Json;
  readonly having: Json | undefined;
}

function written(type: ResourceType, path: string, { wanted, having }: Values): { value: Json; goesOn: boolean } {
  if (!Array.isArray(wanted) || !Array.isArray(having)) return { value: overlaid(wanted, having), goesOn: false };
  const wants = wanted as readonly Json[];
  const isFree = isUnordered(schemaAt(type, path));
  const { pairs, rest } = isFree ? pairsOf(wants, having as readonly Json[], asStated) : { pairs: [], rest: [] };
  const value = wants.map((one, index) =>
    overlaid(one, isFree ? matching(one, having) : (having as readonly Json[])[index]),
  );
  const isNew = wants.some((one, index) => !jsonEqual(pairs[index] ?? null, one));
  const adds = RULES.test(path) && isNew && rest.length > 0;
  return { value: adds ? [...value, ...rest] : value, goesOn: adds };
}

function schemaAt(type: ResourceType, path: string) {
  return path.split('/').reduce((schema, step) => memberSchema(type, schema, step), resolved(type, type.schema));
}

/** The live element as the wanted one states it, loosely: enough to tell which one is meant. */
function asStated(want: Json, have: Json): Json {
  if (!isObject(want) || !isObject(have)) return isSameScalar(want, have) ? want : have;
  return Object.fromEntries(
    Object.entries(want).flatMap(([member, value]) => {
      const other = have[member];
      return value === undefined || other === undefined ? [] : [[member, asStated(value, other)]];
    }),
  );
}

function matching(want: Json, having: readonly unknown[]): Json | undefined {
  return (having as readonly Json[]).find((one) => isObject(want) && jsonEqual(asStated(want, one), want));
}

/** What is wanted, with what AWS returns beside it. */
function overlaid(want: Json, have: Json | undefined): Json {
  if (!isObject(want) || !isObject(have)) return want;
  const members = Object.entries(want).map(([member, value]) => [
    member,
    value === undefined ? value : overlaid(value, have[member]),
  ]);
  return { ...have, ...Object.fromEntries(members) };
}
