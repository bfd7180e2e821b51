import type {
  CreateServiceCommandInput,
  RegisterTaskDefinitionCommandInput,
  Service,
  ServiceDeployment,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import type { Bench } from '../../conformance/row.ts';

/** Names of a cluster, a family and a service that exist, and two subnets that do. */
export interface Given {
  readonly cluster: string;
  readonly family: string;
  readonly service: string;
  readonly subnets: string[];
}

export async function givenCluster(bench: Bench): Promise<string> {
  const clusterName = bench.name('cluster');
  await bench.clients.ecs.createCluster({ clusterName });
  return clusterName;
}

/** Registers a Fargate task definition of one container `web` on port 80 and answers what came back. */
export async function givenTaskDefinition(
  bench: Bench,
  more: Partial<RegisterTaskDefinitionCommandInput> = {},
): Promise<TaskDefinition> {
  const { taskDefinition = {} } = await bench.clients.ecs.registerTaskDefinition({
    family: bench.name('family'),
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'web', image: 'shop/web:1', portMappings: [{ containerPort: 80 }] }],
    ...more,
  });
  return taskDefinition;
}

/** Registers the next revision of a family with another image. */
export async function nextRevision(bench: Bench, family: string, image: string): Promise<TaskDefinition> {
  return givenTaskDefinition(bench, {
    family,
    containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: 80 }] }],
  });
}

/** Two subnets of the default network. */
export async function givenSubnets({ clients }: Bench): Promise<string[]> {
  const { Subnets = [] } = await clients.ec2.describeSubnets({});
  return Subnets.slice(0, 2).map(({ SubnetId = '' }) => SubnetId);
}

/** The request for a Fargate service of two tasks. */
export function fargate(given: Given, more: Partial<CreateServiceCommandInput> = {}): CreateServiceCommandInput {
  return {
    cluster: given.cluster,
    serviceName: given.service,
    taskDefinition: given.family,
    desiredCount: 2,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: given.subnets } },
    ...more,
  };
}

/** A cluster and a family, and a service name that is not taken. */
export async function givenHome(bench: Bench): Promise<Given> {
  const cluster = await givenCluster(bench);
  const { family = '' } = await givenTaskDefinition(bench);
  return { cluster, family, service: bench.name('service'), subnets: await givenSubnets(bench) };
}

/** A service that was created just now; see `rested` for one whose tasks run. */
export async function givenService(bench: Bench, more: Partial<CreateServiceCommandInput> = {}): Promise<Given> {
  const given = await givenHome(bench);
  await bench.clients.ecs.createService(fargate(given, more));
  return given;
}

/** A service of two tasks on EC2 without a network of its own; emulators know such services best. */
export async function givenBridgeService(bench: Bench, more: Partial<CreateServiceCommandInput> = {}): Promise<Given> {
  const cluster = await givenCluster(bench);
  const { family = '' } = await givenTaskDefinition(bench, onEc2());
  const given = { cluster, family, service: bench.name('service'), subnets: [] };
  const request = { cluster, serviceName: given.service, taskDefinition: family, desiredCount: 2, ...more };
  await bench.clients.ecs.createService(request);
  return given;
}

/** A service whose first rollout is over. */
export async function rested(bench: Bench, more: Partial<CreateServiceCommandInput> = {}): Promise<Given> {
  const given = await givenService(bench, more);
  await bench.elapse(60_000);
  return given;
}

/** An EC2 task definition without network mode, as bridge services use it. */
export function onEc2(more: Partial<RegisterTaskDefinitionCommandInput> = {}) {
  const containerDefinitions = [
    { name: 'web', image: 'shop/web:1', memory: 128, portMappings: [{ containerPort: 80 }] },
  ];
  return { networkMode: 'bridge' as const, requiresCompatibilities: ['EC2' as const], containerDefinitions, ...more };
}

export async function look(bench: Bench, { cluster, service }: Given): Promise<Service> {
  const { services = [] } = await bench.clients.ecs.describeServices({
    cluster,
    services: [service],
    include: ['TAGS'],
  });
  return services[0] ?? {};
}

/** The newest service deployment in full. */
export async function latestDeployment(bench: Bench, { cluster, service }: Given): Promise<ServiceDeployment> {
  const { ecs } = bench.clients;
  const { serviceDeployments: [brief] = [] } = await ecs.listServiceDeployments({ cluster, service });
  const serviceDeploymentArns = [brief?.serviceDeploymentArn ?? ''];
  const { serviceDeployments: [found] = [] } = await ecs.describeServiceDeployments({ serviceDeploymentArns });
  return found ?? {};
}

export async function deploymentCount(bench: Bench, { cluster, service }: Given): Promise<number> {
  const { serviceDeployments = [] } = await bench.clients.ecs.listServiceDeployments({ cluster, service });
  return serviceDeployments.length;
}
