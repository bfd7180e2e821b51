import type { Service, Task } from '@aws-sdk/client-ecs';
import type { ServiceRef } from '../../../model/aws-reads.ts';
import type { InspectTarget, TaskView, TreeNode } from '../../../model/inspection.ts';
import type { Reader } from '../../../model/kind.ts';
import { factsOf } from '../../../model/tree/facts.ts';
import { alarmNodes, scalingNodes } from '../../../model/tree/scaling-nodes.ts';
import { targetGroupNodes } from '../../../model/tree/target-group-node.ts';
import { orUnread } from '../../../model/tree/unread.ts';
import { lastSegment, scalingId } from '../names.ts';
import { type DeploymentRead, revisionNodes } from './revision-nodes.ts';
import { taskView } from './task-view.ts';

/** As many of the newest service deployments are shown. */
const DEPLOYMENTS = 5;
/** As many of the stopped tasks that failed are shown among those that run; the list of tasks has them all. */
const FAILED = 10;

/** The service's place, by its outputs. */
export function refOf({ outputs: { cluster, name } }: InspectTarget): ServiceRef {
  return { cluster: `${cluster}`, service: `${name}` };
}

/** Service → revisions → deployments → tasks; → target groups → rules, targets; → scaling → policies → alarms. */
export async function serviceTree(target: InspectTarget, read: Reader): Promise<TreeNode> {
  const ref = refOf(target);
  const arn = `${target.outputs.arn}`;
  const root = { id: arn, type: 'Service', name: ref.service, arn } as const;
  // Asked for at once, so that nothing waits for what it does not need.
  const [service, revisions, scaling] = await Promise.all([
    read.get('ecs:service', ref),
    readRevisions(arn, ref, read),
    scalingNodes(arn, scalingId(ref), read),
  ]);
  if (!service)
    return { ...root, health: 'Missing', words: 'does not exist any more', facts: [], children: [...revisions([])] };
  const [groups, alarms] = await Promise.all([
    targetGroupNodes(targetGroupsOf(service), read, { routes: true }),
    alarmNodes(service.deploymentConfiguration?.alarms?.alarmNames ?? [], read, { isIllness: true }),
  ]);
  return {
    ...root,
    words: `${service.runningCount ?? 0} of ${service.desiredCount ?? 0} tasks run`,
    facts: factsOf([
      ['cluster', lastSegment(service.clusterArn ?? '')],
      ['capacity', capacityOf(service)],
      ['made', service.createdAt],
    ]),
    children: [...revisions(revisionsInForce(service)), ...groups, ...scaling, ...alarms],
  };
}

function revisionsInForce({ taskDefinition, deployments = [], taskSets = [] }: Service): readonly string[] {
  const all = [taskDefinition, ...[...deployments, ...taskSets].map((each) => each.taskDefinition)];
  return all.flatMap((each) => each ?? []);
}

function capacityOf({ capacityProviderStrategy = [], launchType }: Service): string | undefined {
  const providers = capacityProviderStrategy.flatMap(({ capacityProvider }) => capacityProvider ?? []);
  return providers.length > 0 ? providers.join(', ') : launchType;
}

function targetGroupsOf({ loadBalancers = [], taskSets = [] }: Service): readonly string[] {
  const all = [...loadBalancers, ...taskSets.flatMap((set) => set.loadBalancers ?? [])];
  return all.flatMap(({ targetGroupArn, advancedConfiguration }) => [
    ...(targetGroupArn ? [targetGroupArn] : []),
    ...(advancedConfiguration?.alternateTargetGroupArn ? [advancedConfiguration.alternateTargetGroupArn] : []),
  ]);
}

/** What makes the nodes of revisions once it is known which ones are in force. */
async function readRevisions(
  arn: string,
  ref: ServiceRef,
  read: Reader,
): Promise<(names: readonly string[]) => readonly TreeNode[]> {
  let deployments: readonly DeploymentRead[] = [];
  let tasks: readonly TaskView[] = [];
  const unread = await Promise.all([
    orUnread({ id: `${arn}/deployments`, type: 'Group', name: 'deployments' }, async () => {
      deployments = await readDeployments(arn, read);
      return [];
    }),
    orUnread({ id: `${arn}/tasks`, type: 'Group', name: 'tasks' }, async () => {
      tasks = shownTasks(await readTasks(ref, read));
      return [];
    }),
  ]);
  return (names) => [...revisionNodes({ names, deployments, tasks }), ...unread.flat()];
}

async function readDeployments(arn: string, read: Reader): Promise<readonly DeploymentRead[]> {
  const newest = ((await read.get('ecs:serviceDeployments', arn)) ?? []).slice(0, DEPLOYMENTS);
  return Promise.all(
    newest.map(async (deployment) => {
      const target = deployment.targetServiceRevision?.arn;
      return { deployment, revision: target === undefined ? undefined : await read.get('ecs:serviceRevision', target) };
    }),
  );
}

/** Every task that ECS shows. */
export async function readTasks(ref: ServiceRef, read: Reader): Promise<readonly TaskView[]> {
  const [running, stopped] = await Promise.all([read.get('ecs:runningTasks', ref), read.get('ecs:stoppedTasks', ref)]);
  // A task may stop between the two.
  const byArn = new Map<string | undefined, Task>(
    [...(running ?? []), ...(stopped ?? [])].map((one) => [one.taskArn, one]),
  );
  return [...byArn.values()].map(taskView);
}

function shownTasks(tasks: readonly TaskView[]): readonly TaskView[] {
  const failed = tasks.filter(({ state, lastStatus }) => state === 'failed' && lastStatus === 'STOPPED');
  const newest = [...failed].sort((a, b) => (b.stoppedAt ?? 0) - (a.stoppedAt ?? 0)).slice(0, FAILED);
  return [...tasks.filter((task) => task.lastStatus !== 'STOPPED'), ...newest];
}
