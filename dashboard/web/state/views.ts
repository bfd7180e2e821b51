import { effect } from '@preact/signals';
import type { DriftPage } from '../../schema/drift.ts';
import type { EventView, OperatorJson } from '../../schema/events.ts';
import type { ObjectDetail, ObjectPage, SummaryJson } from '../../schema/objects.ts';
import { type DriftQuery, fleetParams } from '../route.ts';
import { changes } from './live.ts';
import { route } from './navigation.ts';
import { createResource } from './resource.ts';

export const PAGE_SIZE = 100;

export const fleet = createResource<ObjectPage>();
export const summary = createResource<SummaryJson>();
export const drift = createResource<DriftPage>();
export const operator = createResource<OperatorJson>();
export const object = createResource<ObjectDetail>();
export const timeline = createResource<{ readonly items: readonly EventView[] }>();

let shownKey: string | undefined;

/** Reads what the page shows: when the address changes, and when something happened. */
export function startViews(): void {
  effect(() => {
    changes.value;
    void operator.load('/api/v1/operator');
  });
  effect(() => {
    changes.value;
    const at = route.value;
    if (at.page === 'fleet') loadFleet(fleetParams(at.query));
    if (at.page === 'drift') loadDrift(at.query);
    if (at.page === 'object') loadObject(at.key);
  });
}

function loadFleet(params: URLSearchParams): void {
  params.set('limit', String(PAGE_SIZE));
  void fleet.load(`/api/v1/objects?${params}`);
  for (const name of ['limit', 'sort', 'cursor']) params.delete(name);
  void summary.load(`/api/v1/summary?${params}`);
}

function loadDrift({ by, state, cursor }: DriftQuery): void {
  const params = new URLSearchParams({ sort: by, limit: String(PAGE_SIZE) });
  for (const one of state) params.append('state', one);
  if (cursor !== undefined) params.set('cursor', cursor);
  void drift.load(`/api/v1/drift?${params}`);
}

function loadObject(key: string): void {
  const fresh = key !== shownKey;
  shownKey = key;
  const url = `/api/v1/objects/${encodeURI(key)}`;
  void object.load(url, fresh);
  void timeline.load(`${url}/events`, fresh);
}
