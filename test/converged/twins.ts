import { createReaders } from '../../controller/aws/reader.ts';
import { createSandboxClients } from '../../controller/aws/sandbox-clients.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import { type KindName, keyOf } from '../../controller/model/identity.ts';
import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';
import type { ErasedKind, Seen } from '../../controller/model/kind.ts';
import { upperFirstMembers } from '../../controller/model/member-case.ts';
import type { Resource } from '../../controller/model/resource.ts';
import { DEFAULT_ACCOUNT } from '../../sandbox/sandbox.ts';
import type { World } from '../support/world.ts';

/**
 * Kinds whose objects nobody makes by their document's words: one comes with a VPC, one says what it shows, of one only
 * what is stated is looked at, and those of DNS are one for each name, or need a zone that answers.
 */
export const WITHOUT_TWINS: readonly KindName[] = [
  'DefaultResource',
  'ApiDeployment',
  'AwsResource',
  'DnsRecord',
  'Certificate',
  'ListenerCertificate',
];

/**
 * Makes another object in AWS by the words of a document alone: what the document leaves out is left to AWS. Answers the
 * document of the twin. Tags, attributes and further certificates, which calls of their own set, are left out.
 */
export async function makeTwin(world: World, resource: Resource): Promise<Resource> {
  const spec = twinSpec(resource);
  const { tags: _tags, attributes: _attributes, ...members } = spec;
  switch (resource.identity.kind) {
    case 'Cluster':
      await world.call('ecs', 'CreateCluster', members);
      break;
    case 'CapacityProvider':
      await world.call('ecs', 'CreateCapacityProvider', members);
      break;
    case 'Service':
      await createService(world, members);
      break;
    case 'ServiceAutoScaling':
      await createScaling(world, members);
      break;
    case 'Listener':
      await elb(world, 'CreateListener', { ...members, certificates: defaultCertificate(members.certificates) });
      break;
    case 'Repository':
      await createRepository(world, members);
      break;
    case 'CloudMapNamespace':
      await createNamespace(world, members);
      break;
    case 'CloudMapService':
      await world.call('servicediscovery', 'CreateService', upperFirstMembers<JsonObject>(members));
      break;
    default:
      await elb(world, CREATIONS[resource.identity.kind] ?? '', members);
  }
  const identity = { ...resource.identity, name: `${resource.identity.name}-twin` };
  return { ...resource, identity, key: keyOf(identity), spec, defaultTags: {} };
}

const CREATIONS: Readonly<Record<string, string>> = {
  LoadBalancer: 'CreateLoadBalancer',
  TargetGroup: 'CreateTargetGroup',
  ListenerRule: 'CreateRule',
};

/** Where two objects cannot be the same: names, ports and priorities. */
function twinSpec({ identity, spec }: Resource): JsonObject {
  const { tags: _tags, attributes: _attributes, certificates, template, ...rest } = spec;
  const name = `${identity.namespace.replace('every-', '')}-${identity.name}`;
  switch (identity.kind) {
    case 'Cluster':
      return { ...rest, clusterName: name };
    case 'Service':
      return { ...rest, serviceName: name, ...(isObject(template) ? { template: withoutTags(template, name) } : {}) };
    case 'ServiceAutoScaling':
      return { ...rest, service: name };
    case 'Repository':
      return { ...rest, repositoryName: name, emptyOnDelete: undefined };
    case 'Listener':
      return {
        ...rest,
        ...(certificates ? { certificates: defaultCertificate(certificates) } : {}),
        ...(typeof spec.port === 'number' ? { port: spec.port + 20_000 } : {}),
      };
    case 'ListenerRule':
      return { ...rest, priority: Number(spec.priority) + 1_000 };
    default:
      return { ...rest, name };
  }
}

function withoutTags({ tags: _tags, ...template }: JsonObject, family: string): JsonObject {
  return { ...template, family };
}

function defaultCertificate(certificates: Json | undefined): Json | undefined {
  return Array.isArray(certificates) ? (certificates as readonly Json[]).slice(0, 1) : undefined;
}

function elb(world: World, operation: string, members: JsonObject): Promise<unknown> {
  const defined = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  return world.call('elasticloadbalancing', operation, upperFirstMembers<JsonObject>(defined));
}

async function createService(world: World, { template, taskDefinition, ...members }: JsonObject): Promise<void> {
  const revision = isObject(template) ? await world.call('ecs', 'RegisterTaskDefinition', template) : undefined;
  const made = revision?.taskDefinition as { readonly taskDefinitionArn: string } | undefined;
  const counted = members.schedulingStrategy === 'DAEMON' ? {} : { desiredCount: 1 };
  const request = { ...counted, ...members, taskDefinition: made?.taskDefinitionArn ?? taskDefinition };
  await world.call('ecs', 'CreateService', request);
}

async function createRepository(world: World, members: JsonObject): Promise<void> {
  const { lifecyclePolicy, repositoryPolicy, emptyOnDelete: _, ...request } = members;
  const text = (document: Json) => (typeof document === 'string' ? document : JSON.stringify(document));
  const { repositoryName } = request;
  await world.call('ecr', 'CreateRepository', request);
  if (lifecyclePolicy) {
    const lifecyclePolicyText = text(lifecyclePolicy);
    await world.call('ecr', 'PutLifecyclePolicy', { repositoryName, lifecyclePolicyText });
  }
  if (repositoryPolicy)
    await world.call('ecr', 'SetRepositoryPolicy', { repositoryName, policyText: text(repositoryPolicy) });
}

const NAMESPACES: Readonly<Record<string, string>> = {
  DNS_PRIVATE: 'CreatePrivateDnsNamespace',
  DNS_PUBLIC: 'CreatePublicDnsNamespace',
  HTTP: 'CreateHttpNamespace',
};

async function createNamespace(world: World, { type, ...members }: JsonObject): Promise<void> {
  const input = upperFirstMembers<JsonObject>(members);
  await world.call('servicediscovery', NAMESPACES[String(type)] ?? '', input);
  await world.clock.advance(60_000);
}

async function createScaling(world: World, members: JsonObject): Promise<void> {
  const { cluster, service, policies, scheduledActions, ...target } = members;
  const triple = {
    ServiceNamespace: 'ecs',
    ResourceId: `service/${lastSegment(cluster)}/${lastSegment(service)}`,
    ScalableDimension: 'ecs:service:DesiredCount',
  };
  const call = (operation: string, input: Json) => {
    const { StartTime, EndTime, ...rest } = upperFirstMembers<JsonObject>(isObject(input) ? input : {});
    const times = {
      ...(StartTime ? { StartTime: dateOf(StartTime) } : {}),
      ...(EndTime ? { EndTime: dateOf(EndTime) } : {}),
    };
    return world.call('application-autoscaling', operation, { ...triple, ...rest, ...times });
  };
  await call('RegisterScalableTarget', target);
  for (const policy of asList(policies)) await call('PutScalingPolicy', policy);
  for (const action of asList(scheduledActions)) await call('PutScheduledAction', action);
}

function dateOf(time: Json): Date {
  return new Date(String(time));
}

function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function lastSegment(name: Json | undefined): string {
  return String(name).split('/').at(-1) ?? '';
}

/** Looks at an object as an operator's change pass would. */
export async function lookAt(world: World, kind: ErasedKind, resource: Resource): Promise<Seen<unknown>> {
  const { clock } = world;
  const clients = createSandboxClients({ aws: world.sandbox, account: DEFAULT_ACCOUNT });
  const transport = createTransport({ clients, throttle: createThrottle({ clock }), clock, random: () => 0.5 });
  const reader = createReaders({ transport, clock }).point(resource.scope);
  const looking = kind.observe({ resource, identity: resource.identity }, reader);
  await clock.advance(1_000);
  return looking;
}
