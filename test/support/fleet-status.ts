import { type Commit, DEFAULT_MANAGEMENT, type Management } from '../../controller/model/document.ts';
import { type Identity, keyOf } from '../../controller/model/identity.ts';
import type { Condition, ObjectStatus } from '../../controller/model/status.ts';

/** Saturday morning; every age in the fixture counts from here. */
export const FLEET_NOW = Date.parse('2026-11-21T10:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const COMMITS = {
  head: commitAt('4f2c1ab0d9e8c7b6a5f4e3d2c1b0a9f8e7d6c5b4', 'Mira Okafor', 'web: raise grace period, image 1.9.0', 12),
  before: commitAt('b81e9d3c2a1f0e9d8c7b6a5f4e3d2c1b0a9f8e7d', 'Jonas Weber', 'checkout: new image', 190),
  older: commitAt(
    '07aa5be1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7',
    'Mira Okafor',
    'Scale the media workers by queue depth',
    2_900,
  ),
} as const;

function commitAt(id: string, author: string, subject: string, minutesAgo: number): Commit {
  return { id, author, subject, at: FLEET_NOW - minutesAgo * MINUTE };
}

const ENFORCED: Management = { ...DEFAULT_MANAGEMENT, mode: 'enforce' };

/** A status that is healthy and settled but for what a test says otherwise. */
export function objectStatus(identity: Identity, over: Partial<ObjectStatus> = {}): ObjectStatus {
  const base: ObjectStatus = {
    key: keyOf(identity),
    identity,
    scope: { account: '123456789012', region: 'eu-west-1' },
    origin: { file: `${identity.namespace}/${identity.name}.yaml`, line: 1, column: 1 },
    labels: {},
    management: ENFORCED,
    commit: COMMITS.head,
    appliedCommit: COMMITS.head.id,
    sync: 'Synced',
    health: { status: 'Healthy', message: 'Ready' },
    conditions: [],
    differences: [],
    ignored: [],
    unmodelled: [],
    plan: { kind: 'settled' },
    outcome: { kind: 'settled' },
    problems: [],
    lastSeenAt: FLEET_NOW - 20_000,
    lastChangedAt: FLEET_NOW - 3 * HOUR,
    failures: 0,
  };
  const status = { ...base, ...over };
  return over.conditions ? status : { ...status, conditions: conditionsOf(status) };
}

/** The conditions that follow from the rest; good enough for pages to show. */
function conditionsOf(status: ObjectStatus): Condition[] {
  const { health, sync, outcome } = status;
  const since = status.lastChangedAt ?? FLEET_NOW;
  const condition = (type: Condition['type'], holds: boolean, reason: string, message: string): Condition => ({
    type,
    status: holds ? 'True' : 'False',
    reason,
    message,
    lastTransitionTime: since,
  });
  const good = health.status === 'Healthy';
  const drifted = status.driftSince !== undefined;
  return [
    condition('Ready', good && sync === 'Synced', good ? 'Settled' : health.status, health.message),
    condition('Healthy', good, health.status, health.message),
    condition(
      'Synced',
      sync === 'Synced',
      sync,
      sync === 'Synced' ? 'Live means what the manifest means' : 'Live differs',
    ),
    condition('Drifted', drifted, drifted ? 'LiveEdited' : 'NoDrift', drifted ? 'Live was edited outside' : 'No drift'),
    condition('Reconciling', outcome?.kind === 'progressing', outcome?.kind ?? 'Unknown', reasonOf(status)),
    condition(
      'Stalled',
      outcome?.kind === 'held' || outcome?.kind === 'failed',
      outcome?.kind ?? 'Unknown',
      reasonOf(status),
    ),
  ];
}

function reasonOf({ outcome }: ObjectStatus): string {
  return outcome && 'reason' in outcome ? outcome.reason : 'Nothing to do';
}
