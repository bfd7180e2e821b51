import type { ResourceKey } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import type { PlanContext } from '../model/kind.ts';
import type { Resource } from '../model/resource.ts';
import { type Scope, scopeId } from '../model/scope.ts';
import type { Engine, Pass } from './context.ts';
import type { DesiredEntry } from './desired.ts';
import type { Refusal } from './guard.ts';
import { outsideOf, readOutside } from './outside.ts';
import { ownerTags } from './ownership.ts';
import { type Resolution, resolveReferrer, resolveResource } from './resolve.ts';
import type { Subject } from './subject.ts';

/** Nothing is read, and so nothing planned, where the pins do not hold: every object would look absent. */
export function placeRefusal(entry: DesiredEntry, engine: Engine, pass: Pass): Refusal | undefined {
  const { pinned, resolved } = pass;
  const { namespace } = entry.document.identity;
  if (scopeId(pinned) !== scopeId(resolved.scope)) {
    const message = `namespace "${namespace}" is pinned to ${pinned.account}/${pinned.region}; the credentials (${resolved.caller}) belong to ${resolved.scope.account}/${resolved.scope.region}`;
    return { code: 'SCOPE_MISMATCH', message };
  }
  const home = engine.holdings.homeOf(namespace);
  if (home === undefined || home === homeOf(pinned)) return undefined;
  return {
    code: 'SCOPE_CHANGED',
    message: `namespace "${namespace}" owns objects in ${home} and cannot move to ${homeOf(pinned)}`,
  };
}

/** Account and Region, as people write them. */
export function homeOf(scope: Scope): string {
  return `${scope.account}/${scope.region}`;
}

/** The document with everything put in that is known by now. Reads what it names outside, which a sweep reads once. */
export async function resolveSubject({ entry, engine, pass }: Subject): Promise<Resolution> {
  const { manifests, allowed, states, ranges } = engine;
  const { document } = entry;
  const outside = await readOutside(outsideOf(manifests.expressions(document)), {
    reader: pass.reader,
    allowed,
    states,
    ranges,
  });
  return resolveResource(entry, {
    manifests,
    namespace: engine.desired.namespace(document.identity.namespace),
    scope: pass.pinned,
    outputs: (key) => engine.statuses.get(key)?.outputs,
    naming: engine.graph().naming,
    outside,
  });
}

/**
 * What the pure part of a pass may know beside desired and live. `own`: the outputs of the object itself, where it was
 * seen just now: at the first look after a start nothing else tells who refers to it.
 */
export function planContext(subject: Subject, own?: JsonObject): PlanContext {
  const { engine, key, kind } = subject;
  const dependents = kind.asksReferrers ? engine.graph().dependents(key) : [];
  const referrers = dependents
    .flatMap((other) => engine.desired.get(other) ?? [])
    .map((entry) => referrerOf(entry, subject, own));
  return {
    now: engine.clock.now(),
    ownerTags: ownerTags(engine.owner, key),
    referrers,
    remembered: engine.statuses.get(key)?.remembered,
    retriedAt: retriedAt(subject),
  };
}

function retriedAt({ engine, key }: Subject): number | undefined {
  const changes = engine
    .graph()
    .dependencies(key)
    .map((other) => engine.statuses.get(other)?.lastChangedAt ?? 0);
  const last = Math.max(engine.askedAt ?? 0, ...changes);
  return last === 0 ? undefined : last;
}

function referrerOf(entry: DesiredEntry, { engine, key: self, pass }: Subject, own: JsonObject | undefined): Resource {
  return resolveReferrer(entry, {
    manifests: engine.manifests,
    namespace: engine.desired.namespace(entry.document.identity.namespace),
    scope: pass.resolved.scope,
    outputs: (key) => (key === self ? own : undefined) ?? engine.statuses.get(key)?.outputs,
    naming: engine.graph().naming,
  });
}

/** What the object refers to and nobody has seen alive yet. */
export function missingDependencies({ engine, key }: Subject): readonly ResourceKey[] {
  return engine
    .graph()
    .dependencies(key)
    .filter((other) => engine.kinds.has(other.split('/')[1] ?? ''))
    .filter((other) => engine.desired.get(other) !== undefined && engine.statuses.get(other)?.outputs === undefined);
}
