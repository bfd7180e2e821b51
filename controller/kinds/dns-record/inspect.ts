import type { Inspections } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { keyOfIdentifier, wordsOf } from './names.ts';
import { answersOf, routingOf } from './words.ts';

/** A record set with its answers and the zone that it stands in. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const key = keyOfIdentifier(`${outputs.identifier}`);
    const root = { id: `${outputs.identifier}`, type: 'DnsRecord', name: key ? wordsOf(key) : identity.name } as const;
    const [set, zone] = key
      ? await Promise.all([read.get('route53:recordSet', key), read.get('route53:hostedZone', key.zone)])
      : [];
    if (!set) return { ...root, health: 'Missing', words: 'does not exist any more', facts: [], children: [] };
    const servers = zone?.DelegationSet?.NameServers?.join(', ');
    const facts = factsOf([
      ['ttl', set.TTL === undefined ? undefined : `${set.TTL} s`],
      ['routing', routingOf(set)],
      ['zone', zone?.HostedZone?.Name],
      ['name servers', servers],
    ]);
    return { ...root, health: 'Healthy', words: answersOf(set), facts, children: [] };
  },
};
