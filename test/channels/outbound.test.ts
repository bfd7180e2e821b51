import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeNetwork } from '../../controller/channels/node-network.ts';
import { createOutbound, type OutboundRules } from '../../controller/channels/outbound.ts';
import type { HttpReply, HttpRequest, Network } from '../../controller/ports/network.ts';
import { type Listener, startListener } from '../support/listener.ts';
import { createManualClock } from '../support/manual-clock.ts';

const OK: HttpReply = { status: 200, headers: {}, body: '' };
const never = new AbortController().signal;
const LOCAL: OutboundRules = { allowHttp: true, allowPrivate: true };

function networkWith(addresses: readonly string[][]): Network & { readonly sent: HttpRequest[]; asked: number } {
  const network = {
    sent: [] as HttpRequest[],
    asked: 0,
    async resolve() {
      network.asked += 1;
      return addresses[network.asked - 1] ?? [];
    },
    async send(request: HttpRequest) {
      network.sent.push(request);
      return OK;
    },
  };
  return network;
}

function post(network: Network, url: string, rules: OutboundRules = {}, signal: AbortSignal = never) {
  const clock = createManualClock(0);
  const answer = createOutbound({ network, clock }, rules)({ url, headers: {}, body: '{}', signal });
  return { answer, clock };
}

describe('the way out', () => {
  it.each([
    {
      url: 'http://hook.example/',
      rules: {},
      reason: 'the address is not https, and the target does not say allowHttp',
    },
    { url: 'ftp://hook.example/', rules: LOCAL, reason: 'not an https URL' },
    { url: 'file:///etc/passwd', rules: LOCAL, reason: 'not an https URL' },
    { url: 'https://me:pw@hook.example/', rules: {}, reason: 'the address holds a user name or a password' },
    { url: 'hook.example', rules: {}, reason: 'the address is not a URL' },
  ])('refuses $url and asks nobody', async ({ url, rules, reason }) => {
    const network = networkWith([['8.8.8.8']]);
    expect(await post(network, url, rules).answer).toEqual({ kind: 'refused', reason });
    expect([network.asked, network.sent]).toEqual([0, []]);
  });

  it.each([
    { addresses: ['10.0.0.7'], rules: {}, because: 'it is private' },
    { addresses: ['8.8.8.8', '10.0.0.7'], rules: {}, because: 'one of its addresses is private' },
    { addresses: ['169.254.169.254'], rules: LOCAL, because: 'no target may say that metadata is allowed' },
    { addresses: ['0.0.0.0'], rules: LOCAL, because: 'it means this machine' },
  ])('refuses $addresses: $because', async ({ addresses, rules }) => {
    const network = networkWith([addresses]);
    expect(await post(network, 'https://hook.example/', rules).answer).toMatchObject({ kind: 'refused' });
    expect(network.sent).toEqual([]);
  });

  it('asks DNS once and connects to the address that it checked', async () => {
    const network = networkWith([['8.8.8.8'], ['169.254.169.254']]);
    expect(await post(network, 'https://hook.example/').answer).toEqual(OK);
    expect(network.asked).toBe(1);
    expect(network.sent.map(({ address, url }) => [address, url.hostname])).toEqual([['8.8.8.8', 'hook.example']]);
  });

  it.each(['https://0x7f.1/', 'https://2130706433/', 'https://[::ffff:7f00:1]/', 'https://127.1/'])(
    'is not deceived by %s',
    async (url) => {
      const network: Network = { ...networkWith([]), resolve: nodeNetwork.resolve };
      expect(await post(network, url).answer).toMatchObject({ kind: 'refused' });
    },
  );

  it('ends after five seconds, also while DNS is silent', async () => {
    const silent: Network = { ...networkWith([]), resolve: () => new Promise(() => {}) };
    const { answer, clock } = post(silent, 'https://hook.example/secret');
    clock.advance(5_000);
    expect(await answer).toEqual({ kind: 'retry', reason: 'no answer from hook.example within 5 s' });
  });

  it('ends when the caller does not want it any more', async () => {
    const silent: Network = { ...networkWith([['8.8.8.8']]), send: () => new Promise(() => {}) };
    const stop = new AbortController();
    const { answer } = post(silent, 'https://hook.example/', {}, stop.signal);
    stop.abort();
    expect(await answer).toEqual({ kind: 'retry', reason: 'the attempt was cancelled' });
  });

  it('tries again where DNS has no answer, and names the host alone', async () => {
    const network: Network = {
      ...networkWith([]),
      resolve: () => Promise.reject(Object.assign(new Error('secret path'), { code: 'ENOTFOUND' })),
    };
    expect(await post(network, 'https://hook.example/CANARY').answer).toEqual({
      kind: 'retry',
      reason: 'hook.example cannot be reached: ENOTFOUND',
    });
  });
});

describe('the way out, over a real socket', () => {
  let listener: Listener;
  beforeEach(async () => {
    listener = await startListener();
  });
  afterEach(() => listener.close());

  it('goes to the checked address whatever the name says elsewhere', async () => {
    const network: Network = { ...nodeNetwork, resolve: async () => ['127.0.0.1'] };
    const url = listener.url.replace('127.0.0.1', 'hook.invalid');
    expect(await post(network, `${url}/in`, LOCAL).answer).toMatchObject({ status: 200 });
    expect(listener.received).toMatchObject([{ path: '/in', headers: { host: new URL(url).host }, body: '{}' }]);
  });

  it('follows no redirect', async () => {
    listener.reply({ status: 302, headers: { location: `${listener.url}/elsewhere` } });
    expect(await post(nodeNetwork, `${listener.url}/in`, LOCAL).answer).toMatchObject({ status: 302 });
    expect(listener.received.map(({ path }) => path)).toEqual(['/in']);
  });

  it('reads 64 KiB of an answer that never ends, and no more', async () => {
    listener.reply({ status: 200, body: 'x'.repeat(10 * 1024 * 1024), endless: true });
    const answer = (await post(nodeNetwork, listener.url, LOCAL).answer) as HttpReply;
    expect([answer.status, answer.body.length]).toEqual([200, 64 * 1024]);
  });

  it('says what the socket said where nobody listens', async () => {
    const { url } = listener;
    await listener.close();
    expect(await post(nodeNetwork, `${url}/CANARY`, LOCAL).answer).toEqual({
      kind: 'retry',
      reason: '127.0.0.1 cannot be reached: ECONNREFUSED',
    });
  });
});
