import type { ResourceRequest } from '../../model/aws-reads.ts';
import type { PlanContext } from '../../model/kind.ts';
import type { Plan, Step } from '../../model/plan.ts';
import { failureOf } from './requests.ts';

const RECHECK_MS = 5_000;
const LONGEST_RECHECK_MS = 30_000;
/** For how long AWS may show the state before a request that succeeded (believed: most services are consistent in seconds). */
const SHOWN_MS = 15_000;

/** A request that AWS still works on. The older it is, the less often it is asked about. */
export function waitFor(request: ResourceRequest, now: number): Plan {
  const age = Math.max(0, now - request.at);
  const soon = Math.min(LONGEST_RECHECK_MS, Math.max(RECHECK_MS, age / 10));
  const recheckMs = Math.max(soon, (request.retryAt ?? 0) - now);
  const said = request.message ? `: ${request.message}` : '';
  return {
    kind: 'wait',
    reason: `AWS works on the ${request.operation} since ${Math.round(age / 1_000)} s${said}`,
    recheckMs,
    steady: age < LONGEST_RECHECK_MS,
    coming: request.operation === 'CREATE',
  };
}

const HOLD = { kind: 'hold', cause: 'failed', details: [], steps: [] } as const;

/** An earlier process may have asked for it, and forgotten so: whose it is shows by its tags, when it is made. */
export function unclear(type: string): Plan {
  const reason = `AWS makes a ${type} that an earlier process may have asked for; whose it is shows when it is made`;
  return { kind: 'wait', reason, recheckMs: RECHECK_MS, coming: true };
}

interface Next {
  readonly step: Step;
  readonly ahead?: readonly string[] | undefined;
  /** What hangs on the resource, in words. */
  readonly held?: string | undefined;
  readonly context: Pick<PlanContext, 'now' | 'resumedAt' | 'retriedAt'>;
}

/** The step, unless what became of it before says to wait or to leave it. */
export function planAfter(past: readonly ResourceRequest[], { step, ahead, held, context }: Next): Plan {
  const { now, resumedAt = 0, retriedAt = 0 } = context;
  const last = past.at(-1);
  const act: Plan = { kind: 'act', steps: [step], ...(ahead ? { ahead } : {}) };
  if (!last) return act;
  if (last.status === 'SUCCESS') {
    const left = last.at + SHOWN_MS - now;
    return left > 0 ? { kind: 'wait', reason: 'AWS does not show it yet', recheckMs: Math.min(left, RECHECK_MS) } : act;
  }
  if (last.at <= Math.max(resumedAt, retriedAt)) return act;
  const failure = failureOf(failuresInRow(past), held);
  switch (failure.kind) {
    case 'done':
      return { kind: 'settled' };
    case 'held':
      return { ...HOLD, since: last.at, reason: failure.reason };
    case 'outside': {
      const left = last.at + failure.afterMs - now;
      return left > 0 ? { ...HOLD, since: last.at, reason: failure.reason, recheckMs: left } : act;
    }
    case 'again':
    case 'blocked': {
      const left = last.at + failure.afterMs - now;
      return left > 0 ? { kind: 'wait', reason: failure.reason, recheckMs: left, steady: true } : act;
    }
  }
}

function failuresInRow(past: readonly ResourceRequest[]): readonly ResourceRequest[] {
  return past.slice(past.findLastIndex(({ status }) => status === 'SUCCESS') + 1);
}
