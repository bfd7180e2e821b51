import type { AlertItem, AlertMessage } from '../model/alert.ts';
import { shorten } from './shorten.ts';

const VALUE = 500;
const MOST_DETAILS = 10;

/**
 * A message that is at most so many bytes as `write` writes it. Long texts are shortened first, then items are left out
 * from the end; `total` goes on counting all.
 */
export function fitMessage(message: AlertMessage, maxBytes: number, write: (fitting: AlertMessage) => string): string {
  const whole = write(message);
  if (bytesOf(whole) <= maxBytes) return whole;
  const slim: AlertMessage = { ...message, title: shorten(message.title, VALUE), items: message.items.map(slimmed) };
  for (let count = slim.items.length; count > 0; count -= 1) {
    const text = write({ ...slim, items: slim.items.slice(0, count) });
    if (bytesOf(text) <= maxBytes) return text;
  }
  return write({ ...slim, items: [], links: [], metadata: {}, summary: undefined });
}

function slimmed(item: AlertItem): AlertItem {
  const more = item.details.length - MOST_DETAILS;
  const details = item.details.slice(0, MOST_DETAILS).map((detail) => shorten(detail, VALUE));
  return {
    ...item,
    title: shorten(item.title, VALUE),
    details: more > 0 ? [...details, `and ${more} more`] : details,
    fields: item.fields.map(({ path, from, to }) => ({
      path: shorten(path, VALUE),
      ...(from === undefined ? {} : { from: shorten(from, VALUE) }),
      ...(to === undefined ? {} : { to: shorten(to, VALUE) }),
    })),
  };
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
