import type { InspectTarget, TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { activityViews } from '../../model/tree/activity-views.ts';
import { scalingNodes } from '../../model/tree/scaling-nodes.ts';
import { serviceRefIn } from './service-ref.ts';

/** The service's scaling → policies → alarms, and scheduled actions; and what it did lately. */
export const inspect: Inspections = {
  async tree(target, read) {
    const resourceId = resourceOf(target);
    const [node] = await scalingNodes(await serviceArnOf(resourceId, read), resourceId, read);
    return node ?? missing(target, resourceId);
  },
  activities: (target, read) => activityViews(resourceOf(target), read),
  scalingId: resourceOf,
};

function resourceOf({ outputs }: InspectTarget): string {
  return `${outputs.resourceId}`;
}

async function serviceArnOf(resourceId: string, read: Reader): Promise<string> {
  const ref = serviceRefIn(resourceId);
  const service = ref && (await read.get('ecs:service', ref));
  return service?.serviceArn ?? '';
}

function missing({ identity }: InspectTarget, resourceId: string): TreeNode {
  const words = 'nothing scales the service any more';
  const { name } = identity;
  return { id: resourceId, type: 'ServiceAutoScaling', name, health: 'Missing', words, facts: [], children: [] };
}
