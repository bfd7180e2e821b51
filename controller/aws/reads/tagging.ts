import type { ResourceTagMapping } from '@aws-sdk/client-resource-groups-tagging-api';
import type { TaggedResource } from '../../model/aws-reads.ts';
import { stableStringify } from '../../model/json.ts';
import { OWNER_TAG, type Tags, tagMap } from '../../model/tags.ts';
import { allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

const CALL = 'tag:GetResources';
/** Resource Groups Tagging API Reference, GetResources. */
const PAGE = 100;

/** Covers neither IAM roles nor what lives in another Region than the one that is asked (Tagging API, supported services). */
export function taggingReads(session: Session): ReadRows<'tagging'> & ListingRows<'tagging'> {
  const owned = shared((owner: string) => tagged(session, { [OWNER_TAG]: owner }));
  const own = shared((tags: string) => tagged(session, JSON.parse(tags) as Tags));
  return { 'tagging:resources': (tags) => own(stableStringify(tags)), 'tagging:owned': owned };
}

async function tagged(session: Session, tags: Tags): Promise<readonly TaggedResource[]> {
  const filters = Object.entries(tags).map(([Key, value]) => ({ Key, Values: [value] }));
  const found = await allPages<ResourceTagMapping>(CALL, async (PaginationToken) => {
    const page = await session.send(CALL, { TagFilters: filters, ResourcesPerPage: PAGE, PaginationToken });
    return { items: page.ResourceTagMappingList, next: page.PaginationToken };
  });
  return found.map(({ ResourceARN = '', Tags: list }) => ({ arn: ResourceARN, tags: tagMap(list) }));
}
