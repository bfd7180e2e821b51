import { type Scope, scopeId } from '../../model/scope.ts';
import type { SweepEnded, SweepView } from '../../model/sweep.ts';
import type { Lane } from '../../ports/transport.ts';

/** A request to AWS that was sent. */
export interface SweepCall {
  readonly scope: Scope;
  readonly lane: Lane;
}

/** What sweeps cost: the last one of each scope. */
export interface SweepLog {
  count(call: SweepCall): void;
  end(ended: SweepEnded): void;
  /** In the order of accounts, Regions and roles. */
  last(): readonly SweepView[];
}

/** Lanes that only sweeps use; see {@link ../../ports/transport.ts}. */
const SWEEP_LANE = 2;

export function createSweepLog(): SweepLog {
  const calls = new Map<string, number>();
  const views = new Map<string, SweepView>();
  return {
    count({ scope, lane }) {
      if (lane < SWEEP_LANE) return;
      const id = scopeId(scope);
      calls.set(id, (calls.get(id) ?? 0) + 1);
    },
    end(ended) {
      const id = scopeId(ended.scope);
      views.set(id, { ...ended, calls: calls.get(id) ?? 0 });
      calls.delete(id);
    },
    last: () => [...views].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, view]) => view),
  };
}
