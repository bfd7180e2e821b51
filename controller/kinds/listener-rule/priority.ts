import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { OWNER_TAG, RESOURCE_TAG, SUSPEND_TAG } from '../../model/tags.ts';
import type { LiveRule } from './observe.ts';

const RECHECK_MS = 5_000;

/** Why a rule cannot be moved to its priority now, or undefined. `owner`: whose rules may be moved out of the way. */
export function priorityObstacle({ occupant }: LiveRule, owner: string | undefined): Plan | undefined {
  if (!occupant) return undefined;
  const { arn, tags } = occupant;
  const key = tags[RESOURCE_TAG];
  if (tags[OWNER_TAG] === undefined || tags[OWNER_TAG] !== owner)
    return { kind: 'refuse', code: 'INVALID', message: `priority is taken by ${arn}, which is not Evenkeel's` };
  if (tags[SUSPEND_TAG] === undefined) return undefined;
  return { kind: 'wait', reason: `priority is taken by ${key ?? arn}, which is suspended`, recheckMs: RECHECK_MS };
}

/**
 * One call. Another rule of ours at that priority takes this one's place in the same instant: every exchange puts one rule
 * where it belongs for good, so a swap or a ring of them comes to an end, and no request ever meets neither rule.
 */
export function prioritySteps({ arn, rule, listenerArn, occupant }: LiveRule, comparison: Comparison): readonly Step[] {
  if (!changedMembers(comparison).has('priority')) return [];
  const wanted = Number(comparison.want.priority);
  const moves = [{ RuleArn: arn, Priority: wanted }];
  if (occupant) moves.push({ RuleArn: occupant.arn, Priority: Number(rule.Priority) });
  const part = moves.map(({ RuleArn, Priority }) => ({ RuleArn, Priority: String(Priority) }));
  const moved = step(
    'elasticloadbalancing:SetRulePriorities',
    { RulePriorities: moves },
    {
      effect: 'update',
      why: describeChanges(comparison, ['priority']) + (occupant ? ` in exchange with ${occupant.arn}` : ''),
      shows: [{ read: 'elbv2:rules', key: listenerArn, expect: { part } }],
    },
  );
  return [moved];
}
