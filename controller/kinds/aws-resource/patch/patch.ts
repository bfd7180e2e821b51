import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { covers } from '../compare/fixedness.ts';
import { changedPaths } from './changed-paths.ts';
import { merged } from './merged.ts';

/** One operation of RFC 6902; nothing is ever removed, because what a manifest does not state is not ours. */
export interface PatchOperation {
  readonly op: 'add' | 'replace';
  readonly path: string;
  readonly value: Json;
}

export interface PatchInput {
  readonly type: ResourceType;
  /** What the manifest states, write-only values included. */
  readonly properties: JsonObject;
  /** The part of it that is compared, ignored fields at their live value, and what lives of that. */
  readonly want: JsonObject;
  readonly have: JsonObject;
  readonly model: JsonObject;
}

/**
 * What brings a live resource to what its manifest states: the properties that differ, lists as a whole, objects with
 * what AWS shows of them and the manifest leaves open; and every write-only property that is stated, because handlers
 * that read, change and write what they have read would drop it. Where nothing differs it is the latter alone. Read-only
 * and create-only properties are never sent: {@link ./verdict.ts} tells of differences there. Source: CloudFormation CLI
 * User Guide (contract of update handlers); that a write-only property inside another one is refused when it is added
 * alone is told by users of Cloud Control.
 */
export function patchFor(input: PatchInput): readonly PatchOperation[] {
  const { type, properties, want, have } = input;
  const tops = new Set([...changedPaths(want, have), ...type.writeOnly].map(topOf));
  return [...tops]
    .filter((top) => properties[top] !== undefined && isSendable(type, top))
    .map((top) => operation(top, input));
}

function operation(top: string, { type, properties, want, model }: PatchInput): PatchOperation {
  const live = model[top] === undefined ? undefined : withoutTold(type, top, model[top]);
  const value = merged(properties[top] ?? null, { over: want[top], live });
  return { op: live === undefined ? 'add' : 'replace', path: `/${pointerOf(top)}`, value };
}

function topOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function isSendable({ readOnly, createOnly }: ResourceType, top: string): boolean {
  return !covers(readOnly, top) && !covers(createOnly, top);
}

/** What AWS sets inside of a property is no part of a request. */
function withoutTold(type: ResourceType, path: string, value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => withoutTold(type, `${path}/*`, one));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([member, inner]) => {
    const at = `${path}/${member}`;
    return inner === undefined || covers(type.readOnly, at) ? [] : [[member, withoutTold(type, at, inner)] as const];
  });
  return Object.fromEntries(entries);
}

function pointerOf(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
