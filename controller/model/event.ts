import type { SignIn } from './actor.ts';
import type { Difference } from './difference.ts';
import type { Commit, Problem } from './document.ts';
import type { ResourceKey } from './identity.ts';
import type { ActVerb } from './operation.ts';
import type { RefusalCode, StepEffect } from './plan.ts';

/** What has happened, in the past tense. A closed union: subscribers switch on `type` exhaustively. */
export type EventBody =
  | {
      readonly type: 'SourceFetched';
      readonly source: string;
      readonly commit: Commit;
      readonly complete: boolean;
      readonly documents: number;
    }
  | { readonly type: 'SourceFailed'; readonly source: string; readonly message: string }
  | { readonly type: 'SourceRecovered'; readonly source: string }
  /** Objects without a document could not be looked for: one that failed, for each kind. */
  | { readonly type: 'DiscoveryFailed'; readonly place: string; readonly failures: readonly string[] }
  | { readonly type: 'DocumentInvalid'; readonly key?: ResourceKey | undefined; readonly problem: Problem }
  | { readonly type: 'DriftFound'; readonly key: ResourceKey; readonly differences: readonly Difference[] }
  | { readonly type: 'DriftHealed'; readonly key: ResourceKey; readonly differences: readonly Difference[] }
  /** A person wants it left as it is until then; at its end it is found again. */
  | {
      readonly type: 'DriftAcknowledged';
      readonly key: ResourceKey;
      readonly differences: readonly Difference[];
      readonly reason: string;
      readonly until: string;
    }
  | {
      readonly type: 'ChangeFound';
      readonly key: ResourceKey;
      readonly commit: Commit;
      readonly differences: readonly Difference[];
    }
  | {
      readonly type: 'StepExecuted';
      readonly key: ResourceKey;
      readonly call: string;
      readonly effect: StepEffect;
      readonly why: string;
    }
  | {
      readonly type: 'StepFailed';
      readonly key: ResourceKey;
      readonly call: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly type: 'ObjectCreated'; readonly key: ResourceKey; readonly commit?: Commit | undefined }
  | { readonly type: 'ObjectDeleted'; readonly key: ResourceKey }
  | { readonly type: 'ObjectAdopted'; readonly key: ResourceKey; readonly from?: string | undefined }
  | { readonly type: 'ObjectSettled'; readonly key: ResourceKey; readonly commit: Commit }
  | ({ readonly type: 'RolloutStarted'; readonly key: ResourceKey; readonly revision: string } & RolloutFacts)
  | ({ readonly type: 'RolloutSucceeded'; readonly key: ResourceKey; readonly revision: string } & RolloutFacts)
  | ({
      readonly type: 'RolloutRolledBack';
      readonly key: ResourceKey;
      readonly reason: string;
      readonly details: readonly string[];
      readonly revision?: string | undefined;
    } & RolloutFacts)
  /** A rollout stands still at a hook until somebody says `rollout continue` or `abort`. */
  | {
      readonly type: 'AwaitingPerson';
      readonly key: ResourceKey;
      readonly revision: string;
      /** When ECS goes on by itself, milliseconds since the epoch, and how. */
      readonly deadline?: number | undefined;
      readonly onTimeout?: string | undefined;
    }
  /** A person set a service back to an older revision of ours: it is left alone until a commit or `resume`. */
  | { readonly type: 'RolledBackByHand'; readonly key: ResourceKey; readonly reason: string }
  | { readonly type: 'GuardRefused'; readonly key: ResourceKey; readonly code: RefusalCode; readonly message: string }
  | {
      readonly type: 'ObjectSuspended';
      readonly key: ResourceKey;
      readonly reason: string;
      readonly until?: string | undefined;
    }
  /** `expired`: nobody resumed it, its time ran out; then `reason` reminds of why it was suspended. */
  | {
      readonly type: 'ObjectResumed';
      readonly key: ResourceKey;
      readonly expired?: boolean | undefined;
      readonly reason?: string | undefined;
    }
  | { readonly type: 'ReconcileFailed'; readonly key: ResourceKey; readonly message: string }
  /** A person had the controller do something with it, and it was sent, or the first part of it was. */
  | {
      readonly type: 'PersonActed';
      readonly key: ResourceKey;
      readonly verb: ActVerb;
      /** Who, and how they were recognised. */
      readonly actor: string;
      readonly via: SignIn;
      readonly reason?: string | undefined;
      /** What was done, in one sentence. */
      readonly did: string;
    }
  /** The next services of a commit that changes several begin to roll out; `wave` counts from 1. */
  | {
      readonly type: 'WaveStarted';
      readonly source: string;
      readonly commit: Commit;
      readonly wave: number;
      readonly waves: number;
      readonly keys: readonly ResourceKey[];
    }
  /** A rollout failed, and `held` others of its commit do not begin. `key` is the one that failed. */
  | {
      readonly type: 'WavesStopped';
      readonly key: ResourceKey;
      readonly commit: Commit;
      readonly wave: number;
      readonly waves: number;
      readonly held: number;
      readonly reason: string;
    };

/** What is known of the rollout that an event is about. */
export interface RolloutFacts {
  /** ARN of the service deployment. */
  readonly deployment?: string | undefined;
  /** When it happened, milliseconds since the epoch, where nobody looked at the time and it was found out later. */
  readonly happenedAt?: number | undefined;
}

export type EventType = EventBody['type'];

/** The least severe first. */
export const SEVERITIES = ['info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** An event as it is stored and streamed. `id` grows by one; gaps mean that something was dropped. */
export type OperatorEvent = EventBody & { readonly id: number; readonly at: number };

export const SEVERITY: Readonly<Record<EventType, Severity>> = {
  SourceFetched: 'info',
  SourceFailed: 'error',
  SourceRecovered: 'info',
  DiscoveryFailed: 'error',
  DocumentInvalid: 'error',
  DriftFound: 'warning',
  DriftHealed: 'info',
  DriftAcknowledged: 'info',
  ChangeFound: 'info',
  StepExecuted: 'info',
  StepFailed: 'error',
  ObjectCreated: 'info',
  ObjectDeleted: 'warning',
  ObjectAdopted: 'info',
  ObjectSettled: 'info',
  RolloutStarted: 'info',
  RolloutSucceeded: 'info',
  RolloutRolledBack: 'error',
  AwaitingPerson: 'warning',
  RolledBackByHand: 'warning',
  GuardRefused: 'warning',
  ObjectSuspended: 'warning',
  ObjectResumed: 'info',
  ReconcileFailed: 'error',
  PersonActed: 'info',
  WaveStarted: 'info',
  WavesStopped: 'error',
};
