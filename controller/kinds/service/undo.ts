import { type Step, step } from '../../model/plan.ts';
import type { ServiceLive } from './live.ts';
import { lastSegment, revisionName } from './names.ts';
import { currentIndex } from './rollouts.ts';
import { controllerOf, currentTaskDefinition } from './sides.ts';

/**
 * Puts the service back to the task definition that its last rollout has replaced; nothing where that is not known or
 * the rollout did not change it. The other members of the service stay as they are.
 */
export function undo({ service, rollouts }: ServiceLive): readonly Step[] {
  const current = currentTaskDefinition(service);
  const before = rollouts[currentIndex(service, rollouts)]?.sources?.[0]?.taskDefinition;
  if (before === undefined || current === undefined || controllerOf(service) !== 'ECS') return [];
  if (revisionName(before) === revisionName(current)) return [];
  const place = { cluster: lastSegment(service.clusterArn ?? ''), service: service.serviceName ?? '' };
  const back = step(
    'ecs:UpdateService',
    { ...place, taskDefinition: before },
    {
      effect: 'rollout',
      why: `back to ${revisionName(before)}: the check after the rollout of ${revisionName(current)} failed`,
      shows: [{ read: 'ecs:service', key: place, expect: { part: { taskDefinition: before } } }],
    },
  );
  return [back];
}
