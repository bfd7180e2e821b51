import type {
  ContinueServiceDeploymentRequest,
  ContinueServiceDeploymentResponse,
  DescribeServiceDeploymentsRequest,
  DescribeServiceDeploymentsResponse,
  DescribeServiceRevisionsRequest,
  DescribeServiceRevisionsResponse,
  ListServiceDeploymentsRequest,
  ListServiceDeploymentsResponse,
  StopServiceDeploymentRequest,
  StopServiceDeploymentResponse,
} from '@aws-sdk/client-ecs';
import { Fault } from '../contract.ts';
import { activeCluster, findService } from './arn.ts';
import { invalidParameter, serviceNotFound } from './faults.ts';
import { ordinal, page } from './page.ts';
import { abortRollout } from './rollout/ending.ts';
import { requestRollback, resolvePause } from './rollout/hooks.ts';
import { lookSoon } from './scheduler.ts';
import { briefView, deploymentView, revisionView } from './service-deployment-view.ts';
import type { EcsWorld, ServiceDeploymentState } from './world.ts';

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

/**
 * ROLLBACK, the default, goes back to the last completed revision, and goes on going back where it does so already
 * (developer guide, "Stopping Amazon ECS service deployments").
 */
export function stopServiceDeployment(
  world: EcsWorld,
  input: StopServiceDeploymentRequest,
): StopServiceDeploymentResponse {
  const deployment = known(world, input.serviceDeploymentArn);
  const { arn, service, status } = deployment;
  if (deployment.finishedAt)
    throw new Fault('ConflictException', `The service deployment cannot be stopped: its status is ${status}.`);
  if (status !== 'IN_PROGRESS') return { serviceDeploymentArn: arn };
  if (input.stopType === 'ABORT') abortRollout(world, service, 'Service deployment stopped by StopServiceDeployment.');
  else if (service.lastGood) requestRollback(deployment, ROLLED_BACK);
  else throw new Fault('ConflictException', 'No rollback candidate was found to run the rollback.');
  lookSoon(world, service);
  return { serviceDeploymentArn: arn };
}

const ROLLED_BACK = 'Service deployment rolled back because StopServiceDeployment was called.';

/** Lets a deployment that is paused at a hook go on, the default, or turns it back. */
export function continueServiceDeployment(
  world: EcsWorld,
  input: ContinueServiceDeploymentRequest,
): ContinueServiceDeploymentResponse {
  const deployment = known(world, input.serviceDeploymentArn);
  resolvePause(deployment, { hookId: input.hookId ?? '', action: input.action ?? 'CONTINUE' });
  lookSoon(world, deployment.service);
  return { serviceDeploymentArn: deployment.arn };
}

function known(world: EcsWorld, arn = ''): ServiceDeploymentState {
  const deployment = world.serviceDeployments.get(arn);
  if (!deployment) throw new Fault('ServiceDeploymentNotFoundException', 'The service deployment was not found.');
  return deployment;
}
