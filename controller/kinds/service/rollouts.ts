import type { Service, ServiceDeployment, Task } from '@aws-sdk/client-ecs';
import type { ServiceRef } from '../../model/aws-reads.ts';
import type { Reader } from '../../model/kind.ts';
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

export function isUnderWay({ status }: ServiceDeployment): boolean {
  return UNDER_WAY.includes(status);
}

/** Rolled back, or stopped by the circuit breaker or an alarm. A deployment that a newer one replaced has not failed. */
export function isFailed({ status, deploymentCircuitBreaker, alarms }: ServiceDeployment): boolean {
  if (ROLLED_BACK.includes(status)) return true;
  const wasTripped = deploymentCircuitBreaker?.status === 'TRIGGERED' || alarms?.status === 'TRIGGERED';
  return status === 'STOPPED' && wasTripped;
}

/** The service's newest deployments; with `targets` also what each of them deploys. */
export async function readRollouts(
  service: Service,
  { targets }: { readonly targets: boolean },
  read: Reader,
): Promise<readonly Rollout[]> {
  const all = (await read.get('ecs:serviceDeployments', service.serviceArn ?? '')) ?? [];
  const newest = all.slice(0, LOOK_BACK);
  return targets
    ? Promise.all(newest.map((deployment) => withTarget(deployment, read)))
    : newest.map((deployment) => ({ deployment }));
}

async function withTarget(deployment: ServiceDeployment, read: Reader): Promise<Rollout> {
  const arn = deployment.targetServiceRevision?.arn;
  const revision = arn === undefined ? undefined : await read.get('ecs:serviceRevision', arn);
  const name = revision?.taskDefinition;
  const taskDefinition = name === undefined ? undefined : await read.get('ecs:taskDefinition', name);
  return { deployment, revision, taskDefinition };
}

/** Stopped tasks, where something goes badly enough that people will ask why. */
export async function readStoppedTasks(
  service: Service,
  { rollouts, place }: { readonly rollouts: readonly Rollout[]; readonly place: ServiceRef },
  read: Reader,
): Promise<readonly Task[]> {
  const primary = primaryDeployment(service);
  const isBad = (primary?.failedTasks ?? 0) > 0 || primary?.rolloutState === 'FAILED';
  if (!isBad && !rollouts.some(({ deployment }) => isFailed(deployment))) return [];
  return (await read.get('ecs:stoppedTasks', place)) ?? [];
}
