import { computed } from '@preact/signals';
import type { AlertDocuments, AlertPage, IncidentPage } from '../../../schema/alerts.ts';
import { createResource } from '../../state/resource.ts';
import { type AlertsQuery, messageParams } from './address.ts';

const PAGE_SIZE = 50;

export const messages = createResource<AlertPage>();
export const incidents = createResource<IncidentPage>();
export const documents = createResource<AlertDocuments>();

const counted = createResource<AlertPage>();

/** Messages that could not be told. */
export const deadLetters = computed(() => counted.data.value?.dead);

export function countDeadLetters(): void {
  void counted.load('/api/v1/alerts?limit=1');
}

export function loadAlerts(query: AlertsQuery): void {
  if (query.view === 'messages') {
    const params = messageParams(query);
    params.set('limit', String(PAGE_SIZE));
    void messages.load(`/api/v1/alerts?${params}`);
  }
  if (query.view === 'incidents') {
    const params = new URLSearchParams({ limit: String(PAGE_SIZE) });
    if (query.open !== undefined) params.set('open', String(query.open));
    if (query.cursor !== undefined) params.set('cursor', query.cursor);
    void incidents.load(`/api/v1/incidents?${params}`);
  }
  void documents.load('/api/v1/alert-documents');
}
