import type { Certificate, Listener, Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ListenerSpec } from '../../../crds/generated/types.ts';
import { forwardedWeights } from '../../model/elbv2/actions.ts';
import { isArn, loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import { type AttributeLike, readAttributes } from '../../model/elbv2/attributes.ts';
import { LISTENER_CERTIFICATE, placeIn } from '../../model/elbv2/listener-certificate.ts';
import { findOwn, ownedAmong, type Sibling } from '../../model/elbv2/owned.ts';
import { readSuccessions, type Succession } from '../../model/elbv2/succession.ts';
import { readElbTags } from '../../model/elbv2/tags.ts';
import { keyOf } from '../../model/identity.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { Tags } from '../../model/tags.ts';
import { type FormerListener, findElsewhere, readBurden, readFormer } from './former.ts';

/** What AWS says of one listener. */
export interface LiveListener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly listener: Listener;
  /** Beside the default one; undefined where the listener can have none or nobody asked. */
  readonly certificates?: readonly Certificate[] | undefined;
  /** ARNs of certificates on it that documents of their own brought there; undefined where no other ones are there. */
  readonly apart?: readonly string[] | undefined;
  /** Undefined where the manifest declares none. */
  readonly attributes?: readonly AttributeLike[] | undefined;
  /** Read for a teardown only: AWS would delete them along. */
  readonly rules?: readonly Rule[] | undefined;
  readonly tags: Tags;
  /** The load balancer's other listeners. */
  readonly neighbours: readonly Listener[];
  /** Target groups that are taking over from others here. */
  readonly successions?: readonly Succession[] | undefined;
  /** The listener on another load balancer that this one took the place of, as long as it lives. */
  readonly former?: FormerListener | undefined;
  /** What hangs on it; said only of a listener that is on another load balancer than the manifest names. */
  readonly burden?: FormerListener | undefined;
  readonly loadBalancerExists?: boolean | undefined;
}

export function naturalKeyOf(loadBalancerArn: string, port: number | undefined): string | undefined {
  return isArn(loadBalancerArn) ? `elbv2:listener/${loadBalancerArn}/${port ?? ''}` : undefined;
}

export async function observeListener(target: ObserveTarget<ListenerSpec>, read: Reader): Promise<Seen<LiveListener>> {
  const { resource, locator, ownerTags } = target;
  return resource ? observeDesired(resource, ownerTags, read) : observeLocated(locator, read);
}

async function observeDesired(
  resource: Resource<ListenerSpec>,
  ownerTags: Tags | undefined,
  read: Reader,
): Promise<Seen<LiveListener>> {
  const { spec, identity } = resource;
  const all = await read.get('elbv2:listeners', spec.loadBalancerArn);
  const siblings = siblingsOf(all ?? []);
  const inPlace = siblings.find(({ object }) => object.Port === spec.port);
  const found = await findOwn(siblings, { key: keyOf(identity), inPlace }, read);
  if (!found) return observeElsewhere({ loadBalancerExists: all !== undefined }, ownerTags, read);
  const { arn, object: listener, tags } = found;
  const [former, certificates, attributes, successions] = await Promise.all([
    readFormer(tags, ownerTags, read),
    spec.certificates && isSecure(listener) ? read.get('elbv2:listenerCertificates', arn) : undefined,
    spec.attributes ? readAttributes('elbv2:listenerAttributes', arn, read) : undefined,
    readSuccessions(
      {
        wanted: [...forwardedWeights(spec.defaultActions).keys()],
        live: [...forwardedWeights(listener.DefaultActions).keys()],
      },
      read,
    ),
  ]);
  const neighbours = siblings.filter((sibling) => sibling.arn !== arn).map(({ object }) => object);
  const loadBalancerArn = listener.LoadBalancerArn ?? spec.loadBalancerArn;
  const apart = await readApart({ arn, certificates, spec }, read);
  const live = {
    arn,
    loadBalancerArn,
    listener,
    certificates,
    apart,
    attributes,
    tags,
    neighbours,
    successions,
    former,
  };
  return { state: 'present', live, tags };
}

interface Beside {
  readonly arn: string;
  readonly certificates: readonly Certificate[] | undefined;
  readonly spec: ListenerSpec;
}

/** Whose certificates are there that the manifest does not name: what has a document of its own is left to that. */
async function readApart(
  { arn, certificates = [], spec }: Beside,
  read: Reader,
): Promise<readonly string[] | undefined> {
  const declared = (spec.certificates ?? []).map(({ certificateArn }) => certificateArn);
  const others = certificates
    .flatMap(({ CertificateArn }) => CertificateArn ?? [])
    .filter((one) => !declared.includes(one));
  if (others.length === 0) return undefined;
  const records = await read.list('records:all', 'all');
  const places = records.flatMap(({ type, identifier = '' }) =>
    type === LISTENER_CERTIFICATE ? (placeIn(identifier) ?? []) : [],
  );
  const ours = places.flatMap(({ listenerArn, certificateArn }) => (listenerArn === arn ? [certificateArn] : []));
  return others.filter((one) => ours.includes(one));
}

/** A listener that is still where the document looked for it before is the same listener on the way. */
async function observeElsewhere(
  place: { readonly loadBalancerExists: boolean },
  ownerTags: Tags | undefined,
  read: Reader,
): Promise<Seen<LiveListener>> {
  const found = await findElsewhere(ownerTags, read);
  if (!found) return { state: 'absent', found: place };
  const { arn, object: listener, tags } = found;
  const burden = await readBurden({ arn, tags }, read);
  const loadBalancerArn = loadBalancerArnOf(arn);
  return { state: 'present', live: { arn, loadBalancerArn, listener, tags, neighbours: [], burden, ...place }, tags };
}

async function observeLocated(locator: Json | undefined, read: Reader): Promise<Seen<LiveListener>> {
  const arn = isObject(locator) ? locator.arn : undefined;
  if (!isArn(arn)) return { state: 'absent' };
  const loadBalancerArn = loadBalancerArnOf(arn);
  const siblings = siblingsOf((await read.get('elbv2:listeners', loadBalancerArn)) ?? []);
  const listener = siblings.find((sibling) => sibling.arn === arn)?.object;
  if (!listener) return { state: 'absent' };
  const [tags, rules] = await Promise.all([readElbTags(arn, read), read.get('elbv2:rules', arn)]);
  return { state: 'present', live: { arn, loadBalancerArn, listener, rules, tags, neighbours: [] }, tags };
}

function siblingsOf(listeners: readonly Listener[]): readonly Sibling<Listener>[] {
  return listeners.map((object) => ({ arn: object.ListenerArn ?? '', object }));
}

function isSecure({ Protocol }: Listener): boolean {
  return Protocol === 'HTTPS' || Protocol === 'TLS';
}

export async function discoverListeners(owner: string, read: Reader): Promise<readonly Owned[]> {
  const loadBalancers = await read.list('elbv2:loadBalancers', 'all');
  const lists = await Promise.all(
    loadBalancers.map(({ LoadBalancerArn = '' }) => read.get('elbv2:listeners', LoadBalancerArn)),
  );
  const candidates = lists.flatMap((list, index) => {
    const loadBalancerArn = loadBalancers[index]?.LoadBalancerArn ?? '';
    return (list ?? []).map(({ ListenerArn: arn = '', Port }) => ({
      arn,
      naturalKey: naturalKeyOf(loadBalancerArn, Port) ?? arn,
      locator: { arn },
    }));
  });
  return ownedAmong(candidates, { owner, kind: 'Listener' }, read);
}
