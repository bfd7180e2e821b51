import type { ServiceEvent } from '@aws-sdk/client-ecs';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import type { ServiceLive } from './live.ts';
import { lastSegment, revisionName } from './names.ts';
import { currentTaskDefinition, primaryDeployment } from './sides.ts';

const SHOWN_EVENTS = 20;

export function summary({ service, taskDefinition }: ServiceLive): Summary {
  const images = (taskDefinition?.taskDefinition.containerDefinitions ?? []).flatMap(({ image }) => image ?? []);
  const primary = primaryDeployment(service);
  const current = currentTaskDefinition(service);
  return {
    arn: service.serviceArn,
    running: service.runningCount,
    desired: service.desiredCount,
    pending: service.pendingCount,
    image: images.length > 0 ? images.join(', ') : undefined,
    detail: current && revisionName(current),
    rollout: primary && {
      state: primary.rolloutState ?? 'UNKNOWN',
      reason: primary.rolloutStateReason,
      revision: primary.taskDefinition && revisionName(primary.taskDefinition),
    },
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

/** The count that a recreated service starts with, and which life of the name it was. */
export function remember({ service }: ServiceLive): Json {
  return { desiredCount: service.desiredCount ?? null, createdAt: service.createdAt?.toISOString() ?? null };
}
