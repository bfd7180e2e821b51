import type { DriftSeriesJson, FleetSeriesJson, RolloutSeriesJson } from '../../../schema/series.ts';
import type { Address } from '../../address.ts';
import { createResource } from '../../state/resource.ts';

export const SPANS = [7, 14, 30] as const;

export interface InsightsQuery {
  readonly days: number;
}

export const fleet = createResource<FleetSeriesJson>();
export const drift = createResource<DriftSeriesJson>();
export const rollouts = createResource<RolloutSeriesJson>();

export function parseInsights({ path, query }: Address): InsightsQuery | undefined {
  if (path !== '/insights') return undefined;
  return { days: SPANS.find((days) => String(days) === query.get('days')) ?? 14 };
}

export function loadInsights({ days }: InsightsQuery): void {
  void fleet.load('/api/v1/series/fleet?hours=24');
  void drift.load(`/api/v1/series/drift?days=${days}`);
  void rollouts.load(`/api/v1/series/rollouts?days=${days}`);
}
