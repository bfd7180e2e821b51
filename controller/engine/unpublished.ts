import type { ResourceKey } from '../model/identity.ts';
import type { Step } from '../model/plan.ts';
import { compareSides, ignoredBy } from './compare.ts';
import type { Engine } from './context.ts';
import { ownerTags } from './ownership.ts';
import { resolveSubject } from './pass-inputs.ts';
import type { Subject } from './subject.ts';

/**
 * Why an object that makes a picture of others may not make it now: the first of those that it comes after that is not as
 * its document says, as AWS tells at this moment. So an edit by hand is healed, or decided about, and never published. Each
 * of them is looked at anew; undefined where all are as they should be, or nothing new is made.
 */
export async function unpublishable(subject: Subject, steps: readonly Step[]): Promise<string | undefined> {
  const { kind, engine, key } = subject;
  if (!kind.publishes || !steps.some(({ effect }) => effect === 'create')) return undefined;
  const earlier = engine.graph().edges(key);
  const reasons = await Promise.all(earlier.map(({ to }) => differsNow(subject, to)));
  return reasons.find((reason) => reason !== undefined);
}

async function differsNow(subject: Subject, key: ResourceKey): Promise<string | undefined> {
  const reason = await unlike(subject, key);
  if (reason === undefined) return undefined;
  subject.engine.enqueue(key, 'change');
  return `waits for ${key}: ${reason}`;
}

async function unlike({ engine, pass }: Subject, key: ResourceKey): Promise<string | undefined> {
  const entry = engine.desired.get(key);
  const kind = entry && engine.kinds.get(entry.document.identity.kind);
  if (!entry || !kind) return undefined;
  const resolution = await resolveSubject({ key, entry, kind, engine, pass });
  if (resolution.kind !== 'resolved') return 'what it refers to is not known yet';
  const { resource } = resolution;
  const seen = await kind.observe(
    { resource, identity: resource.identity, ownerTags: ownerTags(engine.owner, key) },
    pass.point,
  );
  if (seen.state !== 'present') return 'it does not live yet';
  const { differences } = compareSides(kind.fields, kind.sides(resource, seen.live), ignoredBy(resource));
  return differences.length === 0 ? undefined : 'it is not as its document says';
}

/** Whether the key's object makes pictures of others: then it is looked at when one of them has changed. */
export function isPublisher({ desired, kinds }: Engine, key: ResourceKey): boolean {
  const kind = desired.get(key)?.document.identity.kind;
  return kind !== undefined && kinds.get(kind)?.publishes === true;
}
