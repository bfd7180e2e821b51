import { RESOURCE_TAG } from '../../controller/model/tags.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../sandbox/sandbox.ts';
import type { Files, World } from '../support/world.ts';

const SUBNET = 'subnet-0000000000000000a';
const VPC = 'vpc-0000000000000000a';
/** ECS allows 5,000 services in a cluster. */
const PER_CLUSTER = 5_000;
const FILE_DOCUMENTS = 90;

export function nameOf(i: number): string {
  return `s${String(i).padStart(5, '0')}`;
}

export function clusterOf(i: number): string {
  return `fleet${Math.floor(i / PER_CLUSTER)}`;
}

function head(kind: string, name: string): string {
  return `apiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: fleet}\n`;
}

/** A service with its target group and scaling: one unit of the figures. */
function unit(i: number): readonly string[] {
  const name = nameOf(i);
  const cluster = clusterOf(i);
  return [
    `${head('TargetGroup', name)}spec: {protocol: HTTP, port: 8080, targetType: ip, vpcId: ${VPC}, healthCheckPath: /healthz}`,
    `${head('Service', name)}spec:
  cluster: ${cluster}
  desiredCount: 1
  launchType: FARGATE
  healthCheckGracePeriodSeconds: 30
  networkConfiguration: {awsvpcConfiguration: {subnets: [${SUBNET}]}}
  loadBalancers: [{targetGroupArn: "\${TargetGroup/${name}}", containerName: app, containerPort: 8080}]
  template:
    networkMode: awsvpc
    requiresCompatibilities: [FARGATE]
    cpu: 256
    memory: 512
    containerDefinitions:
      - name: app
        image: registry.example.com/${name}:1.0.0
        portMappings: [{containerPort: 8080}]
        environment: [{name: NAME, value: ${name}}, {name: LEVEL, value: info}]`,
    `${head('ServiceAutoScaling', name)}spec:
  cluster: ${cluster}
  service: ${name}
  minCapacity: 1
  maxCapacity: 8
  policies:
    - policyName: cpu
      policyType: TargetTrackingScaling
      targetTrackingScalingPolicyConfiguration:
        targetValue: 60
        predefinedMetricSpecification: {predefinedMetricType: ECSServiceAverageCPUUtilization}
    - policyName: memory
      policyType: TargetTrackingScaling
      targetTrackingScalingPolicyConfiguration:
        targetValue: 70
        predefinedMetricSpecification: {predefinedMetricType: ECSServiceAverageMemoryUtilization}`,
  ];
}

/** Manifests of so many services; three documents each, some tens of documents a file. */
export function fleetFiles(services: number, mode: 'observe' | 'enforce'): Files {
  const namespace = `apiVersion: evenkeel.dev/v1alpha1\nkind: Namespace\nmetadata: {name: fleet}\nspec: {account: "${DEFAULT_ACCOUNT}", region: ${DEFAULT_REGION}, management: {mode: ${mode}}}`;
  const documents = Array.from({ length: services }, (_, i) => unit(i)).flat();
  const files: Record<string, string> = { 'namespace.yaml': namespace };
  for (let at = 0; at < documents.length; at += FILE_DOCUMENTS)
    files[`fleet-${at / FILE_DOCUMENTS}.yaml`] = documents.slice(at, at + FILE_DOCUMENTS).join('\n---\n');
  return files;
}

/** Puts the same fleet into the sandbox, as a run of long ago would have left it: in sync, ours by tag. */
export async function seedFleet(world: World, services: number): Promise<void> {
  for (let i = 0; i < services; i += PER_CLUSTER)
    await world.call('ecs', 'CreateCluster', { clusterName: clusterOf(i) });
  const { LoadBalancers } = await world.call('elasticloadbalancing', 'CreateLoadBalancer', {
    Name: 'fleet',
    Subnets: [SUBNET, 'subnet-0000000000000000b'],
  });
  const [balancer] = LoadBalancers as { LoadBalancerArn: string }[];
  const { LoadBalancerArn = '' } = balancer ?? {};
  for (let i = 0; i < services; i++) await seedUnit(world, i, LoadBalancerArn);
  // The figures are about services; a load balancer of this size exists nowhere.
  await world.call('elasticloadbalancing', 'DeleteLoadBalancer', { LoadBalancerArn });
}

async function seedUnit(world: World, i: number, LoadBalancerArn: string): Promise<void> {
  const name = nameOf(i);
  const cluster = clusterOf(i);
  const owned = (kind: string) => ({ 'evenkeel.dev/owner': 'evenkeel', [RESOURCE_TAG]: `fleet/${kind}/${name}` });
  const list = (tags: object) => Object.entries(tags).map(([key, value]) => ({ key, value }));
  const elb = (operation: string, input: object) => world.call('elasticloadbalancing', operation, input);
  const scaling = (operation: string, input: object) =>
    world.call('application-autoscaling', operation, { ...triple(cluster, name), ...input });
  const group = await elb('CreateTargetGroup', {
    Name: name,
    Protocol: 'HTTP',
    Port: 8080,
    TargetType: 'ip',
    VpcId: VPC,
    HealthCheckPath: '/healthz',
    Tags: Object.entries(owned('TargetGroup')).map(([Key, Value]) => ({ Key, Value })),
  });
  const targetGroupArn = (group.TargetGroups as { TargetGroupArn: string }[])[0]?.TargetGroupArn;
  const forward = [{ Type: 'forward', TargetGroupArn: targetGroupArn }];
  await elb('CreateListener', { LoadBalancerArn, Protocol: 'HTTP', Port: 1_000 + i, DefaultActions: forward });
  const environment = [
    { name: 'NAME', value: name },
    { name: 'LEVEL', value: 'info' },
  ];
  const image = `registry.example.com/${name}:1.0.0`;
  const containerDefinitions = [{ name: 'app', image, portMappings: [{ containerPort: 8080 }], environment }];
  const template = { networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' };
  await world.call('ecs', 'RegisterTaskDefinition', { family: name, ...template, containerDefinitions });
  const scaled = {
    'evenkeel.dev/scaling-owner': 'evenkeel',
    'evenkeel.dev/scaling-resource': `fleet/ServiceAutoScaling/${name}`,
  };
  await world.call('ecs', 'CreateService', {
    cluster,
    serviceName: name,
    taskDefinition: name,
    desiredCount: 1,
    launchType: 'FARGATE',
    healthCheckGracePeriodSeconds: 30,
    networkConfiguration: { awsvpcConfiguration: { subnets: [SUBNET] } },
    loadBalancers: [{ targetGroupArn, containerName: 'app', containerPort: 8080 }],
    tags: list({ ...owned('Service'), ...scaled }),
  });
  await scaling('RegisterScalableTarget', { MinCapacity: 1, MaxCapacity: 8 });
  await scaling('PutScalingPolicy', policy('cpu', 60, 'ECSServiceAverageCPUUtilization'));
  await scaling('PutScalingPolicy', policy('memory', 70, 'ECSServiceAverageMemoryUtilization'));
}

export function triple(cluster: string, name: string) {
  return {
    ServiceNamespace: 'ecs',
    ResourceId: `service/${cluster}/${name}`,
    ScalableDimension: 'ecs:service:DesiredCount',
  };
}

export function policy(PolicyName: string, TargetValue: number, PredefinedMetricType: string) {
  const PredefinedMetricSpecification = { PredefinedMetricType };
  const TargetTrackingScalingPolicyConfiguration = { TargetValue, PredefinedMetricSpecification };
  return { PolicyName, PolicyType: 'TargetTrackingScaling', TargetTrackingScalingPolicyConfiguration };
}
