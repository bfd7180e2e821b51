import { parseKey, type ResourceKey } from '../../model/identity.ts';
import type { ErasedKind, Seen } from '../../model/kind.ts';
import type { ActRefusal } from '../../model/operation.ts';
import type { Resource } from '../../model/resource.ts';
import type { Steerable } from '../../model/steering.ts';
import type { Tags } from '../../model/tags.ts';
import type { Engine, Pass } from '../context.ts';
import { judgeOwnership, ownerTags } from '../ownership.ts';
import { placeRefusal, planContext, resolveSubject } from '../pass-inputs.ts';
import type { Subject } from '../subject.ts';

/** A live object of ours, read by key just now. */
export interface Found {
  readonly key: ResourceKey;
  readonly kind: ErasedKind;
  readonly live: unknown;
  readonly tags: Tags;
  readonly engine: Engine;
  readonly pass: Pass;
  /** What was read for an order about its rollouts. */
  readonly steerable?: Steerable | undefined;
}

export interface FindDeps {
  readonly engine: Engine;
  /** A pass in which one object is read by key, or why there can be none. */
  readonly open: (key: ResourceKey) => Promise<Pass | string>;
}

/** The object of ours under a key, or why nothing can be done with it. Rejects with AwsError where it cannot be read. */
export async function findOurs(key: ResourceKey, { engine, open }: FindDeps): Promise<Found | ActRefusal> {
  const kind = engine.kinds.get(parseKey(key)?.kind ?? '');
  if (!kind) return { code: 'NOT_THERE', message: 'nothing in AWS stands for it' };
  const entry = engine.desired.get(key);
  const orphan = engine.orphans.get(key);
  if (!entry && !orphan) return { code: 'NOT_THERE', message: 'no document asks for it any more' };
  const pass = await open(key);
  if (typeof pass === 'string') return { message: pass };
  const misplaced = entry && placeRefusal(entry, engine, pass);
  if (misplaced) return misplaced;
  const seen = entry
    ? await observeDesired({ key, entry, kind, engine, pass })
    : await kind.observe({ identity: orphan?.owned.identity ?? NOBODY, locator: orphan?.owned.locator }, pass.point);
  if (seen.state === 'absent') return { code: 'NOT_THERE', message: 'it does not live in AWS' };
  if (seen.state === 'leaving') return { code: 'NOT_NOW', message: `it is on its way out: ${seen.reason}` };
  return foreign(key, seen.tags, engine) ?? { key, kind, live: seen.live, tags: seen.tags, engine, pass };
}

const NOBODY = { namespace: '', kind: 'Cluster', name: '' } as const;

/** By its document where that can be resolved, else by its tags, as whoever has no document finds it. */
async function observeDesired(subject: Subject): Promise<Seen<unknown>> {
  const { key, kind, engine, pass, entry } = subject;
  const { identity } = entry.document;
  const resolution = await resolveSubject(subject);
  if (resolution.kind === 'resolved') return observeResolved(subject, resolution.resource);
  const owned = (await kind.discover(engine.owner, pass.point)).find(
    ({ identity: { namespace, name } }) => namespace === identity.namespace && name === identity.name,
  );
  if (!owned) return { state: 'absent' };
  return kind.observe({ identity, locator: owned.locator, ownerTags: ownerTags(engine.owner, key) }, pass.point);
}

function observeResolved(subject: Subject, resource: Resource): Promise<Seen<unknown>> {
  const { kind, pass } = subject;
  const { referrers, remembered, ownerTags } = planContext(subject);
  return kind.observe({ identity: resource.identity, resource, referrers, remembered, ownerTags }, pass.point);
}

/** Whoever may not be written to by us is not written to because somebody asks. */
function foreign(key: ResourceKey, tags: Tags, engine: Engine): ActRefusal | undefined {
  const ownership = judgeOwnership(tags, {
    key,
    owner: engine.owner,
    isDesired: (other) => engine.desired.get(other) !== undefined,
    isGone: (other) => engine.desired.missing(other) !== undefined,
    ownedBefore: engine.holdings.has(key),
  });
  switch (ownership.kind) {
    case 'ours':
      return undefined;
    case 'foreign':
      return { code: 'OWNED_BY_OTHER', message: `the object belongs to owner "${ownership.owner}"` };
    case 'contested':
      return { code: 'DUPLICATE_IDENTITY', message: `${ownership.by} manages the same AWS object` };
    case 'stripped':
      return { code: 'OWNER_TAG_STRIPPED', message: 'the owner tag was removed from the object; put it back first' };
    case 'renamed':
    case 'unclear':
      return { code: 'NOT_OWNED', message: `the object still carries the name ${ownership.from}` };
    case 'unowned':
      return {
        code: 'NOT_OWNED',
        message: 'the object is not Evenkeel’s yet: it carries no owner tag',
        hint: 'commit mode: enforce, and adoptionPolicy: adopt, to let it be taken over',
      };
  }
}
