import { ALERT_EVENTS, ALERT_PROVIDER_TYPES } from '../../controller/model/alert.ts';
import { SENDING_STATES } from '../../controller/model/alerts-view.ts';
import { SEVERITIES } from '../../controller/model/event.ts';
import { millis } from './common.ts';
import { described, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const field = shape({ path: text }, { from: text, to: text });
const link = shape({ label: text, url: text });
const commit = shape({ id: text }, { author: text, subject: text, repository: text });

/** One thing that a message told of. */
const alertItem = shape(
  {
    event: oneOf(ALERT_EVENTS),
    state: oneOf(['firing', 'resolved', 'news']),
    severity: oneOf(SEVERITIES),
    incident: text,
    title: text,
    details: list(text),
    fields: list(field),
    moreFields: integer,
    since: millis,
    links: list(link),
  },
  { key: text, source: text, account: text, region: text, commit },
);

/** One message and what became of it. */
const alertSending = shape(
  {
    id: text,
    at: millis,
    alert: text,
    provider: text,
    state: described(oneOf(SENDING_STATES), 'dead: given up, until somebody tries it anew'),
    title: text,
    total: described(integer, 'Things that it tells of'),
    attempts: integer,
  },
  { nextAt: millis, endedAt: millis, lastError: text },
);

const incident = shape(
  { id: text, item: alertItem, openedAt: millis, told: described(list(text), 'Providers that were told') },
  { resolvedAt: millis },
);

const next = described(text, 'Cursor of the next page; absent on the last one');

const states = {
  type: 'object',
  properties: { queued: integer, delivered: integer, dead: integer },
  required: SENDING_STATES,
} as const;

export const alertPage = shape(
  {
    items: described(list(alertSending), 'Newest first'),
    total: described(integer, 'Messages that match, on all pages'),
    states: described(states, 'Messages that match but for their state, by state'),
    open: described(integer, 'Incidents that are not over, whatever matches'),
    dead: described(integer, 'Dead letters, whatever matches'),
  },
  { next },
);
export const alertDetail = shape({ sending: alertSending, items: list(alertItem), total: integer }, { next });
export const incidentPage = shape(
  {
    items: described(list(incident), 'Newest first'),
    total: described(integer, 'Incidents that match, on all pages'),
    open: integer,
    over: described(integer, 'Kept for a day'),
  },
  { next },
);

const ALERT_VERDICTS = ['ready', 'suspended', 'targetMissing', 'providerMissing', 'invalid', 'gone'] as const;

/** An `Alert` or `AlertProvider`, and what becomes of what is told by it. */
const alertDocument = shape(
  {
    key: text,
    namespace: text,
    kind: oneOf(['Alert', 'AlertProvider']),
    name: text,
    verdict: described(oneOf(ALERT_VERDICTS), 'gone: it was in force, and no source has it now'),
    message: described(text, 'What is wrong, with file and line; empty where nothing is'),
    queued: described(integer, 'Messages on their way'),
    dead: described(integer, 'Dead letters'),
  },
  {
    type: described(oneOf(ALERT_PROVIDER_TYPES), 'Of a provider'),
    target: described(text, 'Of a provider: the name in operator configuration'),
    channel: text,
    providers: described(list(text), 'Of an alert: keys of its providers'),
    severity: described(oneOf(SEVERITIES), 'Of an alert: nothing below it is told'),
    until: described(text, 'When its suspension ends'),
    lastDeliveredAt: millis,
  },
);
export const alertDocuments = shape({ items: list(alertDocument) });

export type AlertItemJson = Infer<typeof alertItem>;
export type AlertSendingJson = Infer<typeof alertSending>;
export type AlertPage = Infer<typeof alertPage>;
export type AlertDetail = Infer<typeof alertDetail>;
export type IncidentJson = Infer<typeof incident>;
export type IncidentPage = Infer<typeof incidentPage>;
export type AlertDocument = Infer<typeof alertDocument>;
export type AlertDocuments = Infer<typeof alertDocuments>;
