import type { KindName } from '../model/identity.ts';

/** The AWS operation that takes a field, and the field's place in its input. */
export interface AwsMember {
  readonly operation: string;
  readonly member: string;
}

interface Root {
  readonly operation: string;
  /** Where ELBv2 and Application Auto Scaling begin members with a capital, manifests do not. */
  readonly capitals: boolean;
  /** Fields below these names belong to another operation, in which the name itself is not a member. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Fields that only Evenkeel has. */
  readonly own?: readonly string[];
}

const ROOTS: Readonly<Partial<Record<KindName, Root>>> = {
  DnsRecord: { operation: 'ChangeResourceRecordSets', capitals: true, own: ['allowOverwrite'] },
  Certificate: { operation: 'RequestCertificate', capitals: true, own: ['validation'] },
  ListenerCertificate: { operation: 'AddListenerCertificates', capitals: true },
  Cluster: { operation: 'CreateCluster', capitals: false },
  CapacityProvider: { operation: 'CreateCapacityProvider', capitals: false },
  Service: { operation: 'CreateService', capitals: false, parts: { template: 'RegisterTaskDefinition' } },
  LoadBalancer: { operation: 'CreateLoadBalancer', capitals: true },
  TargetGroup: { operation: 'CreateTargetGroup', capitals: true },
  Listener: { operation: 'CreateListener', capitals: true },
  ListenerRule: { operation: 'CreateRule', capitals: true },
  ServiceAutoScaling: {
    operation: 'RegisterScalableTarget',
    capitals: true,
    parts: { policies: 'PutScalingPolicy', scheduledActions: 'PutScheduledAction' },
    own: ['cluster', 'service'],
  },
  Repository: {
    operation: 'CreateRepository',
    capitals: false,
    own: ['emptyOnDelete', 'lifecyclePolicy', 'repositoryPolicy'],
  },
  CloudMapNamespace: { operation: 'CreatePrivateDnsNamespace', capitals: true, own: ['type'] },
  CloudMapService: { operation: 'CreateService', capitals: true },
};

/** What AWS calls a field below `spec`; undefined for fields that AWS does not know. */
export function awsMember(kind: KindName, path: readonly string[]): AwsMember | undefined {
  const root = ROOTS[kind];
  const [first = ''] = path;
  if (!root || path.length === 0 || root.own?.includes(first)) return undefined;
  if (first === 'attributes' && root.capitals)
    return { operation: root.operation.replace('Create', 'Modify').concat('Attributes'), member: spelled(root, path) };
  const part = root.parts?.[first];
  if (!part) return { operation: root.operation, member: spelled(root, path) };
  return path.length === 1 ? undefined : { operation: part, member: spelled(root, path.slice(1)) };
}

function spelled({ capitals }: Root, path: readonly string[]): string {
  return path
    .map((name) => (capitals ? (ACRONYMS[name] ?? name.charAt(0).toUpperCase() + name.slice(1)) : name))
    .join('.');
}

/** Names that AWS begins with several capitals. */
const ACRONYMS: Readonly<Record<string, string>> = { ttl: 'TTL', dnsName: 'DNSName', awsRegion: 'AWSRegion' };
