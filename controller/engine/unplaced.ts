import type { Health } from '../model/health.ts';
import { isConfiguration, type ResourceKey } from '../model/identity.ts';
import type { Outcome } from '../model/outcome.ts';
import { ownManagement } from '../model/stateful-types.ts';
import type { Engine, Pass } from './context.ts';
import type { DesiredEntry } from './desired.ts';
import { forgetObject } from './forget.ts';
import { effectiveManagement } from './management.ts';
import { type PassReport, reduceStatus } from './reduce-status.ts';
import { standingOf } from './standing.ts';

/** Writes down an outcome of a key that no pass could look at: its namespace is invalid, or credentials fail. */
export function concludeUnplaced(key: ResourceKey, engine: Engine, outcome: Outcome): Outcome {
  const entry = engine.desired.get(key);
  if (!entry && !engine.orphans.has(key)) return concludeGone(key, engine);
  if (entry) {
    noteUnseen(engine, entry, outcome);
    write(engine, { ...base(engine, entry), unresolved: outcome.kind === 'blocked', outcome });
  }
  return outcome;
}

/** Others of its commit do not wait for what cannot be looked at. */
function noteUnseen(engine: Engine, { document: { key }, source, commit }: DesiredEntry, outcome: Outcome): void {
  const before = engine.changes.standing(key);
  if (!before) return;
  const failures = engine.statuses.get(key)?.failures ?? 0;
  const unseen = outcome.kind === 'failed' ? 'failing' : outcome.kind === 'progressing' ? 'passing' : 'blocked';
  const facts = { now: engine.clock.now(), source, commit, content: undefined, seen: undefined, before };
  engine.changes.note(key, standingOf({ ...facts, unseen, failures }));
}

/**
 * Marks a known object whose document is gone, until discovery says whether it still lives. Configuration, and an object
 * that was never seen alive, leave nothing behind.
 */
export function concludeGone(key: ResourceKey, engine: Engine): Outcome {
  const status = engine.statuses.get(key);
  const missing = engine.desired.missing(key);
  if ((status && isConfiguration(status.identity.kind)) || status?.lastSeenAt === undefined) forgetObject(engine, key);
  else if (!engine.desired.get(key))
    engine.statuses.set(key, {
      ...status,
      sync: 'OutOfSync',
      missing: missing ?? { fetches: 0, since: engine.clock.now() },
    });
  return { kind: 'settled' };
}

/** A Namespace is configuration: it is in force once its account and Region are confirmed. */
export async function concludeNamespace(key: ResourceKey, engine: Engine, pass: Pass): Promise<Outcome> {
  const entry = engine.desired.get(key);
  if (!entry) return { kind: 'settled' };
  const { pinned, resolved } = pass;
  const isPinned = pinned.account === resolved.scope.account && pinned.region === resolved.scope.region;
  const where = `${pinned.account}/${pinned.region}`;
  const health: Health = isPinned
    ? { status: 'Healthy', message: `${where} as ${resolved.caller}` }
    : {
        status: 'Degraded',
        message: `pinned to ${where}; the credentials belong to ${resolved.scope.account}/${resolved.scope.region}`,
      };
  const outcome: Outcome = isPinned ? { kind: 'settled' } : { kind: 'held', reason: health.message };
  write(engine, { ...base(engine, entry), scope: resolved.scope, observed: { exists: true, health }, outcome });
  return outcome;
}

/** Writes down what was found out about configuration that nothing outside confirms. */
export function concludeHere(
  engine: Engine,
  entry: DesiredEntry,
  found: Pick<PassReport, 'problems' | 'outcome'> & { readonly health: Health },
): void {
  const { health, problems, outcome } = found;
  write(engine, { ...base(engine, entry), observed: { exists: true, health }, problems, outcome });
}

type Base = Pick<
  PassReport,
  'now' | 'key' | 'identity' | 'management' | 'document' | 'commit' | 'executed' | 'problems'
>;

function base(engine: Engine, { document, commit }: DesiredEntry): Base {
  const namespace = engine.desired.namespace(document.identity.namespace);
  return {
    now: engine.clock.now(),
    key: document.key,
    identity: document.identity,
    management: effectiveManagement(ownManagement(document), namespace?.management),
    document,
    commit,
    executed: [],
    problems: engine.desired.problems(document.key),
  };
}

function write(engine: Engine, report: PassReport): void {
  const { status, events } = reduceStatus(engine.statuses.get(report.key), report);
  engine.statuses.set(report.key, status);
  for (const event of events) engine.bus.publish(event);
}
