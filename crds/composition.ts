import { type ClientName, inputShape, type Member, type Shape } from './sdk-shapes.ts';

export type ObjectShape = Extract<Shape, { type: 'object' }>;

/** Kinds whose spec is made of AWS's own requests. `Namespace` is Evenkeel's own and has no counterpart. */
export const COMPOSED_KINDS = [
  'Cluster',
  'CapacityProvider',
  'Service',
  'LoadBalancer',
  'TargetGroup',
  'Listener',
  'ListenerRule',
  'ServiceAutoScaling',
  'Repository',
  'CloudMapNamespace',
  'CloudMapService',
  'DnsRecord',
  'Certificate',
  'ListenerCertificate',
] as const;
export type ComposedKind = (typeof COMPOSED_KINDS)[number];

/** Those, and kinds of which some members are AWS's: `AwsResource` alone takes its members from AWS's registry. */
export const SHAPED_KINDS = [...COMPOSED_KINDS, 'ApiDeployment', 'DefaultResource'] as const;
export type ShapedKind = (typeof SHAPED_KINDS)[number];

/** What AWS accepts for a kind, every member that the SDK knows included. Deviations are stated in deviations.ts. */
export function awsShape(kind: ShapedKind): ObjectShape {
  return SHAPES[kind]();
}

const SHAPES: Readonly<Record<ShapedKind, () => ObjectShape>> = {
  Cluster: () => inputShape('ecs', 'CreateClusterRequest'),
  CapacityProvider: () => inputShape('ecs', 'CreateCapacityProviderRequest'),
  Service: () =>
    extend(inputShape('ecs', 'CreateServiceRequest'), {
      template: optional({ ...inputShape('ecs', 'RegisterTaskDefinitionRequest'), name: 'TaskTemplate' }),
    }),
  LoadBalancer: () => withAttributes('CreateLoadBalancerInput', 'ModifyLoadBalancerAttributesInput'),
  TargetGroup: () => withAttributes('CreateTargetGroupInput', 'ModifyTargetGroupAttributesInput'),
  Listener: () => withAttributes('CreateListenerInput', 'ModifyListenerAttributesInput'),
  ListenerRule: () => inputShape('elb', 'CreateRuleInput'),
  ServiceAutoScaling: () =>
    extend(scaling('RegisterScalableTargetRequest'), {
      cluster: { shape: { type: 'string' }, required: true, aws: 'cluster' },
      service: { shape: { type: 'string' }, required: true, aws: 'service' },
      policies: optional(listOf({ ...scaling('PutScalingPolicyRequest'), name: 'ScalingPolicy' })),
      scheduledActions: optional(listOf({ ...scaling('PutScheduledActionRequest'), name: 'ScheduledAction' })),
    }),
  Repository: () =>
    extend(inputShape('ecr', 'CreateRepositoryRequest'), {
      lifecyclePolicy: optional({ type: 'document' }),
      repositoryPolicy: optional({ type: 'document' }),
      emptyOnDelete: optional({ type: 'boolean' }),
    }),
  CloudMapNamespace: () =>
    extend(inputShape('discovery', 'CreatePrivateDnsNamespaceRequest'), {
      type: { shape: { type: 'string', enum: ['DNS_PRIVATE', 'DNS_PUBLIC', 'HTTP'] }, required: true, aws: 'Type' },
    }),
  CloudMapService: () => inputShape('discovery', 'CreateServiceRequest'),
  DnsRecord: () =>
    extend(inputShape('route53', 'ResourceRecordSet'), {
      hostedZoneId: { shape: { type: 'string' }, required: true, aws: 'HostedZoneId' },
      allowOverwrite: optional({ type: 'boolean' }),
    }),
  Certificate: () =>
    extend(inputShape('acm', 'RequestCertificateRequest'), {
      validation: optional({
        type: 'object',
        name: 'CertificateValidation',
        members: { hostedZoneId: { shape: { type: 'string' }, required: true, aws: '' } },
      }),
    }),
  ListenerCertificate: () => inputShape('elb', 'AddListenerCertificatesInput'),
  ApiDeployment: () => inputShape('apigateway', 'CreateDeploymentRequest'),
  DefaultResource: () => ({
    type: 'object',
    name: 'DefaultResource',
    members: {
      vpcId: { shape: { type: 'string' }, required: true, aws: 'VpcId' },
      resource: {
        shape: { type: 'string', enum: ['MainRouteTable', 'SecurityGroup', 'NetworkAcl'] },
        required: true,
        aws: '',
      },
      tags: optional(listOf(inputShape('ec2', 'Tag'))),
      routes: optional(listOf(inputShape('ec2', 'CreateRouteRequest'))),
      ingress: optional(listOf(inputShape('ec2', 'SecurityGroupRuleRequest'))),
      egress: optional(listOf(inputShape('ec2', 'SecurityGroupRuleRequest'))),
      entries: optional(listOf(inputShape('ec2', 'CreateNetworkAclEntryRequest'))),
    },
  }),
};

function scaling(name: string): ObjectShape {
  return inputShape('scaling', name);
}

/** Attributes are set by a call of their own and belong to the object all the same. */
function withAttributes(create: string, modify: string, client: ClientName = 'elb'): ObjectShape {
  const attributes = inputShape(client, modify).members.attributes;
  if (!attributes) throw new Error(`${modify} has no attributes`);
  return extend(inputShape(client, create), { attributes: { ...attributes, required: false } });
}

function extend(shape: ObjectShape, members: Readonly<Record<string, Member>>): ObjectShape {
  return { ...shape, members: { ...shape.members, ...members } };
}

function listOf(element: Shape): Shape {
  return { type: 'list', element };
}

function optional(shape: Shape): Member {
  return { shape, required: false, aws: '' };
}
