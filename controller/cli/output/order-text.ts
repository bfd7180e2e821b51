import { parseKey, type ResourceKey } from '../../model/identity.ts';
import { oneLine } from './plain-text.ts';
import { formatTable } from './table.ts';

const NAMED = 6;

/** Rows of tiers: number, how many, and the first few. Empty where there is but one. */
export function formatTiers(title: string, tiers: readonly (readonly ResourceKey[])[]): string {
  if (tiers.length < 2) return '';
  const rows = tiers.map((keys, i) => [`  tier ${i + 1}`, String(keys.length), named(keys)]);
  return `${title}\n${formatTable([], rows)}`;
}

function named(keys: readonly ResourceKey[]): string {
  const names = keys.slice(0, NAMED).map((key) => oneLine(shortKey(key)));
  return `${names.join(', ')}${keys.length > NAMED ? ` and ${keys.length - NAMED} more` : ''}`;
}

/** `Kind/name`, which a reader of one namespace's plan needs. */
function shortKey(key: ResourceKey): string {
  const identity = parseKey(key);
  return identity ? `${identity.kind}/${identity.name}` : key;
}
