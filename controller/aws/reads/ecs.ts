import type { Cluster, Service } from '@aws-sdk/client-ecs';
import type { AwsError } from '../../model/aws-error.ts';
import type { ServiceRef, TaskDefinitionRead } from '../../model/aws-reads.ts';
import { tagMap } from '../../model/tags.ts';
import type { Loader } from '../loader.ts';
import {
  absentWhenNotFound,
  allPages,
  failedInBand,
  type InBandFailure,
  type ListingRows,
  type ReadRows,
  type Session,
  shared,
} from '../session.ts';
import { type CapacityRead, ecsCapacityReads } from './ecs-capacity.ts';
import { ecsHistoryReads, type HistoryRead } from './ecs-history.ts';

/** Batch and page sizes: Amazon ECS API Reference. */
const CLUSTERS_PER_CALL = 100;
const SERVICES_PER_CALL = 10;
const PAGE = 100;

type CurrentRead = Exclude<keyof ReadRows<'ecs'>, HistoryRead | CapacityRead>;

export function ecsReads(session: Session): ReadRows<'ecs'> & ListingRows<'ecs'> {
  const clusters = clusterLoader(session);
  const former = new Map<string, Service>();
  const services = serviceLoader(session, former);
  const namesIn = shared((cluster) => serviceNames(session, cluster));
  const started = shared(async (cluster) => start(services, cluster, await namesIn(cluster)));
  const revision = shared((key) => taskDefinition(session, key));
  const current: Pick<ReadRows<'ecs'>, CurrentRead> = {
    'ecs:cluster': (name) => clusters.load(name),
    'ecs:service': async (key) => {
      if (session.mode === 'sweep') await started(key.cluster);
      return services.load(key);
    },
    'ecs:formerService': async (key) =>
      (await services.load(key)) ? undefined : former.get(`${key.cluster}/${key.service}`),
    'ecs:taskDefinition': revision,
    'ecs:activeRevisions': shared((family) => activeRevisions(session, family)),
  };
  return {
    ...current,
    ...ecsCapacityReads(session),
    ...ecsHistoryReads(session),
    'ecs:clusters': shared(() => listClusters(session, clusters)),
    'ecs:services': shared(async (cluster) => allOf(services, cluster, await namesIn(cluster))),
  };
}

function clusterLoader(session: Session): Loader<string, Cluster> {
  return session.loader<string, Cluster>({
    call: 'ecs:DescribeClusters',
    id: (name) => name,
    size: CLUSTERS_PER_CALL,
    onNotFound: 'bisect',
    async load(names) {
      const answer = await session.send('ecs:DescribeClusters', {
        clusters: [...names],
        include: ['SETTINGS', 'CONFIGURATIONS', 'TAGS'],
      });
      const found = new Map<string, Cluster | undefined | AwsError>();
      for (const cluster of answer.clusters ?? []) found.set(cluster.clusterName ?? '', present(cluster));
      putFailures('ecs:DescribeClusters', answer.failures, found);
      return found;
    },
  });
}

/** @param former takes the INACTIVE services of the answers, by cluster and name */
function serviceLoader(session: Session, former: Map<string, Service>): Loader<ServiceRef, Service> {
  return session.loader<ServiceRef, Service>({
    call: 'ecs:DescribeServices',
    id: ({ cluster, service }) => `${cluster}/${service}`,
    size: SERVICES_PER_CALL,
    group: ({ cluster }) => cluster,
    onNotFound: 'absent',
    async load(keys) {
      const cluster = keys[0]?.cluster ?? '';
      const answer = await session.send('ecs:DescribeServices', {
        cluster,
        services: keys.map(({ service }) => service),
        include: ['TAGS'],
      });
      const byName = new Map<string, Service | undefined | AwsError>();
      for (const service of answer.services ?? []) {
        putService(byName, service);
        if (service.status === 'INACTIVE') former.set(`${cluster}/${service.serviceName ?? ''}`, service);
      }
      putFailures('ecs:DescribeServices', answer.failures, byName);
      return new Map([...byName].map(([name, found]) => [`${cluster}/${name}`, found]));
    },
  });
}

/** A live service outranks its INACTIVE namesake, which ECS may still show beside it. */
function putService(found: Map<string, Service | undefined | AwsError>, service: Service): void {
  const name = service.serviceName ?? '';
  const live = present(service);
  if (live || !found.has(name)) found.set(name, live);
}

function present<T extends { status?: string | undefined }>(item: T): T | undefined {
  return item.status === 'INACTIVE' ? undefined : item;
}

/** MISSING is how ECS says that something does not exist; any other reason says nothing about that. */
function putFailures(
  call: 'ecs:DescribeClusters' | 'ecs:DescribeServices',
  failures: readonly InBandFailure[] | undefined,
  found: Map<string, unknown>,
): void {
  for (const failure of failures ?? []) {
    const name = lastPart(failure.arn ?? '');
    if (found.get(name) !== undefined) continue;
    found.set(name, failure.reason === 'MISSING' ? undefined : failedInBand(call, name, failure));
  }
}

function lastPart(arnOrName: string): string {
  return arnOrName.slice(arnOrName.lastIndexOf('/') + 1);
}

async function listClusters(session: Session, loader: Loader<string, Cluster>): Promise<readonly Cluster[]> {
  const arns = await allPages('ecs:ListClusters', async (nextToken) => {
    const page = await session.send('ecs:ListClusters', { maxResults: PAGE, nextToken });
    return { items: page.clusterArns, next: page.nextToken };
  });
  return onlyPresent(await Promise.all(arns.map((arn) => loader.load(lastPart(arn)))));
}

function serviceNames(session: Session, cluster: string): Promise<readonly string[]> {
  const names = allPages('ecs:ListServices', async (nextToken) => {
    const page = await session.send('ecs:ListServices', { cluster, maxResults: PAGE, nextToken });
    return { items: page.serviceArns?.map(lastPart), next: page.nextToken };
  });
  return absentWhenNotFound(names).then((found) => found ?? []);
}

/** Asks for all of a cluster's services at once, so that batches are full; each outcome goes to whoever asks for it. */
function start(loader: Loader<ServiceRef, Service>, cluster: string, names: readonly string[]): void {
  for (const service of names) loader.load({ cluster, service }).catch(() => {});
}

/** Rejects when one of them is not known. */
async function allOf(
  loader: Loader<ServiceRef, Service>,
  cluster: string,
  names: readonly string[],
): Promise<readonly Service[]> {
  return onlyPresent(await Promise.all(names.map((service) => loader.load({ cluster, service }))));
}

function onlyPresent<T>(items: readonly (T | undefined)[]): readonly T[] {
  return items.filter((item) => item !== undefined);
}

async function taskDefinition(session: Session, key: string): Promise<TaskDefinitionRead | undefined> {
  const known = session.revisions.get(session.scope, key);
  if (known) return known;
  const asked = session.send('ecs:DescribeTaskDefinition', { taskDefinition: key, include: ['TAGS'] });
  const answer = await absentWhenNotFound(asked);
  if (!answer?.taskDefinition) return undefined;
  const read = { taskDefinition: answer.taskDefinition, tags: tagMap(answer.tags) };
  session.revisions.set(session.scope, key, read);
  return read;
}

async function activeRevisions(session: Session, family: string): Promise<readonly string[]> {
  const page = await session.send('ecs:ListTaskDefinitions', {
    familyPrefix: family,
    status: 'ACTIVE',
    sort: 'DESC',
    maxResults: PAGE,
  });
  return (page.taskDefinitionArns ?? []).filter((arn) => lastPart(arn).replace(/:\d+$/, '') === family);
}
