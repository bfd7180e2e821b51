import type { Condemned } from './engine/context.ts';
import type { OperatorEvent } from './model/event.ts';
import type { ResourceKey } from './model/identity.ts';
import type { ErasedKind } from './model/kind.ts';
import type { Outcome } from './model/outcome.ts';
import type { AllowedOutside } from './model/outside.ts';
import type { SweepEnded } from './model/sweep.ts';
import type { TeardownSurvey } from './model/teardown-survey.ts';
import type { Views } from './model/views.ts';
import type { Actions } from './ports/actions.ts';
import type { Clock } from './ports/clock.ts';
import type { Comparer } from './ports/comparer.ts';
import type { ConfigurationCheck } from './ports/configuration-check.ts';
import type { DriftHealing } from './ports/drift-healing.ts';
import type { DriftMemory } from './ports/drift-memory.ts';
import type { HttpProbe } from './ports/http-probe.ts';
import type { ImplicitOrder } from './ports/implicit-order.ts';
import type { Inspector } from './ports/inspector.ts';
import type { IpRanges } from './ports/ip-ranges.ts';
import type { Lease } from './ports/lease.ts';
import type { Manifests } from './ports/manifests.ts';
import type { Random } from './ports/random.ts';
import type { Readers } from './ports/reader.ts';
import type { RolloutArchive } from './ports/rollout-archive.ts';
import type { Scopes } from './ports/scopes.ts';
import type { Source } from './ports/source.ts';
import type { TaskMemory } from './ports/task-memory.ts';
import type { TerraformStates } from './ports/terraform-states.ts';
import type { AwsTransport } from './ports/transport.ts';

/** Everything the operator needs of the world. It touches nothing else: no AWS, no HTTP, no file, no timer of its own. */
export interface OperatorDeps {
  readonly kinds: readonly ErasedKind[];
  readonly sources: readonly Source[];
  readonly manifests: Manifests;
  /** In which order AWS wants things that no document orders; without it nothing is. */
  readonly order?: ImplicitOrder | undefined;
  readonly transport: AwsTransport;
  readonly readers: Readers;
  readonly scopes: Scopes;
  readonly clock: Clock;
  readonly random: Random;
  /** Resolves when everybody else had a turn of the event loop. Without it long work gives way to nobody. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Who of several controllers writes; without it this one always does. */
  readonly lease?: Lease | undefined;
  /** What checks after rollouts ask with; without one no such check can pass. */
  readonly probe?: HttpProbe | undefined;
  /** States of Terraform that manifests may refer to; without it there are none. */
  readonly states?: TerraformStates | undefined;
  /** AWS's published address ranges; without it nobody knows them. */
  readonly ranges?: IpRanges | undefined;
  /** Without one drift is as old as this process knows it. */
  readonly driftMemory?: DriftMemory | undefined;
  /** Why tasks failed, for longer than ECS remembers it; without one nobody does. */
  readonly taskMemory?: TaskMemory | undefined;
  /** What is wrong with alerts beyond their schema; without it nothing is. */
  readonly checkConfiguration?: ConfigurationCheck | undefined;
  readonly options: OperatorOptions;
  /** What is known of earlier runs, ids growing; people read it, and nothing is concluded from it. */
  readonly earlierEvents?: readonly OperatorEvent[] | undefined;
  /** Told about each look at one object, when it has ended. Must not throw. */
  readonly onPass?: ((ended: PassEnded) => void) | undefined;
  /** Told about each reading of a source, also of an unchanged one. Must not throw. */
  readonly onFetch?: ((ended: FetchEnded) => void) | undefined;
  /** Told about each full look at a place that is over. Must not throw. */
  readonly onSweep?: ((ended: SweepEnded) => void) | undefined;
}

/** One reading of a source; `ms` is how long it took, where the source says so. */
export interface FetchEnded {
  readonly source: string;
  readonly ok: boolean;
  readonly ms?: number | undefined;
}

/** One look at one object; `ms` is how long it took. */
export interface PassEnded {
  readonly key: ResourceKey;
  readonly outcome: Outcome['kind'];
  readonly ms: number;
}

export interface OperatorOptions {
  /** Value of the owner tag: unique among everything that writes to these accounts. Configured, never generated. */
  readonly owner: string;
  readonly version: string;
  /** Plans are made and shown; nothing is written. */
  readonly dryRun: boolean;
  /** Time between sweeps, milliseconds; undefined: one sweep and no more. */
  readonly sweepIntervalMs?: number | undefined;
  /** What manifests may refer to outside. */
  readonly allowed: AllowedOutside;
  /** The operator is there to take down what lives of one namespace, at a person's word, and for nothing else. */
  readonly condemned?: Condemned | undefined;
  /** When a person asked for all of it; what failed before that is tried once more. */
  readonly askedAt?: number | undefined;
}

export interface Operator {
  readonly views: Views;
  /** Compares whole objects because somebody looks. */
  readonly comparer: Comparer;
  /** Puts drift back at a person's word. */
  readonly healing: DriftHealing;
  /** Looks inside of objects when somebody asks. */
  readonly inspector: Inspector;
  /** What people do through the controller. */
  readonly actions: Actions;
  /** What AWS remembers of objects' rollouts, when somebody asks. */
  readonly archive: RolloutArchive;
  /** What taking the condemned namespace down comes to; only reads. */
  surveyTeardown(): Promise<TeardownSurvey>;
  start(): void;
  /** Finishes what is under way and stops. */
  stop(): Promise<void>;
  /** Resolves when nothing is ready and nothing is under way; keys that wait for a time may remain. */
  quiet(): Promise<void>;
  /** Fetches all sources and sweeps now. */
  refresh(): Promise<void>;
}
