import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { NO_POLICY } from '../../../controller/model/access.ts';
import type { Actor } from '../../../controller/model/actor.ts';
import type { AuditEntry } from '../../../controller/model/audit.ts';
import type { Verb } from '../../../controller/model/verb.ts';
import { decorateAskers, verbOf } from '../../../dashboard/auth/asker.ts';
import { answerProblems } from '../../../dashboard/problem.ts';
import { objectStatus } from '../../support/fleet.ts';

const WEB = objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' });
const MIRA: Actor = { name: 'mira@example.com', via: 'oidc', role: 'viewer', groups: ['shop'] };

function appFor(actor: Actor | undefined) {
  const written: AuditEntry[] = [];
  const app = Fastify();
  answerProblems(app);
  decorateAskers(app, {
    policy: NO_POLICY,
    audit: { write: (entry) => void written.push(entry), find: async () => [] },
  });
  app.addHook('onRequest', async (request) => {
    if (actor) request.actor = actor;
  });
  return { app, written };
}

it('what is not allowed is refused and written down, with who, what, where and which request', async () => {
  const { app, written } = appFor(MIRA);
  app.post('/restart', (request) => request.demand('restart', [WEB]));
  const { statusCode, json } = await app.inject({ method: 'POST', url: '/restart' });
  const message = 'mira@example.com (viewer) may not restart shop/Service/web.';
  expect({ statusCode, detail: json().detail }).toEqual({ statusCode: 403, detail: message });
  expect(written).toEqual([
    {
      actor: { name: 'mira@example.com', via: 'oidc', role: 'viewer' },
      verb: 'restart',
      object: 'shop/Service/web',
      result: 'refused',
      message,
      address: '127.0.0.1',
      requestId: 'req-1',
    },
  ]);
});

it.each<[Actor | undefined, Partial<Record<Verb, boolean>>, string]>([
  [MIRA, { get: true, diff: true, restart: false, admin: false }, 'a viewer looks'],
  [{ ...MIRA, role: 'operator' as const }, { get: true, diff: true, restart: true, admin: false }, 'an operator acts'],
  [{ ...MIRA, role: 'admin' as const }, { get: true, diff: true, restart: true, admin: true }, 'an admin may all'],
  [undefined, { get: false, diff: false, restart: false, admin: false }, 'nobody was recognised'],
])('%j → %j, because %s', async (actor, expected) => {
  const { app } = appFor(actor);
  app.get('/all', (request) =>
    Object.fromEntries((Object.keys(expected) as Verb[]).map((verb) => [verb, request.may(verb, WEB)])),
  );
  expect((await app.inject('/all')).json()).toEqual(expected);
});

it('what a route forgets to say is for admins alone', async () => {
  const { app } = appFor(MIRA);
  const asked = (request: Parameters<typeof verbOf>[0]) => ({ verb: verbOf(request) });
  app.get('/reads', asked);
  app.post('/forgets', asked);
  app.post('/says', { config: { verb: 'heal' } }, asked);
  const verbs = [
    (await app.inject('/reads')).json(),
    (await app.inject({ method: 'POST', url: '/forgets' })).json(),
    (await app.inject({ method: 'POST', url: '/says' })).json(),
  ];
  expect(verbs).toEqual([{ verb: 'get' }, { verb: 'admin' }, { verb: 'heal' }]);
});

it('one request never sees who asked in another', async () => {
  const app = Fastify();
  decorateAskers(app, { policy: NO_POLICY, audit: undefined });
  let turn = 0;
  app.addHook('onRequest', async (request) => {
    turn += 1;
    if (turn === 1) request.actor = MIRA;
  });
  app.get('/who', (request) => ({ name: request.actor.name, may: request.may('get') }));
  const answers = [(await app.inject('/who')).json(), (await app.inject('/who')).json()];
  expect(answers).toEqual([
    { name: 'mira@example.com', may: true },
    { name: 'nobody', may: false },
  ]);
});
