import type {
  ChangeInfo,
  ChangeResourceRecordSetsRequest,
  CreateHostedZoneRequest,
  ListHostedZonesRequest,
  ListResourceRecordSetsRequest,
} from '@aws-sdk/client-route-53';
import type { ResourceStore, Stored, Stores } from '../cloudcontrol/store.ts';
import { Fault, type MakeService, type Region, type SandboxService } from '../contract.ts';
import { applyBatch } from './change-batch.ts';
import type { Dns } from './dns.ts';
import { plainId, sortKey, storedName } from './names.ts';
import {
  EXAMPLE_ZONE,
  isEmpty,
  isPrivate,
  keyOf,
  nameServers,
  recordSets,
  ZONE,
  zoneName,
  zoneOf,
  zonesIn,
} from './zones.ts';

/** On AWS most changes are everywhere within a minute (API reference, ChangeResourceRecordSets). */
const PROPAGATION_MS = 20_000;
const MOST = 300;
const MOST_ZONES = 100;

interface World {
  readonly region: Region;
  readonly store: ResourceStore;
  /** When each change was submitted. */
  readonly changes: Map<string, number>;
}

/** Amazon Route 53: public and private hosted zones with their record sets, one of a whole account. */
export interface Route53Service extends SandboxService {
  /** A registrar sends the world to the zone's name servers, or no longer does. False where there is no such zone. */
  setDelegated(zoneId: string, isDelegated: boolean): boolean;
}

export function route53Service(stores: Stores, dns: Dns): MakeService {
  const accounts = new Map<string, Map<string, number>>();
  return (region): Route53Service => {
    const changes = accounts.get(region.account) ?? new Map<string, number>();
    accounts.set(region.account, changes);
    const world: World = { region, store: stores(region), changes };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
      setDelegated(zoneId, isDelegated) {
        if (!world.store.get(ZONE, plainId(zoneId))) return false;
        dns.delegate(plainId(zoneId), isDelegated ? region.clock.now() : undefined);
        return true;
      },
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateHostedZone: createHostedZone,
  GetHostedZone: getHostedZone,
  ListHostedZones: listHostedZones,
  DeleteHostedZone: deleteHostedZone,
  ChangeResourceRecordSets: changeResourceRecordSets,
  ListResourceRecordSets: listResourceRecordSets,
  GetChange: getChange,
};

function createHostedZone(world: World, input: CreateHostedZoneRequest) {
  const { region, store } = world;
  const reference = input.CallerReference ?? '';
  if (store.list(ZONE).some(({ model }) => model.CallerReference === reference))
    throw new Fault(
      'HostedZoneAlreadyExists',
      `A hosted zone has already been created with the caller reference ${reference}.`,
      409,
    );
  const identifier = `Z${region.hex(19).toUpperCase()}`;
  const own = { identifier, model: {} };
  const model = {
    Id: identifier,
    Name: storedName(input.Name ?? ''),
    CallerReference: reference,
    NameServers: nameServers(own),
    ...(input.HostedZoneConfig?.Comment ? { HostedZoneConfig: { Comment: input.HostedZoneConfig.Comment } } : {}),
    ...(input.VPC ? { VPCs: [{ VPCId: input.VPC.VPCId ?? '', VPCRegion: input.VPC.VPCRegion ?? '' }] } : {}),
  };
  store.put({ type: ZONE, identifier, model, createdAt: region.clock.now() });
  const zone = zoneOf(store, identifier);
  return {
    HostedZone: view(store, zone),
    // The shape requires it of private zones too, whose servers nobody outside the VPC can ask (what they are is believed).
    DelegationSet: { NameServers: [...nameServers(zone)] },
    ...(input.VPC ? { VPC: input.VPC } : {}),
    ChangeInfo: submitted(world),
    Location: `https://route53.amazonaws.com/2013-04-01/hostedzone/${identifier}`,
  };
}

function getHostedZone({ store }: World, { Id }: { readonly Id: string }) {
  const zone = zoneOf(store, Id);
  return {
    HostedZone: view(store, zone),
    ...(isPrivate(zone) ? { VPCs: zone.model.VPCs } : { DelegationSet: { NameServers: [...nameServers(zone)] } }),
  };
}

function view(store: ResourceStore, zone: Stored) {
  const config = zone.model.HostedZoneConfig as { readonly Comment?: string } | undefined;
  return {
    Id: `/hostedzone/${zone.identifier}`,
    Name: zoneName(zone),
    CallerReference: String(zone.model.CallerReference ?? zone.identifier),
    Config: { ...(config?.Comment ? { Comment: config.Comment } : {}), PrivateZone: isPrivate(zone) },
    ResourceRecordSetCount: recordSets(store, zone).length,
  };
}

function listHostedZones({ store }: World, { Marker = '', MaxItems = MOST_ZONES }: ListHostedZonesRequest) {
  const zones = [...zonesIn(store)].sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
  const left = zones.filter(({ identifier }) => identifier >= Marker);
  const [shown, next] = [left.slice(0, MaxItems), left[MaxItems]];
  return {
    HostedZones: shown.map((zone) => view(store, zone)),
    Marker,
    IsTruncated: next !== undefined,
    MaxItems,
    ...(next ? { NextMarker: next.identifier } : {}),
  };
}

function deleteHostedZone(world: World, { Id }: { readonly Id: string }) {
  const zone = zoneOf(world.store, Id);
  if (zone.identifier === EXAMPLE_ZONE || !isEmpty(world.store, zone))
    throw new Fault(
      'HostedZoneNotEmpty',
      'The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
    );
  world.store.remove(ZONE, zone.identifier);
  return { ChangeInfo: submitted(world) };
}

function changeResourceRecordSets(world: World, input: ChangeResourceRecordSetsRequest) {
  const zone = zoneOf(world.store, input.HostedZoneId ?? '');
  applyBatch({ store: world.store, zone, now: world.region.clock.now() }, input);
  return { ChangeInfo: submitted(world) };
}

function submitted(world: World): ChangeInfo {
  const id = `C${world.region.hex(19).toUpperCase()}`;
  world.changes.set(id, world.region.clock.now());
  return infoOf(world, id);
}

function infoOf({ changes, region }: World, id: string): ChangeInfo {
  const at = changes.get(id);
  if (at === undefined) throw new Fault('NoSuchChange', `Could not find resource with ID: ${id}`, 404);
  const Status = region.clock.now() - at < PROPAGATION_MS ? 'PENDING' : 'INSYNC';
  return { Id: `/change/${id}`, Status, SubmittedAt: new Date(at) };
}

function getChange(world: World, { Id }: { readonly Id: string }) {
  return { ChangeInfo: infoOf(world, plainId(Id)) };
}

function listResourceRecordSets({ store }: World, input: ListResourceRecordSetsRequest) {
  const { StartRecordName: name, StartRecordType: type, StartRecordIdentifier: identifier } = input;
  const zone = zoneOf(store, input.HostedZoneId ?? '');
  if (type !== undefined && name === undefined) throw new Fault('InvalidInput', 'The type of a start needs its name.');
  const MaxItems = Math.min(Number(input.MaxItems ?? MOST), MOST);
  const from = name === undefined ? '' : sortKey(name, type, identifier);
  const left = recordSets(store, zone).filter(({ set }) => keyOf(set) >= from);
  const [shown, next] = [left.slice(0, MaxItems), left[MaxItems]?.set];
  return {
    ResourceRecordSets: shown.map(({ set }) => set),
    IsTruncated: next !== undefined,
    MaxItems,
    ...(next ? { NextRecordName: next.Name, NextRecordType: next.Type } : {}),
    ...(next?.SetIdentifier === undefined ? {} : { NextRecordIdentifier: next.SetIdentifier }),
  };
}
