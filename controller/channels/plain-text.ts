import type { AlertItem, AlertMessage } from '../model/alert.ts';
import { ABSENT, commitWords, headlineOf, timeWords, untold } from './item-words.ts';
import { oneLine, shorten } from './shorten.ts';

const LINE = 400;

/** A message as people read it where there is nothing but text, as in an e-mail of a topic. */
export function plainText(message: AlertMessage): string {
  const { title, summary, items, links, alert, owner } = message;
  const more = untold(message);
  return [
    oneLine(title),
    ...(summary === undefined ? [] : [oneLine(summary)]),
    ...items.flatMap((item) => ['', ...itemLines(item)]),
    ...(more > 0 ? ['', `and ${more} more of ${message.total}`] : []),
    '',
    ...links.map(({ label, url }) => `${oneLine(label)}: ${url}`),
    oneLine(`${alert} of ${owner}`),
  ].join('\n');
}

function itemLines(item: AlertItem): readonly string[] {
  const { account, region, since, commit, fields, moreFields, details, links } = item;
  const place = [account, region].filter((part) => part !== undefined).join(' ');
  return [
    shorten(headlineOf(item), LINE),
    ...fields.map(({ path, from = ABSENT, to = ABSENT }) => `  ${shorten(oneLine(`${path}: ${from} → ${to}`), LINE)}`),
    ...(moreFields > 0 ? [`  and ${moreFields} more`] : []),
    ...details.map((detail) => `  ${shorten(oneLine(detail), LINE)}`),
    `  since ${timeWords(since)}${place === '' ? '' : `, in ${place}`}`,
    ...(commit === undefined ? [] : [`  commit ${shorten(commitWords(commit), LINE)}`]),
    ...links.map(({ label, url }) => `  ${oneLine(label)}: ${url}`),
  ];
}
