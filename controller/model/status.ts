import type { Difference } from './difference.ts';
import type { Commit, Location, Management, Problem } from './document.ts';
import type { Drift } from './drift.ts';
import type { Health } from './health.ts';
import type { Identity, ResourceKey } from './identity.ts';
import type { Json, JsonObject } from './json.ts';
import type { Summary } from './kind.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { Origin } from './resource.ts';
import type { Scope } from './scope.ts';
import type { Suspension } from './suspension.ts';
import type { TurnView } from './waves.ts';

export type SyncStatus = 'Synced' | 'OutOfSync' | 'Unknown';

const CONDITIONS = ['Ready', 'Reconciling', 'Stalled', 'Synced', 'Healthy', 'Drifted', 'Suspended'] as const;

/** A condition in the Kubernetes form. `message` is for people: no times, no flapping, names the remedy. */
export interface Condition {
  readonly type: (typeof CONDITIONS)[number];
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
  /** Milliseconds since the epoch at which `status` last changed. */
  readonly lastTransitionTime: number;
}

/** A task that failed, in short. */
export interface FailedTask {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly why?: string | undefined;
  /** `family:revision`. */
  readonly revision?: string | undefined;
}

/** A commit that an object was looked at with. */
export interface SeenCommit {
  readonly id: string;
  /** Hash of what it asks of the object: commits with one hash ask for the same. */
  readonly content: string;
  /** Whether that has been settled since this process started. */
  readonly settled: boolean;
}

/** What is known about one object; written by the reducer alone. Plain data; replaced, never changed. */
export interface ObjectStatus {
  readonly key: ResourceKey;
  readonly identity: Identity;
  /** What an `AwsResource` is, as in `AWS::EC2::VPC`. */
  readonly type?: string | undefined;
  readonly scope?: Scope | undefined;
  readonly origin?: Location | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly management: Management;
  /** The commit whose content is in force for this object. */
  readonly commit?: Commit | undefined;
  /** Commits that the object was looked at with since this process started, oldest first; the last one is in force. */
  readonly commits?: readonly SeenCommit[] | undefined;
  /** The commit that was settled last. */
  readonly appliedCommit?: string | undefined;
  readonly sync: SyncStatus;
  readonly health: Health;
  readonly conditions: readonly Condition[];
  readonly differences: readonly Difference[];
  readonly ignored: readonly Difference[];
  readonly unmodelled: readonly string[];
  /** Where the values came from that were put in for expressions. */
  readonly origins?: readonly Origin[] | undefined;
  /** When drift was first seen; undefined while there is none that counts. */
  readonly driftSince?: number | undefined;
  /** Field by field, with what is acknowledged; undefined where nothing drifted. */
  readonly drift?: Drift | undefined;
  /** Content of the manifest that live was last seen equal to. */
  readonly inSyncWith?: string | undefined;
  readonly plan?: Plan | undefined;
  readonly outcome?: Outcome | undefined;
  readonly outputs?: JsonObject | undefined;
  readonly summary?: Summary | undefined;
  readonly remembered?: Json | undefined;
  readonly problems: readonly Problem[];
  readonly lastSeenAt?: number | undefined;
  readonly lastChangedAt?: number | undefined;
  /** Set when the document is gone and the object still lives. */
  readonly missing?: { readonly fetches: number; readonly since: number } | undefined;
  /** The newest of its tasks that is known to have failed, with AWS's reason; secrets masked. */
  readonly failedTask?: FailedTask | undefined;
  /** Failures in a row; back-off grows with it. */
  readonly failures: number;
  /** In force now: by the manifest, or by a tag on the object. */
  readonly suspension?: Suspension | undefined;
  /** Where it stands among the rollouts of a commit that changes several services. */
  readonly turn?: TurnView | undefined;
  /** What failed last, until something succeeds: the same failure again is no news. */
  readonly lastFailure?: string | undefined;
}
