import type { AlertField, AlertItem, AlertLink, AlertMessage, AlertState } from '../model/alert.ts';
import type { Severity } from '../model/event.ts';
import { ABSENT, commitWords, headlineOf, subjectOf, timeWords, untold } from './item-words.ts';
import { fitLines } from './shorten.ts';
import { code, link, type SlackBlock, time, words } from './slack-text.ts';

/** docs.slack.dev, reference of blocks: 150 characters a header, 3,000 a text; 50 blocks a message. */
const LIMITS = { header: 150, text: 3_000, items: 20 } as const;
/** Of all items together, well below the 40,000 characters after which Slack cuts a message (chat.postMessage). */
const ITEMS_TEXT = 24_000;

export interface SlackContent {
  /** What notifications and screen readers say. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** A message as Slack shows it: at most 45 blocks, for twenty items. */
export function slackContent(message: AlertMessage): SlackContent {
  const items = message.items.slice(0, LIMITS.items);
  const limit = Math.min(LIMITS.text, Math.floor(ITEMS_TEXT / Math.max(1, items.length)));
  const title = `${iconOf(message)} ${message.title}`;
  return {
    text: words(title, LIMITS.text),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: words(title, LIMITS.header), emoji: true } },
      ...sectionOf(words(message.summary ?? '', LIMITS.text)),
      ...items.flatMap((item) => itemBlocks(item, limit)),
      context(closing(message, items.length)),
    ],
  };
}

const ICONS: Readonly<Record<Severity, string>> = { error: '🔴', warning: '🟠', info: '🔵' };

function iconOf({ state, severity }: { readonly state: AlertState; readonly severity: Severity }): string {
  return state === 'resolved' ? '✅' : ICONS[severity];
}

/** Slack refuses a text that is empty. */
function sectionOf(text: string): readonly SlackBlock[] {
  return text === '' ? [] : [section(text)];
}

function section(text: string): SlackBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

function context(text: string): SlackBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

function itemBlocks(item: AlertItem, limit: number): readonly SlackBlock[] {
  const lines = [
    headline(item),
    ...item.fields.map(fieldLine),
    ...(item.moreFields > 0 ? [`• and ${item.moreFields} more field${item.moreFields === 1 ? '' : 's'}`] : []),
    ...item.details.map((detail) => `• ${words(detail, LINE)}`),
  ];
  return [section(fitLines(lines, limit)), context(origin(item))];
}

/** Longest line; each counts what it leaves out. */
const LINE = 400;
const VALUE = 120;

function headline(item: AlertItem): string {
  const subject = subjectOf(item);
  if (subject === undefined) return `${iconOf(item)} ${words(headlineOf(item), LINE)}`;
  return `${iconOf(item)} ${code(subject, VALUE)} ${words(item.title, LINE)}`;
}

function fieldLine({ path, from, to }: AlertField): string {
  const [before, after] = [from, to].map((value) => code(value ?? ABSENT, VALUE));
  return `• ${code(path, VALUE)}: ${before} → ${after}`;
}

/** Where it is, since when, and by which commit. */
function origin({ account, region, since, commit, links }: AlertItem): string {
  const place = [account, region].filter((part) => part !== undefined).join(' ');
  const parts = [
    ...(place === '' ? [] : [words(place, VALUE)]),
    `since ${time(since, timeWords(since))}`,
    ...(commit === undefined ? [] : [words(commitWords(commit), LINE)]),
    ...linked(links),
  ];
  return fitParts(parts);
}

const MOST_LINKS = 5;

function linked(links: readonly AlertLink[]): readonly string[] {
  return links.slice(0, MOST_LINKS).map(({ label, url }) => link(label, url));
}

function closing(message: AlertMessage, shown: number): string {
  const more = untold(message) + message.items.length - shown;
  const parts = [
    ...(more > 0 ? [`and ${more} more of ${message.total}`] : []),
    ...linked(message.links),
    ...Object.entries(message.metadata)
      .slice(0, MOST_METADATA)
      .map(([name, value]) => words(`${name}: ${value}`, VALUE)),
    words(`${message.alert} of ${message.owner}`, VALUE * 2),
  ];
  return fitParts(parts);
}

const MOST_METADATA = 10;

/** Links can be long, and a link that is cut is none: what does not fit is left out as a whole. */
function fitParts(parts: readonly string[]): string {
  let length = 0;
  const fitting = parts.filter((part) => {
    const fits = length + part.length + 3 <= LIMITS.text;
    if (fits) length += part.length + 3;
    return fits;
  });
  return fitting.join(' · ');
}
