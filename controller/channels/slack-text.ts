import type { Json } from '../model/json.ts';
import { type Escape, oneLine, shorten } from './shorten.ts';

/** One block of Slack's Block Kit. */
export type SlackBlock = { readonly [member: string]: Json };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** docs.slack.dev, "Formatting message text", "Escaping text": these three, so that nobody is mentioned and no link made. */
const entity: Escape = (character) => ENTITIES[character] ?? character;

/** In a span of code the back quote would end it, and has no escape. */
const inCode: Escape = (character) => (character === '`' ? 'ˋ' : entity(character));

/** Plain words for Slack. */
export function words(text: string, limit: number): string {
  return shorten(oneLine(text), limit, entity);
}

/** A span of code, in at most `limit` characters with its quotes. */
export function code(text: string, limit: number): string {
  return `\`${shorten(oneLine(text) || ' ', limit - 2, inCode)}\``;
}

/** A link, or its words alone where the address has what Slack reads as the end of it. */
export function link(label: string, url: string): string {
  const address = URL.canParse(url) ? new URL(url).href.replaceAll('|', '%7C') : '';
  if (!/^https?:[^<>\s]+$/.test(address)) return words(label, 75);
  return `<${address.replaceAll('&', '&amp;')}|${words(label, 75)}>`;
}

/** A time in the reader's own zone; UTC where it cannot be shown (docs.slack.dev, "Date formatting"). */
export function time(at: number, fallback: string): string {
  return `<!date^${Math.floor(at / 1000)}^{date_short_pretty} {time}|${fallback}>`;
}
