import { shippedResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import { isModel } from '../cloudcontrol/json.ts';
import { arnOf } from '../cloudcontrol/resource-arn.ts';
import type { Model, ResourceStore, Stored, Stores } from '../cloudcontrol/store.ts';
import { Fault, type MakeService, type Region } from '../contract.ts';

interface World {
  readonly region: Region;
  readonly store: ResourceStore;
}

/** AWS Resource Groups Tagging API over the resources of the shared store; those of services with a store of their own are not in it. */
export function taggingService(stores: Stores): MakeService {
  return (region) => {
    const world: World = { region, store: stores(region) };
    return {
      operations: ['GetResources'],
      call: (_, input) => getResources(world, input as GetResources),
    };
  };
}

interface GetResources {
  readonly TagFilters?: readonly { readonly Key?: string; readonly Values?: readonly string[] }[];
  readonly ResourceTypeFilters?: readonly string[];
  readonly ResourceARNList?: readonly string[];
  readonly ResourcesPerPage?: number;
  readonly PaginationToken?: string;
}

interface Tagged {
  readonly ResourceARN: string;
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
}

const PAGE = 50;
const LARGEST_PAGE = 100;

/** Between filters all must hold, between values of one any (Resource Groups Tagging API reference, GetResources). */
function getResources(world: World, input: GetResources) {
  const { TagFilters = [], ResourceTypeFilters = [], ResourceARNList = [], ResourcesPerPage = PAGE } = input;
  if (ResourcesPerPage > LARGEST_PAGE)
    throw new Fault('InvalidParameterException', 'ResourcesPerPage must be at most 100');
  const found = taggedResources(world)
    .filter(({ Tags }) => TagFilters.every(({ Key = '', Values = [] }) => hasTag(Tags, Key, Values)))
    .filter(
      ({ ResourceARN }) =>
        ResourceTypeFilters.length === 0 || ResourceTypeFilters.some((each) => isOfType(ResourceARN, each)),
    )
    .filter(({ ResourceARN }) => ResourceARNList.length === 0 || ResourceARNList.includes(ResourceARN));
  const first = Number(input.PaginationToken || 0);
  const last = first + ResourcesPerPage;
  return {
    ResourceTagMappingList: found.slice(first, last),
    PaginationToken: last < found.length ? String(last) : '',
  };
}

function hasTag(tags: Tagged['Tags'], key: string, values: readonly string[]): boolean {
  return tags.some(({ Key, Value }) => Key === key && (values.length === 0 || values.includes(Value)));
}

/** `ec2` or `ec2:vpc`. */
function isOfType(arn: string, filter: string): boolean {
  const [, , service = '', , , ...rest] = arn.split(':');
  const [wanted, kind] = filter.split(':');
  return service === wanted && (kind === undefined || rest.join(':').replace(/^\//, '').startsWith(kind));
}

/** Roles and users are not in it at all, and what has no Region is in that of us-east-1 alone ("Supported resources"). */
const UNKNOWN = /^AWS::(IAM::(Role|User|Group)|AutoScaling::)/;
const GLOBAL = /^AWS::(IAM|CloudFront|Route53)::/;

function taggedResources({ region, store }: World): readonly Tagged[] {
  return store.all().flatMap((stored) => {
    if (UNKNOWN.test(stored.type) || (GLOBAL.test(stored.type) && region.region !== 'us-east-1')) return [];
    const Tags = tagsOf(stored);
    const ResourceARN = Tags.length > 0 ? arnOf(stored, region) : undefined;
    return ResourceARN === undefined ? [] : [{ ResourceARN, Tags }];
  });
}

/** Most types have a list of keys and values, some a map, in the property that their schema names. */
function tagsOf({ type, model }: Stored): Tagged['Tags'] {
  const tags = model[shippedResourceTypes().get(type)?.tags?.property ?? 'Tags'];
  if (Array.isArray(tags))
    return (tags as readonly Model[]).map(({ Key, Value }) => ({ Key: String(Key), Value: String(Value ?? '') }));
  return isModel(tags) ? Object.entries(tags).map(([Key, Value]) => ({ Key, Value: String(Value) })) : [];
}
