import type { Identity } from '../../model/identity.ts';
import type { PlanContext, Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import { beforeDelete } from './before-delete.ts';
import { holderWords } from './holders.ts';
import type { LiveResource } from './live.ts';
import { protectionOf } from './protection.ts';
import { isUnderWay } from './requests.ts';
import { askedToDelete, askedToUpdate, deleteStep, updateStep, withWriteOnly } from './steps.ts';
import { planAfter, waitFor } from './waiting.ts';

type Known = Pick<PlanContext, 'now' | 'retriedAt'>;

/**
 * DeleteResource, followed to its end. What AWS refuses because something still hangs on it is asked again: network
 * interfaces leave minutes after what they belonged to. What is protected is not asked for at all.
 */
export function teardown(_identity: Identity, seen: Present<LiveResource>, context: Known): Plan {
  const { live } = seen;
  const { now } = context;
  if (live.isOver) return { kind: 'act', steps: [forgetStep(live)] };
  const busy = live.requests.find(isUnderWay);
  if (busy) return waitFor(busy, now);
  const { name, handlers } = live.type;
  if (!handlers.includes('delete'))
    return { kind: 'refuse', code: 'UNSUPPORTED', message: `Cloud Control cannot delete ${name}` };
  const message = protectionOf(live);
  if (message !== undefined) return { kind: 'refuse', code: 'INVALID', message };
  const first = beforeDelete(live);
  if (first) {
    const operations = withWriteOnly(live, first.operations);
    const { token, past } = askedToUpdate(live, operations);
    const one = updateStep(live, operations, { token, effect: 'update', why: first.why });
    return planAfter(past, { step: one, context });
  }
  const { token, past } = askedToDelete(live);
  const one = deleteStep(live, token, { effect: 'delete', why: `${name} is not wanted any more` });
  const held = live.holders && holderWords(name, live.holders);
  return planAfter(past, { step: one, held, context });
}

function forgetStep({ recordName = '' }: LiveResource) {
  const shows = [{ read: 'records:resource', key: recordName, expect: 'absent' }] as const;
  return step('ssm:DeleteParameter', { Name: recordName }, { effect: 'tag', why: 'the record of what is gone', shows });
}
