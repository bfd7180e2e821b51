import type { Cluster } from '@aws-sdk/client-ecs';
import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import { nameOfLive } from './names.ts';

export function health(cluster: Cluster): Health {
  switch (cluster.status) {
    case 'PROVISIONING':
      return { status: 'Progressing', message: 'ECS is setting the cluster up' };
    case 'FAILED':
      return { status: 'Degraded', message: 'ECS could not set the cluster up' };
    default:
      return ofAttachments(cluster);
  }
}

function ofAttachments({ attachmentsStatus }: Cluster): Health {
  if (attachmentsStatus === 'UPDATE_IN_PROGRESS')
    return { status: 'Progressing', message: 'ECS is changing the capacity providers' };
  if (attachmentsStatus === 'UPDATE_FAILED')
    return { status: 'Degraded', message: 'ECS could not change the capacity providers' };
  return { status: 'Healthy', message: 'the cluster is active' };
}

export function outputs(cluster: Cluster): JsonObject {
  const arn = cluster.clusterArn ?? '';
  return { '': arn, arn, name: nameOfLive(cluster) };
}

export function summary(cluster: Cluster): Summary {
  const { activeServicesCount = 0, runningTasksCount = 0, pendingTasksCount = 0 } = cluster;
  return {
    arn: cluster.clusterArn,
    running: runningTasksCount,
    pending: pendingTasksCount,
    detail: `${activeServicesCount} ${activeServicesCount === 1 ? 'service' : 'services'}`,
  };
}
