import type { ComposedKind } from './composition.ts';

/** One place where a CRD says something else than AWS's request, on purpose. */
export interface Deviation {
  readonly kind: ComposedKind | '*';
  /** Path below `spec`; `[]` steps into a list. A trailing `.*` stands for every member. */
  readonly path: string;
  readonly what: 'dropped' | 'optional' | 'required' | 'enum' | 'type';
  readonly because: string;
}

/** Every deliberate difference between the CRDs and the SDK's input shapes. Whatever is not listed here must agree. */
export const DEVIATIONS: readonly Deviation[] = [
  { kind: 'Service', path: 'clientToken', what: 'dropped', because: 'derived from the content when the call is made' },
  { kind: 'Service', path: 'serviceName', what: 'optional', because: 'defaults to metadata.name' },
  { kind: 'Service', path: 'template.family', what: 'optional', because: 'defaults to the service name' },
  { kind: 'LoadBalancer', path: 'name', what: 'optional', because: 'defaults to metadata.name' },
  { kind: 'TargetGroup', path: 'name', what: 'optional', because: 'defaults to metadata.name' },
  ...triple(''),
  ...triple('policies[].'),
  ...triple('scheduledActions[].'),
];

/** The three members that say which target a scaling request is about. */
function triple(prefix: string): readonly Deviation[] {
  const because = 'made from cluster and service';
  const members = ['serviceNamespace', 'resourceId', 'scalableDimension'];
  return members.map((member) => ({
    kind: 'ServiceAutoScaling',
    path: `${prefix}${member}`,
    what: 'dropped',
    because,
  }));
}
