import type { BudgetSeriesJson } from '../../../schema/series.ts';
import { createResource } from '../../state/resource.ts';

export const budgets = createResource<BudgetSeriesJson>();

export function loadBudgets(): void {
  void budgets.load('/api/v1/series/budgets?hours=1');
}
