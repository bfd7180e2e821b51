import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { consoleUrlOf } from '../../model/console-url.ts';
import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { gone } from '../../model/tree/gone.ts';
import { keyOfIdentifier, wordsOf } from './names.ts';
import { answersOf, routingOf } from './words.ts';

/** A record set with its answers and the zone that it stands in → what it is an alias of, and its health check. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const id = `${outputs.identifier}`;
    const key = keyOfIdentifier(id);
    if (!key) return gone({ id, type: 'DnsRecord', name: identity.name });
    const root = { id, type: 'DnsRecord', name: wordsOf(key), consoleUrl: zoneUrlOf(key.zone) } as const;
    const [set, zone, change] = await Promise.all([
      read.get('route53:recordSet', key),
      read.get('route53:hostedZone', key.zone),
      read.get('route53:change', key),
    ]);
    if (!set) return gone(root);
    const facts = factsOf([
      ['ttl', set.TTL === undefined ? undefined : `${set.TTL} s`],
      ['answers', set.ResourceRecords?.map(({ Value }) => Value).join(', ')],
      ['routing', routingOf(set)],
      ['zone', zone?.HostedZone?.Name],
      [
        'seen by',
        zone?.HostedZone?.Config?.PrivateZone ? zone.VPCs?.map(({ VPCId }) => VPCId).join(', ') : 'everybody',
      ],
      ['name servers', zone?.DelegationSet?.NameServers?.join(', ')],
      ['last change sent', change?.SubmittedAt],
    ]);
    const state = change ? ({ health: 'Progressing' } as const) : ({ health: 'Healthy' } as const);
    const words = change ? `${answersOf(set)}; name servers are still being told` : answersOf(set);
    return { ...root, ...state, words, facts, children: leadsTo(set, id) };
  },
};

/** Route 53 is one of a whole account: its ARNs have no Region, and its console is in one. */
export function zoneUrlOf(zone: string): string | undefined {
  return consoleUrlOf(`arn:aws:route53:::hostedzone/${zone}`);
}

function leadsTo({ AliasTarget, HealthCheckId }: ResourceRecordSet, id: string): readonly TreeNode[] {
  const target: TreeNode | undefined = AliasTarget && {
    id: `${id}/alias`,
    type: 'AliasTarget',
    name: AliasTarget.DNSName ?? '',
    words: AliasTarget.EvaluateTargetHealth
      ? 'left out of answers while it is unhealthy'
      : 'answered whatever its health',
    facts: factsOf([['its zone', AliasTarget.HostedZoneId]]),
    children: [],
  };
  const check: TreeNode | undefined =
    HealthCheckId === undefined
      ? undefined
      : {
          id: `${id}/health`,
          type: 'HealthCheck',
          name: HealthCheckId,
          words: 'left out of answers while it fails',
          facts: [],
          children: [],
          consoleUrl: consoleUrlOf(`arn:aws:route53:::healthcheck/${HealthCheckId}`),
        };
  return [target, check].flatMap((node) => node ?? []);
}
