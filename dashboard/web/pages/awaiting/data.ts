import { computed, signal } from '@preact/signals';
import type { AwaitingPage } from '../../../schema/awaiting.ts';
import { createResource } from '../../state/resource.ts';
import { ALL_AWAITING, type AwaitingQuery, awaitingParams } from './address.ts';

const PAGE_SIZE = 100;

export const awaiting = createResource<AwaitingPage>();

const whole = createResource<AwaitingPage>();

/** How much waits, whatever the page is narrowed to. */
export const awaitingCount = computed(() => whole.data.value?.total);

/** As it was last looked at, so that the way back leads to the same team. */
export const lastAwaiting = signal<AwaitingQuery>(ALL_AWAITING);

export function loadAwaiting(query: AwaitingQuery): void {
  lastAwaiting.value = { ...query, cursor: undefined };
  const params = awaitingParams(query);
  params.set('limit', String(PAGE_SIZE));
  void awaiting.load(`/api/v1/awaiting?${params}`);
}

export function countAwaiting(): void {
  void whole.load('/api/v1/awaiting?limit=1');
}
