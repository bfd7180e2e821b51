import { mutabilityAt } from '../../model/changed-members.ts';
import { type Difference, describeDifference } from '../../model/difference.ts';
import type { Fields } from '../../model/fields.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { statefulReason } from '../../model/stateful-types.ts';
import type { Tags } from '../../model/tags.ts';
import { covers } from './compare/fixedness.ts';
import { creationToken, desiredState } from './creation.ts';
import { describeFollowers } from './followers.ts';
import type { LiveResource, Other } from './live.ts';
import type { Input } from './plan.ts';
import { protectionOf } from './protection.ts';
import { type Order, orderOf } from './replacement-order.ts';
import { chainOf, isUnderWay } from './requests.ts';
import { askedToDelete, deleteStep } from './steps.ts';
import { tagsIn } from './tag-property.ts';
import { planAfter, unclear, waitFor } from './waiting.ts';

/** What is to become of a resource that cannot be changed as asked; undefined where it can. */
export function planReplacement(input: Input, live: LiveResource, tags: Tags): Plan | undefined {
  const fixed = fixedDifferences(input, live);
  if (fixed.length === 0) return undefined;
  const why = fixed.map(describeDifference).join('; ');
  const order = orderOf(input, live);
  const ahead = aheadOf(live, order);
  const refusal = refusalOf(input, live, { why, ahead });
  if (refusal) return refusal;
  const { stillborn } = live;
  if (stillborn) return goneFirst(stillborn, { input, tags, why: `AWS could not make ${stillborn.identifier} well` });
  const replacing: Replacing = { input, live, tags, why: `${ahead[0]}: ${why}`, ahead: ahead.slice(1) };
  return order.first === 'create' ? createFirst(replacing) : deleteFirst(replacing);
}

function aheadOf({ type, identifier, followers = [] }: LiveResource, order: Order): readonly string[] {
  const reason = statefulReason(type.name);
  const loss = `deletes ${identifier}, and with it what only it holds${reason ? `: ${reason}` : ''}`;
  const follow = describeFollowers(followers);
  if (order.first === 'create')
    return [`makes a new ${type.name} beside ${identifier}`, follow, `${loss}, once nothing refers to it`];
  return [`${loss} (first, because ${order.because})`, 'makes it anew, as the manifest says', follow];
}

/** Why it may not be replaced, with what would happen. */
function refusalOf(
  { resource: { management, spec } }: Input,
  live: LiveResource,
  { why, ahead }: { readonly why: string; readonly ahead: readonly string[] },
): Plan | undefined {
  const refuse = (message: string): Plan => ({ kind: 'refuse', code: 'REPLACEMENT_REFUSED', message });
  const { name } = live.type;
  const reason = statefulReason(name);
  if (management.replace !== 'allow')
    return refuse(`${why}: only a new ${name} can have that. management.replace: allow ${ahead.join(', then ')}`);
  if (reason !== undefined && management.deletionPolicy !== 'delete')
    return refuse(`${why}: a new ${name} loses ${reason}; say management.deletionPolicy: delete too if that is meant`);
  if (spec.identifier !== undefined)
    return refuse(`${why}: spec.identifier names the one that lives; take it out to have a new one in its place`);
  const protection = protectionOf(live);
  return protection === undefined
    ? undefined
    : refuse(`${why}: ${live.identifier} has to go for that, and ${protection}`);
}

interface Replacing {
  readonly input: Input;
  readonly live: LiveResource;
  readonly tags: Tags;
  readonly why: string;
  readonly ahead: readonly string[];
}

function deleteFirst({ input, live, tags, why, ahead }: Replacing): Plan {
  const { token, past } = askedToDelete(live);
  const one = deleteStep(live, token, { effect: 'replace', why, removes: { tags, downtime: true } });
  return planAfter(past, { step: one, ahead, context: input.context });
}

/** Asked for with a token that follows from what is wanted and whose place it takes, as every creation. */
function createFirst({ input, live, why, ahead }: Replacing): Plan {
  const { resource, context } = input;
  const { type, identifier, heirs = [] } = live;
  const busy = heirs.find(isUnderWay);
  if (busy) return waitFor(busy, context.now);
  if (live.isUnclear) return unclear(type.name);
  const maker = { ownerTags: context.ownerTags, after: identifier };
  const { past, token } = chainOf(creationToken(type, resource, maker), heirs);
  const made = past.at(-1);
  if (made?.status === 'SUCCESS' && context.now - made.at < NEW_MS)
    return {
      kind: 'wait',
      reason: `AWS has made ${made.identifier}, and it is not ready yet`,
      recheckMs: 2_000,
      ahead,
    };
  const desired = JSON.stringify(desiredState(type, resource, maker));
  const request = { TypeName: type.name, DesiredState: desired, ClientToken: token };
  const one = step('cloudcontrol:CreateResource', request, { effect: 'replace', why });
  return planAfter(past, { step: one, ahead, context });
}

/** For how long a resource may not be shown, or not be ready, that AWS says it has made. */
const NEW_MS = 5 * 60_000;

interface Going {
  readonly input: Input;
  readonly tags: Tags;
  readonly why: string;
}

function goneFirst(other: Other, { input, tags, why }: Going): Plan {
  const busy = other.requests.find(isUnderWay);
  if (busy) return waitFor(busy, input.context.now);
  const { token, past } = askedToDelete(other);
  return planAfter(past, { step: removal(other, { token, tags, why }), context: input.context });
}

function removal(other: Other, { token, tags, why }: { token: string; tags: Tags; why: string }): Step {
  const { type, model } = other;
  const own = tagsIn(type, model);
  // What is kept by a record has no tags of its own to show.
  const proof = own['evenkeel.dev/owner'] === undefined ? tags : own;
  return deleteStep(other, token, { effect: 'replace', why, removes: { tags: proof, downtime: false } });
}

/** What it took the place of goes once nothing refers to that any more. */
export function planFormer(input: Input, live: LiveResource, tags: Tags): Plan | undefined {
  const { former } = live;
  if (!former) return undefined;
  const unmoved = input.context.unmoved ?? [];
  const ahead = [`deletes ${former.identifier}`];
  if (unmoved.length > 0) {
    const reason = `${live.identifier} has the place of ${former.identifier}, which goes once this is settled: ${unmoved.join(', ')}`;
    return { kind: 'wait', reason, recheckMs: FOLLOW_MS, ahead };
  }
  return goneFirst(former, { input, tags, why: `${live.identifier} has the place of ${former.identifier}` });
}

const FOLLOW_MS = 5_000;

/** Differences that no update can bring about. */
function fixedDifferences({ comparison }: Input, { type }: LiveResource): readonly Difference[] {
  const differences = comparison?.differences ?? [];
  if (!type.handlers.includes('update')) return differences;
  const fields = (comparison?.fields ?? {}) as Fields;
  return differences.filter(({ path }) => {
    const steps = path.replace(/\[.*?\]/g, '').split('.');
    const inside = steps.slice(1).join('/');
    return covers(type.createOnly, inside) || mutabilityAt(fields, steps) === 'replace';
  });
}
