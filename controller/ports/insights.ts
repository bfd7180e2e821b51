import type { BudgetPoint, BudgetView } from '../model/budget.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { DriftDay, FleetPoint, RolloutRecord, TaskPoint } from '../model/series.ts';
import type { SweepView } from '../model/sweep.ts';

/** What is worth drawing. Points hold until the next one; the first of an answer holds since `since` or longer. */
export interface Insights {
  /** Undefined where nothing was ever counted. */
  tasks(key: ResourceKey, since: number): readonly TaskPoint[] | undefined;
  fleet(since: number): readonly FleetPoint[];
  /** The last days up to today, quiet ones too, oldest first. */
  drift(days: number): readonly DriftDay[];
  /** That ended then or later, oldest first. */
  rollouts(since: number): readonly RolloutRecord[];
  /** Since when drift and rollouts are known: what happened before that is not counted. */
  knownSince(): number | undefined;
  /** Of every rate that was ever used. */
  budgets(): readonly BudgetView[];
  budget(of: Pick<BudgetView, 'account' | 'region' | 'family'>, since: number): readonly BudgetPoint[];
  /** The last sweep of each place. */
  sweeps(): readonly SweepView[];
}
