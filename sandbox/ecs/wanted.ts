import type { Staged } from './rollout/progress.ts';
import { type DeploymentState, primaryOf, type ServiceState } from './world.ts';

/** A DAEMON has one task on each container instance; the sandbox pretends that there is one instance (believed). */
export function wantedCount(service: ServiceState): number {
  const daemon = service.settings.schedulingStrategy === 'DAEMON' && service.status === 'ACTIVE';
  return daemon ? 1 : service.desiredCount;
}

/**
 * How many tasks one deployment of a service is to have: in a rolling update the PRIMARY has them all, in a staged one
 * both revisions do while both run.
 */
export function wantedOf(service: ServiceState, deployment: DeploymentState): number {
  if (stagedOf(service)) return runsNow(service, deployment) ? wantedCount(service) : 0;
  return deployment.status === 'PRIMARY' && !deployment.halted ? wantedCount(service) : 0;
}

/** Where the service's deployment is, while it goes through stages or is stuck in one. */
export function stagedOf(service: ServiceState): Staged | undefined {
  const staged = primaryOf(service)?.serviceDeployment.staged;
  return staged && service.status === 'ACTIVE' && staged.at < staged.steps.length ? staged : undefined;
}

/** Whether the step that the service is at has tasks of that deployment. */
export function runsNow(service: ServiceState, deployment: DeploymentState): boolean {
  const staged = stagedOf(service);
  const runs = staged?.steps[staged.at]?.runs;
  const target = primaryOf(service)?.serviceDeployment.target;
  if (deployment.revision === target) return runs === 'green' || runs === 'both';
  return deployment.revision === staged?.blue && (runs === 'blue' || runs === 'both');
}

/** Tasks of a revision that serve or could. */
export function healthyCount(service: ServiceState, revision: DeploymentState['revision'] | undefined): number {
  const its = service.deployments.filter((deployment) => deployment.revision === revision);
  return its.flatMap(({ tasks }) => [...tasks]).filter(({ healthy }) => healthy).length;
}
