import type { InspectTarget, TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';

/** A certificate of a listener, with its domains where ACM has it. */
export const inspect: Inspections = {
  async tree({ identity, outputs }: InspectTarget, read: Reader): Promise<TreeNode> {
    const arn = `${outputs.certificateArn}`;
    const root = { id: arn, type: 'ListenerCertificate', name: identity.name, arn, children: [] } as const;
    const detail = arn.includes(':acm:') ? await read.get('acm:certificate', arn) : undefined;
    const facts = factsOf([
      ['domains', detail?.SubjectAlternativeNames?.join(', ')],
      ['status', detail?.Status],
      ['ends', detail?.NotAfter],
    ]);
    return { ...root, words: 'shown to clients that ask for its hosts', health: 'Healthy', facts };
  },
};
