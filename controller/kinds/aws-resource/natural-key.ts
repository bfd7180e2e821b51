import type { Identity } from '../../model/identity.ts';

/**
 * AWS's names of resources are known only with their types, and often only once they live: one document is one resource,
 * and who else means it is told by its tags or its record.
 */
export function naturalKeyOf(type: string, { namespace, name }: Identity): string {
  return `aws:${type}/${namespace}/${name}`;
}
