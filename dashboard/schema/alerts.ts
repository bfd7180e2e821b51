import { ALERT_EVENTS } from '../../controller/model/alert.ts';
import { SENDING_STATES } from '../../controller/model/alerts-view.ts';
import { SEVERITIES } from '../../controller/model/event.ts';
import { millis } from './common.ts';
import { described, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const field = shape({ path: text }, { from: text, to: text });
const link = shape({ label: text, url: text });
const commit = shape({ id: text }, { author: text, subject: text, repository: text });

/** One thing that a message told of. */
export const alertItem = shape(
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
export const alertSending = shape(
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

export const alertPage = shape({ items: described(list(alertSending), 'Newest first'), open: integer, dead: integer });
export const alertDetail = shape({ sending: alertSending, items: list(alertItem), total: integer });
export const incidentPage = shape({ items: described(list(incident), 'Newest first'), total: integer });

export type AlertItemJson = Infer<typeof alertItem>;
export type AlertSendingJson = Infer<typeof alertSending>;
export type AlertPage = Infer<typeof alertPage>;
export type AlertDetail = Infer<typeof alertDetail>;
export type IncidentPage = Infer<typeof incidentPage>;
