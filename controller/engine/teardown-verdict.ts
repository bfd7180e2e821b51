import type { Management } from '../model/document.ts';
import { parseKey, type ResourceKey } from '../model/identity.ts';
import type { Engine, Orphan } from './context.ts';
import { type DeletionFacts, type DeletionVerdict, judgeDeletion } from './deletion.ts';
import { effectiveManagement } from './management.ts';
import { documentKeyOf, isAbandoned, isUndecided } from './orphans.ts';
import { bindingId, bindingOf } from './resolve.ts';

const UNKNOWN_RECHECK_MS = 30_000;

/** An orphan, and what is known around it. */
export interface Candidate {
  readonly key: ResourceKey;
  readonly orphan: Orphan;
  readonly engine: Engine;
}

/** Its Namespace's word, but a document that said observe or suspend still holds while we remember it. */
export function managementOf({ orphan, engine }: Pick<Candidate, 'orphan' | 'engine'>): Management {
  const { mode, suspend } = documentOf({ orphan, engine })?.management ?? {};
  const own = { ...(mode && { mode }), ...(suspend && { suspend }) };
  return effectiveManagement(own, engine.desired.namespace(orphan.owned.identity.namespace)?.management);
}

/** The document that it belongs to or belonged to, as this process knows it. */
function documentOf({ orphan, engine }: Pick<Candidate, 'orphan' | 'engine'>) {
  const key = documentKeyOf(orphan);
  const { desired, condemned } = engine;
  return desired.get(key)?.document ?? condemned?.documents.get(key) ?? desired.lastDocument(key);
}

/** Whether a person has asked for the end of its namespace. */
function isCondemned({ orphan, engine }: Pick<Candidate, 'orphan' | 'engine'>): boolean {
  return engine.condemned?.namespace === orphan.owned.identity.namespace;
}

/**
 * Whether a document stands for it after all: another one means the same AWS object, whose pass then moves the tags, or
 * its own means it again.
 */
export function isWanted({ orphan, engine }: Pick<Candidate, 'orphan' | 'engine'>): boolean {
  const hasDocument = engine.desired.get(documentKeyOf(orphan)) !== undefined;
  if (hasDocument && !isAbandoned(orphan, engine) && !isUndecided(orphan, engine)) return true;
  return claimOn({ orphan, engine }).kind === 'claimed';
}

function claimOn({ orphan, engine }: Pick<Candidate, 'orphan' | 'engine'>) {
  const { owned, place, kind } = orphan;
  return engine.graph().claimOn({ place, kind: kind.name, naturalKey: owned.naturalKey });
}

/** Whether the object may be deleted, by all that is known here. The executor judges {@link factsOf} once more. */
export function verdictOf(candidate: Candidate): DeletionVerdict {
  const { engine, orphan } = candidate;
  const verdict = judgeDeletion({ ...factsOf(candidate), now: engine.clock.now() });
  if (verdict.kind === 'refuse') return verdict;
  return homeVerdict(orphan, engine) ?? meaningVerdict(orphan, engine) ?? neededVerdict(candidate, engine) ?? verdict;
}

/** What is kept cannot live without what it refers to, and AWS would refuse to delete that anyway. */
function neededVerdict({ key }: Candidate, engine: Engine): Refused | undefined {
  const by = engine.teardownOrder().neededBy(key, (other) => isKept(other, engine));
  return by && { kind: 'refuse', code: 'PRUNE_RETAIN', message: `${by} is kept and needs it` };
}

function isKept(key: ResourceKey, engine: Engine): boolean {
  const orphan = engine.orphans.get(key);
  if (!orphan || orphan.owned.released) return false;
  const verdict = judgeDeletion({ ...factsOf({ key, orphan, engine }), now: engine.clock.now() });
  return verdict.kind === 'refuse' && verdict.code === 'PRUNE_RETAIN';
}

export function factsOf({ key, orphan, engine }: Candidate): Omit<DeletionFacts, 'now'> {
  return {
    tags: orphan.owned.tags,
    missing: engine.desired.missing(key),
    lastDocument: documentOf({ orphan, engine }),
    namespace: engine.desired.namespace(orphan.owned.identity.namespace)?.management,
    stateful: orphan.owned.stateful,
    confirmed: isCondemned({ orphan, engine }),
  };
}

type Refused = Extract<DeletionVerdict, { kind: 'refuse' }>;

/** A Namespace speaks for the account and Region that it binds, and for no other. */
function homeVerdict(orphan: Orphan, engine: Engine): Refused | undefined {
  const { namespace } = orphan.owned.identity;
  const result = bindingOf(namespace, engine.desired.namespace(namespace));
  if ('blocked' in result) return { kind: 'refuse', code: 'PRUNE_OFF', message: result.blocked };
  const home = bindingId(result.binding);
  if (engine.locations.isSame(home, orphan.place)) return undefined;
  const where = engine.locations.of(orphan.place);
  const message = `the object lives in ${where}; namespace "${namespace}" is bound to ${engine.locations.of(home)}`;
  return { kind: 'refuse', code: 'SCOPE_CHANGED', message };
}

/** Unknown is never absent: a document of the kind that means nobody knows what may mean this very object. */
function meaningVerdict(orphan: Orphan, engine: Engine): Refused | undefined {
  const claim = claimOn({ orphan, engine });
  const unread = engine.desired.unreadable().find((key) => parseKey(key)?.kind === orphan.kind.name);
  const unclear = claim.kind === 'unknown' ? claim.by : unread;
  if (unclear) return waiting(`deletion waits until it is known what ${unclear} means`);
  const document = documentKeyOf(orphan);
  if (!engine.desired.get(document)) return undefined;
  if (isAbandoned(orphan, engine) && engine.statuses.get(document)?.outcome?.kind === 'settled') return undefined;
  return waiting(`deletion waits until the object that ${document} means now is settled`);
}

function waiting(message: string): Refused {
  return { kind: 'refuse', code: 'PRUNE_WAITING', message, recheckMs: UNKNOWN_RECHECK_MS };
}
