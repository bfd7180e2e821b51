import type { CertificateDetail } from '@aws-sdk/client-acm';
import { loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { listenerNode } from '../../model/tree/route-nodes.ts';
import { orUnread } from '../../model/tree/unread.ts';

/** A certificate of a listener → the certificate itself, where ACM has it, and the listener. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const { listenerArn, certificateArn } = {
      listenerArn: `${outputs.listenerArn}`,
      certificateArn: `${outputs.certificateArn}`,
    };
    const root = { id: `${listenerArn}|${certificateArn}`, type: 'ListenerCertificate', name: identity.name } as const;
    const [beside, detail, listeners] = await Promise.all([
      read.get('elbv2:listenerCertificates', listenerArn),
      certificateArn.includes(':acm:') ? read.get('acm:certificate', certificateArn) : undefined,
      listenerNodes(listenerArn, read),
    ]);
    const others = (beside ?? []).filter((each) => !each.IsDefault && each.CertificateArn !== certificateArn);
    const isThere = beside?.some((each) => each.CertificateArn === certificateArn) ?? false;
    return {
      ...root,
      health: isThere ? 'Healthy' : 'Missing',
      words: isThere ? 'shown to clients that ask for its hosts' : 'the listener does not have it',
      facts: factsOf([['others beside it', others.length]]),
      children: [certificateNode(certificateArn, detail), ...listeners],
    };
  },
};

function certificateNode(arn: string, detail: CertificateDetail | undefined): TreeNode {
  const name = detail?.DomainName ?? arn.slice(arn.lastIndexOf('/') + 1);
  const facts = factsOf([
    ['domains', detail?.SubjectAlternativeNames?.join(', ')],
    ['ends', detail?.NotAfter],
  ]);
  const words = detail?.Status?.toLowerCase().replaceAll('_', ' ') ?? 'is kept outside ACM';
  return { id: arn, type: 'Certificate', name, arn, words, facts, children: [] };
}

function listenerNodes(arn: string, read: Reader): Promise<readonly TreeNode[]> {
  return orUnread({ id: arn, type: 'Listener', name: 'listener', arn }, async () => {
    const listeners = (await read.get('elbv2:listeners', loadBalancerArnOf(arn))) ?? [];
    return listeners.filter(({ ListenerArn }) => ListenerArn === arn).map((one) => listenerNode(one));
  });
}
