import type { ServiceRevision } from '@aws-sdk/client-ecs';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../../model/json.ts';
import { CLEARED } from '../update.ts';

/**
 * What a service revision fixes beside the task definition and UpdateService takes back. The platform version is not
 * among them: revisions hold what LATEST stood for.
 */
const MEMBERS = [
  'networkConfiguration',
  'capacityProviderStrategy',
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
] as const;

/** The members in which a service must change to be as in `wanted` again; none where either is not known. */
export function changedMembers(wanted: ServiceRevision | undefined, current: ServiceRevision | undefined): JsonObject {
  if (!wanted || !current) return {};
  const changed = MEMBERS.filter((member) => !jsonEqual(given(wanted[member]), given(current[member])));
  return Object.fromEntries(changed.map((member) => [member, given(wanted[member]) ?? CLEARED[member] ?? null]));
}

/** An empty collection is as good as none. */
function given(member: object | undefined): Json | undefined {
  const value = member as unknown as Json | undefined;
  const isEmpty = Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
  return isEmpty ? undefined : value;
}
