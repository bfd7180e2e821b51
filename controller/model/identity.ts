export const KINDS = [
  'Namespace',
  'Cluster',
  'CapacityProvider',
  'LoadBalancer',
  'TargetGroup',
  'Listener',
  'ListenerRule',
  'Service',
  'ServiceAutoScaling',
  'DnsRecord',
  'Certificate',
  'ListenerCertificate',
  'AwsResource',
  'Repository',
  'CloudMapNamespace',
  'CloudMapService',
  'ApiDeployment',
  'DefaultResource',
  'AlertProvider',
  'Alert',
] as const;

/** The kinds of documents: configuration, and objects in AWS of which each has a ResourceKind. */
export type KindName = (typeof KINDS)[number];

/** Kinds that say how Evenkeel itself behaves; nothing in AWS stands for them. */
const CONFIGURATION_KINDS = ['Namespace', 'AlertProvider', 'Alert'] as const satisfies readonly KindName[];
export type ConfigurationKind = (typeof CONFIGURATION_KINDS)[number];

export function isConfiguration(kind: KindName): kind is ConfigurationKind {
  return (CONFIGURATION_KINDS as readonly KindName[]).includes(kind);
}

/** Kinds whose objects live in AWS. */
export const OBJECT_KINDS: readonly KindName[] = KINDS.filter((kind) => !isConfiguration(kind));

/** Who an object is, in manifests and in owner tags. Immutable; a new name is a new identity of the same AWS object. */
export interface Identity {
  readonly namespace: string;
  readonly kind: KindName;
  readonly name: string;
}

/** `namespace/Kind/name`: the work queue's unit and the value of the resource tag. */
export type ResourceKey = `${string}/${string}/${string}`;

export function keyOf(identity: Identity): ResourceKey {
  return `${identity.namespace}/${identity.kind}/${identity.name}`;
}

export function parseKey(text: string): Identity | undefined {
  const [namespace, kind, name, ...rest] = text.split('/');
  if (!namespace || !name || rest.length > 0 || !isKindName(kind)) return undefined;
  return { namespace, kind, name };
}

export function isKindName(value: unknown): value is KindName {
  return (KINDS as readonly unknown[]).includes(value);
}
