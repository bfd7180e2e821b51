import type { Json, JsonObject } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { covers } from '../compare/fixedness.ts';
import { withoutGone } from '../stated/apart.ts';
import type { Gone } from '../stated/gone.ts';
import { changedPaths } from './changed-paths.ts';
import { merged } from './merged.ts';
import { withoutRefusedMembers } from './refused.ts';
import { withoutTold } from './without-told.ts';

/** One operation of RFC 6902 on a property as a whole. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  /** The manifest used to state it, and states nothing of it any more. */
  | { readonly op: 'remove'; readonly path: string };

export interface PatchInput {
  readonly type: ResourceType;
  /** What the manifest states, write-only values included. */
  readonly properties: JsonObject;
  /** The part of it that is compared, ignored fields at their live value, and what lives of that. */
  readonly want: JsonObject;
  readonly have: JsonObject;
  readonly model: JsonObject;
  /** What the manifest used to state and is to go; nothing else that it does not state is touched. */
  readonly gone?: readonly Gone[];
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
  const { type, properties, want, have, gone = [] } = input;
  const going = new Set(gone.map(({ path }) => path[0] ?? ''));
  const tops = new Set([...[...changedPaths(want, have), ...type.writeOnly].map(topOf), ...going]);
  return [...tops]
    .filter((top) => (properties[top] !== undefined || going.has(top)) && isSendable(type, top))
    .map((top) => operation(top, input));
}

function operation(top: string, { type, properties, want, model, gone = [] }: PatchInput): PatchOperation {
  const left = withoutRefusedMembers(type.name, withoutGone(type, model, gone))[top];
  const live = left === undefined ? undefined : withoutTold(type, top, left);
  const stated = properties[top];
  const path = `/${pointerOf(top)}`;
  if (stated === undefined) return live === undefined ? { op: 'remove', path } : { op: 'replace', path, value: live };
  const value = merged(stated, { over: want[top], live });
  return { op: model[top] === undefined ? 'add' : 'replace', path, value };
}

function topOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function isSendable({ readOnly, createOnly }: ResourceType, top: string): boolean {
  return !covers(readOnly, top) && !covers(createOnly, top);
}

function pointerOf(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
