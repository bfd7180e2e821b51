import type { ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { Fault } from '../contract.ts';
import type { World } from './ec2-world.ts';
import { type Tags, tagsOfModel } from './network.ts';

/** Types whose identifier is the id by which CreateTags knows them. */
const TAGGED: Readonly<Record<string, string>> = {
  vpc: 'AWS::EC2::VPC',
  subnet: 'AWS::EC2::Subnet',
  sg: 'AWS::EC2::SecurityGroup',
  rtb: 'AWS::EC2::RouteTable',
  acl: 'AWS::EC2::NetworkAcl',
  igw: 'AWS::EC2::InternetGateway',
  nat: 'AWS::EC2::NatGateway',
  vpce: 'AWS::EC2::VPCEndpoint',
  lt: 'AWS::EC2::LaunchTemplate',
};

interface TagInput {
  readonly Resources: readonly string[];
  readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
}

export function createTags({ store }: World, { Resources, Tags = [] }: TagInput) {
  const found = Resources.map((id) => taggedOf(store, id));
  const added = Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value]));
  for (const each of found) keep(store, each, { ...tagsOfModel(each.model), ...added });
  return {};
}

/** A tag that is given with a value goes only where it has that value; without tags, all go. */
export function deleteTags({ store }: World, { Resources, Tags = [] }: TagInput) {
  const isGone = (key: string, value: string): boolean =>
    Tags.length === 0 || Tags.some(({ Key, Value }) => Key === key && (Value === undefined || Value === value));
  for (const each of Resources.map((id) => taggedOf(store, id))) {
    const left = Object.entries(tagsOfModel(each.model)).filter(([key, value]) => !isGone(key, value));
    keep(store, each, Object.fromEntries(left));
  }
  return {};
}

function taggedOf(store: ResourceStore, id: string): Stored {
  const type = TAGGED[id.slice(0, id.indexOf('-'))];
  const found = type === undefined ? undefined : store.get(type, id);
  if (!found) throw new Fault('InvalidID', `The ID '${id}' is not valid`);
  return found;
}

function keep(store: ResourceStore, stored: Stored, tags: Tags): void {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  store.put({ ...stored, model: { ...stored.model, Tags } });
}
