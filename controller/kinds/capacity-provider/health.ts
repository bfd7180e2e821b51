import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import { lastSegment, nameOfLive } from './names.ts';
import type { LiveCapacity } from './observe.ts';

/** Whether ECS is at work on the provider: it takes no other change meanwhile. */
export function isBusy({ status, updateStatus }: CapacityProvider): boolean {
  return status === 'PROVISIONING' || (updateStatus?.endsWith('_IN_PROGRESS') ?? false);
}

export function health({ provider }: Pick<LiveCapacity, 'provider'>): Health {
  if (isBusy(provider)) return { status: 'Progressing', message: 'ECS is changing the capacity provider' };
  const failed = /^(CREATE|UPDATE|DELETE)_FAILED$/.exec(provider.updateStatus ?? '')?.[1];
  if (failed === undefined) return { status: 'Healthy', message: 'the capacity provider is active' };
  const reason = provider.updateStatusReason ?? 'ECS gives no reason';
  return { status: 'Degraded', message: `ECS could not ${failed.toLowerCase()} it: ${reason}` };
}

export function outputs({ provider }: LiveCapacity): JsonObject {
  const arn = provider.capacityProviderArn ?? '';
  return { '': arn, arn, name: nameOfLive(provider) };
}

export function summary({ provider }: LiveCapacity): Summary {
  return { arn: provider.capacityProviderArn, detail: detailOf(provider) };
}

function detailOf({ autoScalingGroupProvider: group, cluster = '' }: CapacityProvider): string {
  if (!group) return `managed instances of ${lastSegment(cluster)}`;
  return `Auto Scaling group ${lastSegment(group.autoScalingGroupArn ?? '')}`;
}
