import type {
  DescribeTasksRequest,
  DescribeTasksResponse,
  ListTasksRequest,
  ListTasksResponse,
  StopTaskRequest,
  Task,
} from '@aws-sdk/client-ecs';
import { activeCluster, arnOf, findService, nameOf } from './arn.ts';
import { invalidParameter, serviceNotFound } from './faults.ts';
import { interfaceOf, subnetOf } from './interfaces.ts';
import { PACE } from './pace.ts';
import { ordinal, page } from './page.ts';
import { isFargate } from './service-checks.ts';
import { LATEST_PLATFORM } from './service-view.ts';
import { listOfTags } from './tags.ts';
import { stopTask as stopNow } from './task-life.ts';
import type { ClusterState, EcsWorld, TaskState } from './world.ts';

/** Task ARNs by what is asked; those that are meant to run unless `desiredStatus` says STOPPED. */
export function listTasks(world: EcsWorld, input: ListTasksRequest): ListTasksResponse {
  const cluster = activeCluster(world, input.cluster);
  if (input.serviceName !== undefined && !findService(world, cluster, input.serviceName)) throw serviceNotFound();
  const found = remembered(world, cluster).filter((task) => matches(task, input));
  const { items, ...next } = page(found, input, { size: 100, max: 100, position: ({ serial }) => ordinal(serial) });
  return { taskArns: items.map(({ arn }) => arn), ...next };
}

function remembered(world: EcsWorld, cluster: ClusterState): TaskState[] {
  return [...cluster.tasks.values()].filter((task) => isRemembered(world, task));
}

/** Stopped tasks can be read for about an hour (DOC). */
function isRemembered(world: EcsWorld, { stoppedAt }: TaskState): boolean {
  return !stoppedAt || stoppedAt.getTime() > world.region.clock.now() - PACE.kept;
}

function matches(task: TaskState, input: ListTasksRequest): boolean {
  const { settings } = task.deployment.revision;
  return (
    task.desiredStatus === (input.desiredStatus ?? 'RUNNING') &&
    (input.serviceName === undefined || task.service.name === nameOf(input.serviceName)) &&
    (input.family === undefined || task.taskDefinition.family === input.family) &&
    (input.startedBy === undefined || task.startedBy === input.startedBy) &&
    (input.launchType === undefined || settings.launchType === input.launchType) &&
    input.containerInstance === undefined
  );
}

export function describeTasks(world: EcsWorld, input: DescribeTasksRequest): DescribeTasksResponse {
  const cluster = activeCluster(world, input.cluster);
  const wanted = input.tasks ?? [];
  if (wanted.length === 0) throw invalidParameter('Tasks can not be empty.');
  if (wanted.length > 100) throw invalidParameter('Tasks can have at most 100 items.');
  const withTags = input.include?.includes('TAGS') ?? false;
  const tasks: Task[] = [];
  const failures: DescribeTasksResponse['failures'] = [];
  for (const one of wanted) {
    const task = cluster.tasks.get(nameOf(one));
    if (task && isRemembered(world, task)) tasks.push(taskView(task, withTags));
    else failures.push({ arn: arnOf(world, `task/${cluster.name}/${nameOf(one)}`), reason: 'MISSING' });
  }
  return { tasks, failures };
}

/** Stops a task as a person does; its service starts another. */
export function stopTask(world: EcsWorld, input: StopTaskRequest) {
  const cluster = activeCluster(world, input.cluster);
  const task = cluster.tasks.get(nameOf(input.task ?? ''));
  if (!task) throw invalidParameter('The referenced task was not found.');
  stopNow(world, task, { code: 'UserInitiated', reason: input.reason ?? 'Task stopped by user' });
  task.service.unsettled = true;
  world.taskChanged(task.service);
  return { task: taskView(task, true) };
}

function taskView(task: TaskState, withTags: boolean): Task {
  const { settings } = task.deployment.revision;
  const fargate = isFargate(settings);
  const [provider] = settings.capacityProviderStrategy ?? [];
  const { cpu, memory } = task.taskDefinition.document;
  return {
    taskArn: task.arn,
    clusterArn: task.cluster.arn,
    taskDefinitionArn: task.taskDefinition.arn,
    group: `service:${task.service.name}`,
    startedBy: task.startedBy,
    availabilityZone: `${task.cluster.arn.split(':')[3]}${'abc'[task.serial % 3]}`,
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    version: task.version,
    createdAt: task.createdAt,
    ...moments(task),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    healthStatus: healthOf(task),
    containers: task.containers,
    attachments: attachments(task),
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    overrides: { containerOverrides: [], inferenceAcceleratorOverrides: [] },
    enableExecuteCommand: task.service.settings.enableExecuteCommand,
    launchType: fargate ? 'FARGATE' : (settings.launchType ?? 'EC2'),
    capacityProviderName: provider?.capacityProvider,
    cpu: cpu ?? '0',
    memory: memory ?? '0',
    ...(fargate && { platformVersion: LATEST_PLATFORM, platformFamily: 'Linux', ephemeralStorage: { sizeInGiB: 20 } }),
    tags: withTags ? listOfTags(task.tags) : [],
  };
}

function moments(task: TaskState) {
  const { startedAt, stoppingAt, stoppedAt } = task;
  const ran = startedAt !== undefined;
  return {
    startedAt,
    stoppingAt,
    stoppedAt,
    executionStoppedAt: ran ? stoppedAt : undefined,
    ...(ran && { connectivity: 'CONNECTED' as const, connectivityAt: startedAt, pullStoppedAt: startedAt }),
  };
}

function healthOf(task: TaskState): 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN' {
  const checked = task.taskDefinition.document.containerDefinitions?.some(({ healthCheck }) => healthCheck);
  if (!checked) return 'UNKNOWN';
  if (task.stoppedReason === 'Task failed container health checks') return 'UNHEALTHY';
  return task.healthy ? 'HEALTHY' : 'UNKNOWN';
}

/** The network interface of an awsvpc task; its id is made up from the task's. */
function attachments(task: TaskState): NonNullable<Task['attachments']> {
  const network = task.deployment.revision.settings.networkConfiguration?.awsvpcConfiguration;
  if (!network) return [];
  return [
    {
      id: task.id,
      type: 'ElasticNetworkInterface',
      status: task.startedAt ? (task.stoppedAt ? 'DELETED' : 'ATTACHED') : 'PRECREATED',
      details: [
        { name: 'subnetId', value: subnetOf(task) },
        { name: 'networkInterfaceId', value: interfaceOf(task) },
        { name: 'privateIPv4Address', value: task.address },
      ],
    },
  ];
}
