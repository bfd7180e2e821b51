import type { PlanContext, Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveNamespace } from './observe.ts';

const RECHECK_MS = 10_000;
/** What a deletion fails by stands elsewhere, as records that others have put into its zone: it is tried again after that. */
const AGAIN_MS = 5 * 60_000;

/** A namespace goes when no service is left in it: Cloud Map refuses before that. Its hosted zone goes with it. */
export function teardown(seen: Present<LiveNamespace>, { now }: Pick<PlanContext, 'now'>): Plan {
  const { namespace, operations, undeleted } = seen.live;
  const { Id = '', Name = '', ServiceCount: left = 0 } = namespace;
  if (left > 0) {
    const reason = `the namespace still contains ${left === 1 ? 'a service' : `${left} services`}`;
    return { kind: 'wait', reason, recheckMs: RECHECK_MS };
  }
  if (operations.length > 0)
    return { kind: 'wait', reason: 'Cloud Map is still changing the namespace', recheckMs: RECHECK_MS };
  const untilAgain = undeleted ? undeleted.at + AGAIN_MS - now : 0;
  if (untilAgain > 0)
    return {
      kind: 'wait',
      reason: `Cloud Map could not delete the namespace: ${undeleted?.reason}`,
      recheckMs: untilAgain,
    };
  const why = `delete namespace ${Name}`;
  return { kind: 'act', steps: [step('servicediscovery:DeleteNamespace', { Id }, { effect: 'delete', why })] };
}
