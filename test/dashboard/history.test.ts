import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../controller/model/history.ts';
import type { Inspected } from '../../controller/model/inspection.ts';
import type { PastRollout } from '../../controller/model/rollout-archive.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';

const WEB = '/api/v1/objects/shop/Service/web';
const COMMIT = { id: 'a9f31c2d4e5f60718293a4b5c6d7e8f901234567', author: 'ann' };

const entry = (n: number, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  key: 'shop/Service/web',
  id: `e${n}`,
  at: n * 1_000,
  trigger: 'commit',
  result: 'succeeded',
  details: [],
  images: [],
  fields: 1,
  commit: COMMIT,
  differences: [{ path: 'image', live: 'a', desired: 'b', why: { reason: 'set' } }],
  steps: [{ call: 'ecs:UpdateService', effect: 'rollout', why: 'image' }],
  ...over,
});

const ENTRIES = [entry(4), entry(3, { result: 'rolledBack' }), entry(2, { result: 'failed' }), entry(1)];
const ROLLOUT: PastRollout = {
  view: { state: 'SUCCESSFUL', phase: 'succeeded', id: 'arn:aws:ecs:eu-west-1:1:service-deployment/shop/web/d1' },
  runs: true,
  own: true,
  commit: COMMIT,
  images: ['b'],
};

function under(answer?: Inspected<never>) {
  const rollouts = async () => answer ?? ({ state: 'seen', at: 7, value: [ROLLOUT] } as const);
  const value = { from: 'web:1', to: 'web:2', differences: ENTRIES[0]?.differences ?? [], unknown: [] };
  const compare = async () => answer ?? ({ state: 'seen', at: 7, value } as const);
  const past = { of: async () => ({ entries: ENTRIES, partial: 'throttled' }) };
  const dashboard = dashboardUnderTest({ past, archive: { rollouts, compare } });
  const [source] = dashboard.fleet.views.operator().sources;
  if (source) dashboard.fleet.operator({ sources: [{ ...source, name: 'git:https://github.com/acme/deploy' }] });
  return dashboard;
}

describe('the history of an object', () => {
  it('has lines without their fields, and commits with their links', async () => {
    const { status, body } = await under().get(`${WEB}/history?limit=1`);

    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          id: 'e4',
          at: 4_000,
          trigger: 'commit',
          result: 'succeeded',
          details: [],
          images: [],
          fields: 1,
          commit: { ...COMMIT, url: `https://github.com/acme/deploy/commit/${COMMIT.id}` },
        },
      ],
      total: 4,
      next: expect.any(String),
      partial: 'throttled',
    });
  });

  it('goes on where a page ended', async () => {
    const { get } = under();
    const first = (await get(`${WEB}/history?limit=3`)).body as { next: string };
    const second = await get(`${WEB}/history?limit=3&cursor=${first.next}`);

    expect(second.body).toMatchObject({ items: [{ id: 'e1' }], total: 4 });
    expect(second.body).not.toHaveProperty('next');
  });

  it('is chosen from by result', async () => {
    const { body } = await under().get(`${WEB}/history?result=failed&result=rolledBack`);

    expect(body).toMatchObject({ items: [{ id: 'e3' }, { id: 'e2' }], total: 2 });
  });

  it('has every field that one of them changed', async () => {
    const { body } = await under().get(`${WEB}/history/e3`);

    expect(body).toMatchObject({
      id: 'e3',
      differences: [{ path: 'image', live: 'a', desired: 'b', reason: 'set' }],
      steps: [{ call: 'ecs:UpdateService', effect: 'rollout', why: 'image' }],
    });
  });

  it.each([
    ['/history/e9', 404, 'of no id that is remembered'],
    ['/history?result=odd', 400, 'a result that there is not'],
    ['/history?cursor=odd', 400, 'a cursor of elsewhere'],
    ['/compare?from=web', 400, 'no revision'],
  ])('%s → %i: %s', async (path, status) => {
    expect((await under().get(WEB + path)).status).toBe(status);
  });
});

describe('what AWS remembers', () => {
  it('is told with links into the console', async () => {
    const { body } = await under().get(`${WEB}/deployments`);

    expect(body).toMatchObject({
      at: 7,
      items: [
        {
          runs: true,
          own: true,
          images: ['b'],
          rollout: { phase: 'succeeded' },
          commit: { author: 'ann' },
          consoleUrl: expect.stringContaining('console.aws.amazon.com'),
        },
      ],
    });
  });

  it('two revisions are compared', async () => {
    const { body } = await under().get(`${WEB}/compare?from=1&to=web:2`);

    expect(body).toMatchObject({ at: 7, from: 'web:1', to: 'web:2', differences: [{ path: 'image' }], unknown: [] });
  });

  it.each([
    ['unseen', 503],
    ['none', 404],
  ] as const)('%s → %i', async (state, status) => {
    const { get } = under({ state, reason: 'r' });

    expect((await get(`${WEB}/deployments`)).status).toBe(status);
    expect((await get(`${WEB}/compare?from=1&to=2`)).status).toBe(status);
  });
});
