import { remember, remembered } from '../../system.ts';
import type { Entry } from './entries.ts';

const NAME = 'evenkeel.search.recent';
const KEPT = 6;

/** What was opened from the search lately in this tab, the newest first. */
export function recentEntries(): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(remembered('sessionStorage', NAME) ?? '[]');
    return Array.isArray(kept) ? (kept as Entry[]).map((entry) => ({ ...entry, group: 'Recent' })) : [];
  } catch {
    return [];
  }
}

export function rememberEntry(entry: Entry): void {
  if (entry.path === undefined) return;
  const others = recentEntries().filter(({ id }) => id !== entry.id);
  remember('sessionStorage', NAME, JSON.stringify([entry, ...others].slice(0, KEPT)));
}
