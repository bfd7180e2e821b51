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
function isReady({ outcome, health }: Pick<ObjectStatus, 'outcome' | 'health'>): boolean {
  return outcome?.kind === 'settled' && ['Healthy', 'Suspended'].includes(health.status);
}

/** Whether anybody who waits for the object may go on by now; each of them asks for itself. */
export function mayBeEnough({ outcome, health }: Pick<ObjectStatus, 'outcome' | 'health'>): boolean {
  const isUnderWay = outcome === undefined || outcome.kind === 'progressing' || outcome.kind === 'failed';
  return !isUnderWay && ['Healthy', 'Suspended'].includes(health.status);
}

/** Why an object is not ready, for those that depend on it; undefined when it is. Pure. */
function unreadyReason({ isDeclared, isUnseen, status }: Dependency): string | undefined {
  if (!isDeclared) return 'no manifest declares it';
  if (isUnseen || !status?.outcome) return 'it has not been looked at yet';
  if (isReady(status)) return undefined;
  const { outcome, health } = status;
  if (health.status === 'Degraded') return `it is Degraded: ${health.message}`;
  return 'reason' in outcome ? outcome.reason : `it is ${health.status}: ${health.message}`;
}

/**
 * Why an object that others come after without anybody having said so is not ready; undefined when it is. What lives and is
 * healthy is enough: that a person has to decide something about it concerns nobody else. Nor is waited for what is only
 * observed and does not live: nobody here will make it. Pure.
 */
function unreadyImplicitly(dependency: Dependency): string | undefined {
  const { status, isUnseen } = dependency;
  const reason = unreadyReason(dependency);
  if (reason === undefined || isUnseen || !status?.outcome) return reason;
  if (status.health.status === 'Missing') return status.management.mode === 'observe' ? undefined : reason;
  return mayBeEnough(status) ? undefined : reason;
}

/**
 * The first thing that must be ready before what is new of an object goes out, with the reason; undefined when all is. What
 * `dependsOn` names holds changes back, too; what follows from rules about AWS holds nothing back that lives.
 */
export function waitsForOthers(subject: Subject, names: readonly string[], seen: Seen<unknown>): string | undefined {
  const { engine, entry, key } = subject;
  const asked = dependsOnKeys(entry.document, names).map((other) => ({
    other,
    reason: unreadyReason(dependencyOf(engine, other)),
  }));
  const implied = seen.state === 'present' ? [] : engine.graph().implicit(key);
  const unready = implied.map(({ earlier, because }) => {
    const reason = unreadyImplicitly(dependencyOf(engine, earlier));
    return { other: earlier, reason: reason && `${because}; ${reason}` };
  });
  const waiting = [...asked, ...unready].filter(({ reason }) => reason !== undefined);
  const [first] = waiting;
  if (!first) return undefined;
  const others = new Set(waiting.map(({ other }) => other)).size;
  return `waits for ${first.other}: ${first.reason}${others > 1 ? ` (and for ${others - 1} more)` : ''}`;
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
