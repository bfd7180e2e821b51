import type { Commit, Document, Problem } from './document.ts';
import type { OperatorEvent } from './event.ts';
import type { EventQuery } from './event-query.ts';
import type { GraphView } from './graph-view.ts';
import type { KindName, ResourceKey } from './identity.ts';
import type { LeaseView } from './lease.ts';
import type { EdgeKind } from './order.ts';
import type { ObjectStatus } from './status.ts';
import type { ChangeView } from './waves.ts';

/** State of one source as people see it. */
export interface SourceView {
  readonly name: string;
  readonly commit?: Commit | undefined;
  readonly complete: boolean;
  readonly documents: number;
  readonly problems: readonly Problem[];
  readonly lastFetchAt?: number | undefined;
  /** How long that took, where the source says so; milliseconds. */
  readonly lastTookMs?: number | undefined;
  /** When it could last be read. */
  readonly lastReadAt?: number | undefined;
  readonly lastError?: string | undefined;
  /** When the first of the failures in a row was seen; undefined while it can be read. */
  readonly failingSince?: number | undefined;
}

/** One of the lanes of the queue; see {@link QueueView}. */
export interface LaneView {
  readonly ready: number;
  readonly oldestMs: number;
}

export interface QueueView {
  readonly ready: number;
  readonly waiting: number;
  readonly inFlight: number;
  /** How long the one that is ready for longest has waited for its turn; 0 where none is. */
  readonly oldestMs: number;
  /** What is ready, apart: changes go before sweeps. */
  readonly lanes: { readonly change: LaneView; readonly sweep: LaneView };
}

export interface OperatorView {
  readonly owner: string;
  readonly version: string;
  readonly startedAt: number;
  /** True when the first snapshot and the first full look at AWS are done. */
  readonly ready: boolean;
  readonly sources: readonly SourceView[];
  readonly queue: QueueView;
  readonly lastSweepAt?: number | undefined;
  /** Absent where nothing is shared, and this controller always writes. */
  readonly lease?: LeaseView | undefined;
}

/** One end of an edge: the other object, and why one of them comes after the other. */
export interface Neighbour {
  readonly key: ResourceKey;
  readonly kind: EdgeKind;
  /** Of edges that nobody wrote. */
  readonly because?: string | undefined;
}

export interface Neighbours {
  readonly after: readonly Neighbour[];
  readonly before: readonly Neighbour[];
}

/** What the dashboard and the API read: immutable values, newest state, no effect. */
export interface Views {
  operator(): OperatorView;
  objects(): readonly ObjectStatus[];
  object(key: ResourceKey): ObjectStatus | undefined;
  /** Commits that change several services, in waves; those under way first. */
  changes(): readonly ChangeView[];
  /** What comes after what among the documents of a namespace, and of others what those come after. */
  graph(namespace: string): GraphView;
  /** Which documents one comes directly after, and which come directly after it; objects alone. */
  neighbours(key: ResourceKey): Neighbours;
  /** The documents of a kind that are in force, in no order. */
  documents(kind: KindName): readonly Document[];
  /** Newest last, of those that are remembered. */
  events(query: EventQuery): readonly OperatorEvent[];
  /** Called for each new event until the returned function is called. Never throws into the operator. */
  subscribe(listener: (event: OperatorEvent) => void): () => void;
}
