import type { HealthStatus } from './health.ts';
import type { ObjectStatus } from './status.ts';

/** In the order in which people look for them. */
export const HEALTH_WORDS = [
  'Degraded',
  'Missing',
  'Progressing',
  'Unknown',
  'Suspended',
  'Healthy',
] as const satisfies readonly HealthStatus[];

/**
 * `Drifted`: live differs and the manifest did not change. `OutOfSync`: the manifest asks for something that is not live
 * yet. The four are disjoint, so their counts add up.
 */
export const SYNC_WORDS = ['Drifted', 'OutOfSync', 'Unknown', 'Synced'] as const;
export type SyncWord = (typeof SYNC_WORDS)[number];

export function syncWord({ sync, driftSince }: Pick<ObjectStatus, 'sync' | 'driftSince'>): SyncWord {
  return sync === 'OutOfSync' && driftSince !== undefined ? 'Drifted' : sync;
}
