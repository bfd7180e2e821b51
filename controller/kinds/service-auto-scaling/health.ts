import type { SuspendedState } from '@aws-sdk/client-application-auto-scaling';
import type { Health } from '../../model/health.ts';
import type { LiveScaling } from './observe.ts';

export function healthOfScaling({ target, service }: LiveScaling): Health {
  const suspended = suspendedActivities(target?.SuspendedState);
  if (suspended.length > 0) return { status: 'Suspended', message: `${suspended.join(', ')} suspended` };
  if (target?.MaxCapacity !== undefined && (service.desiredCount ?? 0) >= target.MaxCapacity)
    return { status: 'Healthy', message: `at its maximum of ${target.MaxCapacity}` };
  return { status: 'Healthy', message: 'scales' };
}

function suspendedActivities(state: SuspendedState | undefined): readonly string[] {
  const activities = [
    ['scaling in', state?.DynamicScalingInSuspended],
    ['scaling out', state?.DynamicScalingOutSuspended],
    ['scheduled scaling', state?.ScheduledScalingSuspended],
  ] as const;
  return activities.filter(([, isSuspended]) => isSuspended).map(([name]) => name);
}
