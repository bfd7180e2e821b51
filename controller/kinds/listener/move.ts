import { targetGroupArnsIn } from '../../model/elbv2/actions.ts';
import { loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import { elbRetag } from '../../model/elbv2/tags.ts';
import type { JsonObject } from '../../model/json.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { aheadOf, type Recipe } from '../../model/replacement.ts';
import { REPLACES_TAG } from '../../model/tags.ts';
import type { FormerListener } from './former.ts';
import type { LiveListener } from './observe.ts';

const RECHECK_MS = 5_000;

export interface Move {
  readonly live: LiveListener;
  /** Where the manifest wants it. */
  readonly loadBalancerArn: string;
  readonly want: JsonObject;
  readonly have: JsonObject;
}

/**
 * How a listener gets to another load balancer. A target group serves one load balancer at a time (ELB user guide), so one
 * that both listeners forward to makes the old one go first; its rules go along and are made again on the new one.
 */
export function moveRecipe(move: Move): Recipe {
  const { live, loadBalancerArn } = move;
  const create = `create the listener on ${loadBalancerArn}`;
  const old = loadBalancerArnOf(live.arn);
  if (!sharesTargetGroup(move)) return { steps: [create, 'its rules move over', `delete it on ${old}`] };
  return {
    steps: [`delete the listener on ${old}, its rules with it`, create, 'its rules are made again'],
    downtime:
      'all requests to the listener until it is on the other load balancer, and those that clients still send to the old one',
  };
}

/** `creation`: the step that makes the listener on the other load balancer. */
export function planMove(move: Move, creation: Step): Plan {
  const { live } = move;
  const recipe = moveRecipe(move);
  if (live.burden === undefined) return { kind: 'wait', reason: 'its rules are not known yet', recheckMs: RECHECK_MS };
  if (recipe.downtime === undefined) return { kind: 'act', steps: [creation], ahead: aheadOf(recipe, 1) };
  const { foreignRules } = live.burden;
  if (foreignRules.length > 0) return refuseForeign(foreignRules);
  return { kind: 'act', steps: [removal(live.burden, { downtime: true })], ahead: aheadOf(recipe, 1) };
}

function refuseForeign(priorities: readonly string[]): Plan {
  const message = `rules that are not Evenkeel's (priority ${priorities.join(', ')}) would be deleted with the listener`;
  return { kind: 'refuse', code: 'INVALID', message };
}

function sharesTargetGroup({ want, have }: Move): boolean {
  const wanted = new Set(targetGroupArnsIn(want.defaultActions));
  return targetGroupArnsIn(have.defaultActions).some((arn) => wanted.has(arn));
}

/** Takes away the listener that this one replaced once its rules have left it, and the memory of it. */
export function formerSteps({ arn, tags, former }: LiveListener): readonly Step[] {
  if (tags[REPLACES_TAG] === undefined || (former && former.rules.length > 0)) return [];
  const forget = elbRetag(arn, { set: {}, remove: [REPLACES_TAG] });
  return former ? [removal(former, { downtime: false }), ...forget] : forget;
}

/** What the listener that this one replaced still waits for. */
export function formerReason({ former }: LiveListener): string | undefined {
  if (!former || former.rules.length === 0) return undefined;
  return `rules (priority ${former.rules.join(', ')}) have still to leave ${former.arn}, which is replaced`;
}

function removal({ arn, tags }: FormerListener, { downtime }: { readonly downtime: boolean }): Step {
  return step(
    'elasticloadbalancing:DeleteListener',
    { ListenerArn: arn },
    {
      effect: 'replace',
      why: `delete the listener on ${loadBalancerArnOf(arn)}, which is replaced`,
      removes: { tags, downtime },
    },
  );
}
