import type { ResourceTagMapping } from '@aws-sdk/client-resource-groups-tagging-api';
import type { TaggedResource } from '../../model/aws-reads.ts';
import { stableStringify } from '../../model/json.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags, tagMap } from '../../model/tags.ts';
import { allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

const CALL = 'tag:GetResources';
/** Resource Groups Tagging API Reference, GetResources. */
const PAGE = 100;

/**
 * Covers neither IAM roles nor what lives in another Region than the one that is asked (Tagging API, supported services).
 * A sweep looks what is ours up in the listing that discovery needs anyway: after a start it asks so for nearly everything.
 */
export function taggingReads(session: Session): ReadRows<'tagging'> & ListingRows<'tagging'> {
  const owned = shared((owner: string) => tagged(session, { [OWNER_TAG]: owner }));
  const byObject = shared(async (owner: string) => byResourceTag(await owned(owner)));
  const own = shared((tags: string) => tagged(session, JSON.parse(tags) as Tags));
  return {
    async 'tagging:resources'(tags) {
      const { [OWNER_TAG]: owner, [RESOURCE_TAG]: resource } = tags;
      if (session.mode !== 'sweep' || owner === undefined || resource === undefined) return own(stableStringify(tags));
      const found = (await byObject(owner)).get(resource) ?? [];
      return found.filter((one) => Object.entries(tags).every(([key, value]) => one.tags[key] === value));
    },
    'tagging:owned': owned,
  };
}

function byResourceTag(resources: readonly TaggedResource[]): ReadonlyMap<string, readonly TaggedResource[]> {
  const out = new Map<string, TaggedResource[]>();
  for (const resource of resources) {
    const name = resource.tags[RESOURCE_TAG] ?? '';
    const known = out.get(name);
    if (known) known.push(resource);
    else out.set(name, [resource]);
  }
  return out;
}

async function tagged(session: Session, tags: Tags): Promise<readonly TaggedResource[]> {
  const filters = Object.entries(tags).map(([Key, value]) => ({ Key, Values: [value] }));
  const found = await allPages<ResourceTagMapping>(CALL, async (PaginationToken) => {
    const page = await session.send(CALL, { TagFilters: filters, ResourcesPerPage: PAGE, PaginationToken });
    return { items: page.ResourceTagMappingList, next: page.PaginationToken };
  });
  return found.map(({ ResourceARN = '', Tags: list }) => ({ arn: ResourceARN, tags: tagMap(list) }));
}
