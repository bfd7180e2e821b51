import { describe, expect, it } from 'vitest';
import type { Inspected, TreeView } from '../../controller/model/inspection.ts';
import type { Inspector } from '../../controller/ports/inspector.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';

const WEB = '/api/v1/objects/shop/Service/web';
const DRIFTED = objectStatus(
  { namespace: 'shop', kind: 'Service', name: 'web' },
  {
    sync: 'OutOfSync',
    driftSince: FLEET_NOW,
    differences: [{ path: 'desiredCount', desired: 1, live: 2, why: { reason: 'set' } }],
    drift: undefined,
  },
);

const TREE: TreeView = {
  root: 'service',
  nodes: [
    {
      id: 'service',
      type: 'Service',
      name: 'web',
      words: '2 of 2 tasks run',
      facts: [],
      children: ['task'],
      key: DRIFTED.key,
      managed: true,
    },
    {
      id: 'task',
      type: 'Task',
      name: '0a1b',
      health: 'Healthy',
      words: 'RUNNING',
      facts: [
        { label: 'zone', value: 'a' },
        { label: 'started', at: 5 },
      ],
      children: [],
    },
  ],
};

const NO_FLEET: Inspector['fleet'] = async () => ({ tasks: [], activities: [], unread: [] });

function inspectorThat(answer: Inspected<never>): Inspector {
  return { tree: async () => answer, tasks: async () => answer, activities: async () => answer, fleet: NO_FLEET };
}

const SEEN: Inspector = {
  fleet: NO_FLEET,
  tree: async () => ({ state: 'seen', at: 7, value: TREE }),
  tasks: async () => ({
    state: 'seen',
    at: 7,
    value: {
      unread: 'throttled',
      tasks: [
        {
          id: '1',
          arn: 'arn:1',
          state: 'failed',
          lastStatus: 'STOPPED',
          kept: true,
          why: 'exit code 137',
          containers: [{ name: 'web', exitCode: 137 }],
        },
      ],
    },
  }),
  activities: async () => ({
    state: 'seen',
    at: 7,
    value: [
      {
        id: 'a',
        at: 3,
        status: 'Successful',
        description: 'Setting desired count to 4.',
        cause: 'alarm',
        notScaled: ['AlreadyAtMaxCapacity'],
      },
    ],
  }),
};

const ask = (inspector: Inspector, path: string) => dashboardUnderTest({ inspector }, createFleet([DRIFTED])).get(path);

describe('GET /api/v1/objects/…', () => {
  it('tree: nodes as they are, with the word that the fleet has for their sync', async () => {
    const { status, body } = await ask(SEEN, `${WEB}/tree`);
    expect([status, body]).toEqual([
      200,
      { at: 7, root: 'service', nodes: [{ ...TREE.nodes[0], sync: 'Drifted' }, TREE.nodes[1]] },
    ]);
  });

  it('tasks, with what was kept and why there is no more', async () => {
    const { body } = await ask(SEEN, `${WEB}/tasks`);
    expect(body).toEqual({
      at: 7,
      unread: 'throttled',
      items: [
        {
          id: '1',
          arn: 'arn:1',
          state: 'failed',
          lastStatus: 'STOPPED',
          kept: true,
          why: 'exit code 137',
          containers: [{ name: 'web', exitCode: 137 }],
        },
      ],
    });
  });

  it('activities', async () => {
    const { body } = await ask(SEEN, `${WEB}/activities`);
    expect(body).toEqual({
      at: 7,
      items: [
        {
          id: 'a',
          at: 3,
          status: 'Successful',
          description: 'Setting desired count to 4.',
          cause: 'alarm',
          notScaled: ['AlreadyAtMaxCapacity'],
        },
      ],
    });
  });

  it.each([
    [
      'there is nothing',
      inspectorThat({ state: 'none', reason: 'A TargetGroup has no tasks.' }),
      WEB,
      404,
      'A TargetGroup has no tasks.',
    ],
    [
      'AWS does not answer',
      inspectorThat({ state: 'unseen', reason: 'throttled' }),
      WEB,
      503,
      'AWS could not be asked: throttled',
    ],
    [
      'the object is not managed',
      SEEN,
      '/api/v1/objects/shop/Service/other',
      404,
      'shop/Service/other is not managed here.',
    ],
  ])('say so where %s', async (_when, inspector, path, status, detail) => {
    for (const part of ['tree', 'tasks', 'activities']) {
      expect(await ask(inspector, `${path}/${part}`)).toMatchObject({ status, body: { status, detail } });
    }
  });

  it('say so where nothing is looked into', async () => {
    const { get } = dashboardUnderTest({}, createFleet([DRIFTED]));
    expect(await get(`${WEB}/tree`)).toMatchObject({ status: 404, body: { detail: 'Nothing is looked into here.' } });
  });
});
