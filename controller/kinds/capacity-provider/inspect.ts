import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { health } from './health.ts';

/** A capacity provider → the Auto Scaling group that it scales, if it has one. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const arn = `${outputs.arn}`;
    const root = { id: arn, type: 'CapacityProvider', name: `${outputs.name ?? identity.name}`, arn } as const;
    const provider = await read.get('ecs:capacityProvider', root.name);
    if (!provider) return { ...root, health: 'Missing', words: 'does not exist any more', facts: [], children: [] };
    const { autoScalingGroupArn, managedScaling, managedDraining } = provider.autoScalingGroupProvider ?? {};
    const { status, message } = health({ provider });
    const facts = factsOf([
      ['managed scaling', managedScaling?.status],
      ['target capacity', managedScaling?.targetCapacity && `${managedScaling.targetCapacity} %`],
      ['managed draining', managedDraining],
    ]);
    return { ...root, health: status, words: message, facts, children: groupNodes(autoScalingGroupArn) };
  },
};

function groupNodes(arn: string | undefined): readonly TreeNode[] {
  if (arn === undefined) return [];
  const name = /autoScalingGroupName\/(.+)$/.exec(arn)?.[1] ?? arn;
  return [
    { id: arn, type: 'AutoScalingGroup', name, arn, words: 'instances of the provider', facts: [], children: [] },
  ];
}
