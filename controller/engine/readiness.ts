import type { ResourceKey } from '../model/identity.ts';
import type { Seen } from '../model/kind.ts';
import type { ObjectStatus } from '../model/status.ts';
import { COUNT_TAG, REPLACED_BY_TAG, REPLACES_TAG } from '../model/tags.ts';
import type { Decision } from './decide.ts';
import { dependsOnKeys } from './resolve.ts';
import type { Subject } from './subject.ts';

/** What is known of something that `dependsOn` names. */
export interface Dependency {
  readonly isDeclared: boolean;
  /** Its document is new or changed, and it has not been looked at since. */
  readonly isUnseen: boolean;
  readonly status: ObjectStatus | undefined;
}

/** Whether an object is as its manifest means, and healthy; what that is for each kind stands in docs/guides/pace.md. */
export function isReady({ outcome, health }: Pick<ObjectStatus, 'outcome' | 'health'>): boolean {
  return outcome?.kind === 'settled' && ['Healthy', 'Suspended'].includes(health.status);
}

/** Why an object is not ready, for those that depend on it; undefined when it is. Pure. */
export function unreadyReason({ isDeclared, isUnseen, status }: Dependency): string | undefined {
  if (!isDeclared) return 'no manifest declares it';
  if (isUnseen || !status?.outcome) return 'it has not been looked at yet';
  if (isReady(status)) return undefined;
  const { outcome, health } = status;
  if (health.status === 'Degraded') return `it is Degraded: ${health.message}`;
  return 'reason' in outcome ? outcome.reason : `it is ${health.status}: ${health.message}`;
}

/** The first of what `dependsOn` names that is not ready, with the reason; undefined when all are. */
export function waitsForOthers({ engine, entry }: Subject, names: readonly string[]): string | undefined {
  const reasons = dependsOnKeys(entry.document, names).flatMap((key) => {
    const reason = unreadyReason(dependencyOf(engine, key));
    return reason === undefined ? [] : [`${key}: ${reason}`];
  });
  if (reasons.length === 0) return undefined;
  return `waits for ${reasons[0]}${reasons.length > 1 ? ` (and for ${reasons.length - 1} more)` : ''}`;
}

function dependencyOf({ desired, changes, statuses }: Subject['engine'], key: ResourceKey): Dependency {
  const isDeclared = desired.get(key) !== undefined;
  return { isDeclared, isUnseen: changes.ticket(key) !== undefined, status: statuses.get(key) };
}

const BEGUN_TAGS: readonly string[] = [COUNT_TAG, REPLACED_BY_TAG, REPLACES_TAG];

/** Whether the plan is one that waits until others are ready: what is new. Drift is healed, and what has begun ends. */
export function mayBeHeldUp({ plan, cause }: Decision, seen: Seen<unknown>): boolean {
  if (plan.kind !== 'act' || (cause !== 'new' && cause !== 'change')) return false;
  return seen.state !== 'present' || !BEGUN_TAGS.some((tag) => seen.tags[tag] !== undefined);
}
