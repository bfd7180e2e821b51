import type { Inspections } from '../../model/kind.ts';
import { targetGroupNode } from '../../model/tree/target-group-node.ts';

/** A target group with what sends requests to it, and its targets. */
export const inspect: Inspections = {
  async tree({ outputs }, read) {
    const arn = `${outputs.arn}`;
    const [node] = await targetGroupNode(arn, read, { routes: true });
    if (node) return node;
    throw new Error(`${arn} gave no node`);
  },
};
