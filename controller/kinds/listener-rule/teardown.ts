import type { Seen } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveRule } from './observe.ts';

const LEAVING_RECHECK_MS = 5_000;

/** Deletes a rule; requests fall through to the next one at once. */
export function tearDownRule(seen: Seen<LiveRule>): Plan {
  if (seen.state === 'absent') return { kind: 'settled' };
  if (seen.state === 'leaving') return { kind: 'wait', reason: seen.reason, recheckMs: LEAVING_RECHECK_MS };
  const { arn, rule } = seen.live;
  const why = `delete rule with priority ${rule.Priority ?? 'unknown'}`;
  return { kind: 'act', steps: [step('elasticloadbalancing:DeleteRule', { RuleArn: arn }, { effect: 'delete', why })] };
}
