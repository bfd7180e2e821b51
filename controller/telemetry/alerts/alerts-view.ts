import type { AlertItem } from '../../model/alert.ts';
import type { AlertIncident, AlertSending, AlertsView } from '../../model/alerts-view.ts';
import type { AlertPipeline } from './pipeline.ts';
import { alertOf, type Incident, providerOf, type Route, type Sending } from './state.ts';

/** The read side of a pipeline. */
export function createAlertsView({
  state,
  revision,
  retry,
}: Pick<AlertPipeline, 'state' | 'revision' | 'retry'>): AlertsView {
  return {
    sendings: () => [...state.sendings.values()].map(sendingView).reverse(),
    itemsOf(id) {
      const sending = state.sendings.get(id);
      if (!sending) return undefined;
      const shown = new Map(sending.message.items.map((item) => [item.incident, item]));
      const found = sending.incidents.map((incident) => shown.get(incident) ?? state.incidents.get(incident)?.item);
      return found.filter((item): item is AlertItem => item !== undefined);
    },
    incidents: () => [...state.incidents.values()].map(incidentView).sort((a, b) => b.openedAt - a.openedAt),
    revision,
    retry,
  };
}

function sendingView(sending: Sending): AlertSending {
  const { message, route, provider, state, attempts, nextAt, endedAt, lastError } = sending;
  return {
    id: message.id,
    at: message.at,
    alert: alertOf(route),
    provider,
    state,
    title: message.title,
    total: message.total,
    attempts,
    nextAt: state === 'queued' ? nextAt : undefined,
    endedAt,
    lastError,
  };
}

function incidentView({ id, item, openedAt, resolvedAt, tellings }: Incident): AlertIncident {
  const told = (Object.keys(tellings) as Route[]).map(providerOf);
  return { id, item, openedAt, resolvedAt, told: [...new Set(told)] };
}
