import type { Plan, Step } from '../../model/plan.ts';
import { step } from '../../model/plan.ts';
import { creationToken, desiredState, firstTags } from './creation.ts';
import type { Surroundings } from './find-live.ts';
import type { Input } from './plan.ts';
import { refusalOf } from './refusals.ts';
import { chainOf, isUnderWay } from './requests.ts';
import { recordStep } from './steps.ts';
import { planAfter, unclear, waitFor } from './waiting.ts';

/** For how long a resource may not be shown that AWS says it has made. */
const NEW_MS = 60_000;

/** What makes a resource that does not live, unless that is under way already or is known to fail. */
export function planCreation(input: Input, found: Surroundings): Plan {
  const { resource, context } = input;
  const { type, requests, about } = found;
  const { spec } = resource;
  if (!type)
    return {
      kind: 'refuse',
      code: 'INVALID',
      message: `AWS's registry has no type ${spec.type}, as far as is known here`,
    };
  const busy = [...requests, ...about].find(isUnderWay);
  if (busy) return waitFor(busy, context.now);
  const other = found.otherType;
  if (other)
    return {
      kind: 'refuse',
      code: 'INVALID',
      message: `${other.type} ${other.identifier} was made for this document and lives on; another type is another document's: rename this one, and the old one is taken down`,
    };
  const refusal = refusalOf(input, type, []);
  if (refusal) return refusal;
  if (spec.identifier !== undefined) return gone(spec.identifier, type.name);
  if (found.isUnclear) return unclear(type.name);
  const first = creationToken(type, resource, { ownerTags: context.ownerTags });
  const { past, token } = chainOf(first, requests);
  const made = past.at(-1);
  const isOver = about.some(
    ({ operation, status, at }) => operation === 'DELETE' && status === 'SUCCESS' && at >= (made?.at ?? 0),
  );
  if (made?.status === 'SUCCESS' && !isOver && context.now - made.at < NEW_MS)
    return {
      kind: 'wait',
      reason: `AWS has made ${made.identifier} and does not show it yet`,
      recheckMs: 2_000,
      coming: true,
    };
  const steps = [...recordFirst(input, found), createStep(input, type, token)];
  const before = made?.status === 'SUCCESS' ? [] : past;
  const [create] = steps.slice(-1);
  if (!create) return { kind: 'settled' };
  const plan = planAfter(before, { step: create, context });
  return plan.kind === 'act' ? { ...plan, steps } : plan;
}

function gone(identifier: string, type: string): Plan {
  const message = `${type} ${identifier} does not live; take spec.identifier out to have a new one made`;
  return { kind: 'refuse', code: 'NOT_THERE', message };
}

/** What is not found by its tags is written down before it lives: whatever is lost then, its name leads back to it. */
function recordFirst({ resource, context }: Input, { type, record, recordName }: Surroundings): readonly Step[] {
  if (recordName === undefined || !type) return [];
  const tags = firstTags(type, resource, context.ownerTags);
  const isWritten =
    record !== undefined &&
    record.identifier === undefined &&
    Object.entries(tags).every(([key, value]) => record.tags[key] === value);
  return isWritten ? [] : [recordStep(recordName, { type: type.name, tags }, 'record whose it is going to be')];
}

function createStep({ resource, context }: Input, type: NonNullable<Surroundings['type']>, token: string): Step {
  const desired = desiredState(type, resource, { ownerTags: context.ownerTags });
  const input = { TypeName: type.name, DesiredState: JSON.stringify(desired), ClientToken: token };
  return step('cloudcontrol:CreateResource', input, { effect: 'create', why: `${type.name} does not exist` });
}
