import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTargets } from '../../controller/channels/parse-targets.ts';
import { createTargets } from '../../controller/channels/targets.ts';
import type { Reply } from '../support/listener.ts';
import { item, message, SHA } from './messages.ts';
import { signal, useReceiver } from './receiver.ts';

/** One for each place where a secret is kept; none looks like any other, and none like words. */
const CANARIES = {
  url: 'T0CANARY/B0CANARY/q7Zk3TqLw9YbN2m',
  secret: `whsec_${Buffer.from('CANARY of at least twenty-four bytes').toString('base64')}`,
  token: 'xoxb-CANARY-8fHsV2kQ7LwT',
  key: 'R0CANARY9pXc4VbN2mQ7LwT8fHsV2kQ7',
};
const SHOWN = /CANARY|Q0FOQVJZ|xoxb/;

/** Answers that try to make a channel repeat what it sent. */
const ANSWERS: readonly Reply[] = [
  ...[200, 202, 301, 400, 401, 403, 404, 410, 422, 429, 500].map((status) => ({
    status,
    body: JSON.stringify({ ok: false, error: CANARIES.token, message: Object.values(CANARIES).join(' ') }),
  })),
  { status: 400, body: CANARIES.token },
  { status: 500, body: Object.values(CANARIES).join('\n'), headers: { 'retry-after': CANARIES.token } },
  { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': CANARIES.key } },
  { status: 302, headers: { location: `https://elsewhere.example/${CANARIES.url}` } },
];

const TYPES = ['webhook', 'slack', 'slack-bot', 'pagerduty', 'github'] as const;

describe('no word of a secret', () => {
  const receiver = useReceiver();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'targets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Every type of target in one file, as an operator writes it. */
  function open(base: string) {
    for (const [name, text] of Object.entries({ ...CANARIES, url: `${base}/${CANARIES.url}` }))
      writeFileSync(join(folder, name), `${text}\n`);
    const text = `targets:
  webhook: {type: webhook, urlFile: url, secretFile: secret, allowHttp: true, allowPrivate: true}
  slack: {type: slack, urlFile: url, allowHttp: true, allowPrivate: true}
  slack-bot: {type: slack-bot, tokenFile: token, apiUrl: "${base}", allowHttp: true, allowPrivate: true}
  pagerduty: {type: pagerduty, routingKeyFile: key, apiUrl: "${base}", allowHttp: true, allowPrivate: true}
  github: {type: github, tokenFile: token, apiUrl: "${base}", allowHttp: true, allowPrivate: true}
`;
    const { targets, problems } = parseTargets(join(folder, 'targets.yaml'), text);
    expect(problems).toEqual([]);
    return createTargets(targets, receiver.deps({}));
  }

  const told = message({ items: [item({ commit: { id: SHA, repository: 'https://127.0.0.1/acme/shop' } })] });

  it.each(TYPES)('comes out of a %s target, whatever is answered', async (type) => {
    const deliveries = [];
    for (const answer of ANSWERS) {
      const channel = open(receiver.listener.url).open({ type, target: type, channel: '#deploys' });
      if ('problem' in channel) throw new Error(channel.problem);
      receiver.listener.reply(answer);
      deliveries.push(await channel.deliver(told, { signal }));
    }
    expect(receiver.listener.received.length).toBeGreaterThan(10);
    expect(JSON.stringify(deliveries)).not.toMatch(SHOWN);
  });

  it.each(TYPES)('comes out of a %s target that cannot be reached', async (type) => {
    const { url } = receiver.listener;
    await receiver.listener.close();
    const channel = open(url).open({ type, target: type, channel: '#deploys' });
    if ('problem' in channel) throw new Error(channel.problem);
    const delivery = await channel.deliver(told, { signal });
    expect(delivery).toMatchObject({ kind: 'retry' });
    expect(JSON.stringify(delivery)).not.toMatch(SHOWN);
  });

  it.each(TYPES)('comes out of a %s target whose secret has a line too many', async (type) => {
    const opened = open(receiver.listener.url);
    for (const name of ['url', 'secret', 'token', 'key'] as const)
      writeFileSync(join(folder, name), `${CANARIES[name]}\r\nx: ${CANARIES[name]}\n`);
    const channel = opened.open({ type, target: type, channel: '#deploys' });
    if ('problem' in channel) throw new Error(channel.problem);
    expect(JSON.stringify(await channel.deliver(told, { signal }))).not.toMatch(SHOWN);
  });
});
