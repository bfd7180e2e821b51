import type { AlertItem } from '../../controller/model/alert.ts';
import type { AlertIncident, AlertSending, AlertsView } from '../../controller/model/alerts-view.ts';
import { FLEET_NOW } from './fleet.ts';

const SENT: AlertSending = {
  id: 'a'.repeat(24),
  at: FLEET_NOW - 120_000,
  alert: 'ops/Alert/all',
  provider: 'ops/AlertProvider/slack',
  state: 'delivered',
  title: '2 found',
  total: 2,
  attempts: 1,
  endedAt: FLEET_NOW - 119_000,
};
const DEAD: AlertSending = {
  ...SENT,
  id: 'd'.repeat(24),
  at: FLEET_NOW - 3_600_000,
  provider: 'ops/AlertProvider/pager',
  state: 'dead',
  title: 'shop/Service/web: drift found in 6 fields',
  total: 1,
  attempts: 3,
  lastError: 'HTTP 401',
};

export const DRIFT_ITEM: AlertItem = {
  event: 'DriftFound',
  state: 'firing',
  severity: 'warning',
  incident: 'drift:shop/Service/web',
  title: 'drift found in 6 fields',
  details: [],
  key: 'shop/Service/web',
  account: '123456789012',
  region: 'eu-west-1',
  fields: [
    { path: 'desiredCount', from: '3', to: '1' },
    { path: 'tags[key=team].value', to: 'x' },
  ],
  moreFields: 4,
  since: FLEET_NOW - 3_600_000,
  commit: { id: 'f'.repeat(40), author: 'Ann', subject: 'web 1.5.0' },
  links: [],
};
const SOURCE_ITEM: AlertItem = {
  ...DRIFT_ITEM,
  event: 'SourceFailed',
  severity: 'error',
  incident: 'source:git:x',
  title: 'the source cannot be read',
  details: ['no route to host'],
  key: undefined,
  source: 'git:x',
  fields: [],
  moreFields: 0,
  since: FLEET_NOW - 130_000,
};

/** Alerts as an API shows them: one delivered message of two things, one dead letter, both things open. */
export function someAlerts(): AlertsView & { readonly retried: string[] } {
  const retried: string[] = [];
  const incident = (item: AlertItem): AlertIncident => {
    return { id: item.incident, item, openedAt: item.since, told: ['ops/AlertProvider/slack'] };
  };
  return {
    retried,
    sendings: () => [SENT, DEAD],
    itemsOf: (id) => ({ [SENT.id]: [DRIFT_ITEM, SOURCE_ITEM], [DEAD.id]: [DRIFT_ITEM] })[id],
    incidents: () => [incident(SOURCE_ITEM), { ...incident(DRIFT_ITEM), resolvedAt: FLEET_NOW }],
    revision: () => retried.length,
    retry(id) {
      if (id !== DEAD.id) return false;
      retried.push(id);
      return true;
    },
  };
}
