import { describe, expect, it } from 'vitest';
import { createTargets } from '../../controller/channels/targets.ts';
import type { AlertItem, AlertMessage } from '../../controller/model/alert.ts';
import type { AlertChannel, Delivery } from '../../controller/ports/alert-channel.ts';
import { channelTo } from './channel-to.ts';
import { item, message, SHA } from './messages.ts';
import { LOCAL, signal, useReceiver } from './receiver.ts';

const NEXT = '1b825dc642cb6eb9a060e54bf8d69288fbee4904';
const CREATED = { status: 201, body: '{}' };

describe('a commit on GitHub', () => {
  const receiver = useReceiver();

  function open(repository?: string): AlertChannel {
    return channelTo(commits(repository), receiver.deps({ TOKEN: 'ghp_CANARY' }));
  }

  function commits(repository?: string) {
    return {
      name: 'commits',
      type: 'github',
      token: { env: 'TOKEN' },
      apiUrl: `${receiver.listener.url}/api/v3`,
      repository,
      ...LOCAL,
    } as const;
  }

  /** A commit of the host that the listener stands for. */
  function on(more: Partial<AlertItem> = {}, id = SHA): AlertItem {
    return item({ commit: { id, repository: 'https://127.0.0.1/acme/shop.git' }, ...more });
  }

  function deliver(items: readonly AlertItem[], channel = open(), more: Partial<AlertMessage> = {}): Promise<Delivery> {
    return channel.deliver(message({ items, ...more }), { signal });
  }

  const statuses = () =>
    receiver.listener.received.map(({ path, body }): Record<string, unknown> => ({ path, ...JSON.parse(body) }));

  it('gets a status under the name of the source, with a link', async () => {
    receiver.listener.reply(CREATED);
    expect(await deliver([on()])).toEqual({ kind: 'delivered' });
    expect(receiver.listener.received[0]?.headers).toMatchObject({
      authorization: 'Bearer ghp_CANARY',
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    });
    expect(statuses()).toEqual([
      {
        path: `/api/v3/repos/acme/shop/statuses/${SHA}`,
        state: 'failure',
        description: 'shop/Service/web differs from its manifest in 1 field',
        context: 'evenkeel/git:manifests',
        target_url: 'https://keel.example/objects/shop/Service/web',
      },
    ]);
  });

  it.each([
    { state: 'firing', severity: 'error', status: 'failure', because: 'something is wrong with it' },
    { state: 'firing', severity: 'warning', status: 'failure', because: 'something is wrong with it' },
    { state: 'firing', severity: 'info', status: 'pending', because: 'a rollout is under way' },
    { state: 'resolved', severity: 'info', status: 'success', because: 'it is over' },
    { state: 'news', severity: 'info', status: 'success', because: 'it has done what it says' },
    { state: 'news', severity: 'error', status: 'failure', because: 'it has failed' },
  ] as const)('$state with severity $severity is $status: $because', async ({ state, severity, status }) => {
    await deliver([on({ state, severity })]);
    expect(statuses()).toMatchObject([{ state: status }]);
  });

  it.each([
    {
      because: 'the place stands in a line of its own',
      more: { title: 'is refused', details: ['web.yaml:7:12 Service/web spec.desiredCount: must be a whole number'] },
      description: 'web.yaml:7:12 Service/web spec.desiredCount: must be a whole number',
    },
    {
      because: 'the place stands in the title',
      more: { title: 'is refused at web.yaml:7:12: must be a whole number' },
      description: 'shop/Service/web is refused at web.yaml:7:12: must be a whole number',
    },
    {
      because: 'a line that is too long begins with its place',
      more: { title: `is refused, ${'for a good reason, '.repeat(8)} at web.yaml:7:12: must be a whole number` },
      description: 'web.yaml:7:12: must be a whole number',
    },
    {
      because: 'what is too long is cut behind it',
      more: { details: [`web.yaml:7:12 ${'x'.repeat(200)}`] },
      description: `web.yaml:7:12 ${'x'.repeat(118)}… (+82)`,
    },
    {
      because: 'of a long path the end counts',
      more: { details: [`${'deep/'.repeat(40)}web.yaml:7:12: must be a whole number`] },
      description: `…${'deep/'.repeat(20).slice(-67)}web.yaml:7:12: must be a whole number`,
    },
  ])('that is refused shows where: $because', async ({ more, description }) => {
    await deliver([on({ event: 'DocumentInvalid', severity: 'error', ...more })]);
    expect(statuses()).toMatchObject([{ state: 'failure', description }]);
    expect(description.length).toBeLessThanOrEqual(140);
  });

  it('gets one status of several items, the worst', async () => {
    await deliver([
      on({ incident: 'a', state: 'resolved' }),
      on({ incident: 'b', title: 'fails' }),
      on({ incident: 'c', title: 'fails too' }),
      on({ incident: 'd', state: 'firing', severity: 'info' }),
      on({ incident: 'e' }, NEXT),
    ]);
    expect(statuses().map(({ path, state, description }) => [path, state, description])).toEqual([
      [`/api/v3/repos/acme/shop/statuses/${SHA}`, 'failure', 'shop/Service/web fails too (and 1 more)'],
      [`/api/v3/repos/acme/shop/statuses/${NEXT}`, 'failure', 'shop/Service/web differs from its manifest in 1 field'],
    ]);
  });

  it('stays red until the last of its incidents is over', async () => {
    const channel = open();
    await deliver([on({ incident: 'a' }), on({ incident: 'b' })], channel);
    await deliver([on({ incident: 'a', state: 'resolved' })], channel);
    await deliver([on({ incident: 'b', state: 'resolved' })], channel);
    expect(statuses().map(({ state }) => state)).toEqual(['failure', 'failure', 'success']);
  });

  it('stays red when each message finds its way anew', async () => {
    const targets = createTargets(new Map([['commits', commits()]]), receiver.deps({ TOKEN: 'ghp_CANARY' }));
    const anew = (): AlertChannel => {
      const channel = targets.open({ type: 'github', target: 'commits' });
      if ('problem' in channel) throw new Error(channel.problem);
      return channel;
    };
    await deliver([on({ incident: 'a' }), on({ incident: 'b' })], anew());
    await deliver([on({ incident: 'a', state: 'resolved' })], anew());
    expect(statuses().map(({ state }) => state)).toEqual(['failure', 'failure']);
  });

  it('that was bad stays red when a later one has mended it', async () => {
    const channel = open();
    const bad = { event: 'DocumentInvalid', incident: 'document:shop/Service/web' } as const;
    await deliver([on(bad)], channel);
    await deliver([on({ ...bad, state: 'resolved', severity: 'info' })], channel, { state: 'resolved' });
    expect(statuses().map(({ state }) => state)).toEqual(['failure']);
  });

  it('is red for what a digest found, until all of it is over', async () => {
    const channel = open();
    const items = [on({ incident: 'a' }), on({ incident: 'b' })];
    await deliver(items, channel, { total: 30, crowd: 30 });
    await deliver([on({ incident: 'a', state: 'resolved' })], channel, { state: 'resolved', crowd: 29 });
    const last = [on({ incident: 'z', state: 'resolved' }, NEXT)];
    await deliver(last, channel, { state: 'resolved', total: 29, crowd: 0 });
    expect(statuses().map(({ path, state, description }) => [path, state, description])).toEqual([
      [at(SHA), 'failure', 'shop/Service/web differs from its manifest in 1 field (and 29 more)'],
      [at(NEXT), 'success', 'shop/Service/web differs from its manifest in 1 field'],
      [at(SHA), 'success', 'all of it is over (and 1 more)'],
    ]);
  });

  it('is not told twice what it has', async () => {
    const channel = open();
    await deliver([on()], channel);
    await deliver([on()], channel);
    expect(statuses()).toHaveLength(1);
  });

  it('is told again where GitHub did not take it', async () => {
    const channel = open();
    receiver.listener.reply({ status: 502 }, CREATED);
    expect(await deliver([on()], channel)).toMatchObject({ kind: 'retry' });
    expect(await deliver([on()], channel)).toEqual({ kind: 'delivered' });
    expect(statuses()).toHaveLength(2);
  });

  it.each([
    { address: 'https://127.0.0.1/acme/shop', because: 'without .git' },
    { address: 'https://user@127.0.0.1/acme/shop.git/', because: 'with a user' },
    { address: 'ssh://git@127.0.0.1:22/acme/shop.git', because: 'by ssh' },
    { address: 'git@127.0.0.1:acme/shop.git', because: 'as scp writes it' },
  ])('of $address is found: $because', async ({ address }) => {
    await deliver([item({ commit: { id: SHA, repository: address } })]);
    expect(statuses()).toMatchObject([{ path: `/api/v3/repos/acme/shop/statuses/${SHA}` }]);
  });

  it.each([
    { commit: undefined, because: 'nothing says which commit' },
    {
      commit: { id: 'sha256:0123', repository: 'https://127.0.0.1/acme/shop' },
      because: 'it is a listing of a bucket',
    },
    { commit: { id: SHA }, because: 'nothing says which repository' },
    { commit: { id: SHA, repository: 'https://gitlab.example/acme/shop' }, because: 'another host has it' },
    { commit: { id: SHA, repository: 'https://127.0.0.1/acme/../user' }, because: 'the path leads elsewhere' },
    { commit: { id: SHA, repository: 'https://127.0.0.1/../..' }, because: 'the path leads elsewhere' },
    { commit: { id: SHA, repository: 'https://127.0.0.1.evil.example/acme/shop' }, because: 'another host has it' },
  ])('is not told of where $because', async ({ commit }) => {
    expect(await deliver([item({ commit })])).toEqual({ kind: 'delivered' });
    expect(statuses()).toEqual([]);
  });

  it('is looked for in the repository of the target where its source names none', async () => {
    await deliver([item({ commit: { id: SHA }, source: undefined })], open('acme/manifests'));
    expect(statuses()).toMatchObject([
      { path: `/api/v3/repos/acme/manifests/statuses/${SHA}`, context: 'evenkeel/shop/drift' },
    ]);
  });

  it.each<{ reply: { status: number; headers?: Record<string, string>; body?: string }; delivery: object }>([
    { reply: { status: 401 }, delivery: { kind: 'refused', reason: answered('401 (the token is not valid)') } },
    {
      reply: { status: 403 },
      delivery: { kind: 'refused', reason: answered('403 (the token may not write statuses there)') },
    },
    {
      reply: { status: 404 },
      delivery: { kind: 'refused', reason: answered('404 (there is no such repository, or the token may not see it)') },
    },
    {
      reply: { status: 422, body: 'CANARY' },
      delivery: { kind: 'refused', reason: answered('422 (it has no such commit, or the commit has 1,000 statuses)') },
    },
    {
      reply: { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1900000090' } },
      delivery: { kind: 'retry', reason: answered('403 (rate limit)'), afterMs: 90_000 },
    },
    {
      reply: { status: 403, body: '{"message":"You have exceeded a secondary rate limit."}' },
      delivery: { kind: 'retry', reason: answered('403 (rate limit)'), afterMs: 60_000 },
    },
    {
      reply: { status: 429, headers: { 'retry-after': '5' } },
      delivery: { kind: 'retry', reason: answered('429 (rate limit)'), afterMs: 5_000 },
    },
    { reply: { status: 503 }, delivery: { kind: 'retry', reason: answered('503'), afterMs: undefined } },
  ])('where GitHub answers $reply', async ({ reply, delivery }) => {
    receiver.listener.reply(reply);
    expect(await deliver([on()])).toEqual(delivery);
  });
});

function at(sha: string): string {
  return `/api/v3/repos/acme/shop/statuses/${sha}`;
}

function answered(what: string): string {
  return `GitHub, for commits, answered ${what}`;
}
