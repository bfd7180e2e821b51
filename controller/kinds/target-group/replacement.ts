import { changedMembers } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { elbRetag } from '../../model/elbv2/tags.ts';
import { isObject, type Json } from '../../model/json.ts';
import { type Step, step } from '../../model/plan.ts';
import type { Recipe } from '../../model/replacement.ts';
import type { Resource } from '../../model/resource.ts';
import { REPLACED_BY_TAG, REPLACES_TAG } from '../../model/tags.ts';
import { type Generation, generationName, nameOfGeneration, splitNames } from './generations.ts';
import type { LiveTargetGroup, Superseded } from './observe.ts';

/** What keeps a task from being a target of both generations, so that none can take over from the other. */
const EITHER_OR: readonly string[] = ['targetType', 'vpcId', 'ipAddressType'];

/** How a target group is replaced, or what a person has to do where it cannot be without an outage. */
export function replacementRecipe(
  live: LiveTargetGroup,
  comparison: Comparison,
  referrers: readonly Resource[],
): Recipe | { readonly advice: string } {
  const changed = [...changedMembers(comparison)].find((member) => EITHER_OR.includes(member));
  if (changed)
    return {
      advice: `No task can be a target of both groups when ${changed} changes: write a second TargetGroup and Service, move the listeners over to them, then remove the first.`,
    };
  const shifter = referrers.find(({ spec }) => shiftsTraffic(spec.loadBalancers));
  if (shifter)
    return {
      advice: `${shifter.identity.kind}/${shifter.identity.name} shifts traffic between this group and another during its rollouts: give it a new pair of TargetGroups instead.`,
    };
  const old = nameOfGeneration(live);
  const name = successorName(live, comparison);
  return {
    steps: [
      `create target group ${name} beside ${old}`,
      `listeners and rules that forward to ${old} take ${name} in with weight 0`,
      'services register their tasks in both',
      `once ${name} is as healthy as ${old}, listeners and rules give it the weight`,
      `services leave ${old}, then listeners and rules do`,
      `delete target group ${old}`,
    ],
  };
}

function shiftsTraffic(loadBalancers: Json | undefined): boolean {
  return (Array.isArray(loadBalancers) ? loadBalancers : []).some(
    (balancer) => isObject(balancer) && balancer.advancedConfiguration !== undefined,
  );
}

/** What the next generation is called: as the manifest says, unless that name is taken. */
export function successorName({ isNameTaken }: LiveTargetGroup, { want }: Pick<Comparison, 'want'>): string {
  const base = String(want.name);
  return isNameTaken === false ? base : generationName(base, want);
}

/**
 * Says on every generation that lives which one comes next, so that all are found from each, whatever the manifest says
 * by then. Told before the next one is made.
 */
export function announceSteps(live: LiveTargetGroup, successor: string): readonly Step[] {
  return generationsOf(live).flatMap(({ arn, tags }) => {
    const known = splitNames(tags[REPLACED_BY_TAG]);
    if (known.includes(successor)) return [];
    return elbRetag(arn, { set: { [REPLACED_BY_TAG]: [...known, successor].join(' ') }, remove: [] });
  });
}

/** The names that the next generation's tag says it replaces. */
export function replacedNames(live: LiveTargetGroup): string {
  return generationsOf(live).map(nameOfGeneration).join(' ');
}

function generationsOf(live: LiveTargetGroup): readonly Generation[] {
  return [live, ...(live.superseded ?? [])];
}

/** Deletes groups that nobody uses any more, and forgets them once all are gone. */
export function supersededSteps({ arn, tags, superseded = [] }: LiveTargetGroup): readonly Step[] {
  const leads = [REPLACES_TAG, REPLACED_BY_TAG].filter((tag) => tags[tag] !== undefined);
  if (superseded.length === 0) return leads.length === 0 ? [] : elbRetag(arn, { set: {}, remove: leads });
  return superseded.filter(({ users }) => users.length === 0).map(removal);
}

function removal(one: Superseded): Step {
  const { arn, tags } = one;
  const name = nameOfGeneration(one);
  return step(
    'elasticloadbalancing:DeleteTargetGroup',
    { TargetGroupArn: arn },
    {
      effect: 'replace',
      why: `delete target group ${name}, which is replaced and which nobody uses any more`,
      shows: [{ read: 'elbv2:targetGroup', key: arn, expect: 'absent' }],
      removes: { tags, downtime: false },
    },
  );
}

/** Who still uses a group that is replaced; undefined when nobody does. */
export function supersededReason({ superseded = [] }: LiveTargetGroup): string | undefined {
  const used = superseded.filter(({ users }) => users.length > 0);
  if (used.length === 0) return undefined;
  const parts = used.map(
    ({ targetGroup, users }) => `${targetGroup.TargetGroupName}, which is used by ${users.join(', ')}`,
  );
  return `replaces ${parts.join('; ')}`;
}
