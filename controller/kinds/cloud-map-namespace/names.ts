import type { CloudMapNamespaceSpec } from '../../../crds/generated/types.ts';
import type { NamespaceKey } from '../../model/aws-reads.ts';
import type { Identity } from '../../model/identity.ts';

/** Undefined while the name is an unresolved reference. */
export function keyOf({ type, name }: CloudMapNamespaceSpec, identity: Identity): NamespaceKey | undefined {
  const wanted = name ?? identity.name;
  return wanted.includes('${') ? undefined : { type, name: wanted };
}

/** Private namespaces of one name may live beside each other, in VPCs of their own. */
export function naturalKeyOf({ type, name }: NamespaceKey, vpc: string | undefined): string {
  return ['servicediscovery:namespace', type, name, ...(vpc === undefined ? [] : [vpc])].join('/');
}
