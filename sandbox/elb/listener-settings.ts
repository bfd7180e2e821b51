import type { Certificate, CreateListenerInput } from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { assertRange, invalid, noCertificate, unsupportedCertificate } from './faults.ts';
import type { ElbWorld, ListenerState, LoadBalancerState } from './world.ts';

export type ListenerSettings = Pick<
  ListenerState,
  'port' | 'protocol' | 'sslPolicy' | 'certificates' | 'alpnPolicy' | 'mutualAuthentication'
>;
type Wanted = Pick<
  CreateListenerInput,
  'Port' | 'Protocol' | 'SslPolicy' | 'Certificates' | 'AlpnPolicy' | 'MutualAuthentication'
>;

const PROTOCOLS: Readonly<Record<LoadBalancerState['type'], readonly string[]>> = {
  application: ['HTTP', 'HTTPS'],
  network: ['TCP', 'UDP', 'TCP_UDP', 'TLS', 'QUIC', 'TCP_QUIC'],
  gateway: [],
};
/** What the API gives a listener that names none; the console chooses another. */
const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';
const ALPN = ['HTTP1Only', 'HTTP2Only', 'HTTP2Optional', 'HTTP2Preferred', 'None'];

/** A listener's own settings after a creation or, over `current`, a modification. Throws Fault. */
export function acceptedSettings(
  world: ElbWorld,
  owner: LoadBalancerState,
  wanted: Wanted,
  current?: ListenerSettings,
): ListenerSettings {
  const port = wanted.Port ?? current?.port;
  const protocol = wanted.Protocol ?? current?.protocol;
  assertEndpoint(owner, { port, protocol });
  const secure = protocol === 'HTTPS' || protocol === 'TLS';
  if (!secure) assertNothingSecure(wanted);
  if (!secure)
    return {
      port,
      protocol,
      sslPolicy: undefined,
      certificates: [],
      alpnPolicy: undefined,
      mutualAuthentication: undefined,
    };
  const alpnPolicy = wanted.AlpnPolicy ?? current?.alpnPolicy;
  if (alpnPolicy) assertAlpn(protocol, alpnPolicy);
  return {
    port,
    protocol,
    sslPolicy: acceptedPolicy(wanted.SslPolicy) ?? current?.sslPolicy ?? DEFAULT_POLICY,
    certificates: certificatesOf(world, protocol, wanted.Certificates, current?.certificates ?? []),
    alpnPolicy: protocol === 'TLS' ? alpnPolicy : undefined,
    mutualAuthentication:
      protocol === 'HTTPS'
        ? (wanted.MutualAuthentication ?? current?.mutualAuthentication ?? { Mode: 'off' })
        : undefined,
  };
}

function assertEndpoint(
  owner: LoadBalancerState,
  { port, protocol }: Pick<ListenerSettings, 'port' | 'protocol'>,
): void {
  if (owner.type === 'gateway') {
    if (port !== undefined || protocol !== undefined) {
      throw invalid('A port or protocol cannot be specified for a listener of a gateway load balancer');
    }
    return;
  }
  if (port === undefined) throw invalid('A listener port must be specified');
  if (protocol === undefined) throw invalid('A listener protocol must be specified');
  assertRange('port', port, [1, 65_535]);
  if (PROTOCOLS[owner.type].includes(protocol)) return;
  const allowed = PROTOCOLS[owner.type].join(', ');
  throw invalid(`Listener protocol '${protocol}' must be one of '${allowed}'`);
}

function assertNothingSecure(wanted: Wanted): void {
  if (wanted.Certificates?.length) throw invalid('Certificates are supported for HTTPS and TLS listeners only');
  if (wanted.SslPolicy) throw invalid('Security policies are supported for HTTPS and TLS listeners only');
}

function acceptedPolicy(policy: string | undefined): string | undefined {
  if (policy === undefined || policy.startsWith('ELBSecurityPolicy-')) return policy;
  throw new Fault('SSLPolicyNotFoundException', `SSL policy '${policy}' not found`);
}

function assertAlpn(protocol: string | undefined, policy: readonly string[]): void {
  if (protocol !== 'TLS') throw invalid('ALPN policies are supported for TLS listeners only');
  if (policy.length === 1 && ALPN.includes(policy[0] ?? '')) return;
  throw new Fault('ALPNPolicyNotSupportedException', `ALPN policy '${policy.join(', ')}' is not supported`);
}

/** A new default certificate takes the place of the old one; those for other server names stay. */
function certificatesOf(
  world: ElbWorld,
  protocol: string | undefined,
  wanted: readonly Certificate[] | undefined,
  current: readonly Certificate[],
): readonly Certificate[] {
  if (wanted && wanted.length > 1) {
    throw new Fault(
      'TooManyCertificatesException',
      `Up to '1' certificate ARNs can be specified, but '${wanted.length}' were specified`,
    );
  }
  const arn = wanted?.[0]?.CertificateArn ?? current[0]?.CertificateArn;
  if (!arn) throw invalid(`A certificate must be specified for ${protocol} listeners`);
  assertCertificate(world, arn);
  return [{ CertificateArn: arn }, ...current.slice(1).filter((each) => each.CertificateArn !== arn)];
}

/**
 * A certificate of ACM must be issued: of one that is not AWS says that it lacks what listeners need (seen by users of
 * Terraform, hashicorp/terraform-provider-aws issues about UnsupportedCertificate). An ARN that ACM never made here but
 * fits it, or the account's IAM, is one that was imported before.
 */
export function assertCertificate({ region }: ElbWorld, arn: string): void {
  const acm = `arn:aws:acm:${region.region}:${region.account}:certificate/`;
  const iam = `arn:aws:iam::${region.account}:server-certificate/`;
  const status = region.peers.certificates.status(arn);
  if (status === 'DELETED' || (!arn.startsWith(acm) && !arn.startsWith(iam))) throw noCertificate(arn);
  if (status !== undefined && status !== 'ISSUED') throw unsupportedCertificate(arn);
}
