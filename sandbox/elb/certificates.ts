import type {
  AddListenerCertificatesInput,
  Certificate,
  DescribeListenerCertificatesInput,
  RemoveListenerCertificatesInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { badConfiguration, invalid, notPermitted } from './faults.ts';
import { assertCertificate } from './listener-settings.ts';
import { page } from './page.ts';
import { type ElbWorld, type ListenerState, listenerOf } from './world.ts';

/** Adding what is there already changes nothing. */
export function addListenerCertificates(world: ElbWorld, input: AddListenerCertificatesInput) {
  const listener = listenerOf(world, input.ListenerArn ?? '');
  if (listener.certificates.length === 0)
    throw badConfiguration(`Listener '${listener.arn}' does not support certificates`);
  const arns = arnsOf(input.Certificates);
  for (const arn of arns) assertCertificate(world, arn);
  const fresh = arns.filter((arn) => !holds(listener, arn));
  if (beside(world, listener) + fresh.length > MOST_BESIDE)
    throw new Fault(
      'TooManyCertificatesException',
      `The maximum number of certificates has been reached on listener '${listener.arn}'`,
    );
  listener.certificates = [...listener.certificates, ...fresh.map((arn) => ({ CertificateArn: arn }))];
  const added = listener.certificates.filter((each) => arns.includes(each.CertificateArn ?? ''));
  return { Certificates: added.map((each) => view(listener, each)) };
}

export function removeListenerCertificates(world: ElbWorld, input: RemoveListenerCertificatesInput) {
  const listener = listenerOf(world, input.ListenerArn ?? '');
  const arns = arnsOf(input.Certificates);
  const fixed = listener.certificates[0]?.CertificateArn;
  if (fixed !== undefined && arns.includes(fixed)) {
    throw notPermitted(`Default certificate '${fixed}' cannot be removed from listener '${listener.arn}'`);
  }
  listener.certificates = listener.certificates.filter((each) => !arns.includes(each.CertificateArn ?? ''));
  return {};
}

/** The default certificate and all others. */
export function describeListenerCertificates(world: ElbWorld, input: DescribeListenerCertificatesInput) {
  const listener = listenerOf(world, input.ListenerArn ?? '');
  const numbered = listener.certificates.map((each, index) => ({ each, index }));
  const { items, marker } = page(numbered, ({ index }) => index, input);
  return { Certificates: items.map(({ each }) => view(listener, each)), NextMarker: marker };
}

/** Elastic Load Balancing, "Quotas for your Application Load Balancers": certificates, the default ones not counted. */
const MOST_BESIDE = 25;

function beside({ listeners }: ElbWorld, { loadBalancerArn }: ListenerState): number {
  const all = [...listeners.values()].filter((each) => each.loadBalancerArn === loadBalancerArn);
  return all.reduce((sum, { certificates }) => sum + Math.max(0, certificates.length - 1), 0);
}

function arnsOf(certificates: readonly Certificate[] | undefined): readonly string[] {
  const arns = (certificates ?? []).flatMap((each) => each.CertificateArn ?? []);
  if (arns.length === 0) throw invalid('A certificate ARN must be specified');
  return [...new Set(arns)];
}

function holds(listener: ListenerState, arn: string): boolean {
  return listener.certificates.some((each) => each.CertificateArn === arn);
}

function view(listener: ListenerState, certificate: Certificate): Certificate {
  return { ...certificate, IsDefault: certificate === listener.certificates[0] };
}
