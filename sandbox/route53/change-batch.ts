import type { Change, ChangeResourceRecordSetsRequest, ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { Fault } from '../contract.ts';
import { isWithin, storedName } from './names.ts';
import { problemOf } from './values.ts';
import { idOf, isOwnSet, modelOf, RECORD_SET, recordSets, type Standing, zoneName } from './zones.ts';

type Sets = Map<string, Standing>;

/** Applies all changes of a batch, or throws InvalidChangeBatch and applies none. */
export function applyBatch(
  { store, zone, now }: { readonly store: ResourceStore; readonly zone: Stored; readonly now: number },
  { ChangeBatch }: ChangeResourceRecordSetsRequest,
): void {
  const before: Sets = new Map(recordSets(store, zone).map((each) => [idOf(zone.identifier, each.set), each]));
  const after: Sets = new Map(before);
  const problems = (ChangeBatch?.Changes ?? []).flatMap((change) => applied(after, { change, zone, now }) ?? []);
  const conflicts = problems.length > 0 ? problems : conflictsIn(after, before, zone);
  if (conflicts.length > 0) throw new Fault('InvalidChangeBatch', `[${conflicts.join(', ')}]`);
  for (const id of before.keys()) if (!after.has(id)) store.remove(RECORD_SET, id);
  for (const [identifier, { set, since }] of after)
    if (before.get(identifier)?.set !== set)
      store.put({ type: RECORD_SET, identifier, model: modelOf(set), createdAt: since });
}

interface Applying {
  readonly change: Change;
  readonly zone: Stored;
  readonly now: number;
}

function applied(sets: Sets, { change, zone, now }: Applying): string | undefined {
  const given = change.ResourceRecordSet;
  if (!given) return undefined;
  const set = { ...given, Name: storedName(given.Name ?? '') };
  const id = idOf(zone.identifier, set);
  const known = sets.get(id);
  const named = `resource record set [name='${set.Name}', type='${set.Type}'${identifierOf(set)}]`;
  if (!isWithin(set.Name, zoneName(zone)))
    return `RRSet with DNS name ${set.Name} is not permitted in zone ${zoneName(zone)}`;
  if (change.Action === 'DELETE') {
    if (!known) return `Tried to delete ${named} but it was not found`;
    if (!isSame(known.set, set))
      return `Tried to delete ${named} but the values provided do not match the current values`;
    if (isOwnSet(zone, set)) return `A HostedZone must contain at least one ${set.Type} record for the zone itself.`;
    sets.delete(id);
    return undefined;
  }
  if (change.Action === 'CREATE' && known) return `Tried to create ${named} but it already exists`;
  assertContent(set);
  const problem = problemOf(set);
  if (problem) return problem;
  const isUnchanged = known !== undefined && isSame(known.set, set);
  sets.set(id, { set: isUnchanged ? known.set : set, since: isUnchanged ? known.since : now });
  return undefined;
}

function identifierOf({ SetIdentifier }: ResourceRecordSet): string {
  return SetIdentifier === undefined ? '' : `, set identifier='${SetIdentifier}'`;
}

function isSame(a: ResourceRecordSet, b: ResourceRecordSet): boolean {
  return canonical(a) === canonical(b);
}

/** Values of a set have no order; names of alias targets no case and no final dot. */
function canonical({ ResourceRecords, AliasTarget, Name = '', ...rest }: ResourceRecordSet): string {
  const values = (ResourceRecords ?? []).map(({ Value }) => Value).sort();
  const alias = AliasTarget && { ...AliasTarget, DNSName: storedName(AliasTarget.DNSName ?? '') };
  const members = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify([storedName(Name), values, alias, members]);
}

/** What each set has to be in itself. */
function assertContent(set: ResourceRecordSet): void {
  const named = `${set.Name}, type ${set.Type}`;
  if (set.AliasTarget && (set.TTL !== undefined || set.ResourceRecords))
    throw invalid(`An alias resource record set (${named}) may have neither TTL nor ResourceRecords`);
  if (set.AliasTarget) return;
  if (!set.ResourceRecords?.length) throw invalid(`Missing field 'ResourceRecords' in ResourceRecordSet (${named})`);
  if (set.TTL === undefined) throw invalid(`Missing field 'TTL' in ResourceRecordSet (${named})`);
}

function invalid(message: string): Fault {
  return new Fault('InvalidInput', `Invalid request: ${message}`);
}

/** What no two sets of one name may be together; only what the batch brought is looked at. */
function conflictsIn(after: Sets, before: Sets, zone: Stored): readonly string[] {
  const all = [...after.values()].map(({ set }) => set);
  const fresh = [...after].flatMap(([id, { set }]) => (before.get(id)?.set === set ? [] : [set]));
  return fresh.flatMap((set) => conflictOf(set, all, zone) ?? []);
}

function conflictOf(set: ResourceRecordSet, all: readonly ResourceRecordSet[], zone: Stored): string | undefined {
  const others = all.filter((other) => other !== set && other.Name === set.Name);
  if (set.Type === 'CNAME' && set.Name === zoneName(zone))
    return `RRSet of type CNAME with DNS name ${set.Name} is not permitted at apex in zone ${zoneName(zone)}`;
  const isAlone = others.every((other) => (other.Type === 'CNAME') === (set.Type === 'CNAME'));
  if (!isAlone)
    return `RRSet of type ${set.Type} with DNS name ${set.Name} is not permitted because a conflicting RRSet of type ${others[0]?.Type} with the same DNS name already exists in zone ${zoneName(zone)}`;
  const kin = others.filter((other) => other.Type === set.Type);
  if (kin.some((other) => policyOf(other) !== policyOf(set)))
    return `RRSet with DNS name ${set.Name}, type ${set.Type}${identifierOf(set)} cannot be created as other RRSets exist with the same name and type and another routing policy.`;
  return undefined;
}

const POLICIES = [
  'Weight',
  'Region',
  'Failover',
  'GeoLocation',
  'MultiValueAnswer',
  'CidrRoutingConfig',
  'GeoProximityLocation',
] as const;

function policyOf(set: ResourceRecordSet): string {
  return POLICIES.find((member) => set[member] !== undefined) ?? 'simple';
}
