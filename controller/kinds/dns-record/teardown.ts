import type { Present } from '../../model/kind.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { dropRecord } from '../../model/record-steps.ts';
import { wordsOf } from './names.ts';
import type { LiveRecord } from './observe.ts';

/** Deletes what is seen and nothing else, and lets go of what the zone cannot be without: Route 53 refuses where the set holds anything else by then. */
export function tearDownRecord(seen: Present<LiveRecord>): Plan {
  const { record, isZones } = seen.live;
  const why = isZones ? 'its record set stays, as the zone cannot be without it' : 'its record set is gone';
  const forgotten = record ? [dropRecord(record.name, why)] : [];
  const steps = [...deletion(seen.live), ...forgotten];
  return steps.length > 0 ? { kind: 'act', steps } : { kind: 'settled' };
}

function deletion({ key, set, isZones }: LiveRecord): readonly Step[] {
  if (!set || isZones) return [];
  const input = {
    HostedZoneId: key.zone,
    ChangeBatch: { Changes: [{ Action: 'DELETE' as const, ResourceRecordSet: set }] },
  };
  const deleted = step('route53:ChangeResourceRecordSets', input, {
    effect: 'delete',
    why: `delete ${wordsOf(key)} of zone ${key.zone}`,
    shows: [{ read: 'route53:recordSet', key, expect: 'absent' }],
  });
  return [deleted];
}
