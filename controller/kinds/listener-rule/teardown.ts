import type { Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveRule } from './observe.ts';

/** Deletes a rule; requests fall through to the next one at once. */
export function tearDownRule(seen: Present<LiveRule>): Plan {
  const { arn, rule } = seen.live;
  const why = `delete rule with priority ${rule.Priority ?? 'unknown'}`;
  return { kind: 'act', steps: [step('elasticloadbalancing:DeleteRule', { RuleArn: arn }, { effect: 'delete', why })] };
}
