import { expect, it } from 'vitest';
import type { ChangeView } from '../../controller/model/waves.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';
import { cli, withController } from './run-cli.ts';

const COMMIT = { id: '4e1d0c9aa0b1c2d3', author: 'ann', subject: 'a new base' };
const key = (n: number): `${string}/${string}/${string}` => `shop/Service/web-${n}`;
const REASON = 'held since wave 1 of 3: shop/Service/web-0 failed: its check failed';

const STOPPED: ChangeView = {
  source: 'git',
  commit: COMMIT,
  current: 1,
  stoppedBy: { key: key(0), reason: 'its check failed' },
  waves: [
    {
      state: 'current',
      members: [{ key: key(0), state: 'failed', since: FLEET_NOW - 60_000, reason: 'its check failed' }],
    },
    { state: 'ahead', members: [1, 2].map((n) => ({ key: key(n), state: 'pending' as const })) },
    { state: 'ahead', members: [3, 4, 5, 6, 7].map((n) => ({ key: key(n), state: 'pending' as const })) },
  ],
};
const DONE: ChangeView = {
  source: 'git',
  namespace: 'blog',
  commit: { id: 'before' },
  current: 2,
  waves: [{ state: 'done', members: [8, 9].map((n) => ({ key: key(n), state: 'done' as const })) }],
};

it('lists what is on its way: waves, who is how far, and who stopped it', async () => {
  const fleet = createFleet([]);
  fleet.changes([STOPPED, DONE]);
  withController({}, fleet);

  expect(await cli(['rollout', 'waves'])).toEqual({
    exit: 0,
    err: '',
    out: `4e1d0c9aa0b1  a new base  ann (git) stopped
  wave 1 of 3   current   1 failed    shop/Service/web-0 (1m)
  wave 2 of 3   ahead     2 pending   shop/Service/web-1, shop/Service/web-2
  wave 3 of 3   ahead     5 pending   shop/Service/web-3, shop/Service/web-4, shop/Service/web-5 and 2 more
  stopped: shop/Service/web-0: its check failed
  go on without it: evenkeel rollout skip shop/Service/web-0
`,
  });
  const all = JSON.parse((await cli(['rollout', 'waves', '--all', '-o', 'json'])).out);
  expect(all).toMatchObject({
    kind: 'ChangeList',
    items: [{ state: 'stopped' }, { state: 'done', namespace: 'blog' }],
  });
});

it('says so where nothing is on its way', async () => {
  const fleet = createFleet([]);
  fleet.changes([DONE]);
  withController({}, fleet);

  expect(await cli(['rollout', 'waves'])).toEqual({
    exit: 0,
    out: '',
    err: 'no commit that changes several services is on its way\n',
  });
});

it('is told of one object by describe, and so is who suspended it', async () => {
  const turn = { commit: COMMIT, wave: 2, waves: 3, state: 'pending', held: true, reason: REASON } as const;
  const suspension = { reason: 'load test', by: 'ann', since: '2026-11-21T10:00:00Z', until: '2026-11-21T12:00:00Z' };
  const identity = { namespace: 'shop', kind: 'Service', name: 'web-1' } as const;
  withController({}, createFleet([objectStatus(identity, { turn, suspension })]));

  const { out } = await cli(['describe', 'svc/web-1']);
  expect(out).toMatch(/Wave: +2 of 3 of commit 4e1d0c9aa0b1: held since wave 1 of 3: shop\/Service\/web-0 failed/);
  expect(out).toMatch(/Suspended: +by ann, since 2026-11-21T10:00:00Z, until 2026-11-21T12:00:00Z: load test\n/);
});
