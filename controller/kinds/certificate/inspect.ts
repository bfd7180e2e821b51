import type { InspectTarget, TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { healthOfCertificate } from './health.ts';

/** A certificate → its domains and what uses it. */
export const inspect: Inspections = {
  async tree({ identity, outputs }: InspectTarget, read: Reader): Promise<TreeNode> {
    const arn = `${outputs.arn}`;
    const root = { id: arn, type: 'Certificate', name: identity.name, arn } as const;
    const detail = await read.get('acm:certificate', arn);
    if (!detail) return { ...root, health: 'Missing', words: 'does not exist any more', facts: [], children: [] };
    const { status, message } = healthOfCertificate({ arn, detail, tags: {}, others: [] });
    const facts = factsOf([
      ['status', detail.Status],
      ['key', detail.KeyAlgorithm],
      ['issued', detail.IssuedAt],
      ['ends', detail.NotAfter],
      ['used by', detail.InUseBy?.join(', ')],
    ]);
    const children = (detail.DomainValidationOptions ?? []).map((domain): TreeNode => {
      const { DomainName: name = '', ValidationStatus, ResourceRecord } = domain;
      return {
        id: `${arn}/${name}`,
        type: 'DnsRecord',
        name,
        health: ValidationStatus === 'SUCCESS' ? 'Healthy' : 'Progressing',
        words: ValidationStatus === 'SUCCESS' ? 'proven' : 'not proven yet',
        facts: factsOf([
          ['record', ResourceRecord?.Name],
          ['value', ResourceRecord?.Value],
        ]),
        children: [],
      };
    });
    return { ...root, health: status, words: message, facts, children };
  },
};
