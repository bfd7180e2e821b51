import type {
  Deployment,
  DeploymentLifecycleHook,
  Service,
  ServiceDeployment,
  ServiceRevision,
  ServiceRevisionSummary,
} from '@aws-sdk/client-ecs';
import {
  ROLLOUT_STAGES,
  type RolloutHook,
  type RolloutPhase,
  type RolloutShare,
  type RolloutStage,
  type RolloutView,
  type StageName,
} from '../../model/rollout.ts';
import type { Rollout, ServiceLive } from './live.ts';
import { lastSegment, revisionName } from './names.ts';
import { currentIndex, endingOf, isAwaited, reasonOf } from './rollouts.ts';
import { controllerOf, primaryDeployment } from './sides.ts';

/** The rollout under way or the last one: from its service deployment where that was read, else from the primary one. */
export function currentRolloutView({ service, rollouts }: ServiceLive): RolloutView | undefined {
  const index = currentIndex(service, rollouts);
  const view = controllerOf(service) === 'ECS' && index >= 0 ? rolloutView(rollouts, index) : undefined;
  return view ?? ofPrimary(service);
}

/** Of those that came and went between two looks, all but the current one; oldest first. */
export function missedRollouts({ service, rollouts, missed = 0 }: ServiceLive): readonly RolloutView[] | undefined {
  const first = currentIndex(service, rollouts) + 1;
  const indexes = Array.from({ length: missed }, (_, i) => first + i).reverse();
  const views = indexes.flatMap((index) => rolloutView(rollouts, index) ?? []);
  return views.length === 0 ? undefined : views;
}

function ofPrimary(service: Service): RolloutView | undefined {
  const primary = primaryDeployment(service);
  return (
    primary && {
      state: primary.rolloutState ?? 'UNKNOWN',
      phase: phaseOfPrimary(primary),
      reason: primary.rolloutStateReason,
      revision: primary.taskDefinition && revisionName(primary.taskDefinition),
      id: service.currentServiceDeployment,
    }
  );
}

function phaseOfPrimary({ rolloutState }: Deployment): RolloutPhase {
  if (rolloutState === 'FAILED') return 'failed';
  return rolloutState === 'IN_PROGRESS' ? 'rolling' : 'succeeded';
}

/** One of a service's rollouts, newest first: which of them ended it can only be said next to those that came after. */
export function rolloutView(rollouts: readonly Rollout[], index: number): RolloutView | undefined {
  const rollout = rollouts[index];
  if (!rollout) return undefined;
  const { deployment, revision } = rollout;
  const { strategy = 'ROLLING', bakeTimeInMinutes } = deployment.deploymentConfiguration ?? {};
  const phase = phaseOf(rollouts, index);
  return {
    state: deployment.status ?? 'UNKNOWN',
    phase,
    reason: reasonOf(deployment),
    revision: revision?.taskDefinition && revisionName(revision.taskDefinition),
    id: deployment.serviceDeploymentArn,
    strategy,
    ending: endingOf(rollouts, index),
    startedAt: (deployment.startedAt ?? deployment.createdAt)?.getTime(),
    finishedAt: deployment.finishedAt?.getTime(),
    stages: stagesOf(deployment, phase),
    shares: sharesOf(rollout),
    ...monitorsOf(deployment),
    hook: hookOf(deployment),
    bakeMinutes: bakeTimeInMinutes,
  };
}

/** Where a deployment that lies `index` back stands. */
function phaseOf(rollouts: readonly Rollout[], index: number): RolloutPhase {
  const deployment = rollouts[index]?.deployment;
  switch (deployment?.status) {
    case 'PENDING':
      return 'pending';
    case 'IN_PROGRESS':
      return isAwaited(deployment) ? 'paused' : 'rolling';
    case 'STOP_REQUESTED':
      return 'stopping';
    case 'ROLLBACK_REQUESTED':
    case 'ROLLBACK_IN_PROGRESS':
      return 'rollingBack';
    case 'SUCCESSFUL':
      return 'succeeded';
    case 'ROLLBACK_SUCCESSFUL':
      return 'rolledBack';
    case 'STOPPED':
      return phaseOfStopped(endingOf(rollouts, index));
    default:
      return 'failed';
  }
}

function phaseOfStopped(ending: RolloutView['ending']): RolloutPhase {
  if (ending === 'superseded') return 'superseded';
  return ending === 'person' ? 'stopped' : 'failed';
}

/** Stages that a rolling update goes through too; the others move traffic. */
const OF_ROLLING: readonly StageName[] = ['SCALE_UP', 'BAKE_TIME', 'CLEAN_UP'];

/** Undefined where ECS names no stage, as believed of rolling updates, and the rollout has not ended well. */
function stagesOf(deployment: ServiceDeployment, phase: RolloutPhase): readonly RolloutStage[] | undefined {
  const { strategy = 'ROLLING', lifecycleHooks = [] } = deployment.deploymentConfiguration ?? {};
  const names = strategy === 'ROLLING' ? OF_ROLLING : ROLLOUT_STAGES;
  const stage = deployment.lifecycleStage as StageName | undefined;
  const reached = phase === 'succeeded' ? names.length : stage === undefined ? -1 : names.indexOf(stage);
  if (reached < 0) return undefined;
  return names.map((name, i) => ({
    name,
    state: i < reached ? 'done' : i > reached ? 'ahead' : isLost(phase) ? 'failed' : 'current',
    hooks: lifecycleHooks.filter((hook) => runsAt(hook, name)).map(({ targetType = 'AWS_LAMBDA' }) => targetType),
  }));
}

function isLost(phase: RolloutPhase): boolean {
  return ['rollingBack', 'rolledBack', 'failed', 'stopped', 'stopping', 'superseded'].includes(phase);
}

function runsAt({ lifecycleStages = [] }: DeploymentLifecycleHook, stage: StageName): boolean {
  return (lifecycleStages as readonly string[]).includes(stage);
}

function sharesOf({ deployment, revision, sources = [] }: Rollout): readonly RolloutShare[] {
  const known = revision ? [revision, ...sources] : sources;
  const { targetServiceRevision: target, sourceServiceRevisions = [] } = deployment;
  return [
    ...(target ? [shareOf('target', target, known)] : []),
    ...sourceServiceRevisions.map((source) => shareOf('source', source, known)),
  ];
}

function shareOf(
  side: RolloutShare['side'],
  summary: ServiceRevisionSummary,
  known: readonly ServiceRevision[],
): RolloutShare {
  const { arn = '', requestedTaskCount = 0, runningTaskCount = 0, pendingTaskCount = 0 } = summary;
  const revision = known.find(({ serviceRevisionArn }) => serviceRevisionArn === arn);
  return {
    side,
    revision: revision?.taskDefinition ? revisionName(revision.taskDefinition) : lastSegment(arn),
    requested: requestedTaskCount,
    running: runningTaskCount,
    pending: pendingTaskCount,
    production: summary.requestedProductionTrafficWeight,
    test: summary.requestedTestTrafficWeight,
  };
}

function monitorsOf({ deploymentCircuitBreaker: breaker, alarms }: ServiceDeployment) {
  const { status = 'DISABLED', failureCount: failed = 0, threshold = 0 } = breaker ?? {};
  const { status: watched = 'DISABLED', alarmNames = [], triggeredAlarmNames = [] } = alarms ?? {};
  return {
    breaker: status === 'DISABLED' ? undefined : { status, failed, threshold },
    alarms: watched === 'DISABLED' ? undefined : { status: watched, names: alarmNames, triggered: triggeredAlarmNames },
  };
}

/** The hook that matters most now: the one that waits for a person, else one that runs. */
function hookOf({ lifecycleHookDetails: hooks = [] }: ServiceDeployment): RolloutHook | undefined {
  const hook =
    hooks.find(({ status }) => status === 'AWAITING_ACTION') ?? hooks.find(({ status }) => status === 'IN_PROGRESS');
  return (
    hook && {
      id: hook.hookId,
      type: hook.targetType ?? 'AWS_LAMBDA',
      status: hook.status ?? 'UNKNOWN',
      target: hook.targetArn,
      deadline: hook.expiresAt?.getTime(),
      onTimeout: hook.timeoutAction,
    }
  );
}
