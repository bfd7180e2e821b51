import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import { type Difference, describeDifference } from '../../model/difference.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import type { Plan } from '../../model/plan.ts';
import type { Tags } from '../../model/tags.ts';
import { firstTags } from './creation.ts';
import { isUnrecorded, type LiveResource } from './live.ts';
import type { Surroundings } from './observe.ts';
import { SENT_TAG, sentHash } from './own-tags.ts';
import { patchOf } from './patch.ts';
import { planCreation } from './plan-creation.ts';
import { refusalOf } from './refusals.ts';
import { planReplacement } from './replacement.ts';
import { isUnderWay } from './requests.ts';
import { isSent } from './sides.ts';
import { askedToUpdate, recordStep, tagOperation, updateStep, withWriteOnly } from './steps.ts';
import { tagsIn } from './tag-property.ts';
import { planAfter, waitFor } from './waiting.ts';

const RECHECK_MS = 5_000;

export type Input = PlanInput<AwsResourceSpec, LiveResource>;

export function plan(input: Input): Plan {
  const { seen } = input;
  switch (seen.state) {
    case 'leaving':
      return { kind: 'wait', reason: seen.reason, recheckMs: RECHECK_MS };
    case 'absent':
      return planCreation(input, (seen.found ?? { requests: [], about: [] }) as unknown as Surroundings);
    case 'present':
      return planPresent(input, seen.live, seen.tags);
  }
}

function planPresent(input: Input, live: LiveResource, tags: Tags): Plan {
  const busy = live.requests.find(isUnderWay);
  if (busy) return waitFor(busy, input.context.now);
  const differences = input.comparison?.differences ?? [];
  const refusal = refusalOf(input, live.type, differences);
  if (refusal) return refusal;
  const recorded = isUnrecorded(live) ? recordPlan(input, live, tags) : undefined;
  if (recorded) return recorded;
  if (differences.length === 0 && live.halfMade && tagsIn(live.type, live.model)['evenkeel.dev/owner'] === undefined)
    return tagPlan(input, live, tags);
  if (differences.length === 0) return { kind: 'settled' };
  return planReplacement(input, live, tags) ?? planUpdate(input, live, differences);
}

/** Whose it is stands where it can be read without us before anything else is done to it. */
function recordPlan({ resource, context }: Input, live: LiveResource, tags: Tags): Plan {
  const { recordName = '', identifier, type } = live;
  const all = { ...firstTags(type, resource, context.ownerTags), ...live.record?.tags, ...ownOf(tags) };
  const why = `record that ${identifier} is ours`;
  return { kind: 'act', steps: [recordStep(recordName, { type: type.name, identifier, tags: all }, why)] };
}

function ownOf(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith('evenkeel.dev/')));
}

/** A creation that failed after it had made something may have left the tags out. */
function tagPlan(input: Input, live: LiveResource, tags: Tags): Plan {
  const { type, model, recordName } = live;
  if (recordName !== undefined || !type.tags) return { kind: 'settled' };
  const operations = withWriteOnly(live, [tagOperation(live, { ...tagsIn(type, model), ...ownOf(tags) })]);
  return send(input, live, { operations, why: 'say that it is ours', ahead: undefined });
}

function planUpdate(input: Input, live: LiveResource, differences: readonly Difference[]): Plan {
  const { resource, want } = input;
  const patch = patchOf(live, isObject(want.properties) ? want.properties : {}, differences);
  const sent = sentHash(live.type, resource);
  const isResent = sent !== undefined && !isSent(live, resource);
  const tagged = isResent && live.recordName === undefined && live.type.tags?.canUpdate;
  const operations = withWriteOnly(live, tagged ? withHash(live, patch.operations, sent) : patch.operations);
  if (operations.length === 0) return nothingToSend(differences);
  const ahead = patch.goesOn ? ['takes away what is not wanted any more, once what is new is in force'] : undefined;
  const plan = send(input, live, { operations, why: differences.map(describeDifference).join('; '), ahead });
  return isResent && live.recordName !== undefined ? recordedOnce(plan, { input, live, sent, operations }) : plan;
}

/** The tag that says what was sent goes with what is sent. */
function withHash(
  live: LiveResource,
  operations: readonly { path: string; op: 'add' | 'replace' | 'remove' }[],
  sent: string,
) {
  const property = `/${live.type.tags?.property}`;
  const own = operations.find(({ path }) => path === property) as { value?: never } | undefined;
  const base = own ? tagsIn(live.type, { [property.slice(1)]: own.value } as JsonObject) : {};
  const tags = { ...tagsIn(live.type, live.model), ...base, [SENT_TAG]: sent };
  const wanted = own ? { ...ownOf(tagsIn(live.type, live.model)), ...base, [SENT_TAG]: sent } : tags;
  return [...operations.filter(({ path }) => path !== property), tagOperation(live, wanted)];
}

interface Resent {
  readonly input: Input;
  readonly live: LiveResource;
  readonly sent: string;
  readonly operations: Parameters<typeof askedToUpdate>[1];
}

/** Records follow what AWS says it has done: the very same patch once more would send the secret again. */
function recordedOnce(plan: Plan, { input, live, sent, operations }: Resent): Plan {
  const { past } = askedToUpdate(live, operations);
  const done = past.findLast((request) => request.status === 'SUCCESS');
  if (!done || input.context.now - done.at > LONG_MS) return plan;
  const tags = { ...live.record?.tags, [SENT_TAG]: sent };
  const record = { type: live.type.name, identifier: live.identifier, tags };
  return { kind: 'act', steps: [recordStep(live.recordName ?? '', record, 'record what was sent')] };
}

const LONG_MS = 60 * 60_000;

function nothingToSend(differences: readonly Difference[]): Plan {
  const paths = differences.map(({ path }) => path).join(', ');
  return { kind: 'refuse', code: 'INVALID', message: `AWS alone sets ${paths}; the manifest cannot ask for it` };
}

interface Sent {
  readonly operations: Parameters<typeof askedToUpdate>[1];
  readonly why: string;
  readonly ahead: readonly string[] | undefined;
}

function send(input: Input, live: LiveResource, { operations, why, ahead }: Sent): Plan {
  const { token, past } = askedToUpdate(live, operations);
  const step = updateStep(live, operations, { token, effect: 'update', why });
  return planAfter(past, { step, ahead, context: input.context });
}
