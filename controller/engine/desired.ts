import type { Commit, Document, NamespaceSpec, Problem, Snapshot } from '../model/document.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import type { SourceView } from '../model/views.ts';
import type { SourceUpdate } from '../ports/source.ts';

/** For how long a document has been gone, counted in complete, non-empty fetches of every source since start. */
export interface Missing {
  readonly fetches: number;
  readonly since: number;
}

export interface DesiredEntry {
  readonly document: Document;
  readonly commit: Commit;
  readonly source: string;
}

export interface AcceptedUpdate {
  /** Keys whose document is new, changed, gone or of another commit. */
  readonly changed: readonly ResourceKey[];
  readonly problems: readonly Problem[];
}

interface SourceState {
  documents: Map<ResourceKey, DesiredEntry>;
  problems: readonly Problem[];
  problemsOf: ReadonlyMap<ResourceKey, readonly Problem[]>;
  commit?: Commit;
  complete: boolean;
  completeFetches: number;
  firstCompleteAt?: number;
  gone: Map<ResourceKey, Missing & { readonly document?: Document | undefined }>;
  lastFetchAt?: number;
  lastTookMs?: number | undefined;
  lastReadAt?: number;
  lastError?: string | undefined;
  failingSince?: number | undefined;
}

/** The documents of one moment. */
export type DesiredDocuments = Pick<Desired, 'keys' | 'get' | 'namespace'>;

/**
 * What should be, from all sources together. A document's last good version stays in force when its new one is invalid
 * and when a fetch is incomplete; only a complete fetch can make a document gone.
 */
export interface Desired {
  accept(update: SourceUpdate, now: number): AcceptedUpdate;
  /** What there would be after an update; undefined where it changes no document. */
  preview(update: SourceUpdate): DesiredDocuments | undefined;
  get(key: ResourceKey): DesiredEntry | undefined;
  keys(): readonly ResourceKey[];
  namespace(name: string): NamespaceSpec | undefined;
  /**
   * Undefined while nothing may be concluded: a source is failing, incomplete, empty, or not read yet, or a source still
   * names the key, however wrongly (an invalid document, one identity in two places).
   */
  missing(key: ResourceKey): Missing | undefined;
  /** Keys that a source names wrongly and of which no good version is in force: nobody can say what they mean. */
  unreadable(): readonly ResourceKey[];
  /** Counts fetches from now on in which no document stands for a key that no document can have. */
  watch(key: ResourceKey, now: number): void;
  unwatch(key: ResourceKey): void;
  /** Lets go of the document of a key whose object is gone. */
  forgetDocument(key: ResourceKey): void;
  /** The document as it last stood before it went, when this process has seen it. */
  lastDocument(key: ResourceKey): Document | undefined;
  /** Problems of the newest fetch that concern one document. */
  problems(key: ResourceKey): readonly Problem[];
  sources(): readonly SourceView[];
}

export function createDesired(sourceNames: readonly string[]): Desired {
  const sources = new Map<string, SourceState>(sourceNames.map((name) => [name, emptyState()]));
  let merged = new Map<ResourceKey, DesiredEntry>();

  function accept(update: SourceUpdate, now: number): AcceptedUpdate {
    const name = update.kind === 'snapshot' ? update.snapshot.source : update.source;
    const state = sources.get(name) ?? emptyState();
    sources.set(name, state);
    state.lastFetchAt = now;
    state.lastTookMs = update.tookMs;
    if (update.kind === 'failed') {
      state.lastError = update.message;
      state.failingSince ??= now;
      state.complete = false;
      return { changed: [], problems: [] };
    }
    state.lastError = undefined;
    state.failingSince = undefined;
    state.lastReadAt = now;
    takeSnapshot(state, update.snapshot, now);
    const before = merged;
    merged = merge(sources.values());
    return { changed: changedKeys(before, merged), problems: update.snapshot.problems };
  }

  function preview(update: SourceUpdate): DesiredDocuments | undefined {
    if (update.kind === 'failed') return undefined;
    const { snapshot } = update;
    const { documents } = sources.get(snapshot.source) ?? emptyState();
    const states = [...sources].filter(([name]) => name !== snapshot.source).map(([, state]) => state);
    const next = merge([...states, { documents: documentsAfter(documents, snapshot) }]);
    return changedKeys(merged, next).length === 0 ? undefined : documentsIn(() => next);
  }

  return {
    accept,
    preview,
    ...documentsIn(() => merged),
    missing: (key) => leastMissing([...sources.values()], key),
    unreadable: () =>
      [...sources.values()].flatMap((state) => [...state.problemsOf.keys()].filter((key) => !merged.has(key))),
    watch(key, now) {
      for (const state of sources.values()) state.gone.set(key, { fetches: 0, since: now });
    },
    unwatch(key) {
      for (const state of sources.values()) state.gone.delete(key);
    },
    forgetDocument(key) {
      for (const { gone } of sources.values()) {
        const { fetches, since, document } = gone.get(key) ?? {};
        if (document && fetches !== undefined && since !== undefined) gone.set(key, { fetches, since });
      }
    },
    lastDocument: (key) => [...sources.values()].map((state) => state.gone.get(key)?.document).find(Boolean),
    problems: (key) => [...sources.values()].flatMap((state) => state.problemsOf.get(key) ?? []),
    sources: () => [...sources].map(([name, state]) => viewOf(name, state)),
  };
}

function documentsIn(entries: () => ReadonlyMap<ResourceKey, DesiredEntry>): DesiredDocuments {
  return {
    get: (key) => entries().get(key),
    keys: () => [...entries().keys()],
    namespace(name) {
      const entry = entries().get(keyOf({ namespace: name, kind: 'Namespace', name }));
      return entry?.document.spec as NamespaceSpec | undefined;
    },
  };
}

function emptyState(): SourceState {
  return {
    documents: new Map(),
    problems: [],
    problemsOf: new Map(),
    complete: false,
    completeFetches: 0,
    gone: new Map(),
  };
}

/** An empty source is never a statement that everything should go. */
function isConclusive({ complete, documents }: Snapshot): boolean {
  return complete && documents.length > 0;
}

/** What is in force of a source once it has reported a snapshot. */
function documentsAfter(
  before: ReadonlyMap<ResourceKey, DesiredEntry>,
  snapshot: Snapshot,
): Map<ResourceKey, DesiredEntry> {
  const { commit, source } = snapshot;
  const fresh = new Map<ResourceKey, DesiredEntry>(
    snapshot.documents.map((document) => [document.key, { document, commit, source }]),
  );
  const wrong = new Set(snapshot.problems.map(({ key }) => key));
  for (const [key, entry] of before) {
    if (fresh.has(key)) continue;
    if (!isConclusive(snapshot) || wrong.has(key)) fresh.set(key, entry);
  }
  return fresh;
}

function takeSnapshot(state: SourceState, snapshot: Snapshot, now: number): void {
  const fresh = documentsAfter(state.documents, snapshot);
  state.problems = snapshot.problems;
  const problemsOf = byKey(snapshot.problems);
  for (const [key, entry] of state.documents) {
    // It is in force although the snapshot has nothing of it.
    const isKept = fresh.get(key) === entry;
    if (isKept && !problemsOf.has(key)) noteFile(problemsOf, key, unnamedIn(snapshot, entry));
  }
  state.problemsOf = problemsOf;
  state.commit = snapshot.commit;
  state.complete = isConclusive(snapshot);
  if (state.complete) countAbsence(state, fresh, now);
  state.documents = fresh;
}

/** What stands in the way of all that a file declares: nobody could read whose document it is. */
function unnamedIn({ problems }: Snapshot, { document }: DesiredEntry): readonly Problem[] {
  return problems.filter(({ key, location }) => key === undefined && location.file === document.origin.file);
}

function noteFile(of: Map<ResourceKey, readonly Problem[]>, key: ResourceKey, problems: readonly Problem[]): void {
  if (problems.length > 0) of.set(key, problems);
}

function byKey(problems: readonly Problem[]): Map<ResourceKey, readonly Problem[]> {
  const out = new Map<ResourceKey, Problem[]>();
  for (const problem of problems) {
    if (problem.key === undefined) continue;
    const known = out.get(problem.key);
    if (known) known.push(problem);
    else out.set(problem.key, [problem]);
  }
  return out;
}

function countAbsence(state: SourceState, fresh: ReadonlyMap<ResourceKey, DesiredEntry>, now: number): void {
  state.completeFetches += 1;
  state.firstCompleteAt ??= now;
  for (const [key, { document }] of state.documents)
    if (!fresh.has(key)) state.gone.set(key, { document, fetches: 0, since: now });
  for (const [key, missing] of state.gone) {
    if (fresh.has(key)) state.gone.delete(key);
    else state.gone.set(key, { ...missing, fetches: missing.fetches + 1 });
  }
  // Named, though wrongly: it has not begun to be missing.
  for (const key of state.problemsOf.keys())
    if (!fresh.has(key)) state.gone.set(key, { document: state.gone.get(key)?.document, fetches: 0, since: now });
}

function merge(states: Iterable<Pick<SourceState, 'documents'>>): Map<ResourceKey, DesiredEntry> {
  const out = new Map<ResourceKey, DesiredEntry>();
  const twice = new Set<ResourceKey>();
  for (const state of states) {
    for (const [key, entry] of state.documents) {
      if (out.has(key)) twice.add(key);
      out.set(key, entry);
    }
  }
  // One identity in two sources: nobody can say which is meant, so neither is in force.
  for (const key of twice) out.delete(key);
  return out;
}

function changedKeys(
  before: ReadonlyMap<ResourceKey, DesiredEntry>,
  after: ReadonlyMap<ResourceKey, DesiredEntry>,
): ResourceKey[] {
  const changed: ResourceKey[] = [];
  for (const [key, entry] of after) if (before.get(key)?.document.digest !== entry.document.digest) changed.push(key);
  for (const key of before.keys()) if (!after.has(key)) changed.push(key);
  return changed;
}

function leastMissing(states: readonly SourceState[], key: ResourceKey): Missing | undefined {
  let least: Missing | undefined;
  for (const state of states) {
    if (!state.complete || state.firstCompleteAt === undefined) return undefined;
    if (state.documents.has(key) || state.problemsOf.has(key)) return undefined;
    const here = state.gone.get(key) ?? { fetches: state.completeFetches, since: state.firstCompleteAt };
    if (!least || here.fetches < least.fetches || here.since > least.since)
      least = {
        fetches: Math.min(here.fetches, least?.fetches ?? here.fetches),
        since: Math.max(here.since, least?.since ?? here.since),
      };
  }
  return least;
}

function viewOf(name: string, state: SourceState): SourceView {
  return {
    name,
    commit: state.commit,
    complete: state.complete,
    documents: state.documents.size,
    problems: state.problems,
    lastFetchAt: state.lastFetchAt,
    lastTookMs: state.lastTookMs,
    lastReadAt: state.lastReadAt,
    lastError: state.lastError,
    failingSince: state.failingSince,
  };
}
