import { targetGroupArnsIn } from '../../model/elbv2/actions.ts';
import { listenerArnOf, loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import { elbRetag } from '../../model/elbv2/tags.ts';
import type { JsonObject } from '../../model/json.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { aheadOf, type Recipe } from '../../model/replacement.ts';
import { REPLACES_TAG } from '../../model/tags.ts';
import type { LiveRule } from './observe.ts';

export interface Move {
  readonly live: LiveRule;
  /** Where the manifest wants it. */
  readonly listenerArn: string;
  readonly want: JsonObject;
  readonly have: JsonObject;
}

/**
 * How a rule gets to another listener: made there before it goes here. A target group serves one load balancer at a time
 * (ELB user guide), so between load balancers that share one it has to go first.
 */
export function moveRecipe(move: Move): Recipe {
  const { live, listenerArn } = move;
  const create = `create the rule on ${listenerArn}`;
  const remove = `delete it on ${listenerArnOf(live.arn)}`;
  if (!sharesTargetGroup(move)) return { steps: [create, remove] };
  const downtime = 'requests that only this rule takes, until it is made on the other load balancer';
  return { steps: [remove, create], downtime };
}

/** `creation`: the step that makes the rule on the other listener. */
export function planMove(move: Move, creation: Step): Plan {
  const recipe = moveRecipe(move);
  const first = recipe.downtime === undefined ? creation : removal(move.live, { downtime: true });
  return { kind: 'act', steps: [first], ahead: aheadOf(recipe, 1) };
}

function sharesTargetGroup({ live, listenerArn, want, have }: Move): boolean {
  if (loadBalancerArnOf(listenerArnOf(live.arn)) === loadBalancerArnOf(listenerArn)) return false;
  const wanted = new Set(targetGroupArnsIn(want.actions));
  return targetGroupArnsIn(have.actions).some((arn) => wanted.has(arn));
}

/** Takes away the rule that this one replaced, and the memory of it. */
export function formerSteps({ arn, tags, former }: LiveRule): readonly Step[] {
  if (tags[REPLACES_TAG] === undefined) return [];
  const forget = elbRetag(arn, { set: {}, remove: [REPLACES_TAG] });
  return former ? [removal(former, { downtime: false }), ...forget] : forget;
}

function removal({ arn, tags }: Pick<LiveRule, 'arn' | 'tags'>, { downtime }: { downtime: boolean }): Step {
  return step(
    'elasticloadbalancing:DeleteRule',
    { RuleArn: arn },
    {
      effect: 'replace',
      why: `delete the rule on ${listenerArnOf(arn)}, which is replaced`,
      removes: { tags, downtime },
    },
  );
}
