import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { ResourceRequest } from '../../model/aws-reads.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ObserveTarget, Reader } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { comparable } from './compare/comparable.ts';
import { fixedness } from './compare/fixedness.ts';
import { creationToken, wantedProperties } from './creation.ts';
import { behindArn, creationsOf, findCreation, type Place, type Surroundings } from './find-live.ts';
import { followersOf } from './followers.ts';
import { replacedBy } from './generation.ts';
import type { LiveResource, Other } from './live.ts';
import { liveOf, tagsOf } from './live-of.ts';
import { changedPaths } from './patch/changed-paths.ts';
import { withoutResolved } from './resolved-values.ts';
import { stateOf } from './state.ts';

interface Seen {
  readonly resource: Resource<AwsResourceSpec>;
  readonly target: ObserveTarget<AwsResourceSpec>;
  readonly found: Surroundings;
  readonly type: ResourceType;
  readonly live: LiveResource;
}

/**
 * Of a resource and the one that is made in its place, the newer one as soon as it can be referred to, with the older one
 * for as long as that lives. Asks nothing more of AWS while there is only one and it can be changed as asked.
 */
export async function newestOf(seen: Seen, read: Reader): Promise<LiveResource> {
  const { live, target, resource } = seen;
  const older = replacedBy(tagsOf(live, target.ownerTags ?? {}));
  if (older !== undefined) return { ...live, former: await otherOf(live.type, older, read) };
  if (resource.spec.identifier !== undefined || !needsAnother(seen)) return live;
  return withHeir(seen, read);
}

/** A resource by its identifier; undefined where none lives. */
export async function otherOf(type: ResourceType, identifier: string, read: Reader): Promise<Other | undefined> {
  const key = { type: type.name, identifier };
  const [model, requests = []] = await Promise.all([
    read.get('cloudcontrol:resource', key),
    read.get('cloudcontrol:requests', key),
  ]);
  return model && { type, identifier, model, requests };
}

/** Whether something differs that no update can bring about. */
function needsAnother({ resource, type, live }: Seen): boolean {
  const wanted = wantedProperties(type, resource);
  const { want, have } = comparable(type, withoutResolved(wanted, wanted), live.model);
  return changedPaths(want, have).some((path) => fixedness(type, path) === 'fixed');
}

async function withHeir(seen: Seen, read: Reader): Promise<LiveResource> {
  const { resource, target, type, live, found } = seen;
  const { ownerTags = {}, referrers = [] } = target;
  const heirs = await creationsOf(creationToken(type, resource, { ownerTags, after: live.identifier }), read);
  const place = await heirOf(heirs, seen, read);
  const state = place?.model && stateOf(type, place.model)?.is;
  const parted = {
    ...live,
    heirs,
    isUnclear: place?.isUnclear,
    followers: await followersOf(resource.identity, referrers, read),
  };
  if (!place?.model || state === 'coming') return parted;
  if (state === 'ill')
    return { ...parted, stillborn: { type, identifier: place.identifier, model: place.model, requests: place.about } };
  const heir = await liveOf({ ...seen, ...place, model: place.model, found: { ...found, requests: heirs } }, read);
  const { identifier, model, requests } = live;
  return { ...heir, former: { type, identifier, model, requests } };
}

/** By the request that made it, also one that failed and left it behind, else by its tags. */
async function heirOf(heirs: readonly ResourceRequest[], seen: Seen, read: Reader): Promise<Place | undefined> {
  const { type, live } = seen;
  for (const { identifier } of [...heirs].reverse()) {
    const other = identifier && identifier !== live.identifier ? await otherOf(type, identifier, read) : undefined;
    if (other) return { identifier: other.identifier, model: other.model, about: other.requests };
  }
  const tagged = live.recordName === undefined ? await heirByTags(seen, read) : undefined;
  return tagged ?? (heirs.length === 0 ? heirByRequests(seen, read) : undefined);
}

/** What an earlier process has asked for, and nothing shows yet but the resource itself. */
async function heirByRequests({ target, type, live }: Seen, read: Reader): Promise<Place | undefined> {
  const { ownerTags } = target;
  if (!ownerTags || !type.tags) return undefined;
  const { identifier, model, isUnclear } = await findCreation({ type, ownerTags, except: live.identifier }, read);
  if (isUnclear) return { identifier: '', about: [], isUnclear };
  return identifier === undefined ? undefined : { identifier, model, about: [] };
}

async function heirByTags({ resource, target, type, live }: Seen, read: Reader): Promise<Place | undefined> {
  const { ownerTags } = target;
  if (!ownerTags) return undefined;
  const tagged = (await read.get('tagging:resources', ownerTags)) ?? [];
  const properties: JsonObject = wantedProperties(type, resource);
  for (const { arn, tags } of tagged) {
    if (replacedBy(tags) !== live.identifier) continue;
    const found = await behindArn({ type, arn, properties, ownerTags }, read);
    if (found) return found;
  }
  return undefined;
}
