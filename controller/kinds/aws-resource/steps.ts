import type { ResourceRequest } from '../../model/aws-reads.ts';
import { stableStringify } from '../../model/json.ts';
import { type Removal, type Step, type StepEffect, step } from '../../model/plan.ts';
import { recordText } from '../../model/records.ts';
import type { Tags } from '../../model/tags.ts';
import { tokenOf } from './creation.ts';
import type { LiveResource, Other } from './live.ts';
import type { PatchOperation } from './patch/patch.ts';
import { withoutRefused } from './patch/refused.ts';
import { chainOf } from './requests.ts';
import { tagsIn, tagValue } from './tag-property.ts';

/** A request about a resource, and those like it that were made before. */
export interface Asked {
  readonly token: string;
  readonly past: readonly ResourceRequest[];
}

export function askedToDelete({ type, identifier, requests }: Other): Asked {
  return chainOf(tokenOf({ operation: 'DELETE', type: type.name, identifier, life: lifeOf(requests) }), requests);
}

/** A name may be taken again after a deletion: the next life is deleted by a request of its own. */
function lifeOf(requests: readonly ResourceRequest[]): string {
  return (
    requests.findLast(({ operation, status }) => operation === 'CREATE' && status === 'SUCCESS')?.requestToken ?? ''
  );
}

export function deleteStep(
  live: Other,
  token: string,
  rest: { effect: StepEffect; why: string; removes?: Removal },
): Step {
  const input = { TypeName: live.type.name, Identifier: live.identifier, ClientToken: token };
  return step('cloudcontrol:DeleteResource', input, rest);
}

/** A patch with what AWS never tells said anew: a handler that reads, changes and writes back would drop it. */
export function withWriteOnly(live: LiveResource, operations: readonly PatchOperation[]): readonly PatchOperation[] {
  const said = new Set(operations.map(({ path }) => path.split('/')[1]));
  const again = Object.entries(live.writeOnly).flatMap(([member, value]) =>
    value === undefined || said.has(member) ? [] : [{ op: 'add' as const, path: `/${member}`, value }],
  );
  return [...operations, ...again];
}

export function askedToUpdate(live: LiveResource, operations: readonly PatchOperation[]): Asked {
  const { type, identifier, model, requests } = live;
  const sent = withoutRefused(type.name, model, operations);
  return chainOf(
    tokenOf({ operation: 'UPDATE', type: type.name, identifier, operations: stableStringify(sent) }),
    requests,
  );
}

export function updateStep(
  { type, identifier, model }: LiveResource,
  operations: readonly PatchOperation[],
  { token, ...rest }: { token: string; effect: StepEffect; why: string },
): Step {
  const input = {
    TypeName: type.name,
    Identifier: identifier,
    PatchDocument: JSON.stringify(withoutRefused(type.name, model, operations)),
    ClientToken: token,
  };
  return step('cloudcontrol:UpdateResource', input, rest);
}

/** The record that stands for the tags of what is not found by them. */
export function recordStep(
  name: string,
  record: { type: string; identifier?: string | undefined; tags: Tags },
  why: string,
): Step {
  const input = { Name: name, Value: recordText(record), Type: 'String' as const, Overwrite: true };
  const shows = [{ read: 'records:resource', key: name, expect: { part: { tags: { ...record.tags } } } }] as const;
  return step('ssm:PutParameter', input, { effect: 'tag', why, shows });
}

/** Steps that set and remove tags of our own, wherever they are kept. */
export function retagSteps(
  live: LiveResource,
  { set, remove }: { readonly set: Tags; readonly remove: readonly string[] },
  why: string,
): readonly Step[] {
  if (Object.keys(set).length === 0 && remove.length === 0) return [];
  const { type, identifier, recordName, record } = live;
  const changed = (tags: Tags): Tags =>
    Object.fromEntries(Object.entries({ ...tags, ...set }).filter(([tag]) => !remove.includes(tag)));
  if (recordName !== undefined)
    return [recordStep(recordName, { type: type.name, identifier, tags: changed(record?.tags ?? {}) }, why)];
  const operations = withWriteOnly(live, [tagOperation(live, changed(tagsIn(type, live.model)))]);
  const { token } = askedToUpdate(live, operations);
  return [updateStep(live, operations, { token, effect: 'tag', why })];
}

/** All tags at once: AWS's own are not ours to send. */
export function tagOperation({ type, model }: LiveResource, tags: Tags): PatchOperation {
  const property = type.tags?.property ?? 'Tags';
  const sent = Object.fromEntries(Object.entries(tags).filter(([key]) => !key.toLowerCase().startsWith('aws:')));
  const op = model[property] === undefined ? 'add' : 'replace';
  return { op, path: `/${property}`, value: tagValue(type, sent, model[property]) };
}
