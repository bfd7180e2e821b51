import type { ServiceFacts } from '../../kinds/service/facts.ts';
import { serviceKind } from '../../kinds/service/index.ts';
import { SERVICE_BOOKKEEPING } from '../../kinds/service/sides.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { eraseKind } from '../../model/kind.ts';
import { type Pair, resourceOf, scopeIn } from '../pair.ts';
import { type Answers, readerOf } from '../pair-reader.ts';
import type { Case } from './case.ts';
import { namespaceNames, pairOfGroups } from './context.ts';
import { factOf, lastSegment, listOf, objectOf, textOf, without } from './parts.ts';

/** Members of requests that no answer of AWS has. */
const ONLY_SENT = ['clientToken', 'forceNewDeployment', 'service'];
/** What only a deployment shows, and a merged answer may show beside it. */
const OF_DEPLOYMENT = ['serviceConnectConfiguration', 'volumeConfigurations', 'vpcLatticeConfigurations'] as const;
/** What only a service revision shows. */
const OF_REVISION = ['gatewayConnectors', 'monitoring'] as const;
const REVISION = 'service-revision';
const ATTEMPT = 'service-revision-of-the-last-attempt';

export function servicePair(one: Case): Pair {
  const { desired, live, context } = one;
  const scope = scopeIn(live, desired, context);
  const name = nameOf(desired) ?? nameOf(live ?? {}) ?? 'service';
  const spec = { ...without(desired, [...ONLY_SENT, ...SERVICE_BOOKKEEPING]), serviceName: name };
  const service = live && liveService(live, spec, scope);
  return {
    kind: eraseKind(serviceKind),
    resource: resourceOf('Service', name, { spec, scope }),
    reader: readerOf(answersOf(one, { spec, service })),
    referrers: [],
    facts: factsOf(one),
    naming: { casing: 'lower' },
  };
}

function nameOf(side: JsonObject): string | undefined {
  return textOf(side.serviceName) ?? textOf(side.service) ?? lastSegment(textOf(side.serviceArn));
}

/** An abridged answer as ECS would give it whole: under the names that the desired side says. */
function liveService(live: JsonObject, spec: JsonObject, scope: { account: string; region: string }): JsonObject {
  const cluster = lastSegment(textOf(spec.cluster)) ?? 'default';
  const name = nameOf(live) ?? textOf(spec.serviceName);
  const at = `arn:aws:ecs:${scope.region}:${scope.account}`;
  const clusterArn = textOf(live.clusterArn) ?? textOf(live.cluster) ?? `${at}:cluster/${cluster}`;
  const serviceArn = textOf(live.serviceArn) ?? `${at}:service/${lastSegment(clusterArn)}/${name}`;
  return {
    ...without(live, [...ONLY_SENT, ...OF_REVISION]),
    serviceName: name,
    serviceArn,
    clusterArn,
    status: live.status ?? 'ACTIVE',
    deployments: deploymentsOf(live),
    ...(OF_REVISION.some((member) => live[member] !== undefined)
      ? { currentServiceRevisions: [{ arn: REVISION }] }
      : {}),
  };
}

/** Members that live in the PRIMARY deployment may be written at the top of an abridged answer. */
function deploymentsOf(live: JsonObject): readonly JsonObject[] {
  const merged = Object.fromEntries(OF_DEPLOYMENT.flatMap((m) => (live[m] === undefined ? [] : [[m, live[m]]])));
  const deployments = listOf(live.deployments);
  if (Object.keys(merged).length === 0) return deployments;
  const primary = deployments.find(({ status }) => status === 'PRIMARY') ?? { status: 'PRIMARY' };
  return [{ ...merged, ...primary }, ...deployments.filter((one) => one !== primary)];
}

interface Sides {
  readonly spec: JsonObject;
  readonly service: JsonObject | undefined;
}

function answersOf({ live, context }: Case, { spec, service }: Sides): Answers {
  const attempt = factOf(context.lastAttempt);
  return {
    'ecs:service': () => (service?.status === 'INACTIVE' ? undefined : service),
    'aas:scalableTarget': () => factOf(context.scalableTarget),
    'ecs:activeRevisions': (family) => newestOf(family, context, service),
    // Offline nobody can say which load balancers route to it, and the comparison does not depend on it.
    'elbv2:targetGroup': () => ({ LoadBalancerArns: ['unknown'] }),
    'ecs:serviceDeployments': () => (attempt ? [deploymentOf(attempt)] : []),
    'ecs:serviceRevision': (arn) =>
      arn === ATTEMPT ? { ...spec, taskDefinition: attempt?.taskDefinition } : { ...live, taskDefinition: undefined },
    'ecs:stoppedTasks': () => [],
  };
}

/** Where the context does not say which revision is the newest, none newer than the live one is known. */
function newestOf(
  family: string,
  { latestActiveRevision }: JsonObject,
  service: JsonObject | undefined,
): readonly string[] {
  const latest = objectOf(latestActiveRevision)[family];
  if (latest !== undefined && latest !== null)
    return [/:/.test(String(latest)) ? String(latest) : `${family}:${latest}`];
  const running = textOf(service?.taskDefinition);
  return running && lastSegment(running)?.split(':')[0] === family ? [running] : [];
}

/** A last attempt that was stopped has no successor that replaced it: whatever stopped it, it did not succeed. */
const WITHOUT_SUCCESS: readonly unknown[] = ['STOPPED', 'FAILED'];

function deploymentOf({ serviceDeploymentStatus, status, statusReason }: JsonObject): JsonObject {
  const ended = serviceDeploymentStatus ?? status;
  return {
    status: WITHOUT_SUCCESS.includes(ended) ? 'ROLLBACK_SUCCESSFUL' : ended,
    statusReason,
    targetServiceRevision: { arn: ATTEMPT },
  };
}

/** What the context says that no read of a service gives. */
function factsOf({ desired, live, context }: Case): Pair['facts'] {
  const namespaces = namespaceNames(context);
  const cluster = factOf(context.cluster) ?? {};
  return (found) => {
    const facts = found as ServiceFacts;
    const said = connectNamespace(desired) ?? connectNamespace(objectOf(primaryOf(live)));
    const namespace = said ?? textOf(objectOf(cluster.serviceConnectDefaults).namespace);
    return {
      namespaces,
      namespace: facts.namespace ?? (namespace && nameOfNamespace(namespace, namespaces)),
      fargate: facts.fargate || (!isPlaced(desired) && !isPlaced(live ?? {}) && isFargateByDefault(cluster)),
      trafficPair: pairOfGroups(context.deploymentGroup, [desired, live]),
    };
  };
}

function primaryOf(live: JsonObject | undefined): Json | undefined {
  return live && deploymentsOf(live).find(({ status }) => status === 'PRIMARY');
}

function connectNamespace(side: JsonObject): string | undefined {
  return textOf(objectOf(side.serviceConnectConfiguration).namespace);
}

function nameOfNamespace(namespace: string, names: Readonly<Record<string, string>>): string | undefined {
  return namespace.startsWith('arn:') ? names[lastSegment(namespace) ?? ''] : namespace;
}

function isPlaced({ launchType, capacityProviderStrategy }: JsonObject): boolean {
  return Boolean(launchType) || (Array.isArray(capacityProviderStrategy) && capacityProviderStrategy.length > 0);
}

/** Services that say nothing of their placement inherit the cluster's strategy. */
function isFargateByDefault({ defaultCapacityProviderStrategy: strategy }: JsonObject): boolean {
  return listOf(strategy).some(({ capacityProvider }) => String(capacityProvider).startsWith('FARGATE'));
}
