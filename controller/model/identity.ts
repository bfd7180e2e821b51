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
] as const;

/** The kinds of documents. `Namespace` is configuration; the others are objects in AWS and each has a ResourceKind. */
export type KindName = (typeof KINDS)[number];

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
