import type { Listener } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TreeNode } from '../inspection.ts';
import type { Reader } from '../kind.ts';
import { forwardedTo, listenerNode, ruleNode } from './route-nodes.ts';
import { targetGroupNodes } from './target-group-node.ts';
import { orUnread } from './unread.ts';

/** A listener → its rules → their target groups → targets. The default rule says what the listener itself says. */
export async function listenerTree(listener: Listener, read: Reader): Promise<TreeNode> {
  const arn = listener.ListenerArn ?? '';
  const rules = await orUnread({ id: `${arn}/rules`, type: 'Group', name: 'rules' }, async () => {
    const found = (await read.get('elbv2:rules', arn)) ?? [];
    const own = found.filter(({ IsDefault }) => !IsDefault);
    return Promise.all(
      own.map(async (rule) =>
        ruleNode(rule, await targetGroupNodes(forwardedTo(rule.Actions), read, { routes: false })),
      ),
    );
  });
  const groups = await targetGroupNodes(forwardedTo(listener.DefaultActions), read, { routes: false });
  return listenerNode(listener, [...rules, ...groups]);
}
