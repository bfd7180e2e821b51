import { describe, expect, it } from 'vitest';
import { abortRollout } from '../../../../controller/kinds/service/steering/abort-rollout.ts';
import type { PastRollout } from '../looking.ts';
import { deploymentArn, paused, steered } from './steered-service.ts';

const UNDER_WAY = [paused(8, []), { status: 'SUCCESSFUL', revision: 7 } as const];

describe('aborting a rollout', () => {
  it('has ECS take the service back, and says that the revision is held', async () => {
    expect(abortRollout(await steered(UNDER_WAY), { rollback: true })).toEqual({
      kind: 'act',
      steps: [
        {
          call: 'ecs:StopServiceDeployment',
          input: { serviceDeploymentArn: deploymentArn(0), stopType: 'ROLLBACK' },
          effect: 'rollout',
          why: 'stop web:8 and roll back',
        },
      ],
      says: 'ECS stops web:8 and goes back to web:7',
      notes: [
        'web:8 is held after that: until its manifest changes, or somebody restarts it, it is not rolled out again',
      ],
    });
  });

  it('leaves things where they are on request', async () => {
    expect(abortRollout(await steered(UNDER_WAY), { rollback: false })).toMatchObject({
      steps: [{ input: { serviceDeploymentArn: deploymentArn(0), stopType: 'ABORT' } }],
      says: 'ECS stops web:8 where it is',
    });
  });

  const refused: readonly { because: string; rollouts: readonly PastRollout[]; says: string }[] = [
    {
      because: 'nothing is under way',
      rollouts: [{ status: 'SUCCESSFUL', revision: 7 }],
      says: 'no rollout is under way; the last one, of web:7, ended as SUCCESSFUL',
    },
    {
      because: 'ECS is taking it back already',
      rollouts: [{ status: 'ROLLBACK_IN_PROGRESS', revision: 8 }],
      says: 'the rollout of web:8 is ending (ROLLBACK_IN_PROGRESS)',
    },
    {
      because: 'there is nothing to go back to',
      rollouts: [{ status: 'IN_PROGRESS', revision: 7 }],
      says: "the rollout of web:7 is the service's first: there is nothing to go back to",
    },
  ];
  it.each(refused)('is refused where $because', async ({ rollouts, says }) => {
    expect(abortRollout(await steered(rollouts), { rollback: true })).toMatchObject({ kind: 'refuse', message: says });
  });

  it('stops the first rollout where it is, if that is asked for', async () => {
    const first = await steered([{ status: 'IN_PROGRESS', revision: 7 }]);

    expect(abortRollout(first, { rollback: false }).kind).toBe('act');
  });
});
