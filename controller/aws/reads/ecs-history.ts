import type { ServiceDeployment, ServiceRevision, Task } from '@aws-sdk/client-ecs';
import type { AwsError } from '../../model/aws-error.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import {
  absentWhenNotFound,
  allPages,
  failedInBand,
  type InBandFailure,
  type ReadRows,
  type Session,
  shared,
} from '../session.ts';

/** Batch and page sizes: Amazon ECS API Reference. */
const DEPLOYMENTS = 20;
const REVISIONS = 20;
const TASKS = 100;

export type HistoryRead =
  | 'ecs:serviceDeployments'
  | 'ecs:serviceRevision'
  | 'ecs:stoppedTasks'
  | 'ecs:recentStops'
  | 'ecs:runningTasks';

/** What ECS remembers of a service: rollouts, revisions and stopped tasks. */
export function ecsHistoryReads(session: Session): Pick<ReadRows<'ecs'>, HistoryRead> {
  const revisions = revisionLoader(session);
  const running = shared((id) => runningTasks(session, refOf(id)));
  const stopped = shared((id) => stoppedTasks(session, refOf(id)));
  return {
    'ecs:serviceDeployments': deploymentsReader(session),
    'ecs:serviceRevision': (arn) => revisions.load(arn),
    'ecs:runningTasks': ({ cluster, service }) => running(`${cluster}/${service}`),
    'ecs:stoppedTasks': ({ cluster, service }) => stopped(`${cluster}/${service}`),
    'ecs:recentStops': (id) => session.seldom('ecs:recentStops', id, (send) => stoppedTasks({ send }, refOf(id))),
  };
}

function refOf(id: string): ServiceRef {
  const [cluster = '', service = ''] = id.split('/');
  return { cluster, service };
}

function deploymentsReader(session: Session): ReadRows<'ecs'>['ecs:serviceDeployments'] {
  const details = session.loader<string, ServiceDeployment>({
    call: 'ecs:DescribeServiceDeployments',
    id: (arn) => arn,
    size: DEPLOYMENTS,
    onNotFound: 'bisect',
    async load(arns) {
      const answer = await session.send('ecs:DescribeServiceDeployments', { serviceDeploymentArns: [...arns] });
      const described = answer.serviceDeployments?.map((each) => [each.serviceDeploymentArn ?? '', each] as const);
      return withFailures('ecs:DescribeServiceDeployments', described, answer.failures);
    },
  });
  return shared(async (service) => {
    const asked = session.send('ecs:ListServiceDeployments', {
      service,
      cluster: clusterOf(service),
      maxResults: DEPLOYMENTS,
    });
    const listed = await absentWhenNotFound(asked);
    if (!listed) return undefined;
    const arns = (listed.serviceDeployments ?? []).flatMap((brief) => brief.serviceDeploymentArn ?? []);
    const found = await Promise.all(arns.map((arn) => details.load(arn)));
    return newestFirst(found, (deployment) => deployment.createdAt);
  });
}

/** ARNs of the old short form do not name the cluster; ECS then takes the default one. */
function clusterOf(serviceArn: string): string | undefined {
  const [, cluster, service] = serviceArn.split('/');
  return service === undefined ? undefined : cluster;
}

function revisionLoader(session: Session) {
  return session.loader<string, ServiceRevision>({
    call: 'ecs:DescribeServiceRevisions',
    id: (arn) => arn,
    size: REVISIONS,
    onNotFound: 'bisect',
    async load(arns) {
      const answer = await session.send('ecs:DescribeServiceRevisions', { serviceRevisionArns: [...arns] });
      const described = answer.serviceRevisions?.map((each) => [each.serviceRevisionArn ?? '', each] as const);
      return withFailures('ecs:DescribeServiceRevisions', described, answer.failures);
    },
  });
}

async function stoppedTasks(
  { send }: Pick<Session, 'send'>,
  { cluster, service }: ServiceRef,
): Promise<readonly Task[] | undefined> {
  const asked = send('ecs:ListTasks', {
    cluster,
    serviceName: service,
    desiredStatus: 'STOPPED',
    maxResults: TASKS,
  });
  const listed = await absentWhenNotFound(asked);
  if (!listed) return undefined;
  const tasks = listed.taskArns ?? [];
  if (tasks.length === 0) return [];
  const described = await send('ecs:DescribeTasks', { cluster, tasks: [...tasks] });
  return newestFirst(described.tasks ?? [], (task) => task.stoppedAt ?? task.createdAt);
}

async function runningTasks(session: Session, { cluster, service }: ServiceRef): Promise<readonly Task[] | undefined> {
  const call = 'ecs:ListTasks';
  const listed = await absentWhenNotFound(
    allPages<string>(call, async (nextToken) => {
      const input = { cluster, serviceName: service, desiredStatus: 'RUNNING', maxResults: TASKS, nextToken } as const;
      const page = await session.send(call, input);
      return { items: page.taskArns, next: page.nextToken };
    }),
  );
  if (!listed) return undefined;
  const chunks = Array.from({ length: Math.ceil(listed.length / TASKS) }, (_, i) =>
    listed.slice(i * TASKS, (i + 1) * TASKS),
  );
  const described = await Promise.all(chunks.map((tasks) => session.send('ecs:DescribeTasks', { cluster, tasks })));
  return described.flatMap(({ tasks = [] }) => tasks);
}

function newestFirst<T>(items: readonly (T | undefined)[], at: (item: T) => Date | undefined): readonly T[] {
  const present = items.filter((item) => item !== undefined);
  return present.sort((a, b) => (at(b)?.getTime() ?? 0) - (at(a)?.getTime() ?? 0));
}

function withFailures<V>(
  call: 'ecs:DescribeServiceDeployments' | 'ecs:DescribeServiceRevisions',
  described: readonly (readonly [string, V])[] | undefined,
  failures: readonly InBandFailure[] = [],
): Map<string, V | undefined | AwsError> {
  const found = new Map<string, V | undefined | AwsError>(described);
  for (const failure of failures) {
    const arn = failure.arn ?? '';
    if (!found.has(arn)) found.set(arn, failure.reason === 'MISSING' ? undefined : failedInBand(call, arn, failure));
  }
  return found;
}
