import { awsShape, type ComposedKind } from '../../crds/composition.ts';
import { type ClientName, inputShape, type Shape } from '../../crds/sdk-shapes.ts';

/** Every leaf field that AWS takes for a kind, by its path: `[]` for a step into a list, `{}` for an open map. */
export function leavesOf(kind: ComposedKind): readonly string[] {
  return leavesIn(awsShape(kind), '');
}

function leavesIn(shape: Shape, at: string): readonly string[] {
  switch (shape.type) {
    case 'object':
      return Object.entries(shape.members).flatMap(([member, { shape: inner }]) =>
        leavesIn(inner, at === '' ? member : `${at}.${member}`),
      );
    case 'list':
      return leavesIn(shape.element, `${at}[]`);
    case 'map':
      return [`${at}{}`];
    default:
      return [at];
  }
}

interface UpdateCall {
  readonly kind: ComposedKind;
  readonly client: ClientName;
  readonly shape: string;
  /** Where the request's members lie in the kind's spec; `''` for beside each other. */
  readonly below?: string;
}

/** Requests that change an object which lives. */
const UPDATE_CALLS: readonly UpdateCall[] = [
  { kind: 'Service', client: 'ecs', shape: 'UpdateServiceRequest' },
  { kind: 'Cluster', client: 'ecs', shape: 'UpdateClusterRequest' },
  { kind: 'Cluster', client: 'ecs', shape: 'PutClusterCapacityProvidersRequest' },
  { kind: 'CapacityProvider', client: 'ecs', shape: 'UpdateCapacityProviderRequest' },
  { kind: 'TargetGroup', client: 'elb', shape: 'ModifyTargetGroupInput' },
  { kind: 'TargetGroup', client: 'elb', shape: 'ModifyTargetGroupAttributesInput' },
  { kind: 'LoadBalancer', client: 'elb', shape: 'SetSecurityGroupsInput' },
  { kind: 'LoadBalancer', client: 'elb', shape: 'SetSubnetsInput' },
  { kind: 'LoadBalancer', client: 'elb', shape: 'SetIpAddressTypeInput' },
  { kind: 'LoadBalancer', client: 'elb', shape: 'ModifyIpPoolsInput' },
  { kind: 'LoadBalancer', client: 'elb', shape: 'ModifyCapacityReservationInput' },
  { kind: 'LoadBalancer', client: 'elb', shape: 'ModifyLoadBalancerAttributesInput' },
  { kind: 'Listener', client: 'elb', shape: 'ModifyListenerInput' },
  { kind: 'Listener', client: 'elb', shape: 'AddListenerCertificatesInput' },
  { kind: 'Listener', client: 'elb', shape: 'ModifyListenerAttributesInput' },
  { kind: 'ListenerRule', client: 'elb', shape: 'ModifyRuleInput' },
  { kind: 'ListenerRule', client: 'elb', shape: 'SetRulePrioritiesInput' },
  { kind: 'ServiceAutoScaling', client: 'scaling', shape: 'RegisterScalableTargetRequest' },
  { kind: 'ServiceAutoScaling', client: 'scaling', shape: 'PutScalingPolicyRequest', below: 'policies[]' },
  { kind: 'ServiceAutoScaling', client: 'scaling', shape: 'PutScheduledActionRequest', below: 'scheduledActions[]' },
];

/** Leaves of update requests that the request which makes the object does not have. */
export function furtherLeavesOf(kind: ComposedKind): readonly string[] {
  const known = new Set(leavesOf(kind));
  const calls = UPDATE_CALLS.filter((call) => call.kind === kind);
  const leaves = calls.flatMap(({ client, shape, below = '' }) => leavesIn(inputShape(client, shape), below));
  return [...new Set(leaves.filter((leaf) => !known.has(leaf)))];
}
