import type { Change, ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { DnsRecordSpec } from '../../../crds/generated/types.ts';
import type { RecordSetKey } from '../../model/aws-reads.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { type Plan, type Shown, type Step, type StepEffect, step } from '../../model/plan.ts';
import { keepRecord } from '../../model/record-steps.ts';
import { type Recipe, refuseReplacement } from '../../model/replacement.ts';
import type { Tags } from '../../model/tags.ts';
import { DNS_RECORD_FIELDS } from './fields.ts';
import { identifierOf, keyOf, RECORD_SET, wordsOf } from './names.ts';
import type { LiveRecord } from './observe.ts';
import { contentDigest, recordSetOf, specOf } from './wire.ts';
import { answersOf } from './words.ts';

type Input = PlanInput<DnsRecordSpec, LiveRecord>;

const RECHECK_MS = 10_000;

export function planRecord(input: Input): Plan {
  const { seen, comparison, resource } = input;
  const key = keyOf(resource.spec);
  if (!key) return { kind: 'wait', reason: 'which record it is is not known yet', recheckMs: RECHECK_MS };
  if (seen.state === 'absent') return planCreation(input, key, seen.found);
  if (!comparison || !seen.live.set) return { kind: 'settled' };
  return planChange(input, { live: seen.live, set: seen.live.set, key, comparison });
}

/** Our record comes first, so that what is made is ours from its first moment; it claims only what is about to be made. */
function planCreation({ want, context }: Input, key: RecordSetKey, found: Json | undefined): Plan {
  if (isObject(found) && found.zoneExists === false)
    return { kind: 'wait', reason: `hosted zone ${key.zone} does not exist`, recheckMs: RECHECK_MS };
  const set = recordSetOf(want);
  const made = changeStep(key.zone, [{ Action: 'CREATE', ResourceRecordSet: set }], {
    effect: 'create',
    why: `create ${wordsOf(key)}: ${answersOf(set)}`,
    shows: [shown(key, set)],
  });
  return { kind: 'act', steps: [...record(key, { tags: context.ownerTags, want }), made] };
}

function record(
  key: RecordSetKey,
  { tags, want }: { readonly tags: Tags; readonly want?: JsonObject },
): readonly Step[] {
  const claim = want && contentDigest(want);
  return keepRecord({ type: RECORD_SET, identifier: identifierOf(key), tags, claim }, `say whose ${wordsOf(key)} is`);
}

interface Pair {
  readonly live: LiveRecord;
  readonly set: ResourceRecordSet;
  /** Where the manifest wants it. */
  readonly key: RecordSetKey;
  readonly comparison: Comparison;
}

function planChange(input: Input, pair: Pair): Plan {
  const { live, key, comparison } = pair;
  const recipe = moveRecipe(pair);
  const { management } = input.resource;
  const refusal = refuseReplacement({ fields: DNS_RECORD_FIELDS, comparison, management, recipe });
  if (refusal) return refusal;
  if (identifierOf(live.key) !== identifierOf(key)) return planMove(input, pair);
  const isKept = live.record?.identifier === identifierOf(key);
  const kept = isKept ? [] : record(key, { tags: live.tags });
  const steps = [...kept, ...updateSteps(pair)];
  return steps.length > 0 ? { kind: 'act', steps } : { kind: 'settled' };
}

/** UPSERT replaces the whole set, so whatever the manifest does not say goes. */
function updateSteps({ key, comparison }: Pair): readonly Step[] {
  const changed = changedMembers(comparison);
  if (changed.size === 0) return [];
  const set = recordSetOf(comparison.want);
  const why = `${wordsOf(key)}: ${describeChanges(comparison, changed)}`;
  const changes: Change[] = [{ Action: 'UPSERT', ResourceRecordSet: set }];
  return [changeStep(key.zone, changes, { effect: 'update', why, shows: [shown(key, set)] })];
}

function moveRecipe({ live, key }: Pair): Recipe {
  const [from, to] = [wordsOf(live.key), wordsOf(key)];
  if (live.key.zone === key.zone) return { steps: [`delete ${from} and create ${to} in one change`] };
  return { steps: [`create ${to} in zone ${key.zone}`, `delete ${from} in zone ${live.key.zone}`] };
}

/**
 * Within a zone both happen in one transaction. Our record says last where it lives now: until then it is found where it
 * was, or, gone from there, where it was to be.
 */
function planMove({ resource }: Input, pair: Pair): Plan {
  const { live, set, key, comparison } = pair;
  const wanted = recordSetOf(comparison.want);
  const isThere =
    live.occupant !== undefined && contentDigest(specOf(key.zone, live.occupant)) === contentDigest(comparison.want);
  if (live.occupant && !isThere && !resource.spec.allowOverwrite) {
    const message = `${wordsOf(key)} lives already and is not Evenkeel's: ${answersOf(live.occupant)}. Remove it, or set allowOverwrite.`;
    return { kind: 'refuse', code: 'INVALID', message };
  }
  const removed: Change = { Action: 'DELETE', ResourceRecordSet: set };
  const made: Change[] = isThere ? [] : [{ Action: live.occupant ? 'UPSERT' : 'CREATE', ResourceRecordSet: wanted }];
  const rest = { effect: 'replace', removes: { tags: live.tags, downtime: false } } as const;
  const goes = { read: 'route53:recordSet', key: live.key, expect: 'absent' } as const;
  const comes = { effect: 'replace', why: `create ${wordsOf(key)}`, shows: [shown(key, wanted)] } as const;
  const changes =
    live.key.zone === key.zone
      ? [
          changeStep(key.zone, [removed, ...made], {
            ...rest,
            why: `move ${wordsOf(live.key)} to ${wordsOf(key)}`,
            shows: [goes, shown(key, wanted)],
          }),
        ]
      : [
          ...(made.length > 0 ? [changeStep(key.zone, made, comes)] : []),
          changeStep(live.key.zone, [removed], {
            ...rest,
            why: `delete ${wordsOf(live.key)}, which has moved`,
            shows: [goes],
          }),
        ];
  return { kind: 'act', steps: [...changes, ...record(key, { tags: live.tags })] };
}

/** What a read must show of a set; names come back in another spelling. */
function shown(key: RecordSetKey, { TTL, ResourceRecords, AliasTarget, Weight }: ResourceRecordSet): Shown {
  const { EvaluateTargetHealth } = AliasTarget ?? {};
  const part = {
    ...(TTL === undefined ? {} : { TTL }),
    ...(Weight === undefined ? {} : { Weight }),
    ...(ResourceRecords ? { ResourceRecords: ResourceRecords.map(({ Value = '' }) => ({ Value })) } : {}),
    ...(EvaluateTargetHealth === undefined ? {} : { AliasTarget: { EvaluateTargetHealth } }),
  };
  return { read: 'route53:recordSet', key, expect: { part } };
}

interface Rest {
  readonly effect: StepEffect;
  readonly why: string;
  readonly shows: readonly Shown[];
  readonly removes?: Step['removes'];
}

function changeStep(zone: string, Changes: Change[], { removes, ...rest }: Rest): Step {
  const input = { HostedZoneId: zone, ChangeBatch: { Changes } };
  return step('route53:ChangeResourceRecordSets', input, { ...rest, ...(removes ? { removes } : {}) });
}
