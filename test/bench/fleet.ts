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

/** Services whose target group keeps a load balancer: 95 rules of five target groups each. Edits happen to these. */
export const ATTACHED = 475;
const PER_RULE = 5;

/** Puts the same fleet into the sandbox, as a run of long ago would have left it: in sync, ours by tag. */
export async function seedFleet(world: World, services: number): Promise<void> {
  for (let i = 0; i < services; i += PER_CLUSTER)
    await world.call('ecs', 'CreateCluster', { clusterName: clusterOf(i) });
  const arns: string[] = [];
  for (let i = 0; i < services; i++) arns.push(await seedTargetGroup(world, i));
  await attachByRules(world, arns.slice(0, ATTACHED));
  const scaffold = await attachByListeners(world, arns.slice(ATTACHED));
  for (let i = 0; i < services; i++) await seedService(world, i, arns[i] ?? '');
  await world.clock.advance(10 * 60_000);
  // ECS asks for a load balancer when a service is made; the figures are about services, not about load balancers.
  await world.call('elasticloadbalancing', 'DeleteLoadBalancer', { LoadBalancerArn: scaffold });
}

async function makeLoadBalancer(world: World, Name: string): Promise<string> {
  const Subnets = [SUBNET, 'subnet-0000000000000000b'];
  const { LoadBalancers } = await world.call('elasticloadbalancing', 'CreateLoadBalancer', { Name, Subnets });
  return (LoadBalancers as { LoadBalancerArn: string }[])[0]?.LoadBalancerArn ?? '';
}

async function makeListener(
  world: World,
  LoadBalancerArn: string,
  rest: { Port: number; arn: string },
): Promise<string> {
  const DefaultActions = [{ Type: 'forward', TargetGroupArn: rest.arn }];
  const input = { LoadBalancerArn, Protocol: 'HTTP', Port: rest.Port, DefaultActions };
  const { Listeners } = await world.call('elasticloadbalancing', 'CreateListener', input);
  return (Listeners as { ListenerArn: string }[])[0]?.ListenerArn ?? '';
}

async function attachByRules(world: World, arns: readonly string[]): Promise<void> {
  const balancer = await makeLoadBalancer(world, 'fleet');
  const ListenerArn = await makeListener(world, balancer, { Port: 80, arn: arns[0] ?? '' });
  for (let at = 0; at < arns.length; at += PER_RULE) {
    const TargetGroups = arns.slice(at, at + PER_RULE).map((TargetGroupArn) => ({ TargetGroupArn, Weight: 1 }));
    const Conditions = [{ Field: 'path-pattern', PathPatternConfig: { Values: [`/${at}`] } }];
    const Actions = [{ Type: 'forward', ForwardConfig: { TargetGroups } }];
    await world.call('elasticloadbalancing', 'CreateRule', { ListenerArn, Priority: at + 1, Conditions, Actions });
  }
}

async function attachByListeners(world: World, arns: readonly string[]): Promise<string> {
  const balancer = await makeLoadBalancer(world, 'scaffold');
  for (const [index, arn] of arns.entries()) await makeListener(world, balancer, { Port: 1_000 + index, arn });
  return balancer;
}

function owned(kind: string, name: string): Record<string, string> {
  return { 'evenkeel.dev/owner': 'evenkeel', [RESOURCE_TAG]: `fleet/${kind}/${name}` };
}

async function seedTargetGroup(world: World, i: number): Promise<string> {
  const Name = nameOf(i);
  const shape = { Protocol: 'HTTP', Port: 8080, TargetType: 'ip', VpcId: VPC, HealthCheckPath: '/healthz' };
  const Tags = Object.entries(owned('TargetGroup', Name)).map(([Key, Value]) => ({ Key, Value }));
  const { TargetGroups } = await world.call('elasticloadbalancing', 'CreateTargetGroup', { Name, ...shape, Tags });
  return (TargetGroups as { TargetGroupArn: string }[])[0]?.TargetGroupArn ?? '';
}

async function seedService(world: World, i: number, targetGroupArn: string): Promise<void> {
  const name = nameOf(i);
  const cluster = clusterOf(i);
  const environment = [
    { name: 'NAME', value: name },
    { name: 'LEVEL', value: 'info' },
  ];
  const image = `registry.example.com/${name}:1.0.0`;
  const containerDefinitions = [{ name: 'app', image, portMappings: [{ containerPort: 8080 }], environment }];
  const template = { networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' };
  await world.call('ecs', 'RegisterTaskDefinition', { family: name, ...template, containerDefinitions });
  const scaling = owned('ServiceAutoScaling', name);
  const scaled = Object.fromEntries(
    Object.entries(scaling).map(([key, value]) => [key.replace('dev/', 'dev/scaling-'), value]),
  );
  await world.call('ecs', 'CreateService', {
    cluster,
    serviceName: name,
    taskDefinition: name,
    desiredCount: 1,
    launchType: 'FARGATE',
    healthCheckGracePeriodSeconds: 30,
    networkConfiguration: { awsvpcConfiguration: { subnets: [SUBNET] } },
    loadBalancers: [{ targetGroupArn, containerName: 'app', containerPort: 8080 }],
    tags: Object.entries({ ...owned('Service', name), ...scaled }).map(([key, value]) => ({ key, value })),
  });
  const call = (operation: string, input: object): Promise<unknown> =>
    world.call('application-autoscaling', operation, { ...triple(cluster, name), ...input });
  await call('RegisterScalableTarget', { MinCapacity: 1, MaxCapacity: 8 });
  await call('PutScalingPolicy', policy('cpu', 60, 'ECSServiceAverageCPUUtilization'));
  await call('PutScalingPolicy', policy('memory', 70, 'ECSServiceAverageMemoryUtilization'));
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
