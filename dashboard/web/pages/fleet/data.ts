import { signal } from '@preact/signals';
import type { ObjectPage, SummaryJson } from '../../../schema/objects.ts';
import { navigate } from '../../state/navigation.ts';
import { createResource } from '../../state/resource.ts';
import { type FleetQuery, fleetParams, fleetPath, WHOLE_FLEET } from './address.ts';

export const PAGE_SIZE = 100;

export const fleet = createResource<ObjectPage>();
export const summary = createResource<SummaryJson>();

/** The fleet as it was last looked at, so that the way back leads to the same filter. */
export const lastFleet = signal<FleetQuery>(WHOLE_FLEET);

export function loadFleet(query: FleetQuery): void {
  lastFleet.value = { ...query, cursor: undefined };
  const params = fleetParams(query);
  params.set('limit', String(PAGE_SIZE));
  void fleet.load(`/api/v1/objects?${params}`);
  for (const name of ['limit', 'sort', 'cursor']) params.delete(name);
  void summary.load(`/api/v1/summary?${params}`);
}

export function showFleet(query: FleetQuery, how: 'push' | 'replace' = 'push'): void {
  navigate(fleetPath(query), how);
}
