import type {
  DeploymentLifecycleHookDetail,
  ServiceDeployment,
  ServiceDeploymentBrief,
  ServiceDeploymentLifecycleStage,
  ServiceRevision,
  ServiceRevisionLoadBalancer,
  ServiceRevisionSummary,
} from '@aws-sdk/client-ecs';
import type { Placement } from './rollout/placements.ts';
import type { HookState, Staged } from './rollout/progress.ts';
import { isFargate } from './service-checks.ts';
import { counts } from './service-view.ts';
import { wantedOf } from './wanted.ts';
import { primaryOf, type Revision, type ServiceDeploymentState } from './world.ts';

/** As ListServiceDeployments answers it. */
export function briefView(deployment: ServiceDeploymentState): ServiceDeploymentBrief {
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

/** As DescribeServiceDeployments answers it. */
export function deploymentView(deployment: ServiceDeploymentState): ServiceDeployment {
  const { rollback, source, target, updatedAt, stoppedAt, configuration, staged } = deployment;
  const { targetServiceRevisionArn: _, ...brief } = briefView(deployment);
  return {
    ...brief,
    updatedAt,
    stoppedAt,
    sourceServiceRevisions: source.map((revision) => summary(deployment, revision)),
    targetServiceRevision: summary(deployment, target),
    ...(staged && stagedView(staged)),
    deploymentConfiguration: configuration,
    rollback: rollback && {
      reason: rollback.reason,
      startedAt: rollback.startedAt,
      serviceRevisionArn: rollback.to.arn,
    },
    deploymentCircuitBreaker: breakerView(deployment),
    alarms: deployment.alarms,
  };
}

/** Once it is over, a deployment keeps showing the stage that it ended in (believed), and every hook that it met. */
function stagedView({ steps, at, hooks }: Staged): Pick<ServiceDeployment, 'lifecycleStage' | 'lifecycleHookDetails'> {
  const step = steps[Math.min(at, steps.length - 1)];
  return {
    lifecycleStage: step?.stage as ServiceDeploymentLifecycleStage,
    lifecycleHookDetails: hooks.map(hookView),
  };
}

function hookView({ id, step: _, callAt: __, ...hook }: HookState): DeploymentLifecycleHookDetail {
  return { hookId: id, ...hook };
}

/** While the breaker watches, its count is that of the deployment in progress. */
function breakerView({ breaker, service }: ServiceDeploymentState) {
  const live = breaker.status === 'MONITORING' ? primaryOf(service)?.failedTasks : undefined;
  return { ...breaker, failureCount: live ?? breaker.failureCount };
}

function summary(deployment: ServiceDeploymentState, revision: Revision): ServiceRevisionSummary {
  const { service } = deployment;
  const its = service.deployments.filter((one) => one.revision === revision);
  const { runningCount, pendingCount } = counts(its.flatMap(({ tasks }) => [...tasks]));
  return {
    arn: revision.arn,
    requestedTaskCount: Math.max(0, ...its.map((one) => wantedOf(service, one))),
    runningTaskCount: runningCount,
    pendingTaskCount: pendingCount,
    ...weights(deployment, revision),
  };
}

/** What the rules were told last; the test traffic is nobody's before its first shift. */
function weights(
  { staged, target }: ServiceDeploymentState,
  revision: Revision,
): Pick<ServiceRevisionSummary, 'requestedProductionTrafficWeight' | 'requestedTestTrafficWeight'> {
  if (!staged) return {};
  const shareOf = (percent: number) => (revision === target ? percent : revision === staged.blue ? 100 - percent : 0);
  return {
    requestedProductionTrafficWeight: shareOf(staged.production),
    ...(staged.test !== undefined && { requestedTestTrafficWeight: shareOf(staged.test) }),
  };
}

/** As DescribeServiceRevisions answers it. */
export function revisionView({ arn, service, createdAt, settings, placements }: Revision): ServiceRevision {
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
    ...(placements.length > 0 && { resolvedConfiguration: { loadBalancers: placements.map(resolved) } }),
    containerImages: (taskDefinition?.document.containerDefinitions ?? []).map(({ name, image }) => ({
      containerName: name,
      image,
    })),
  };
}

/** The group that the revision's tasks are in, of the two that a service may have. */
function resolved({ targetGroupArn, production }: Placement): ServiceRevisionLoadBalancer {
  return { targetGroupArn, productionListenerRule: production };
}
