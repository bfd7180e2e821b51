import type { DnsRecordSpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { retagRecord } from '../../model/record-steps.ts';
import { DNS_RECORD_FIELDS } from './fields.ts';
import { inspect, zoneUrlOf } from './inspect.ts';
import { identifierOf, keyOf, naturalKeyOf, RECORD_SET } from './names.ts';
import { discoverRecords, type LiveRecord, observeRecord } from './observe.ts';
import { planRecord } from './plan.ts';
import { tearDownRecord } from './teardown.ts';
import { specOf } from './wire.ts';
import { answersOf, routingOf } from './words.ts';

/** A record set of a Route 53 hosted zone. Record sets take no tags: whose one is stands in a record of ours. */
export const dnsRecordKind: ResourceKind<DnsRecordSpec, LiveRecord> = {
  name: 'DnsRecord',
  rank: 15,
  fields: DNS_RECORD_FIELDS,
  naturalKey(spec) {
    const key = keyOf(spec);
    return key && naturalKeyOf(key);
  },
  references: () => [],
  discover: discoverRecords,
  observe: observeRecord,
  sides: ({ spec }, live) => ({
    want: spec as unknown as JsonObject,
    have: live?.set ? specOf(live.key.zone, live.set) : {},
    facts: undefined,
  }),
  plan: planRecord,
  teardown: (_identity, seen) => tearDownRecord(seen),
  retag: ({ key, record }, change) => retagRecord(record, { type: RECORD_SET, identifier: identifierOf(key) }, change),
  health({ set, isPending }) {
    if (!set) return { status: 'Missing', message: 'the record set is gone' };
    if (isPending) return { status: 'Progressing', message: 'Route 53 is bringing the change to its name servers' };
    return { status: 'Healthy', message: `answers ${answersOf(set)}` };
  },
  outputs: ({ key }) => ({
    '': key.name,
    name: key.name,
    type: key.type,
    hostedZoneId: key.zone,
    identifier: identifierOf(key),
  }),
  summary: ({ key, set }) => ({
    consoleUrl: zoneUrlOf(key.zone),
    detail: [key.name, key.type, set && routingOf(set)].filter(Boolean).join(' '),
  }),
  inspect,
};
