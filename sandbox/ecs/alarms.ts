import type { DeploymentConfiguration, ServiceDeploymentAlarms } from '@aws-sdk/client-ecs';
import type { EcsWorld, ServiceDeploymentState } from './world.ts';

/** How a service deployment stands to its CloudWatch alarms, in the API's own shape. */
export type AlarmsState = ServiceDeploymentAlarms & { readonly alarmNames: string[] };

/**
 * The alarms of a new deployment. Believed: alarms of which one is in ALARM already are not watched for as long as the
 * deployment lasts, so that a fix can be deployed.
 */
export function watchedAlarms(world: EcsWorld, { alarms }: DeploymentConfiguration): AlarmsState {
  const { enable = false, alarmNames = [] } = alarms ?? {};
  const isWatched = enable && sounding(world, alarmNames).length === 0;
  return { status: isWatched ? 'MONITORING' : 'DISABLED', alarmNames, triggeredAlarmNames: [] };
}

/** Of these alarms, those in ALARM. */
export function sounding(world: EcsWorld, alarmNames: readonly string[]): string[] {
  return alarmNames.filter((name) => world.alarming.has(name));
}

/** Deployments in progress that watch an alarm of that name. */
export function watchersOf(world: EcsWorld, alarmName: string): ServiceDeploymentState[] {
  return [...world.serviceDeployments.values()].filter(
    ({ finishedAt, alarms }) => !finishedAt && alarms.status === 'MONITORING' && alarms.alarmNames.includes(alarmName),
  );
}
