import { describe, expect, it } from 'vitest';
import { continueRollout } from '../../../../controller/kinds/service/steering/continue-rollout.ts';
import { deploymentArn, paused, steered } from './steered-service.ts';

const WAITS = { hookId: 'hook-1', targetType: 'PAUSE', status: 'AWAITING_ACTION' } as const;
const ASKS = {
  hookId: 'hook-2',
  targetType: 'AWS_LAMBDA',
  targetArn: 'arn:aws:lambda:eu-west-1:1:function:check',
  status: 'IN_PROGRESS',
} as const;

describe('continuing a rollout', () => {
  it('answers every hook that waits for a person now, and no other', async () => {
    const hooks = [{ ...WAITS, hookId: 'past', status: 'SUCCEEDED' } as const, WAITS, ASKS];
    const steering = continueRollout(await steered([paused(8, hooks), { status: 'SUCCESSFUL', revision: 7 }]));

    expect(steering).toEqual({
      kind: 'act',
      steps: [
        {
          call: 'ecs:ContinueServiceDeployment',
          input: { serviceDeploymentArn: deploymentArn(0), hookId: 'hook-1', action: 'CONTINUE' },
          effect: 'rollout',
          why: 'continue at POST_TEST_TRAFFIC_SHIFT',
        },
      ],
      says: 'the rollout of web:8 goes on at POST_TEST_TRAFFIC_SHIFT',
      notes: [],
    });
  });

  it.each([
    {
      because: 'nothing is under way',
      rollouts: [{ status: 'SUCCESSFUL', revision: 7 } as const],
      says: 'no rollout is under way; the last one, of web:7, ended as SUCCESSFUL',
    },
    { because: 'ECS keeps no rollout', rollouts: [], says: 'no rollout is under way' },
    {
      because: 'no hook waits for a person',
      rollouts: [paused(8, [])],
      says: 'the rollout of web:8 waits for nobody at POST_TEST_TRAFFIC_SHIFT',
    },
    {
      because: 'a function answers by itself',
      rollouts: [paused(8, [ASKS])],
      says: `the rollout of web:8 waits for nobody at POST_TEST_TRAFFIC_SHIFT; it waits for ${ASKS.targetArn}, which answers by itself`,
    },
  ])('is refused where $because', async ({ rollouts, says }) => {
    expect(continueRollout(await steered(rollouts))).toMatchObject({ kind: 'refuse', message: says });
  });

  it('is refused where CodeDeploy rolls out', async () => {
    const parts = { deploymentController: { type: 'CODE_DEPLOY' } };

    expect(continueRollout(await steered([], { parts }))).toEqual({
      kind: 'refuse',
      message: 'CodeDeploy rolls this service out; steer it there',
    });
  });
});
