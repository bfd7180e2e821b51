import type { Seen } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveNamespace } from './observe.ts';

const RECHECK_MS = 10_000;

/** A namespace goes when no service is left in it: Cloud Map refuses before that. Its hosted zone goes with it. */
export function teardown(seen: Seen<LiveNamespace>): Plan {
  if (seen.state === 'absent') return { kind: 'settled' };
  if (seen.state === 'leaving') return { kind: 'wait', reason: seen.reason, recheckMs: RECHECK_MS };
  const { namespace, operations } = seen.live;
  const { Id = '', Name = '', ServiceCount: left = 0 } = namespace;
  if (left > 0) {
    const reason = `the namespace still contains ${left === 1 ? 'a service' : `${left} services`}`;
    return { kind: 'wait', reason, recheckMs: RECHECK_MS };
  }
  if (operations.length > 0)
    return { kind: 'wait', reason: 'Cloud Map is still changing the namespace', recheckMs: RECHECK_MS };
  const why = `delete namespace ${Name}`;
  return { kind: 'act', steps: [step('servicediscovery:DeleteNamespace', { Id }, { effect: 'delete', why })] };
}
