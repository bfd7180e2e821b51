import { describe, expect, it } from 'vitest';
import { createEventBus } from '../../controller/engine/bus.ts';
import { createDeletionCaps, PASS_CAP } from '../../controller/engine/deletion.ts';
import { createExecutor } from '../../controller/engine/execute.ts';
import { createOwnWritesFloor } from '../../controller/engine/floor.ts';
import { guard, type Permit, PLAN_MAX_AGE_MS, type TeardownProof } from '../../controller/engine/guard.ts';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import { type Step, step } from '../../controller/model/plan.ts';
import { COMMIT_TAG, OWNER_TAG, RESOURCE_TAG, type Tags } from '../../controller/model/tags.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { createVirtualClock, EPOCH } from '../support/virtual-clock.ts';

const HERE = { account: '123456789012', region: 'eu-west-1' };
const update: Step = step('ecs:UpdateService', { service: 'web' }, { effect: 'update', why: 'test' });
const destroy: Step = step('ecs:DeleteService', { service: 'web' }, { effect: 'delete', why: 'test' });
const rollout: Step = step('ecs:UpdateService', { service: 'web' }, { effect: 'rollout', why: 'test' });
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
  mayWrite: () => true,
  scope: HERE,
  confirmed: HERE,
  plannedAt: EPOCH,
  proven: true,
  suspension: undefined,
  twins: [],
  held: false,
  ownerTags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: 'shop/Service/web' },
  quota: () => ({ group: '', managed: 100 }),
};

const OURS = { [OWNER_TAG]: 'me', [RESOURCE_TAG]: 'shop/Service/web' };
const proof: TeardownProof = {
  facts: { tags: OURS, missing: { fetches: 3, since: EPOCH - 600_000 }, namespace: { prune: true } },
};
/** A teardown whose proof differs in these facts. */
const teardown = (facts: Partial<TeardownProof['facts']> = {}): Partial<Permit> => ({
  purpose: 'teardown',
  deletion: { ...proof, facts: { ...proof.facts, ...facts } },
});

const REPLACING: Partial<Permit> = { management: { ...DEFAULT_MANAGEMENT, mode: 'enforce', replace: 'allow' } };
const replacing = (tags: Tags, downtime = true): Step =>
  step('ecs:DeleteService', { service: 'web' }, { effect: 'replace', why: 'test', removes: { tags, downtime } });

const rows: { because: string; permit: Partial<Permit>; step: Step; code: string | undefined }[] = [
  { because: 'all is well', permit: {}, step: update, code: undefined },
  {
    because: 'observe is the default and writes nothing',
    permit: { management: DEFAULT_MANAGEMENT },
    step: update,
    code: 'OBSERVE_ONLY',
  },
  { because: 'a dry run writes nothing', permit: { dryRun: true }, step: update, code: 'DRY_RUN' },
  { because: 'another controller writes', permit: { mayWrite: () => false }, step: update, code: 'STANDBY' },
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
  { because: 'a teardown may', permit: teardown(), step: destroy, code: undefined },
  {
    because: 'a teardown that nobody decided on may not',
    permit: { purpose: 'teardown' },
    step: destroy,
    code: 'PRUNE_OFF',
  },
  { because: 'nobody asked for prune', permit: teardown({ namespace: {} }), step: destroy, code: 'PRUNE_OFF' },
  {
    because: 'no source is complete any more',
    permit: teardown({ missing: undefined }),
    step: destroy,
    code: 'PRUNE_WAITING',
  },
  {
    because: 'two fetches are not three',
    permit: teardown({ missing: { fetches: 2, since: 0 } }),
    step: destroy,
    code: 'PRUNE_WAITING',
  },
  {
    because: 'nine minutes are not ten',
    permit: teardown({ missing: { fetches: 9, since: EPOCH - 540_000 } }),
    step: destroy,
    code: 'PRUNE_WAITING',
  },
  { because: 'it carries no owner tag any more', permit: teardown({ tags: {} }), step: destroy, code: 'NOT_OWNED' },
  {
    because: 'it carries the name of another of our objects',
    permit: teardown({ tags: { ...OURS, [RESOURCE_TAG]: 'shop/Service/api' } }),
    step: destroy,
    code: 'NOT_OWNED',
  },
  {
    because: 'a person suspended it',
    permit: { ...teardown(), suspension: { reason: 'incident' } },
    step: destroy,
    code: 'SUSPENDED',
  },
  {
    because: 'a person suspended the object',
    permit: { suspension: { reason: 'incident' } },
    step: update,
    code: 'SUSPENDED',
  },
  {
    because: 'another document means the same AWS object',
    permit: { twins: ['shop/Service/web2'] },
    step: update,
    code: 'DUPLICATE_IDENTITY',
  },
  { because: 'only a listing was read', permit: { proven: false }, step: update, code: 'STALE_PLAN' },
  { because: 'what failed is held', permit: { held: true }, step: rollout, code: 'ROLLOUT_HELD' },
  { because: 'the rest of a held object goes on', permit: { held: true }, step: update, code: undefined },
  { because: 'a policy is a part of an object that stays', permit: {}, step: dropPolicy, code: undefined },
  { because: 'nobody allowed a replacement', permit: {}, step: replacing(OURS), code: 'REPLACEMENT_REFUSED' },
  { because: 'a replacement takes away what is ours', permit: REPLACING, step: replacing(OURS), code: undefined },
  { because: 'and nothing that is not', permit: REPLACING, step: replacing({}), code: 'NOT_OWNED' },
  {
    because: 'nor what belongs to another of our objects',
    permit: REPLACING,
    step: replacing({ ...OURS, [RESOURCE_TAG]: 'shop/Service/api' }),
    code: 'NOT_OWNED',
  },
  {
    because: 'a deletion says whose what it deletes is, or is none of a replacement',
    permit: REPLACING,
    step: step('ecs:DeleteService', { service: 'web' }, { effect: 'replace', why: 'test' }),
    code: 'UNSUPPORTED',
  },
];

describe('the planner asks the guards', () => {
  it.each(rows)('$code when $because', ({ permit, step: one, code }) => {
    const plan = guard({ kind: 'act', steps: [one] }, { ...permitted, ...permit }, EPOCH);
    expect(plan.kind === 'refuse' ? plan.code : undefined).toBe(code);
  });
});

function setUp() {
  const clock = createVirtualClock();
  const sent: string[] = [];
  const transport = {
    send: async (_scope: unknown, call: string) => {
      sent.push(call);
      return {};
    },
  } as unknown as AwsTransport;
  const floor = createOwnWritesFloor(clock);
  const executor = createExecutor({ transport, clock, bus: createEventBus(clock), floor, caps: createDeletionCaps() });
  return { executor, sent, clock };
}

describe('the executor asks the guards again and sends nothing that they refuse', () => {
  it.each(rows)('$code when $because', async ({ permit, step: one, code }) => {
    const { executor, sent } = setUp();
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

it('lets the executor delete no more than the caps allow, whatever was planned', async () => {
  const { executor, sent } = setUp();
  const refused: string[] = [];
  for (let n = 0; n <= PASS_CAP.ceiling; n++) {
    const permit = { ...permitted, ...teardown(), quota: () => ({ group: '', managed: 100_000 }) } as const;
    const key = `shop/Service/s${n}` as const;
    const { stopped } = await executor.execute({ key, scope: HERE, steps: [destroy], permit });
    if (stopped && 'refusal' in stopped) refused.push(stopped.refusal.code);
  }
  expect([sent.length, refused]).toEqual([PASS_CAP.ceiling, ['PRUNE_CAPPED']]);
});

it.each([
  { because: 'a replacement with downtime is capped like a deletion', downtime: true, sent: PASS_CAP.ceiling },
  { because: 'one without is not', downtime: false, sent: PASS_CAP.ceiling + 1 },
])('$because', async ({ downtime, sent: expected }) => {
  const { executor, sent } = setUp();
  for (let n = 0; n <= PASS_CAP.ceiling; n++) {
    const permit = { ...permitted, ...REPLACING, quota: () => ({ group: '', managed: 100_000 }) };
    const key = `shop/Service/s${n}` as const;
    await executor.execute({ key, scope: HERE, steps: [replacing(OURS, downtime)], permit });
  }
  expect(sent.length).toBe(expected);
});

it('lets the executor register no content twice while AWS may not show it yet', async () => {
  const { executor, sent, clock } = setUp();
  const register = (image: string, commit: string) =>
    step(
      'ecs:RegisterTaskDefinition',
      { family: 'web', containerDefinitions: [{ name: 'web', image }], tags: [{ key: COMMIT_TAG, value: commit }] },
      { effect: 'create', why: 'test' },
    );
  const run = async (image: string, commit = 'c1') => {
    const permit = { ...permitted, plannedAt: clock.now() };
    const { stopped } = await executor.execute({
      key: 'shop/Service/web',
      scope: HERE,
      steps: [register(image, commit)],
      permit,
    });
    return stopped && 'refusal' in stopped ? stopped.refusal.code : undefined;
  };
  expect([await run('a'), await run('a'), await run('a', 'c2'), await run('b')]).toEqual([
    undefined,
    'STALE_PLAN',
    'STALE_PLAN',
    undefined,
  ]);
  await clock.advance(60_000);
  expect([await run('a'), sent.length]).toEqual([undefined, 3]);
});
