import type { AlertItem, AlertMessage } from '../../model/alert.ts';
import type { Document } from '../../model/document.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { What } from './what.ts';

/** One way from an alert to a provider: `alert > provider`. */
export type Route = `${ResourceKey} > ${ResourceKey}`;

export function routeOf(alert: ResourceKey, provider: ResourceKey): Route {
  return `${alert} > ${provider}`;
}

export function alertOf(route: Route): ResourceKey {
  return route.split(' > ')[0] as ResourceKey;
}

export function providerOf(route: Route): ResourceKey {
  return route.split(' > ')[1] as ResourceKey;
}

/** Of one incident only the newest word waits for each route. */
export function pendingId(route: Route, id: string): string {
  return `${route} | ${id}`;
}

/** What one provider was told of an incident by one alert, last. */
export interface Telling {
  /** Id of the message. */
  readonly message: string;
  /** Id of the message that told of it first, where this one was not it. */
  readonly after?: string | undefined;
  readonly at: number;
  /** Whether the last word was that something is wrong or under way. */
  readonly open: boolean;
  /** Told as one of many, not by itself. */
  readonly crowd: boolean;
  /** Times in a row that it came back within the time in which nothing is repeated. */
  readonly returns: number;
  readonly aspects: readonly string[];
}

/** Something that is wrong or under way, and what has been told of it. */
export interface Incident {
  readonly id: string;
  readonly what: What;
  /** As it was last found. */
  readonly item: AlertItem;
  readonly openedAt: number;
  readonly resolvedAt?: number | undefined;
  /** What makes it news once more while it is open: names of fields, a revision, a code. */
  readonly aspects: readonly string[];
  readonly tellings: Readonly<Record<string, Telling>>;
}

/** News that waits for its message. */
export interface Pending {
  /** Route and incident: of one incident only the newest word waits. */
  readonly id: string;
  readonly route: Route;
  /** Undefined for news that opens nothing. */
  readonly incident?: string | undefined;
  readonly item: AlertItem;
  readonly aspects: readonly string[];
  readonly at: number;
  /** Not to be told sooner, because it was told and came back. */
  readonly notBefore?: number | undefined;
  readonly returns: number;
}

/** A message on its way, or at its end. */
export interface Sending {
  readonly message: AlertMessage;
  readonly route: Route;
  readonly provider: ResourceKey;
  /** Every incident that it tells of, those left out of `items` too. */
  readonly incidents: readonly string[];
  readonly state: 'queued' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly nextAt: number;
  /** From when on no further attempt is made. */
  readonly deadline: number;
  readonly endedAt?: number | undefined;
  readonly lastError?: string | undefined;
  readonly reference?: string | undefined;
}

/** A document of alerts as it was last in force: after a restart with a source that cannot be read, people are told by it. */
export type KnownDocument = Pick<Document, 'identity' | 'key' | 'spec'>;

interface Tables {
  readonly documents: KnownDocument;
  readonly incidents: Incident;
  readonly pending: Pending;
  readonly sendings: Sending;
}
type TableName = keyof Tables;

/** Everything that alerts remember. Rows are replaced, never changed; only {@link applyChanges} writes. */
export type AlertState = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> };

/** One row put in its place, or taken out. What decisions answer, and what the journal holds. */
export type Change = {
  [T in TableName]: { readonly table: T; readonly id: string; readonly row: Tables[T] | null };
}[TableName];

export function put<T extends TableName>(table: T, id: string, row: Tables[T]): Change {
  return { table, id, row } as unknown as Change;
}

export function drop(table: TableName, id: string): Change {
  return { table, id, row: null };
}

export function emptyState(): AlertState {
  return { documents: new Map(), incidents: new Map(), pending: new Map(), sendings: new Map() };
}

/** Carries changes out. The state must have come from {@link emptyState}. */
export function applyChanges(state: AlertState, changes: readonly Change[]): void {
  for (const { table, id, row } of changes) {
    const rows = state[table] as Map<string, unknown>;
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  }
}

/** The whole state as changes of an empty one. */
export function changesOf(state: AlertState): readonly Change[] {
  return [
    ...[...state.documents].map(([id, row]) => put('documents', id, row)),
    ...[...state.incidents].map(([id, row]) => put('incidents', id, row)),
    ...[...state.pending].map(([id, row]) => put('pending', id, row)),
    ...[...state.sendings].map(([id, row]) => put('sendings', id, row)),
  ];
}
