import type { AlertItemJson, AlertPage, AlertSendingJson } from '../../../dashboard/schema/alerts.ts';
import { oneLine } from './plain-text.ts';
import { type Style, stateWord } from './style.ts';
import { formatAge, formatTable } from './table.ts';

export interface AlertText {
  readonly style: Style;
  /** Ages are counted from it; milliseconds since the epoch. */
  readonly now: number;
}

/** Messages as columns; of one that could not be told, why. Empty text for none. */
export function formatSendings(sendings: readonly AlertSendingJson[], { style, now }: AlertText): string {
  if (sendings.length === 0) return '';
  const rows = sendings.map(({ id, at, state, provider, attempts, title, lastError }) => [
    id,
    formatAge(now - at),
    state === 'dead' ? style.red(state) : state,
    oneLine(shortName(provider)),
    String(attempts),
    oneLine(state === 'delivered' || lastError === undefined ? title : `${title} (${lastError})`),
  ]);
  return formatTable(['MESSAGE', 'AGE', 'STATE', 'PROVIDER', 'TRIES', 'TITLE'], rows);
}

/** What was told, one line for each thing and one for each of its fields. Empty text for none. */
export function formatItems(items: readonly AlertItemJson[], { style, now }: AlertText): string {
  if (items.length === 0) return '';
  const rows = items.flatMap((item) => [
    [
      stateWord(style, item.severity),
      item.state,
      formatAge(now - item.since),
      oneLine(item.key ?? item.source ?? ''),
      oneLine(item.title),
    ],
    ...[...item.fields.map(fieldText), ...item.details].map((line) => ['', '', '', '', `  ${oneLine(line)}`]),
    ...(item.moreFields > 0 ? [['', '', '', '', `  and ${item.moreFields} more`]] : []),
  ]);
  return formatTable(['SEVERITY', 'STATE', 'SINCE', 'OBJECT', 'WHAT'], rows);
}

function fieldText({ path, from = 'none', to = 'none' }: AlertItemJson['fields'][number]): string {
  return `${path}: ${from} → ${to}`;
}

export function summariseSendings({ items, open, dead }: AlertPage): string {
  if (items.length === 0 && open === 0) return 'nobody was told anything, and nothing is open';
  const letters = dead === 0 ? '' : `; ${dead} could not be told: evenkeel alerts --state dead`;
  return `${items.length} message${items.length === 1 ? '' : 's'}, ${open} open${letters}`;
}

/** `namespace/name` of a document. */
function shortName(key: string): string {
  return key.replace(/\/[^/]+\//, '/');
}
