import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { listenerTree } from '../../model/tree/listener-tree.ts';
import { LISTENERS_READ, listenerNode } from '../../model/tree/route-nodes.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { healthOfLoadBalancer } from './health.ts';

/** A load balancer → listeners → rules → target groups → targets. Of many listeners the first ones are looked through. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const arn = `${outputs.arn}`;
    const [loadBalancer, children] = await Promise.all([
      read.get('elbv2:loadBalancer', arn),
      orUnread({ id: `${arn}/listeners`, type: 'Group', name: 'listeners' }, async (): Promise<readonly TreeNode[]> => {
        const listeners = (await read.get('elbv2:listeners', arn)) ?? [];
        const near = listeners.slice(0, LISTENERS_READ).map((listener) => listenerTree(listener, read));
        return [...(await Promise.all(near)), ...listeners.slice(LISTENERS_READ).map((each) => listenerNode(each))];
      }),
    ]);
    const root = { id: arn, type: 'LoadBalancer', name: loadBalancer?.LoadBalancerName ?? identity.name, arn } as const;
    if (!loadBalancer) return { ...root, health: 'Missing', words: 'does not exist any more', facts: [], children };
    const { status, message } = healthOfLoadBalancer({ loadBalancer });
    const facts = factsOf([
      ['address', loadBalancer.DNSName],
      ['scheme', loadBalancer.Scheme],
      ['made', loadBalancer.CreatedTime],
    ]);
    return { ...root, health: status, words: message, facts, children };
  },
};
