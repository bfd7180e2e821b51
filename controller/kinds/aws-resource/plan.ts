import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import { type Difference, describeDifference } from '../../model/difference.ts';
import { isObject, type JsonObject, jsonEqual } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import type { Plan } from '../../model/plan.ts';
import { APPLIED_TAG, decodeApplied, REPLACES_TAG, type Tags } from '../../model/tags.ts';
import { firstTags, wantedProperties } from './creation.ts';
import type { Surroundings } from './find-live.ts';
import { replacedBy, replacesTag } from './generation.ts';
import { isUnrecorded, type LiveResource } from './live.ts';
import { SENT_TAG, STATED_TAG, sentHash } from './own-tags.ts';
import { changedPaths } from './patch/changed-paths.ts';
import { inTwo } from './patch/in-two.ts';
import { type PatchOperation, patchFor } from './patch/patch.ts';
import { verdictOf } from './patch/verdict.ts';
import { planCreation } from './plan-creation.ts';
import { refusalOf } from './refusals.ts';
import { planFormer, planReplacement } from './replacement.ts';
import { isUnderWay } from './requests.ts';
import { isOnlyRespelt, isSent } from './sides.ts';
import { valueAt } from './stated/apart.ts';
import type { Gone } from './stated/gone.ts';
import { askedToUpdate, recordStep, retagSteps, tagOperation, updateStep, withWriteOnly } from './steps.ts';
import { tagsIn } from './tag-property.ts';
import { planAfter, waitFor } from './waiting.ts';

export type Input = PlanInput<AwsResourceSpec, LiveResource>;

export function plan(input: Input): Plan {
  const { seen } = input;
  if (seen.state === 'absent')
    return planCreation(input, (seen.found ?? { requests: [], about: [] }) as unknown as Surroundings);
  return planPresent(input, seen.live, seen.tags);
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
  if (differences.length === 0) return planFormer(input, live, tags) ?? planName(live, tags) ?? { kind: 'settled' };
  return planReplacement(input, live, tags) ?? planUpdate(input, live, differences);
}

/** What it took the place of is gone, and need not be looked for any more. */
function planName(live: LiveResource, tags: Tags): Plan | undefined {
  const older = replacedBy(tags);
  if (older === undefined) return undefined;
  const steps = retagSteps(live, { set: {}, remove: [REPLACES_TAG] }, `${older} is gone`);
  return steps.length === 0 ? undefined : { kind: 'act', steps };
}

/** Whose it is stands where it can be read without us before anything else is done to it. */
function recordPlan({ resource, context }: Input, live: LiveResource, tags: Tags): Plan {
  const { recordName = '', identifier, type } = live;
  const { [REPLACES_TAG]: _, ...before } = live.record?.tags ?? {};
  const older = live.former ? replacesTag(live.former.identifier) : {};
  const all = { ...firstTags(type, resource, context.ownerTags), ...before, ...ownOf(tags), ...older };
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
  const sides = { want: propertiesIn(want), have: propertiesIn(input.comparison?.have) };
  const going = goingFrom(live, sides.want);
  const verdict = verdictOf(live.type, [...changedPaths(sides.want, sides.have), ...going.map(placeOf)]);
  if (verdict.changing.length + verdict.maybeReplacing.length === 0) return nothingToSend(differences);
  const { type, model } = live;
  const properties = wantedProperties(type, resource);
  const [first = [], ...later] = inTwo(patchFor({ type, properties, model, gone: going, ...sides }), sides.have);
  const sent = isSent(live, resource) ? undefined : sentHash(type, resource);
  const isTagged = live.recordName === undefined && type.tags?.canUpdate === true;
  // What is to go is on record until AWS says that it has done so.
  const applied = later.length === 0 && going.length === 0 ? settledTags(input, live) : {};
  const marks: Tags = isTagged ? { ...applied, ...(sent === undefined ? {} : { [SENT_TAG]: sent }) } : {};
  const operations = withTags(live, first, marks);
  const isToldAsMuch = differences.every(({ why }) => why.reason === 'removed') || isOnlyRespelt(live, resource);
  if (isToldAsMuch && isDone(live, operations, input.context.now)) return { kind: 'settled' };
  const ahead = [
    ...(later.length > 0 ? ['takes away what is not wanted any more, once what is new is in force'] : []),
    ...verdict.maybeReplacing.map((path) => `AWS may have to replace it for another ${path.replaceAll('/', '.')}`),
  ];
  const why = differences.map(describeDifference).join('; ');
  const plan = send(input, live, { operations, why, ahead: ahead.length > 0 ? ahead : undefined });
  return sent === undefined || isTagged ? plan : recordedOnce(plan, { input, live, sent, operations });
}

/** Of what the manifest used to state, what is to go: nothing that a rule leaves as it lives. */
function goingFrom({ gone, type }: LiveResource, want: JsonObject): readonly Gone[] {
  return gone.filter(({ path, live, reset, isTag, isList }) => {
    if (isTag) return tagsIn(type, want)[path.at(-1) ?? ''] === undefined;
    return isList || live === undefined || jsonEqual(valueAt(want, path), reset);
  });
}

function placeOf({ path }: Gone): string {
  return path.join('/');
}

/**
 * AWS says that it has done this very patch. What it shows of it all the same is what it fills in, or what the handler
 * leaves alone when it is not told, or writes in a way that nobody here can judge: nothing more can be asked for, and it is
 * recorded that this is what is stated.
 */
function isDone(live: LiveResource, operations: readonly PatchOperation[], now: number): boolean {
  const newest = live.requests.findLast(({ operation }) => operation === 'UPDATE');
  const last = askedToUpdate(live, operations).past.at(-1);
  return last !== undefined && last === newest && last.status === 'SUCCESS' && now - last.at < DONE_MS;
}

/** An older one may be of another time at which the same went. */
const DONE_MS = 10 * 60_000;

function propertiesIn(side: JsonObject | undefined): JsonObject {
  return isObject(side?.properties) ? side.properties : {};
}

/** What is settled once the change is made is said by the change itself, so that it needs no request of its own. */
function settledTags({ resource, context }: Input, { type, model }: LiveResource): Tags {
  const { [APPLIED_TAG]: applied = '', [STATED_TAG]: stated = '' } = firstTags(type, resource, context.ownerTags);
  const tags = tagsIn(type, model);
  const isSaid = decodeApplied(tags[APPLIED_TAG])?.hash === resource.specHash;
  return {
    ...(isSaid ? {} : { [APPLIED_TAG]: applied }),
    ...(stated === '' || tags[STATED_TAG] === stated ? {} : { [STATED_TAG]: stated }),
  };
}

/** AWS takes none of its own tags back; those of ours that say what is sent go with what is sent. */
function withTags(live: LiveResource, operations: readonly PatchOperation[], marks: Tags): readonly PatchOperation[] {
  const { type, model } = live;
  const property = type.tags?.property;
  const wanted = operations.find(({ path }) => path === `/${property}`);
  if (property === undefined || (!wanted && Object.keys(marks).length === 0)) return operations;
  const tags =
    wanted?.op === 'replace' || wanted?.op === 'add' ? tagsIn(type, { [property]: wanted.value }) : tagsIn(type, model);
  return [...operations.filter((one) => one !== wanted), tagOperation(live, { ...tags, ...marks })];
}

interface Resent {
  readonly input: Input;
  readonly live: LiveResource;
  readonly sent: string;
  readonly operations: readonly PatchOperation[];
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
  readonly operations: readonly PatchOperation[];
  readonly why: string;
  readonly ahead: readonly string[] | undefined;
}

function send(input: Input, live: LiveResource, { operations, why, ahead }: Sent): Plan {
  const { token, past } = askedToUpdate(live, operations);
  const step = updateStep(live, operations, { token, effect: 'update', why });
  return planAfter(past, { step, ahead, context: input.context });
}
