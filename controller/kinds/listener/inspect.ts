import { loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import type { Inspections } from '../../model/kind.ts';
import { listenerTree } from '../../model/tree/listener-tree.ts';

/** A listener → rules → target groups → targets. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const arn = `${outputs.arn}`;
    const listeners = (await read.get('elbv2:listeners', loadBalancerArnOf(arn))) ?? [];
    const listener = listeners.find(({ ListenerArn }) => ListenerArn === arn);
    if (listener) return listenerTree(listener, read);
    const gone = { health: 'Missing', words: 'does not exist any more', facts: [], children: [] } as const;
    return { id: arn, type: 'Listener', name: identity.name, arn, ...gone };
  },
};
