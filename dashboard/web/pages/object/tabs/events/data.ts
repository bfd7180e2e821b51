import type { EventView } from '../../../../../schema/events.ts';
import { createResource } from '../../../../state/resource.ts';
import { type ObjectQuery, objectApi } from '../../address.ts';

export const timeline = createResource<{ readonly items: readonly EventView[] }>();

let shownKey: string | undefined;

export function loadTimeline({ key }: ObjectQuery): void {
  const fresh = key !== shownKey;
  shownKey = key;
  void timeline.load(`${objectApi(key)}/events`, fresh);
}
