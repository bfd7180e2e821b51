import type { AlertItem } from '../../controller/model/alert.ts';
import type { AlertIncident, AlertSending, AlertsView } from '../../controller/model/alerts-view.ts';
import type { Document } from '../../controller/model/document.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { aDocument } from './documents.ts';
import { FLEET_NOW, HOUR, MINUTE, objectStatus } from './fleet-status.ts';

const ago = (minutes: number): number => FLEET_NOW - minutes * MINUTE;

const ITEM: AlertItem = {
  event: 'DriftFound',
  state: 'firing',
  severity: 'warning',
  incident: 'drift:shop/Service/web',
  title: 'drift found in 2 fields',
  details: [],
  key: 'shop/Service/web',
  account: '123456789012',
  region: 'eu-west-1',
  fields: [
    { path: 'healthCheckGracePeriodSeconds', from: '60', to: '5' },
    { path: 'deploymentConfiguration.maximumPercent', from: '200', to: '150' },
  ],
  moreFields: 0,
  since: FLEET_NOW - 40_000,
  commit: {
    id: '4f2c1ab0d9e8c7b6a5f4e3d2c1b0a9f8e7d6c5b4',
    author: 'Mira Okafor',
    subject: 'web: raise grace period, image 1.9.0',
  },
  links: [{ label: 'AWS console', url: 'https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/shop/services/web' }],
};

const ROLLED_BACK: AlertItem = {
  ...ITEM,
  event: 'RolloutRolledBack',
  severity: 'error',
  incident: 'rollout:shop/Service/checkout',
  title: 'the rollout failed and is held until the content changes',
  details: ['task 3f1c9a… exited 1: Error: connect ECONNREFUSED 10.0.12.7:5432 (essential container app)'],
  key: 'shop/Service/checkout',
  fields: [],
  since: ago(172),
};

const SOURCE: AlertItem = {
  ...ITEM,
  event: 'SourceFailed',
  severity: 'error',
  incident: 'source:git:https://git.example.com/fleet',
  title: 'the source is broken; what was last good stays in force',
  details: ['git fetch: Could not resolve host: git.example.com'],
  key: undefined,
  source: 'git:https://git.example.com/fleet',
  fields: [],
  commit: undefined,
  links: [],
  since: ago(320),
};

const SENT: AlertSending = {
  id: 'a1'.repeat(12),
  at: ago(0.2),
  alert: 'shop/Alert/everything',
  provider: 'shop/AlertProvider/deploys',
  state: 'delivered',
  title: 'shop/Service/web: drift found in 2 fields',
  total: 1,
  attempts: 1,
  endedAt: ago(0.1),
};
const WAITING: AlertSending = {
  ...SENT,
  id: 'b2'.repeat(12),
  at: ago(3),
  provider: 'payments/AlertProvider/hook',
  alert: 'payments/Alert/failures',
  state: 'queued',
  title: 'payments/ListenerRule/pay-api: it cannot be looked at or changed',
  attempts: 4,
  nextAt: FLEET_NOW + 74_000,
  endedAt: undefined,
  lastError: 'HTTP 503 from hooks.payments.example',
};
const DEAD: AlertSending = {
  ...SENT,
  id: 'c3'.repeat(12),
  at: ago(171),
  provider: 'shop/AlertProvider/on-call',
  alert: 'shop/Alert/at-night',
  state: 'dead',
  title: '2 found',
  total: 2,
  attempts: 1,
  endedAt: ago(170),
  lastError: 'HTTP 401: the routing key is not known',
};
const EARLIER: AlertSending = { ...SENT, id: 'd4'.repeat(12), at: ago(319), title: SOURCE.title, endedAt: ago(319) };

/** What people were told of the showcase fleet: one message of each state, three incidents. */
export function showcaseAlerts(): AlertsView & { readonly retried: string[] } {
  const retried: string[] = [];
  const sendings = (): AlertSending[] =>
    [SENT, WAITING, DEAD, EARLIER].map((one) =>
      retried.includes(one.id) ? { ...one, state: 'queued', attempts: 0, endedAt: undefined } : one,
    );
  const items = new Map([
    [SENT.id, [ITEM]],
    [WAITING.id, [ITEM]],
    [DEAD.id, [ROLLED_BACK, ITEM]],
    [EARLIER.id, [SOURCE]],
  ]);
  const incident = (item: AlertItem, over: Partial<AlertIncident> = {}): AlertIncident => {
    return { id: item.incident, item, openedAt: item.since, told: ['shop/AlertProvider/deploys'], ...over };
  };
  return {
    retried,
    sendings,
    itemsOf: (id) => items.get(id),
    incidents: () => [incident(ITEM), incident(ROLLED_BACK, { told: [] }), incident(SOURCE, { resolvedAt: ago(300) })],
    revision: () => retried.length,
    retry(id) {
      if (id !== DEAD.id || retried.includes(id)) return false;
      retried.push(id);
      return true;
    },
  };
}

export const DEAD_LETTER = DEAD.id;

const provider = (namespace: string, name: string, spec: object): Document =>
  aDocument({ namespace, kind: 'AlertProvider', name }, { spec: spec as never });
const alert = (namespace: string, name: string, spec: object): Document =>
  aDocument({ namespace, kind: 'Alert', name }, { spec: spec as never });

export const ALERT_DOCUMENTS: readonly Document[] = [
  alert('shop', 'everything', { providers: ['deploys'] }),
  alert('shop', 'at-night', { providers: ['on-call'], severity: 'error' }),
  alert('payments', 'failures', { providers: ['hook', 'shop/gone'] }),
  provider('shop', 'deploys', { type: 'slack-bot', target: 'company-slack', channel: '#deploys' }),
  provider('shop', 'on-call', { type: 'pagerduty', target: 'on-call' }),
  provider('payments', 'hook', { type: 'webhook', target: 'payments-hok' }),
];

const PROBLEMS: Readonly<Record<string, { code: string; message: string; line: number }>> = {
  'payments/Alert/failures': {
    code: 'ALERT_PROVIDER',
    message: 'there is no valid shop/AlertProvider/gone, so nobody is told that way',
    line: 4,
  },
  'payments/AlertProvider/hook': {
    code: 'ALERT_TARGET',
    message: 'no target is called payments-hok; there is: company-slack, on-call, payments-hook',
    line: 11,
  },
};

export function alertStatuses(): readonly ObjectStatus[] {
  return ALERT_DOCUMENTS.map(({ identity, key }) => {
    const found = PROBLEMS[key];
    const location = { file: `${identity.namespace}/alerts.yaml`, line: found?.line ?? 1, column: 3 };
    return objectStatus(identity, {
      health: { status: found ? 'Degraded' : 'Healthy', message: found?.message ?? 'in force' },
      problems: found ? [{ location, code: found.code, message: found.message, key }] : [],
      lastChangedAt: FLEET_NOW - 30 * HOUR,
    });
  });
}
