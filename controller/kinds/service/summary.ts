import type { ServiceEvent } from '@aws-sdk/client-ecs';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import { COMMIT_TAG, decodeCommit } from '../../model/tags.ts';
import type { ServiceLive } from './live.ts';
import { lastSegment, revisionName } from './names.ts';
import { currentRolloutView, missedRollouts } from './rollout-view.ts';
import { liveRange } from './scaling.ts';
import { currentTaskDefinition } from './sides.ts';

const SHOWN_EVENTS = 20;

export function summary(live: ServiceLive): Summary {
  const { service, taskDefinition } = live;
  const images = (taskDefinition?.taskDefinition.containerDefinitions ?? []).flatMap(({ image }) => image ?? []);
  const current = currentTaskDefinition(service);
  return {
    arn: service.serviceArn,
    running: service.runningCount,
    desired: service.desiredCount,
    pending: service.pendingCount,
    range: liveRange(live.scalableTarget),
    image: images.length > 0 ? images.join(', ') : undefined,
    detail: current && revisionName(current),
    madeBy: decodeCommit(taskDefinition?.tags[COMMIT_TAG])?.id,
    rollout: currentRolloutView(live),
    missed: missedRollouts(live),
    events: (service.events ?? []).slice(0, SHOWN_EVENTS).flatMap(eventOf),
  };
}

function eventOf({ createdAt, message }: ServiceEvent): readonly { at: number; message: string }[] {
  return createdAt && message !== undefined ? [{ at: createdAt.getTime(), message }] : [];
}

export function outputs({ service }: ServiceLive): JsonObject {
  const arn = service.serviceArn ?? '';
  return { '': arn, arn, name: service.serviceName ?? '', cluster: lastSegment(service.clusterArn ?? '') };
}
