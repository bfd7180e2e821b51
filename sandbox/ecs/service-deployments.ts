import type {
  DescribeServiceDeploymentsRequest,
  DescribeServiceDeploymentsResponse,
  DescribeServiceRevisionsRequest,
  DescribeServiceRevisionsResponse,
  ListServiceDeploymentsRequest,
  ListServiceDeploymentsResponse,
  ServiceDeployment,
  ServiceRevision,
  ServiceRevisionSummary,
  StopServiceDeploymentRequest,
  StopServiceDeploymentResponse,
} from '@aws-sdk/client-ecs';
import { Fault } from '../contract.ts';
import { activeCluster, findService } from './arn.ts';
import { invalidParameter, serviceNotFound } from './faults.ts';
import { ordinal, page } from './page.ts';
import { abortRollout, rollBack } from './rollout.ts';
import { lookSoon, wantedCount } from './scheduler.ts';
import { isFargate } from './service-checks.ts';
import { counts } from './service-view.ts';
import { type EcsWorld, primaryOf, type Revision, type ServiceDeploymentState } from './world.ts';

/** Newest first; twenty a page unless asked. */
export function listServiceDeployments(
  world: EcsWorld,
  input: ListServiceDeploymentsRequest,
): ListServiceDeploymentsResponse {
  const cluster = activeCluster(world, input.cluster);
  const service = findService(world, cluster, input.service ?? '');
  if (!service) throw serviceNotFound();
  const { before, after } = input.createdAt ?? {};
  const found = service.serviceDeployments.filter(({ status, createdAt }) => {
    if (input.status?.length && !input.status.includes(status)) return false;
    return (!before || createdAt < before) && (!after || createdAt > after);
  });
  const { items, ...next } = page(found.reverse(), input, {
    size: 20,
    max: 100,
    descending: true,
    position: ({ serial }) => ordinal(serial),
  });
  return { serviceDeployments: items.map(briefView), ...next };
}

function briefView(deployment: ServiceDeploymentState) {
  const { arn, service, createdAt, startedAt, finishedAt, status, statusReason, target } = deployment;
  return {
    serviceDeploymentArn: arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    createdAt,
    startedAt,
    finishedAt,
    targetServiceRevisionArn: target.arn,
    status,
    statusReason,
  };
}

export function describeServiceDeployments(
  world: EcsWorld,
  input: DescribeServiceDeploymentsRequest,
): DescribeServiceDeploymentsResponse {
  const wanted = input.serviceDeploymentArns ?? [];
  if (wanted.length > 20) throw invalidParameter('Service deployments can have at most 20 items.');
  const found = wanted.map((arn) => ({ arn, deployment: world.serviceDeployments.get(arn) }));
  return {
    serviceDeployments: found.flatMap(({ deployment }) => (deployment ? [deploymentView(deployment)] : [])),
    failures: found.flatMap(({ arn, deployment }) => (deployment ? [] : [{ arn, reason: 'MISSING' }])),
  };
}

function deploymentView(deployment: ServiceDeploymentState): ServiceDeployment {
  const { rollback, source, target, updatedAt, stoppedAt, configuration } = deployment;
  const { targetServiceRevisionArn: _, ...brief } = briefView(deployment);
  return {
    ...brief,
    updatedAt,
    stoppedAt,
    sourceServiceRevisions: source.map((revision) => summary(deployment, revision)),
    targetServiceRevision: summary(deployment, target),
    deploymentConfiguration: configuration,
    rollback: rollback && {
      reason: rollback.reason,
      startedAt: rollback.startedAt,
      serviceRevisionArn: rollback.to.arn,
    },
    deploymentCircuitBreaker: breakerView(deployment),
    alarms: alarmsView(deployment),
  };
}

/** While the breaker watches, its count is that of the deployment in progress. */
function breakerView({ breaker, service }: ServiceDeploymentState) {
  const live = breaker.status === 'MONITORING' ? primaryOf(service)?.failedTasks : undefined;
  return { ...breaker, failureCount: live ?? breaker.failureCount };
}

/** Alarms are echoed; none ever fires here. */
function alarmsView({ configuration, finishedAt }: ServiceDeploymentState): NonNullable<ServiceDeployment['alarms']> {
  const { enable = false, alarmNames = [] } = configuration.alarms ?? {};
  const watching = finishedAt ? 'MONITORING_COMPLETE' : 'MONITORING';
  return { status: enable ? watching : 'DISABLED', alarmNames, triggeredAlarmNames: [] };
}

function summary({ service }: ServiceDeploymentState, revision: Revision): ServiceRevisionSummary {
  const running = service.deployments.filter((one) => one.revision === revision);
  const { runningCount, pendingCount } = counts(running.flatMap(({ tasks }) => [...tasks]));
  const primary = running.some(({ status, halted }) => status === 'PRIMARY' && !halted);
  return {
    arn: revision.arn,
    requestedTaskCount: primary ? wantedCount(service) : 0,
    runningTaskCount: runningCount,
    pendingTaskCount: pendingCount,
  };
}

export function describeServiceRevisions(
  world: EcsWorld,
  input: DescribeServiceRevisionsRequest,
): DescribeServiceRevisionsResponse {
  const wanted = input.serviceRevisionArns ?? [];
  if (wanted.length > 20) throw invalidParameter('Service revisions can have at most 20 items.');
  const found = wanted.map((arn) => ({ arn, revision: world.revisions.get(arn) }));
  return {
    serviceRevisions: found.flatMap(({ revision }) => (revision ? [revisionView(revision)] : [])),
    failures: found.flatMap(({ arn, revision }) => (revision ? [] : [{ arn, reason: 'MISSING' }])),
  };
}

function revisionView({ arn, service, createdAt, settings }: Revision): ServiceRevision {
  const { taskDefinition, ...members } = settings;
  return {
    serviceRevisionArn: arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    createdAt,
    ...members,
    taskDefinition: taskDefinition?.arn,
    ...(isFargate(settings) && { platformFamily: 'Linux' }),
    guardDutyEnabled: false,
    containerImages: (taskDefinition?.document.containerDefinitions ?? []).map(({ name, image }) => ({
      containerName: name,
      image,
    })),
  };
}

/** ROLLBACK, the default, goes back to the last completed revision; ABORT leaves things where they are (believed). */
export function stopServiceDeployment(
  world: EcsWorld,
  input: StopServiceDeploymentRequest,
): StopServiceDeploymentResponse {
  const arn = input.serviceDeploymentArn ?? '';
  const deployment = world.serviceDeployments.get(arn);
  if (!deployment) throw new Fault('ServiceDeploymentNotFoundException', 'The service deployment was not found.');
  const { service } = deployment;
  if (deployment.finishedAt || deployment.rollback)
    throw new Fault(
      'ConflictException',
      `The service deployment cannot be stopped: its status is ${deployment.status}.`,
    );
  if (input.stopType === 'ABORT') abortRollout(world, service, 'Service deployment stopped by StopServiceDeployment.');
  else if (!rollBack(world, service, { reason: ROLLED_BACK, cause: 'stopped by user' }))
    throw new Fault('ConflictException', 'No rollback candidate was found to run the rollback.');
  lookSoon(world, service);
  return { serviceDeploymentArn: arn };
}

const ROLLED_BACK = 'Service deployment rolled back because StopServiceDeployment was called.';
