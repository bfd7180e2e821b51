import type { AlertItem, AlertLink, AlertMessage } from '../model/alert.ts';
import { digest } from '../model/digest.ts';
import { parseKey } from '../model/identity.ts';
import type { Json } from '../model/json.ts';
import { ABSENT, commitWords, headlineOf, subjectOf, untold } from './item-words.ts';
import { oneLine, shorten } from './shorten.ts';

/** developer.pagerduty.com, "PD-CEF" and "Send an Alert Event": 1,024 characters a summary, 255 a deduplication key. */
const SUMMARY = 1_024;
/** Of one text below `custom_details`; an event may have 512 KB. */
const DETAIL = 1_000;
const MOST_DETAILS = 50;
const MOST_LINKS = 10;

export type PagerDutyEvent = { readonly [member: string]: Json };

/**
 * What PagerDuty is told of a message: one event for each incident of ours, under a key that every Alert gives it, and one
 * for what digests tell of as a crowd. What is only news opens nothing there, as nobody would ever resolve it. To
 * resolve what never was triggered is harmless.
 */
export function pagerDutyEvents(message: AlertMessage): readonly PagerDutyEvent[] {
  const { items, crowd } = message;
  const isDigest = untold(message) > 0;
  const told = items.filter(({ state }) => state === 'resolved' || (state === 'firing' && !isDigest));
  const hasEnded = crowd === 0 && items.some(({ state }) => state === 'resolved');
  const ofCrowd = hasEnded || (isDigest && crowd > 0) ? [crowdEvent(message)] : [];
  return [...ofCrowd, ...told.map((item) => itemEvent(item, message))];
}

function itemEvent(item: AlertItem, message: AlertMessage): PagerDutyEvent {
  const dedup_key = `evenkeel-${digest({ owner: message.owner, incident: item.incident }, 32)}`;
  if (item.state === 'resolved') return { event_action: 'resolve', dedup_key };
  const identity = item.key === undefined ? undefined : parseKey(item.key);
  return {
    event_action: 'trigger',
    dedup_key,
    ...client(message),
    links: linksOf([...item.links, ...message.links]),
    payload: {
      summary: shorten(headlineOf(item), SUMMARY),
      source: oneLine(subjectOf(item) ?? message.owner),
      severity: item.severity,
      timestamp: new Date(item.since).toISOString(),
      class: item.event,
      ...(identity ? { component: identity.name, group: identity.namespace } : {}),
      custom_details: details(item, message),
    },
  };
}

function details(item: AlertItem, { alert, summary, metadata }: AlertMessage): PagerDutyEvent {
  const { account, region, commit } = item;
  return {
    alert,
    ...(summary === undefined ? {} : { summary: shorten(summary, DETAIL) }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(commit === undefined ? {} : { commit: shorten(commitWords(commit), DETAIL), commitId: commit.id }),
    fields: [
      ...item.fields.map(({ path, from = ABSENT, to = ABSENT }) => shorten(`${path}: ${from} → ${to}`, DETAIL)),
      ...(item.moreFields > 0 ? [`and ${item.moreFields} more`] : []),
    ],
    details: item.details.slice(0, MOST_DETAILS).map((detail) => shorten(detail, DETAIL)),
    metadata,
  };
}

/** All that an Alert has told by digests is one incident; it ends when nothing of it is open. */
function crowdEvent(message: AlertMessage): PagerDutyEvent {
  const { owner, alert, title, severity, total, crowd, items, links } = message;
  const dedup_key = `evenkeel-${digest({ owner, crowd: alert }, 32)}`;
  if (crowd === 0) return { event_action: 'resolve', dedup_key };
  const shown = items.map((item) => shorten(headlineOf(item), DETAIL));
  return {
    event_action: 'trigger',
    dedup_key,
    ...client(message),
    links: linksOf(links),
    payload: {
      summary: shorten(oneLine(title), SUMMARY),
      source: owner,
      severity,
      timestamp: new Date(message.at).toISOString(),
      class: 'Digest',
      custom_details: { alert, total, open: crowd, items: [...shown, `and ${untold(message)} more`] },
    },
  };
}

function client({ links }: AlertMessage): PagerDutyEvent {
  const [first] = linksOf(links);
  return { client: 'Evenkeel', ...(first ? { client_url: first.href } : {}) };
}

function linksOf(links: readonly AlertLink[]): readonly { readonly href: string; readonly text: string }[] {
  return links.slice(0, MOST_LINKS).map(({ label, url }) => ({ href: url, text: shorten(oneLine(label), SUMMARY) }));
}
