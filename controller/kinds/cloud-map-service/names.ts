import type { CloudMapServiceSpec } from '../../../crds/generated/types.ts';
import type { Identity } from '../../model/identity.ts';

/** Where a service lives and what it is called. */
export interface Place {
  readonly namespaceId: string;
  readonly name: string;
}

/** Undefined while a part is an unresolved reference. */
export function placeOf({ namespaceId, name }: CloudMapServiceSpec, identity: Identity): Place | undefined {
  const wanted = name ?? identity.name;
  if (namespaceId.includes('${') || wanted.includes('${')) return undefined;
  return { namespaceId: idOf(namespaceId), name: wanted };
}

/** `arn:…:namespace/ns-1` to `ns-1`. */
export function idOf(idOrArn: string): string {
  return idOrArn.slice(idOrArn.lastIndexOf('/') + 1);
}

export function naturalKeyOf({ namespaceId, name }: Place): string {
  return `servicediscovery:service/${namespaceId}/${name}`;
}
