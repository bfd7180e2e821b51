import type { Change, ResourceRecordSet } from '@aws-sdk/client-route-53';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon Route 53 API reference';
const GUIDE = 'Amazon Route 53 Developer Guide';

interface Given {
  readonly id: string;
  /** With the final dot. */
  readonly domain: string;
  change(...changes: Change[]): Promise<unknown>;
  names(): Promise<readonly string[]>;
}

async function zone({ clients, name }: Bench): Promise<Given> {
  const domain = `${name('zone')}.example.com.`;
  const { HostedZone } = await clients.route53.createHostedZone({ Name: domain, CallerReference: name('ref') });
  const id = HostedZone?.Id?.replace('/hostedzone/', '') ?? '';
  return {
    id,
    domain,
    change: (...Changes) => clients.route53.changeResourceRecordSets({ HostedZoneId: id, ChangeBatch: { Changes } }),
    async names() {
      const { ResourceRecordSets = [] } = await clients.route53.listResourceRecordSets({ HostedZoneId: id });
      return ResourceRecordSets.map(({ Name, Type }) => `${Name} ${Type}`);
    },
  };
}

function a(Name: string, Value = '192.0.2.1'): ResourceRecordSet {
  return { Name, Type: 'A', TTL: 60, ResourceRecords: [{ Value }] };
}

export const ROUTE53_ROWS: readonly ConformanceRow[] = [
  {
    id: 'route53-zone-begins-with-ns-and-soa',
    behaviour: 'A public zone has four name servers, and an NS and an SOA record of its own from the start.',
    source: `${GUIDE}, "NS and SOA records that Amazon Route 53 creates for a public hosted zone"`,
    moto: true,
    async run(bench) {
      const { id, domain, names } = await zone(bench);
      const { DelegationSet, HostedZone } = await bench.clients.route53.getHostedZone({ Id: id });
      expect([DelegationSet?.NameServers?.length, HostedZone?.Name]).toEqual([4, domain]);
      expect(await names()).toEqual([`${domain} NS`, `${domain} SOA`]);
    },
  },
  {
    id: 'route53-names-are-kept-lower-with-dot-and-octal-star',
    behaviour: 'Names come back in lower case, with the final dot, and an asterisk as \\052.',
    source: `${GUIDE}, "DNS domain name format"`,
    async run(bench) {
      const { domain, change, names } = await zone(bench);
      await change({ Action: 'CREATE', ResourceRecordSet: a(`*.API.${domain.slice(0, -1)}`) });
      expect(await names()).toContain(`\\052.api.${domain} A`);
    },
  },
  {
    id: 'route53-private-zone-has-its-vpc',
    behaviour: 'A private zone is answered with its VPC when it is made, and with all of its VPCs when it is read.',
    source: `${API}, CreateHostedZone and GetHostedZone`,
    async run({ clients, name }) {
      const VPC = { VPCId: 'vpc-0000000000000000a', VPCRegion: 'eu-west-1' as const };
      const given = { Name: `${name('zone')}.internal.`, CallerReference: name('ref'), VPC };
      const made = await clients.route53.createHostedZone(given);
      const read = await clients.route53.getHostedZone({ Id: made.HostedZone?.Id });
      expect([made.VPC, read.VPCs]).toEqual([VPC, [VPC]]);
    },
  },
  {
    id: 'route53-values-are-written-as-their-type-wants',
    behaviour:
      'A text without quotation marks, one of more than 255 characters, and an address that is none are refused.',
    source: `${GUIDE}, "Supported DNS record types"`,
    async run(bench) {
      const { domain, change } = await zone(bench);
      const refused = async (Type: 'TXT' | 'A', ...values: string[]) => {
        const ResourceRecords = values.map((Value) => ({ Value }));
        const ResourceRecordSet = { Name: `x.${domain}`, Type, TTL: 60, ResourceRecords };
        return (await faultOf(change({ Action: 'UPSERT', ResourceRecordSet }))).message;
      };
      expect(await refused('TXT', 'v=spf1 -all')).toContain('Value should be enclosed in quotation marks');
      expect(await refused('TXT', `"${'x'.repeat(256)}"`)).toContain('CharacterStringTooLong');
      expect(await refused('A', '192.0.2.256')).toContain('not a valid IPv4 address');
      const pieces = `"${'x'.repeat(255)}" "${'y'.repeat(255)}"`;
      const ResourceRecords = [{ Value: pieces }];
      const ResourceRecordSet = { Name: `x.${domain}`, Type: 'TXT' as const, TTL: 60, ResourceRecords };
      await change({ Action: 'UPSERT', ResourceRecordSet });
    },
  },
  {
    id: 'route53-create-refuses-what-exists',
    behaviour: 'CREATE of a record set that exists is InvalidChangeBatch; UPSERT overwrites it.',
    source: `${API}, ChangeResourceRecordSets, Action`,
    async run({ clients, ...bench }) {
      const { id, domain, change } = await zone({ clients, ...bench });
      await change({ Action: 'CREATE', ResourceRecordSet: a(`www.${domain}`) });
      const fault = await faultOf(change({ Action: 'CREATE', ResourceRecordSet: a(`www.${domain}`, '192.0.2.2') }));
      await change({ Action: 'UPSERT', ResourceRecordSet: a(`www.${domain}`, '192.0.2.2') });
      const { ResourceRecordSets } = await clients.route53.listResourceRecordSets({
        HostedZoneId: id,
        StartRecordName: `www.${domain}`,
        StartRecordType: 'A',
        MaxItems: 1,
      });
      expect([fault.name, ResourceRecordSets?.[0]?.ResourceRecords]).toEqual([
        'InvalidChangeBatch',
        [{ Value: '192.0.2.2' }],
      ]);
    },
  },
  {
    id: 'route53-delete-needs-the-current-values',
    behaviour: 'DELETE takes all the values that the set has; with others, or of none, it is InvalidChangeBatch.',
    source: `${API}, ChangeResourceRecordSets, "Deleting Resource Record Sets"`,
    async run(bench) {
      const { domain, change, names } = await zone(bench);
      const www = a(`www.${domain}`);
      await change({ Action: 'CREATE', ResourceRecordSet: www });
      const wrong = await faultOf(change({ Action: 'DELETE', ResourceRecordSet: a(`www.${domain}`, '192.0.2.9') }));
      await change({ Action: 'DELETE', ResourceRecordSet: www });
      const none = await faultOf(change({ Action: 'DELETE', ResourceRecordSet: www }));
      expect([wrong.name, none.name, await names()]).toEqual([
        'InvalidChangeBatch',
        'InvalidChangeBatch',
        [`${domain} NS`, `${domain} SOA`],
      ]);
    },
  },
  {
    id: 'route53-batch-is-one-transaction',
    behaviour: 'Of a batch with one change that is refused nothing is applied.',
    source: `${API}, ChangeResourceRecordSets, "Change Batches and Transactional Changes"`,
    async run(bench) {
      const { domain, change, names } = await zone(bench);
      const fault = await faultOf(
        change(
          { Action: 'CREATE', ResourceRecordSet: a(`one.${domain}`) },
          { Action: 'CREATE', ResourceRecordSet: a('two.elsewhere.example.net.') },
        ),
      );
      expect([fault.name, await names()]).toEqual(['InvalidChangeBatch', [`${domain} NS`, `${domain} SOA`]]);
    },
  },
  {
    id: 'route53-batch-replaces-a-type',
    behaviour: 'One batch can delete a CNAME and create an A record in its place.',
    source: `${API}, ChangeResourceRecordSets, "Change Batches and Transactional Changes"`,
    async run(bench) {
      const { domain, change, names } = await zone(bench);
      const cname: ResourceRecordSet = {
        Name: `www.${domain}`,
        Type: 'CNAME',
        TTL: 60,
        ResourceRecords: [{ Value: 'web.example.org' }],
      };
      await change({ Action: 'CREATE', ResourceRecordSet: cname });
      const beside = await faultOf(change({ Action: 'CREATE', ResourceRecordSet: a(`www.${domain}`) }));
      await change(
        { Action: 'DELETE', ResourceRecordSet: cname },
        { Action: 'CREATE', ResourceRecordSet: a(`www.${domain}`) },
      );
      expect([beside.name, (await names()).at(-1)]).toEqual(['InvalidChangeBatch', `www.${domain} A`]);
    },
  },
  {
    id: 'route53-cname-not-at-the-apex',
    behaviour: 'A CNAME of the name of the zone itself is InvalidChangeBatch.',
    source: `${GUIDE}, "Supported DNS record types", CNAME`,
    async run(bench) {
      const { domain, change } = await zone(bench);
      const set: ResourceRecordSet = {
        Name: domain,
        Type: 'CNAME',
        TTL: 60,
        ResourceRecords: [{ Value: 'a.example' }],
      };
      expect((await faultOf(change({ Action: 'CREATE', ResourceRecordSet: set }))).name).toBe('InvalidChangeBatch');
    },
  },
  {
    id: 'route53-weighted-sets-differ-by-identifier',
    behaviour: 'Record sets of one name and type live beside each other under identifiers of one routing policy.',
    source: `${API}, ResourceRecordSet, SetIdentifier and Weight`,
    async run(bench) {
      const { domain, change, names } = await zone(bench);
      const weighted = (SetIdentifier: string, Weight: number) => ({ ...a(`www.${domain}`), SetIdentifier, Weight });
      await change(
        { Action: 'CREATE', ResourceRecordSet: weighted('blue', 90) },
        { Action: 'CREATE', ResourceRecordSet: weighted('green', 10) },
      );
      const simple = await faultOf(change({ Action: 'CREATE', ResourceRecordSet: a(`www.${domain}`) }));
      expect([simple.name, (await names()).length]).toEqual(['InvalidChangeBatch', 4]);
    },
  },
  {
    id: 'route53-alias-has-no-ttl',
    behaviour: 'An alias with a TTL is refused as InvalidInput.',
    source: `${API}, ResourceRecordSet, TTL`,
    async run(bench) {
      const { domain, change } = await zone(bench);
      const AliasTarget = { HostedZoneId: 'Z32O12XQLNTSW2', DNSName: 'a.example.org', EvaluateTargetHealth: true };
      const set: ResourceRecordSet = { Name: domain, Type: 'A', TTL: 60, AliasTarget };
      expect((await faultOf(change({ Action: 'CREATE', ResourceRecordSet: set }))).name).toBe('InvalidInput');
    },
  },
  {
    id: 'route53-listing-by-reversed-labels',
    behaviour: 'Record sets are listed by their labels from the right, in pages that say where the next one begins.',
    source: `${API}, ListResourceRecordSets`,
    async run(bench) {
      const { id, domain, change } = await zone(bench);
      const sets = [`b.${domain}`, `a.b.${domain}`, `a.${domain}`].map((name) => a(name));
      await change(...sets.map((ResourceRecordSet): Change => ({ Action: 'CREATE', ResourceRecordSet })));
      const page = await bench.clients.route53.listResourceRecordSets({
        HostedZoneId: id,
        StartRecordName: `a.${domain}`,
        MaxItems: 2,
      });
      expect(page.ResourceRecordSets?.map(({ Name }) => Name)).toEqual([`a.${domain}`, `b.${domain}`]);
      expect([page.IsTruncated, page.NextRecordName, page.NextRecordType]).toEqual([true, `a.b.${domain}`, 'A']);
    },
  },
  {
    id: 'route53-change-is-pending-then-insync',
    behaviour: 'A change is PENDING until all name servers have it, then INSYNC.',
    source: `${API}, GetChange`,
    async run(bench) {
      const { id, domain } = await zone(bench);
      const { ChangeInfo } = await bench.clients.route53.changeResourceRecordSets({
        HostedZoneId: id,
        ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: a(`www.${domain}`) }] },
      });
      await bench.elapse(60_000);
      const later = await bench.clients.route53.getChange({ Id: ChangeInfo?.Id ?? '' });
      expect([ChangeInfo?.Status, later.ChangeInfo?.Status]).toEqual(['PENDING', 'INSYNC']);
    },
  },
  {
    id: 'route53-zone-with-records-stays',
    behaviour: 'A zone with records beside its own NS and SOA is HostedZoneNotEmpty on delete.',
    source: `${API}, DeleteHostedZone`,
    moto: true,
    async run(bench) {
      const { id, domain, change } = await zone(bench);
      await change({ Action: 'CREATE', ResourceRecordSet: a(`www.${domain}`) });
      const fault = await faultOf(bench.clients.route53.deleteHostedZone({ Id: id }));
      await change({ Action: 'DELETE', ResourceRecordSet: a(`www.${domain}`) });
      await bench.clients.route53.deleteHostedZone({ Id: id });
      const gone = await faultOf(bench.clients.route53.getHostedZone({ Id: id }));
      expect([fault.name, gone.name]).toEqual(['HostedZoneNotEmpty', 'NoSuchHostedZone']);
    },
  },
];
