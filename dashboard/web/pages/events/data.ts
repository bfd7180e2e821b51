import { EVENT_ORIGINS } from '../../../schema/events.ts';
import type { SummaryJson } from '../../../schema/objects.ts';
import { createResource } from '../../state/resource.ts';
import { createTimeline } from '../../state/timeline.ts';
import { filterParams } from '../../timeline-filter.ts';
import type { EventsQuery } from './address.ts';

export const timeline = createTimeline();
/** For the names of namespaces. */
export const summary = createResource<SummaryJson>();

/** Whose events are told of the whole fleet: of tasks those that failed, of scaling what each account and Region did last. */
export const FLEET_ORIGINS = EVENT_ORIGINS;

export function loadEvents({ namespace, type, key, ...filter }: EventsQuery): void {
  const origin = filter.origin.length === 0 ? FLEET_ORIGINS : filter.origin;
  const params = filterParams({ ...filter, origin });
  if (namespace !== undefined) params.set('namespace', namespace);
  if (type !== undefined) params.set('type', type);
  if (key !== undefined) params.set('key', key);
  timeline.load('/api/v1/events', params);
  void summary.load('/api/v1/summary');
}
