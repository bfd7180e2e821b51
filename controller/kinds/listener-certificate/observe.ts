import type { ListenerCertificateSpec } from '../../../crds/generated/types.ts';
import type { ResourceRecord } from '../../model/aws-reads.ts';
import { loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import { LISTENER_CERTIFICATE, type Place, placeIn, placeText } from '../../model/elbv2/listener-certificate.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { recordNameOf } from '../../model/record-steps.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';

/** A certificate on a listener, and the record that stands for its tags. */
export interface LiveListenerCertificate {
  /** Where our record or the manifest says that it is. */
  readonly place: Place;
  /** Whether the listener shows it. */
  readonly isThere: boolean;
  /** Whether it is the listener's default one, which belongs to the listener. */
  readonly isDefault: boolean;
  /** The place that the record still names, while another one is wanted; undefined once nothing is left of it. */
  readonly former?: Place | undefined;
  readonly record: ResourceRecord | undefined;
  readonly tags: Tags;
}

/** Undefined while a part of it is an unresolved reference. */
export function wantedPlace({ listenerArn, certificates }: ListenerCertificateSpec): Place | undefined {
  const certificateArn = certificates[0]?.certificateArn;
  if (certificateArn === undefined || [listenerArn, certificateArn].some((arn) => arn.includes('${'))) return undefined;
  return { listenerArn, certificateArn };
}

export async function observeListenerCertificate(
  { resource, locator, ownerTags }: ObserveTarget<ListenerCertificateSpec>,
  read: Reader,
): Promise<Seen<LiveListenerCertificate>> {
  const place = resource && wantedPlace(resource.spec);
  if (!place) return observeLocated(locator, read);
  const name = ownerTags && recordNameOf(ownerTags);
  const [record, standing] = await Promise.all([
    name === undefined ? undefined : read.get('records:resource', name),
    readStanding(place, read),
  ]);
  if (!standing) return { state: 'absent', found: { listenerExists: false } };
  const former = await readFormer(record, place, read);
  if (record) return present({ place, ...standing, former, record, tags: record.tags });
  if (!standing.isThere) return { state: 'absent', found: { listenerExists: true } };
  const other = (await read.list('records:all', 'all')).find((each) => isOf(each, place));
  return present({ place, ...standing, record: other, tags: other?.tags ?? {} });
}

function present(live: LiveListenerCertificate): Seen<LiveListenerCertificate> {
  return { state: 'present', live, tags: live.tags };
}

function isOf({ type, identifier }: ResourceRecord, place: Place): boolean {
  return type === LISTENER_CERTIFICATE && identifier === placeText(place);
}

/** Undefined where the listener does not exist. */
async function readStanding({ listenerArn, certificateArn }: Place, read: Reader) {
  const [beside, listeners] = await Promise.all([
    read.get('elbv2:listenerCertificates', listenerArn),
    read.get('elbv2:listeners', loadBalancerArnOf(listenerArn)),
  ]);
  const listener = listeners?.find(({ ListenerArn }) => ListenerArn === listenerArn);
  if (!beside || !listener) return undefined;
  const isDefault = (listener.Certificates ?? []).some((each) => each.CertificateArn === certificateArn);
  return { isDefault, isThere: isDefault || beside.some((each) => each.CertificateArn === certificateArn) };
}

/** Where the manifest wanted it before, while the listener there still shows it. */
async function readFormer(record: ResourceRecord | undefined, place: Place, read: Reader): Promise<Place | undefined> {
  const former = record?.identifier === undefined ? undefined : placeIn(record.identifier);
  if (!former || placeText(former) === placeText(place)) return undefined;
  const standing = await readStanding(former, read);
  return standing?.isThere && !standing.isDefault ? former : undefined;
}

async function observeLocated(locator: Json | undefined, read: Reader): Promise<Seen<LiveListenerCertificate>> {
  const name = isObject(locator) ? locator.record : undefined;
  const record = typeof name === 'string' ? await read.get('records:resource', name) : undefined;
  const place = record?.identifier === undefined ? undefined : placeIn(record.identifier);
  if (!record || !place) return { state: 'absent' };
  const standing = (await readStanding(place, read)) ?? { isThere: false, isDefault: false };
  return present({ place, ...standing, record, tags: record.tags });
}

export function naturalKeyOf(place: Place): string {
  return `elbv2:listener-certificate/${placeText(place)}`;
}

/** All that our records tell of. */
export async function discoverListenerCertificates(owner: string, read: Reader): Promise<readonly Owned[]> {
  const records = await read.list('records:owned', owner);
  return records.flatMap(({ name, type, identifier = '', tags }) => {
    const identity = parseKey(tags[RESOURCE_TAG] ?? '');
    const place = type === LISTENER_CERTIFICATE ? placeIn(identifier) : undefined;
    if (!place || tags[OWNER_TAG] !== owner || identity?.kind !== 'ListenerCertificate') return [];
    return [{ identity, tags, naturalKey: naturalKeyOf(place), main: place.certificateArn, locator: { record: name } }];
  });
}
