import type { Document } from '../model/document.ts';
import type { ResourceKey } from '../model/identity.ts';
import type { ErasedKind, Owned, Reader } from '../model/kind.ts';
import type { AllowedOutside } from '../model/outside.ts';
import type { Scope } from '../model/scope.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConfigurationCheck } from '../ports/configuration-check.ts';
import type { DriftMemory } from '../ports/drift-memory.ts';
import type { IpRanges } from '../ports/ip-ranges.ts';
import type { Manifests } from '../ports/manifests.ts';
import type { Binding, ResolvedScope } from '../ports/scopes.ts';
import type { TaskMemory } from '../ports/task-memory.ts';
import type { TerraformStates } from '../ports/terraform-states.ts';
import type { Approvals } from './approvals.ts';
import type { Breath } from './breath.ts';
import type { EventBus } from './bus.ts';
import type { Changes } from './changes.ts';
import type { DeletionCaps } from './deletion.ts';
import type { Desired } from './desired.ts';
import type { Executor } from './execute.ts';
import type { FightDetector } from './fight.ts';
import type { Graph } from './graph.ts';
import type { Holdings } from './holdings.ts';
import type { Locations } from './locations.ts';
import type { Lane } from './queue.ts';
import type { RolloutChecks } from './rollout-checks.ts';
import type { TeardownOrder } from './teardown-order.ts';

/** An object of ours whose document is gone, or means another object by now, as discovery found it. */
export interface Orphan {
  readonly owned: Owned;
  readonly kind: ErasedKind;
  readonly binding: Binding;
  /** Id of the binding. */
  readonly place: string;
  /** Whether the newest listing still shows it. */
  readonly isListed: boolean;
}

/** A namespace that a person wants gone, by its name. */
export interface Condemned {
  readonly namespace: string;
  /** What its manifests say, though none of it is in force any more: in which order, and what is to be kept. */
  readonly documents: ReadonlyMap<ResourceKey, Document>;
}

/** The operator's memory and tools, shared by all passes. Everything in it can be rebuilt from the sources and AWS. */
export interface Engine {
  readonly owner: string;
  readonly dryRun: boolean;
  /** False while another controller is the one that writes. */
  readonly mayWrite: () => boolean;
  readonly kinds: ReadonlyMap<string, ErasedKind>;
  readonly manifests: Manifests;
  readonly allowed: AllowedOutside;
  readonly states: TerraformStates;
  readonly ranges: IpRanges;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly desired: Desired;
  readonly executor: Executor;
  readonly caps: DeletionCaps;
  readonly fights: FightDetector;
  readonly checks: RolloutChecks;
  readonly changes: Changes;
  readonly statuses: Map<ResourceKey, ObjectStatus>;
  /** What people have approved to be put back once. */
  readonly approvals: Approvals;
  /** Long work gives way to others by it. */
  readonly breath: Breath;
  readonly driftMemory: DriftMemory;
  readonly taskMemory: TaskMemory;
  readonly holdings: Holdings;
  readonly locations: Locations;
  /** By the document's key, or one set apart where the document means another object by now. */
  readonly orphans: Map<ResourceKey, Orphan>;
  /** Places in which the last discovery failed, and how: the same failure again is no news. */
  readonly undiscovered: Map<string, string>;
  readonly checkConfiguration?: ConfigurationCheck | undefined;
  /** When a person asked for all of it, where one did: what failed before that is tried once more. */
  readonly askedAt?: number | undefined;
  /** Set where the operator is there to take a namespace down, and for nothing else. */
  readonly condemned?: Condemned | undefined;
  graph(): Graph;
  /** In which order orphans go, by what is known of them now. */
  teardownOrder(): TeardownOrder;
  /** Whether the operator is about to stop: what is under way is finished, and nothing new is begun. */
  isStopping(): boolean;
  /** Asks for another look at a key. */
  enqueue(key: ResourceKey, lane: Lane): void;
}

/** One pass: keys of one scope, read together. */
export interface Pass {
  readonly place: string;
  /** Where the documents say that the objects live. */
  readonly pinned: Scope;
  /** Where the credentials really are. */
  readonly resolved: ResolvedScope;
  readonly lane: Lane;
  /** Of the sweep's listing, or by key. */
  readonly reader: Reader;
  /** By key, through the own-writes floor: what every absence and every plan with steps is confirmed by. */
  readonly point: Reader;
}
