import { createTimeline } from '../../../../state/timeline.ts';
import { filterParams, parseFilter } from '../../../../timeline-filter.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';

export const timeline = createTimeline();

export function loadTimeline({ key, params }: ObjectQuery): void {
  timeline.load(`${objectApi(key)}/events`, filterParams(parseFilter(params)));
}
