import { describe, expect, it } from 'vitest';
import { restartRollout } from '../../../../controller/kinds/service/steering/restart-rollout.ts';
import { encodeHeld, HELD_TAG, RESUMED_TAG } from '../../../../controller/model/tags.ts';
import { revisionArn } from '../live-service.ts';
import { OWNER_TAGS } from '../looking.ts';
import { paused, steered } from './steered-service.ts';

const ROLLED_BACK = { status: 'ROLLBACK_SUCCESSFUL', revision: 8 } as const;
const OWNED = Object.entries(OWNER_TAGS).map(([key, value]) => ({ key, value }));
const NOW = { now: Date.parse('2026-11-21T03:00:00Z') };
const FORCED = { cluster: 'shop', service: 'web', forceNewDeployment: true };

describe('restarting', () => {
  it('makes new tasks of what runs', async () => {
    expect(restartRollout(await steered([{ status: 'SUCCESSFUL', revision: 7 }]), NOW)).toEqual({
      kind: 'act',
      steps: [{ call: 'ecs:UpdateService', input: FORCED, effect: 'rollout', why: 'new tasks of web:7' }],
      says: 'ECS replaces every task by a new one of web:7',
      notes: [],
    });
  });

  it('rolls out again what is held, which releases the hold', async () => {
    const parts = { statusReason: 'the circuit breaker was triggered' };
    const held = await steered([
      { ...ROLLED_BACK, parts },
      { status: 'SUCCESSFUL', revision: 7 },
    ]);

    expect(restartRollout(held, NOW)).toMatchObject({
      steps: [{ input: { ...FORCED, taskDefinition: revisionArn(8, 'web') }, why: 'roll web:8 out once more' }],
      says: 'ECS rolls web:8 out once more',
      target: { taskDefinition: { revision: 8 } },
      notes: ['web:8 failed in its last rollout and is held: the circuit breaker was triggered'],
    });
  });

  it('sets the rest of what failed again too, because the hold is of all of it', async () => {
    const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-b'] } };
    const steering = restartRollout(await steered([{ ...ROLLED_BACK, target: { networkConfiguration } }]), NOW);

    expect(steering.kind === 'act' && steering.steps.map(({ input }) => input)).toEqual([
      { ...FORCED, taskDefinition: revisionArn(8, 'web'), networkConfiguration },
    ]);
  });

  it('never rolls out again what somebody else registered', async () => {
    const steering = restartRollout(await steered([ROLLED_BACK], { foreign: [8] }), NOW);

    expect(steering).toMatchObject({ says: 'ECS replaces every task by a new one of web:7' });
  });

  it('ends the hold of what a check put back, and leaves the rollout to whoever keeps the manifest', async () => {
    const tag = encodeHeld({ hash: 'h', at: 0, reason: 'https://shop/health answered 500' });
    const tags = [...OWNED, { key: HELD_TAG, value: tag }];

    expect(
      restartRollout(await steered([{ status: 'SUCCESSFUL', revision: 7 }], { parts: { tags } }), NOW),
    ).toMatchObject({
      steps: [
        { call: 'ecs:UntagResource', input: { tagKeys: [HELD_TAG] } },
        { call: 'ecs:TagResource', input: { tags: [{ key: RESUMED_TAG, value: '2026-11-21T03:00:00.000Z' }] } },
      ],
      says: 'the hold is over; the controller rolls out what the manifest says at its next look',
      notes: ['held until now: https://shop/health answered 500'],
    });
  });

  it('is refused while a rollout is under way: its tasks are new anyway', async () => {
    expect(restartRollout(await steered([paused(8, [])]), NOW)).toEqual({
      kind: 'refuse',
      message: 'a rollout of web:8 is under way',
      hint: 'take the service back with: evenkeel rollout abort',
    });
  });
});
