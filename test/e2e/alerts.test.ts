import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { parseTargets } from '../../controller/channels/parse-targets.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import type { Json } from '../../controller/model/json.ts';
import type { Source, SourceUpdate } from '../../controller/ports/source.ts';
import { queueOn } from '../channels/aws-servers.ts';
import { clientsOf } from '../sandbox/conformance/bench.ts';
import { WEB, webFiles } from '../scenario/web-service.ts';
import { awsCli, hasAwsCli } from '../support/aws-cli.ts';
import { type Listener, startListener } from '../support/listener.ts';
import { documentText, namespaceText } from '../support/small-world.ts';
import { type HurriedSandbox, started, startSandbox } from '../support/started-controller.ts';

const HTTP = ['webhook', 'slack', 'slack-bot', 'pagerduty', 'github'] as const;
const PROVIDERS = [...HTTP, 'sns', 'eventbridge'] as const;
const COMMIT = { id: '4e1d0c9'.padEnd(40, '0'), author: 'Ann', subject: 'web 1.5.0' };

let sandbox: HurriedSandbox;
let listeners: Readonly<Record<(typeof HTTP)[number], Listener>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  const all = await Promise.all(HTTP.map(async (type) => [type, await startListener()] as const));
  listeners = Object.fromEntries(all) as typeof listeners;
  listeners['slack-bot'].reply({ status: 200, body: '{"ok":true,"channel":"C1","ts":"1.2"}' });
  listeners.pagerduty.reply({ status: 202 });
  listeners.github.reply({ status: 201 });
});
afterAll(async () => {
  await sandbox.close();
  await Promise.all(Object.values(listeners).map((listener) => listener.close()));
});

/** What a queue behind the topic and one behind the bus receive. */
async function awsReceivers() {
  const clients = clientsOf(sandbox.url);
  const { TopicArn = '' } = await clients.sns.createTopic({ Name: 'alerts' });
  const topic = await queueOn(clients, 'from-topic');
  await clients.sns.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: topic.arn });
  const { EventBusArn = '' } = await clients.events.createEventBus({ Name: 'alerts' });
  const bus = await queueOn(clients, 'from-bus');
  await clients.events.putRule({
    Name: 'all',
    EventBusName: 'alerts',
    EventPattern: JSON.stringify({ account: ['123456789012'] }),
  });
  await clients.events.putTargets({ Rule: 'all', EventBusName: 'alerts', Targets: [{ Id: 'q', Arn: bus.arn }] });
  return { TopicArn, EventBusArn, topic, bus };
}

/** The operator's file, everything on loopback. */
function settings({ TopicArn, EventBusArn }: { readonly TopicArn: string; readonly EventBusArn: string }) {
  const local = { allowHttp: true, allowPrivate: true };
  const targets = {
    webhook: { type: 'webhook', url: `${listeners.webhook.url}/hook`, secretEnv: 'HOOK', ...local },
    slack: { type: 'slack', urlEnv: 'SLACK', ...local },
    'slack-bot': { type: 'slack-bot', tokenEnv: 'TOKEN', apiUrl: listeners['slack-bot'].url, ...local },
    pagerduty: { type: 'pagerduty', routingKeyEnv: 'TOKEN', apiUrl: listeners.pagerduty.url, ...local },
    github: { type: 'github', tokenEnv: 'TOKEN', repository: 'acme/shop', apiUrl: listeners.github.url, ...local },
    sns: { type: 'sns', topicArn: TopicArn },
    eventbridge: { type: 'eventbridge', busArn: EventBusArn },
  };
  const { targets: parsed, problems } = parseTargets('targets.yaml', stringify({ targets }));
  expect(problems).toEqual([]);
  const HOOK = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
  return { targets: parsed, env: { HOOK, SLACK: `${listeners.slack.url}/services/x`, TOKEN: 'sesame-sesame' } };
}

/** A source as git is one: its commit has an author and a subject. */
function committed() {
  const loader = createLoader();
  let report: (update: SourceUpdate) => void = () => {};
  const source: Source = {
    name: 'git',
    start(listener) {
      report = listener;
    },
    refresh: async () => {},
    stop: async () => {},
  };
  return {
    source,
    commit(files: Readonly<Record<string, string>>, id = COMMIT.id) {
      const list = Object.entries(files).map(([path, text]) => ({ path, text }));
      report({ kind: 'snapshot', snapshot: loader.load(list, { source: 'git', commit: { ...COMMIT, id } }) });
    },
  };
}

const ALERTS = {
  'alerts.yaml': [
    ...PROVIDERS.map((type) => {
      const channel = type === 'slack-bot' ? { channel: '#deploys' } : {};
      return documentText('AlertProvider', type, { type, target: type, ...channel });
    }),
    documentText('Alert', 'drift', { providers: [...PROVIDERS], events: ['DriftFound'], groupWithin: '1s' }),
  ].join('---\n'),
};

it('drift that somebody makes with the AWS CLI is told at each provider', async ({ skip }) => {
  if (!(await hasAwsCli())) skip('SKIPPED: the AWS CLI is not on this machine');
  const { topic, bus, ...arns } = await awsReceivers();
  const dataDir = mkdtempSync(join(tmpdir(), 'alerts-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { source, commit } = committed();
  const flags = { sweepInterval: '10s', publicUrl: 'https://evenkeel.example.com' };
  const controller = await started(sandbox, { sources: [source], alerts: settings(arns), dataDir }, flags);
  try {
    commit({ ...webFiles('app:1'), ...ALERTS }, 'f'.repeat(40));
    await controller.told('ObjectSettled', WEB);
    commit({ ...webFiles('app:1'), ...ALERTS, 'namespace.yaml': namespaceText({ mode: 'observe' }) });
    const aws = awsCli(sandbox.url);
    await aws(['ecs', 'update-service', '--cluster', 'shop', '--service', 'web', '--desired-count', '5']);
    await controller.told('DriftFound', WEB);
    await Promise.all(Object.values(listeners).map((listener) => listener.until(1)));
    const [published] = (await topic.bodies(20)) as readonly { readonly Message: string }[];
    const [put] = (await bus.bodies(20)) as readonly { readonly detail: Json }[];
    const got = {
      ...Object.fromEntries(
        HTTP.map((type) => [type, JSON.parse(listeners[type].received[0]?.body ?? 'null') as Json]),
      ),
      sns: JSON.parse(published?.Message ?? 'null') as Json,
      eventbridge: put?.detail ?? null,
    };
    for (const type of PROVIDERS) {
      const text = JSON.stringify(got[type as keyof typeof got]);
      process.stdout.write(`${type}: ${text.length} characters\n`);
      if (type === 'github') expect(text).toContain('drift found');
      else
        for (const part of ['web', 'desiredCount', '2', '5', COMMIT.subject, COMMIT.author])
          expect(text).toContain(part);
    }
    expect(listeners.github.received[0]?.path).toBe(`/repos/acme/shop/statuses/${COMMIT.id}`);
    const { items } = (await controller.get('/api/v1/incidents?open=true')) as { items: readonly { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual([`drift:${WEB}`]);
  } finally {
    await controller.stop();
  }
}, 120_000);
