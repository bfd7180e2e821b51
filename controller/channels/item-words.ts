import type { AlertCommit, AlertItem, AlertMessage } from '../model/alert.ts';
import { oneLine } from './shorten.ts';

/** What an item is about: its object, or its source, or nothing in particular. */
export function subjectOf({ key, source }: AlertItem): string | undefined {
  return key ?? source;
}

/** The item in one line: `shop/Service/web differs from its manifest`. */
export function headlineOf(item: AlertItem): string {
  return oneLine([subjectOf(item), item.title].filter((part) => part !== undefined).join(' '));
}

/** Of a field that is not there. */
export const ABSENT = '(unset)';

/** `4b825dc feat: four tasks, by Ada`. */
export function commitWords({ id, subject, author }: AlertCommit): string {
  const by = author === undefined ? '' : `, by ${author}`;
  return oneLine(`${shortId(id)}${subject === undefined ? '' : ` ${subject}`}${by}`);
}

function shortId(id: string): string {
  return /^[0-9a-f]{40,64}$/.test(id) ? id.slice(0, 7) : id;
}

/** `2030-01-31 18:00 UTC`. */
export function timeWords(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** How many things a message tells of beyond its items. */
export function untold({ items, total }: AlertMessage): number {
  return Math.max(0, total - items.length);
}
