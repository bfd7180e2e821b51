import { listenerArnOf } from '../../model/elbv2/arns.ts';
import type { Inspections } from '../../model/kind.ts';
import { forwardedTo, ruleNode } from '../../model/tree/route-nodes.ts';
import { targetGroupNodes } from '../../model/tree/target-group-node.ts';

/** A rule and the target groups that it sends requests to. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const arn = `${outputs.arn}`;
    const rules = (await read.get('elbv2:rules', listenerArnOf(arn))) ?? [];
    const rule = rules.find(({ RuleArn }) => RuleArn === arn);
    if (rule) return ruleNode(rule, await targetGroupNodes(forwardedTo(rule.Actions), read, { routes: false }));
    const gone = { health: 'Missing', words: 'does not exist any more', facts: [], children: [] } as const;
    return { id: arn, type: 'ListenerRule', name: identity.name, arn, ...gone };
  },
};
