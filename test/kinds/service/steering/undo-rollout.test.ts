import { describe, expect, it } from 'vitest';
import { type UndoOptions, undoRollout } from '../../../../controller/kinds/service/steering/undo-rollout.ts';
import { SUSPEND_TAG } from '../../../../controller/model/tags.ts';
import { revisionArn, SERVICE_ARN } from '../live-service.ts';
import type { PastRollout } from '../looking.ts';
import { ownRevision, paused, steered } from './steered-service.ts';

const suspension = { [SUSPEND_TAG]: '- by ann' };
const UNDO: UndoOptions = { suspension };
const PAST: readonly PastRollout[] = [
  { status: 'SUCCESSFUL', revision: 7 },
  { status: 'ROLLBACK_SUCCESSFUL', revision: 6 },
  { status: 'SUCCESSFUL', revision: 5 },
];

describe('undoing a rollout', () => {
  it('suspends the service first, then sets the last own revision that succeeded', async () => {
    expect(undoRollout(await steered(PAST), UNDO)).toMatchObject({
      kind: 'act',
      steps: [
        {
          call: 'ecs:TagResource',
          input: { resourceArn: SERVICE_ARN, tags: [{ key: SUSPEND_TAG, value: '- by ann' }] },
          effect: 'tag',
        },
        {
          call: 'ecs:UpdateService',
          input: { cluster: 'shop', service: 'web', taskDefinition: revisionArn(5, 'web') },
          effect: 'rollout',
          why: 'task definition web:7 → web:5',
        },
      ],
      says: 'the service is suspended and goes from web:7 to web:5',
      notes: [],
    });
  });

  it('goes to the revision that is asked for, also where ECS has forgotten its rollout', async () => {
    expect(undoRollout(await steered(PAST), { suspension, asked: ownRevision(2) })).toMatchObject({
      says: 'the service is suspended and goes from web:7 to web:2',
    });
  });

  it('passes over revisions that somebody else registered', async () => {
    const past: readonly PastRollout[] = [...PAST, { status: 'SUCCESSFUL', revision: 4 }];

    expect(undoRollout(await steered(past, { foreign: [5] }), UNDO)).toMatchObject({
      says: 'the service is suspended and goes from web:7 to web:4',
    });
  });

  it('takes any revision that ran here where what runs is somebody else’s too', async () => {
    expect(undoRollout(await steered(PAST, { foreign: [7, 5] }), UNDO)).toMatchObject({
      says: 'the service is suspended and goes from web:7 to web:5',
    });
  });

  it('tells what else has changed since, and leaves it', async () => {
    const target = { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-b'] } } };
    const past: readonly PastRollout[] = [{ status: 'SUCCESSFUL', revision: 5, target }];

    expect(undoRollout(await steered(past), UNDO)).toMatchObject({
      steps: [{}, { input: { cluster: 'shop', service: 'web', taskDefinition: revisionArn(5, 'web') } }],
      notes: ['changed since, and left as it is: networkConfiguration'],
    });
  });

  it('tells where ECS has gone back already', async () => {
    const past: readonly PastRollout[] = [{ status: 'ROLLBACK_SUCCESSFUL', revision: 8 }, ...PAST];

    expect(undoRollout(await steered(past), UNDO)).toMatchObject({
      says: 'the service is suspended and goes from web:7 to web:5',
      notes: ['ECS has already gone back from web:8 to web:7'],
    });
  });

  it('tells where what is asked for failed before', async () => {
    expect(undoRollout(await steered(PAST), { suspension, asked: ownRevision(6) })).toMatchObject({
      says: 'the service is suspended and goes from web:7 to web:6',
      notes: ['web:6 failed in its last rollout'],
    });
  });

  const inactive = ownRevision(3);
  const refused: readonly {
    because: string;
    rollouts: readonly PastRollout[];
    over?: Partial<UndoOptions>;
    says: string;
  }[] = [
    {
      because: 'nothing else has ever run',
      rollouts: [{ status: 'SUCCESSFUL', revision: 7 }],
      says: 'ECS keeps no earlier rollout that succeeded; web:7 runs',
    },
    {
      because: 'it would change nothing',
      rollouts: PAST,
      over: { asked: ownRevision(7) },
      says: 'web:7 is what the service runs',
    },
    {
      because: 'somebody else registered it',
      rollouts: PAST,
      over: { asked: { ...ownRevision(3), tags: {} } },
      says: "web:3 was not registered by this service's owner",
    },
    {
      because: 'it is deregistered',
      rollouts: PAST,
      over: { asked: { ...inactive, taskDefinition: { ...inactive.taskDefinition, status: 'INACTIVE' } } },
      says: 'web:3 is deregistered: ECS starts no tasks of it',
    },
    {
      because: 'a rollout is under way',
      rollouts: [paused(8, []), ...PAST],
      says: 'a rollout of web:8 is under way',
    },
  ];
  it.each(refused)('is refused where $because', async ({ rollouts, over, says }) => {
    expect(undoRollout(await steered(rollouts), { ...UNDO, ...over })).toMatchObject({ kind: 'refuse', message: says });
  });
});
