import type { ScalingActivity } from '@aws-sdk/client-application-auto-scaling';
import type { ScalingActivityView } from '../inspection.ts';
import type { Reader } from '../kind.ts';

/** The newest scaling activities of a service, newest first. */
export async function activityViews(resourceId: string, read: Reader): Promise<readonly ScalingActivityView[]> {
  const found = (await read.get('aas:activities', resourceId)) ?? [];
  return found.map(viewOf).sort((a, b) => b.at - a.at);
}

/** The newest ones of a whole account and Region by resource id, newest first. */
export async function activitiesByResource(read: Reader): Promise<ReadonlyMap<string, readonly ScalingActivityView[]>> {
  const found = (await read.get('aas:allActivities', 'all')) ?? [];
  const byResource = new Map<string, ScalingActivityView[]>();
  for (const activity of found) {
    const id = activity.ResourceId ?? '';
    byResource.set(id, [...(byResource.get(id) ?? []), viewOf(activity)]);
  }
  for (const views of byResource.values()) views.sort((a, b) => b.at - a.at);
  return byResource;
}

function viewOf(activity: ScalingActivity): ScalingActivityView {
  const { ActivityId = '', StartTime, EndTime, StatusCode = 'Unknown', NotScaledReasons } = activity;
  const notScaled = (NotScaledReasons ?? []).flatMap(({ Code }) => Code ?? []);
  return {
    id: ActivityId,
    at: StartTime?.getTime() ?? 0,
    endedAt: EndTime?.getTime(),
    status: StatusCode,
    description: activity.Description ?? '',
    cause: activity.Cause ?? '',
    message: activity.StatusMessage,
    notScaled: notScaled.length === 0 ? undefined : notScaled,
  };
}
