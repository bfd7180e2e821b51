import type { ServiceDeployment, ServiceRevision } from '@aws-sdk/client-ecs';
import type { HealthStatus } from '../../../model/health.ts';
import type { TaskView, TreeNode } from '../../../model/inspection.ts';
import { factsOf } from '../../../model/tree/facts.ts';
import { lastSegment, revisionName } from '../names.ts';
import { taskNodes } from './task-nodes.ts';

/** One service deployment and the service revision that it goes to. */
export interface DeploymentRead {
  readonly deployment: ServiceDeployment;
  readonly revision?: ServiceRevision | undefined;
}

const HEALTH: Readonly<Record<string, HealthStatus>> = {
  PENDING: 'Progressing',
  IN_PROGRESS: 'Progressing',
  STOP_REQUESTED: 'Progressing',
  ROLLBACK_REQUESTED: 'Progressing',
  ROLLBACK_IN_PROGRESS: 'Progressing',
  ROLLBACK_SUCCESSFUL: 'Degraded',
  ROLLBACK_FAILED: 'Degraded',
  SUCCESSFUL: 'Healthy',
};

/** What revisions need beside their tasks. */
export interface Revisions {
  /** ARNs or `family:revision`, the one in force first. */
  readonly names: readonly string[];
  /** Newest first. */
  readonly deployments: readonly DeploymentRead[];
  readonly tasks: readonly TaskView[];
}

/**
 * Task definition revisions of a service, each with the deployments that went to it and the tasks that they started. That
 * a task was started by the newest deployment before it is believed: ECS names the two by different ids.
 */
export function revisionNodes({ names, deployments, tasks }: Revisions): readonly TreeNode[] {
  const targets = deployments.flatMap(({ revision }) => revision?.taskDefinition ?? []);
  const arns = new Map([...targets, ...names].map((arn) => [revisionName(arn), arn]));
  const order = [...names, ...tasks.flatMap(({ revision }) => revision ?? []), ...targets].map(revisionName);
  return [...new Set(order)].map((name) => {
    const own = deployments.filter(({ revision }) => revisionName(revision?.taskDefinition ?? '') === name);
    const started = tasks.filter(({ revision }) => revision === name);
    return revisionNode({ name, arn: arns.get(name) }, own, started);
  });
}

function revisionNode(
  { name, arn }: { readonly name: string; readonly arn: string | undefined },
  deployments: readonly DeploymentRead[],
  tasks: readonly TaskView[],
): TreeNode {
  const id = arn ?? name;
  const startedBy = (task: TaskView) => deployments.find(({ deployment }) => isBefore(deployment, task));
  const orphans = tasks.filter((task) => startedBy(task) === undefined);
  const nodes = deployments.map((each) =>
    deploymentNode(
      each,
      tasks.filter((task) => startedBy(task) === each),
    ),
  );
  const running = tasks.filter(({ state }) => state === 'running' || state === 'unhealthy').length;
  const isArn = arn?.startsWith('arn:');
  return {
    id,
    type: 'TaskDefinition',
    name,
    ...(isArn ? { arn } : {}),
    words: running === 0 ? 'no task runs it' : `${running} ${running === 1 ? 'task runs' : 'tasks run'} it`,
    facts: [],
    children: [...nodes, ...taskNodes(id, orphans)],
  };
}

function isBefore({ createdAt }: ServiceDeployment, { createdAt: at }: TaskView): boolean {
  return createdAt === undefined || at === undefined || createdAt.getTime() <= at;
}

function deploymentNode({ deployment, revision }: DeploymentRead, tasks: readonly TaskView[]): TreeNode {
  const { serviceDeploymentArn: arn = '', status = 'UNKNOWN', statusReason, rollback, lifecycleStage } = deployment;
  const { requestedTaskCount, runningTaskCount, requestedProductionTrafficWeight } =
    deployment.targetServiceRevision ?? {};
  const reason = statusReason ?? rollback?.reason;
  return {
    id: arn,
    type: 'ServiceDeployment',
    name: `deployment ${lastSegment(arn).slice(0, ID_SHOWN)}`,
    arn,
    health: HEALTH[status],
    words: [status, lifecycleStage && `at ${lifecycleStage}`, reason && `– ${reason}`].filter(Boolean).join(' '),
    facts: factsOf([
      ['strategy', deployment.deploymentConfiguration?.strategy ?? 'ROLLING'],
      ['tasks', requestedTaskCount === undefined ? undefined : `${runningTaskCount ?? 0} of ${requestedTaskCount}`],
      [
        'production traffic',
        requestedProductionTrafficWeight === undefined ? undefined : `${requestedProductionTrafficWeight} %`,
      ],
      ['service revision', revision?.serviceRevisionArn && lastSegment(revision.serviceRevisionArn)],
      ['started', deployment.startedAt ?? deployment.createdAt],
      ['ended', deployment.finishedAt],
    ]),
    children: taskNodes(arn, tasks),
  };
}

const ID_SHOWN = 8;
