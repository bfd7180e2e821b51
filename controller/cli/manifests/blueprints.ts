import { type Follower, whatBecomesOf } from '../../kinds/aws-resource/followers.ts';
import type { Snapshot } from '../../model/document.ts';
import type { Identity, ResourceKey } from '../../model/identity.ts';
import type { JsonObject } from '../../model/json.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';
import { declaredGraph } from './declared-graph.ts';

/** What the manifests alone say about an object, for those that do not live yet. */
export interface Blueprint {
  /** As written: expressions stand in it. */
  readonly spec: JsonObject;
  /** What must live before it, also where no document says so. */
  readonly dependencies: readonly ResourceKey[];
  /** Who refers to it, and what becomes of them when it is replaced. */
  readonly followers?: readonly Follower[] | undefined;
}

/** The blueprints of all documents of a snapshot. Pure. */
export function blueprintsOf(snapshot: Snapshot): ReadonlyMap<ResourceKey, Blueprint> {
  const graph = declaredGraph(snapshot);
  const documents = new Map(snapshot.documents.map((document) => [document.key, document]));
  const followerOf = (key: ResourceKey, referred: Identity): readonly Follower[] => {
    const { spec } = documents.get(key) ?? {};
    const type = typeof spec?.type === 'string' ? INSTALLED_TYPES.get(spec.type) : undefined;
    return spec ? [{ key, is: whatBecomesOf(spec.properties, referred, type) }] : [];
  };
  return new Map(
    snapshot.documents.map(({ key, spec, identity }) => [
      key,
      {
        spec,
        dependencies: graph
          .edges(key)
          .map(({ to }) => to)
          .sort(),
        followers: graph.dependents(key).flatMap((other) => followerOf(other, identity)),
      },
    ]),
  );
}

/** A document whose object moves because another one does that is replaced itself. */
export interface Further extends Follower {
  /** Whom it follows. */
  readonly after: ResourceKey;
}

/**
 * Who follows those that follow an object which is replaced, nearest first: what can only be had anew moves whoever refers to
 * it in turn, what is changed in place moves nobody. Pure.
 */
export function furtherOf(start: ResourceKey, blueprints: ReadonlyMap<ResourceKey, Blueprint>): readonly Further[] {
  const known = new Set([start]);
  const queue: ResourceKey[] = [start];
  const all: Further[] = [];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const after = key;
    const fresh = (blueprints.get(after)?.followers ?? []).filter((one) => !known.has(one.key));
    for (const one of fresh) {
      known.add(one.key);
      all.push({ ...one, after });
      if (one.is === 'replaced') queue.push(one.key);
    }
  }
  return all.filter(({ after }) => after !== start);
}
