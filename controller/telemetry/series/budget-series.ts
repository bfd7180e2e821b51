import type { BudgetPoint, BudgetView } from '../../model/budget.ts';
import { createStepSeries, type StepSeries } from './step-series.ts';

/** What was taken of AWS's rates over time. In memory alone: Prometheus keeps it for longer. */
export interface BudgetSeries {
  look(budgets: readonly BudgetView[], at: number): void;
  of(budget: Pick<BudgetView, 'account' | 'region' | 'family'>, since: number): readonly BudgetPoint[];
}

interface Looked {
  readonly at: number;
  readonly used: number;
  readonly throttled: number;
}

interface One {
  readonly series: StepSeries;
  before: Looked;
}

/** An hour of looks and a day behind it; there may be hundreds of rates. */
const ROWS = 500;
/** Rates are kept in thousandths of a call per second. */
const THOUSAND = 1_000;

export function createBudgetSeries(): BudgetSeries {
  const known = new Map<string, One>();

  function begin(budget: BudgetView, at: number): One {
    const series = createStepSeries({
      width: 3,
      limit: () => ROWS,
      worst: ([rate = 0, throttled = 0]) => rate + throttled,
    });
    const made = { series, before: { at, used: budget.used, throttled: budget.throttled } };
    known.set(idOf(budget), made);
    return made;
  }

  return {
    look(budgets, at) {
      for (const budget of budgets) {
        const one = known.get(idOf(budget)) ?? begin(budget, at);
        const { before } = one;
        if (at <= before.at) continue;
        const rate = Math.round(((budget.used - before.used) * THOUSAND * THOUSAND) / (at - before.at));
        // What was taken since the last look held since then.
        one.series.note(before.at, [rate, budget.throttled - before.throttled, budget.waiting]);
        one.before = { at, used: budget.used, throttled: budget.throttled };
      }
    },
    of(budget, since) {
      const rows = known.get(idOf(budget))?.series.since(since) ?? [];
      return rows.map(({ at, values: [rate = 0, throttled = 0, waiting = 0] = [] }) => ({
        at,
        perSecond: rate / THOUSAND,
        throttled,
        waiting,
      }));
    },
  };
}

function idOf({ account, region, family }: Pick<BudgetView, 'account' | 'region' | 'family'>): string {
  return `${account}/${region}/${family}`;
}
