import type { Service, ServiceDeployment, ServiceRevision, Task } from '@aws-sdk/client-ecs';
import type { ServiceRef } from '../../model/aws-reads.ts';
import type { Reader } from '../../model/kind.ts';
import type { RolloutEnding } from '../../model/rollout.ts';
import type { Rollout } from './live.ts';
import { primaryDeployment } from './sides.ts';

/** How many service deployments back a failure is looked for. */
const LOOK_BACK = 10;

const UNDER_WAY: readonly unknown[] = ['PENDING', 'IN_PROGRESS'];
const ROLLED_BACK: readonly unknown[] = [
  'ROLLBACK_REQUESTED',
  'ROLLBACK_IN_PROGRESS',
  'ROLLBACK_SUCCESSFUL',
  'ROLLBACK_FAILED',
];
const ENDED: readonly unknown[] = ['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'];
const STOPPED: readonly unknown[] = ['STOPPED', 'STOP_REQUESTED'];
/** How far apart ECS may note down the end of one deployment and the beginning of the next (believed). */
const REPLACED_WITHIN_MS = 10_000;
/** Of hooks that end a rollout. */
const LOST_HOOKS: readonly unknown[] = ['FAILED', 'TIMED_OUT'];

export function isUnderWay({ status }: ServiceDeployment): boolean {
  return UNDER_WAY.includes(status);
}

/** Whether nothing more will become of it. */
export function isEnded({ status }: ServiceDeployment): boolean {
  return ENDED.includes(status);
}

/** Whether ECS waits for somebody to continue. */
export function isAwaited({ lifecycleHookDetails = [] }: ServiceDeployment): boolean {
  return lifecycleHookDetails.some(({ status }) => status === 'AWAITING_ACTION');
}

/** Place in the list of the deployment that ECS itself calls current, else of the newest; -1 where none was read. */
export function currentIndex({ currentServiceDeployment: arn }: Service, rollouts: readonly Rollout[]): number {
  const current = rollouts.findIndex(({ deployment }) => deployment.serviceDeploymentArn === arn);
  return current < 0 && rollouts.length > 0 ? 0 : current;
}

/**
 * Who or what ended a rollout before its end; undefined where nothing did. ECS says so of its own monitors and hooks, by
 * their status or in its reason (its words are believed). Ended by none of them, a rollout was replaced by a newer one,
 * or else a person called StopServiceDeployment.
 */
export function endingOf(rollouts: readonly Rollout[], index: number): RolloutEnding | undefined {
  const deployment = rollouts[index]?.deployment;
  if (!deployment) return undefined;
  const isStopped = STOPPED.includes(deployment.status);
  if (!isStopped && !ROLLED_BACK.includes(deployment.status)) return undefined;
  const monitor = monitorThatTripped(deployment);
  if (monitor) return monitor;
  return isStopped && isReplaced(deployment, rollouts[index - 1]?.deployment) ? 'superseded' : 'person';
}

function monitorThatTripped(deployment: ServiceDeployment): RolloutEnding | undefined {
  const { deploymentCircuitBreaker, alarms, lifecycleHookDetails: hooks = [] } = deployment;
  const said = reasonOf(deployment) ?? '';
  if (deploymentCircuitBreaker?.status === 'TRIGGERED' || /circuit breaker/i.test(said)) return 'breaker';
  if (alarms?.status === 'TRIGGERED' || /\balarm/i.test(said)) return 'alarm';
  // A pause fails in one way only: somebody turned the rollout back there.
  if (hooks.some(({ status, targetType }) => status === 'FAILED' && targetType === 'PAUSE')) return 'person';
  if (hooks.some(({ status }) => LOST_HOOKS.includes(status)) || /\bhook/i.test(said)) return 'hook';
  return undefined;
}

/** A deployment is stopped when the next one starts; one that starts later has only come after. */
function isReplaced(deployment: ServiceDeployment, next: ServiceDeployment | undefined): boolean {
  const stopped = (deployment.stoppedAt ?? deployment.finishedAt)?.getTime();
  const started = next?.createdAt?.getTime();
  if (stopped === undefined || started === undefined) return next !== undefined;
  return started <= stopped + REPLACED_WITHIN_MS;
}

/** Ended badly: rolled back or stopped, by ECS or by a person. A deployment that a newer one replaced has not failed. */
export function isFailed(rollouts: readonly Rollout[], index: number): boolean {
  const ending = endingOf(rollouts, index);
  return ending !== undefined && ending !== 'superseded';
}

/** In ECS' own words; undefined where it says nothing. */
export function reasonOf({ statusReason, rollback }: ServiceDeployment): string | undefined {
  return statusReason ?? rollback?.reason;
}

/** How many of the newest came after the one that was seen last and before the current one, as far back as was read. */
export function countMissed(service: Service, rollouts: readonly Rollout[], seen: string | undefined): number {
  if (seen === undefined) return 0;
  const last = rollouts.findIndex(({ deployment }) => deployment.serviceDeploymentArn === seen);
  return Math.max(0, (last < 0 ? rollouts.length : last) - currentIndex(service, rollouts) - 1);
}

export interface RolloutsWanted {
  /** Also what each of them deploys, with its task definition. */
  readonly targets: boolean;
  /** Also what those deploy that are newer than this one. */
  readonly since?: string | undefined;
  /** All that one listing gives, and what each of them replaced. */
  readonly all?: boolean | undefined;
}

/** The service's newest deployments. */
export async function readRollouts(
  service: Service,
  { targets, since, all: isAll = false }: RolloutsWanted,
  read: Reader,
): Promise<readonly Rollout[]> {
  const all = (await read.get('ecs:serviceDeployments', service.serviceArn ?? '')) ?? [];
  const newest = isAll ? all : all.slice(0, LOOK_BACK);
  const bare = newest.map((deployment) => ({ deployment }));
  const current = currentIndex(service, bare);
  const last = current + countMissed(service, bare, since);
  return Promise.all(
    newest.map((deployment, i) =>
      withRevisions(deployment, { targets, ends: isAll || (i >= current && i <= last) }, read),
    ),
  );
}

/** `ends`: also where the deployment comes from, for people who follow it. */
async function withRevisions(
  deployment: ServiceDeployment,
  { targets, ends }: { readonly targets: boolean; readonly ends: boolean },
  read: Reader,
): Promise<Rollout> {
  const arn = deployment.targetServiceRevision?.arn;
  const [revision, sources] = await Promise.all([
    (targets || ends) && arn !== undefined ? read.get('ecs:serviceRevision', arn) : undefined,
    ends ? readSources(deployment, read) : undefined,
  ]);
  const name = targets ? revision?.taskDefinition : undefined;
  const taskDefinition = name === undefined ? undefined : await read.get('ecs:taskDefinition', name);
  return { deployment, revision, sources, taskDefinition };
}

async function readSources(
  { sourceServiceRevisions = [] }: ServiceDeployment,
  read: Reader,
): Promise<readonly ServiceRevision[]> {
  const arns = sourceServiceRevisions.flatMap(({ arn }) => arn ?? []);
  const found = await Promise.all(arns.map((arn) => read.get('ecs:serviceRevision', arn)));
  return found.filter((revision) => revision !== undefined);
}

/** Stopped tasks, where something goes badly enough that people will ask why. */
export async function readStoppedTasks(
  service: Service,
  { rollouts, place }: { readonly rollouts: readonly Rollout[]; readonly place: ServiceRef },
  read: Reader,
): Promise<readonly Task[]> {
  const primary = primaryDeployment(service);
  const isBad = (primary?.failedTasks ?? 0) > 0 || primary?.rolloutState === 'FAILED';
  if (!isBad && !rollouts.some((_, i) => isFailed(rollouts, i))) return [];
  return (await read.get('ecs:stoppedTasks', place)) ?? [];
}
