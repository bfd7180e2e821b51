import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { TurnView } from '../model/waves.ts';
import { conditionsInTurn } from './conditions.ts';

/**
 * A status with its place among the rollouts of its commit. What an object waits for moves while nobody looks at it: the
 * words come from the others' newest standings. Pure.
 */
export function inTurn(status: ObjectStatus, turn: TurnView): ObjectStatus {
  const { plan } = status;
  const { reason, held } = turn;
  const waits = plan?.kind === 'wait' ? plan.turn : plan?.kind === 'hold' && plan.cause === 'wave';
  if (!waits || reason === undefined) return { ...status, turn };
  const outcome: Outcome = { kind: held ? 'held' : 'blocked', reason };
  const conditions = conditionsInTurn(status.conditions, outcome);
  return { ...status, turn, outcome, conditions, plan: planInTurn(plan, reason, held) };
}

function planInTurn(plan: Plan | undefined, reason: string, held: boolean): Plan {
  const steps = plan?.kind === 'hold' ? plan.steps : [];
  if (held) return { kind: 'hold', cause: 'wave', reason, details: [], steps };
  return plan?.kind === 'wait' ? { ...plan, reason } : { kind: 'wait', reason, recheckMs: 0, turn: true };
}
