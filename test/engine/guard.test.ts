import { describe, expect, it } from 'vitest';
import { createEventBus } from '../../controller/engine/bus.ts';
import { createExecutor } from '../../controller/engine/execute.ts';
import { createOwnWritesFloor } from '../../controller/engine/floor.ts';
import { guard, type Permit, PLAN_MAX_AGE_MS } from '../../controller/engine/guard.ts';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import { type Step, step } from '../../controller/model/plan.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { createVirtualClock, EPOCH } from '../support/virtual-clock.ts';

const HERE = { account: '123456789012', region: 'eu-west-1' };
const update: Step = step('ecs:UpdateService', { service: 'web' }, { effect: 'update', why: 'test' });
const destroy: Step = step('ecs:DeleteService', { service: 'web' }, { effect: 'delete', why: 'test' });
const dropPolicy: Step = step(
  'application-autoscaling:DeleteScalingPolicy',
  {
    PolicyName: 'p',
    ServiceNamespace: 'ecs',
    ResourceId: 'service/a/b',
    ScalableDimension: 'ecs:service:DesiredCount',
  },
  { effect: 'update', why: 'test' },
);

const permitted: Permit = {
  purpose: 'reconcile',
  management: { ...DEFAULT_MANAGEMENT, mode: 'enforce' },
  dryRun: false,
  scope: HERE,
  confirmed: HERE,
  plannedAt: EPOCH,
};

const rows: { because: string; permit: Partial<Permit>; step: Step; code: string | undefined }[] = [
  { because: 'all is well', permit: {}, step: update, code: undefined },
  {
    because: 'observe is the default and writes nothing',
    permit: { management: DEFAULT_MANAGEMENT },
    step: update,
    code: 'OBSERVE_ONLY',
  },
  { because: 'a dry run writes nothing', permit: { dryRun: true }, step: update, code: 'DRY_RUN' },
  {
    because: 'another account is not ours to write',
    permit: { confirmed: { ...HERE, account: '999999999999' } },
    step: update,
    code: 'SCOPE_MISMATCH',
  },
  {
    because: 'another Region is not either',
    permit: { confirmed: { ...HERE, region: 'us-east-1' } },
    step: update,
    code: 'SCOPE_MISMATCH',
  },
  {
    because: 'the world moved on since',
    permit: { plannedAt: EPOCH - PLAN_MAX_AGE_MS - 1 },
    step: update,
    code: 'STALE_PLAN',
  },
  { because: 'only a teardown destroys an object', permit: {}, step: destroy, code: 'UNSUPPORTED' },
  { because: 'a teardown may', permit: { purpose: 'teardown' }, step: destroy, code: undefined },
  { because: 'a policy is a part of an object that stays', permit: {}, step: dropPolicy, code: undefined },
];

describe('the planner asks the guards', () => {
  it.each(rows)('$code when $because', ({ permit, step: one, code }) => {
    const plan = guard({ kind: 'act', steps: [one] }, { ...permitted, ...permit }, EPOCH);
    expect(plan.kind === 'refuse' ? plan.code : undefined).toBe(code);
  });
});

describe('the executor asks the guards again and sends nothing that they refuse', () => {
  it.each(rows)('$code when $because', async ({ permit, step: one, code }) => {
    const clock = createVirtualClock();
    const sent: string[] = [];
    const transport = {
      send: async (_scope: unknown, call: string) => {
        sent.push(call);
        return {};
      },
    } as unknown as AwsTransport;
    const executor = createExecutor({
      transport,
      clock,
      bus: createEventBus(clock),
      floor: createOwnWritesFloor(clock),
    });
    const result = await executor.execute({
      key: 'shop/Service/web',
      scope: HERE,
      steps: [one],
      permit: { ...permitted, ...permit },
    });
    const refused = result.stopped && 'refusal' in result.stopped ? result.stopped.refusal.code : undefined;
    expect({ refused, sent }).toEqual({ refused: code, sent: code === undefined ? [one.call] : [] });
  });
});
