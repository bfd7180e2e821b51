import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseTargets } from '../../controller/channels/parse-targets.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { openSource, parseSource } from '../../controller/sources/open-source.ts';
import { clientsOf } from '../sandbox/conformance/bench.ts';
import { webFiles } from '../scenario/web-service.ts';
import { commitAll, git, writeFiles } from '../sources/fixtures.ts';
import { awsCli, hasAwsCli } from '../support/aws-cli.ts';
import { type Listener, startListener } from '../support/listener.ts';
import { type HurriedSandbox, type StartedController, started, startSandbox } from '../support/started-controller.ts';

const TYPES = ['webhook', 'slack', 'slack-bot', 'pagerduty', 'github', 'sns', 'eventbridge'] as const;
const LISTENING = TYPES.slice(0, 5);
const WEB = 'shop/Service/web';
const LOCAL = { allowHttp: true, allowPrivate: true };

/** A bot of Slack hears by it where its message is; the others look at the status alone. */
const TAKEN = { status: 200, body: JSON.stringify({ ok: true, channel: 'C024BE91L', ts: '1503435956.000247' }) };

interface Stage {
  readonly controller: StartedController;
  readonly repository: string;
  readonly listeners: ReadonlyMap<string, Listener>;
  /** The next messages of a queue, as text. */
  receive(queue: string): Promise<string>;
  aws(command: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Documents that tell everything of `shop` to a target of each type, at once. */
function alertFiles(): Readonly<Record<string, string>> {
  const document = (kind: string, name: string, spec: object): string =>
    stringify({ apiVersion: 'evenkeel.dev/v1alpha1', kind, metadata: { name, namespace: 'shop' }, spec });
  const providers = TYPES.map((type) =>
    document('AlertProvider', type, { type, target: type, ...(type === 'slack-bot' ? { channel: '#deploys' } : {}) }),
  );
  const events = ['DriftFound', 'DocumentInvalid'];
  return {
    'alerts.yaml': [...providers, document('Alert', 'all', { providers: TYPES, events, groupWithin: '0s' })].join(
      '---\n',
    ),
  };
}

function targetsText(urls: ReadonlyMap<string, string>, topicArn: string, busArn: string): string {
  return stringify({
    targets: {
      webhook: { type: 'webhook', url: `${urls.get('webhook')}/in`, secretEnv: 'SECRET', ...LOCAL },
      slack: { type: 'slack', urlEnv: 'SLACK_URL', ...LOCAL },
      'slack-bot': { type: 'slack-bot', tokenEnv: 'TOKEN', apiUrl: urls.get('slack-bot'), ...LOCAL },
      pagerduty: { type: 'pagerduty', routingKeyEnv: 'TOKEN', apiUrl: urls.get('pagerduty'), ...LOCAL },
      github: { type: 'github', tokenEnv: 'TOKEN', apiUrl: urls.get('github'), repository: 'acme/shop', ...LOCAL },
      sns: { type: 'sns', topicArn },
      eventbridge: { type: 'eventbridge', busArn },
    },
  });
}

async function openStage(sandbox: HurriedSandbox): Promise<Stage> {
  const { sns, sqs, events } = clientsOf(sandbox.url);
  const queueOf = async (QueueName: string): Promise<string> => {
    await sqs.createQueue({ QueueName });
    return `arn:aws:sqs:eu-west-1:123456789012:${QueueName}`;
  };
  const { TopicArn = '' } = await sns.createTopic({ Name: 'alerts' });
  await sns.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: await queueOf('sns') });
  const { EventBusArn = '' } = await events.createEventBus({ Name: 'alerts' });
  const rule = { Rule: 'all', EventBusName: 'alerts' };
  await events.putRule({ Name: 'all', EventBusName: 'alerts', EventPattern: '{"source":["evenkeel"]}' });
  await events.putTargets({ ...rule, Targets: [{ Id: 'queue', Arn: await queueOf('eventbridge') }] });

  const repository = mkdtempSync(join(tmpdir(), 'alerts-'));
  git(repository, 'init', '-q', '-b', 'main');
  writeFiles(repository, { ...webFiles('app:1'), ...alertFiles() });
  commitAll(repository, 'feat: the shop');

  const listeners = new Map<string, Listener>();
  for (const type of LISTENING) listeners.set(type, await startListener(TAKEN));
  const urls = new Map([...listeners].map(([type, { url }]) => [type, url]));
  const { targets, problems } = parseTargets('targets.yaml', targetsText(urls, TopicArn, EventBusArn));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const env = {
    SECRET: `whsec_${Buffer.from('CANARY of twenty-four byte').toString('base64')}`,
    TOKEN: 'xoxb-CANARY',
    SLACK_URL: `${urls.get('slack')}/services/CANARY`,
  };
  const source = openSource(parseSource(`git:${repository}`), {
    load: createLoader().load,
    clock: systemClock,
    random: () => 0.5,
    env: {},
    credentials: {},
    cacheFolder: repository,
    intervalMs: 500,
    objects: () => {
      throw new Error('there is no bucket here');
    },
    notices: () => undefined,
  });
  const over = { sources: [source], alerts: { targets, env } };
  const controller = await started(sandbox, over, { sweepInterval: '10s', publicUrl: 'https://keel.example' });
  return {
    controller,
    repository,
    listeners,
    async receive(queue) {
      const QueueUrl = `https://sqs.eu-west-1.amazonaws.com/123456789012/${queue}`;
      const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 20, MaxNumberOfMessages: 10 });
      for (const { ReceiptHandle } of Messages) await sqs.deleteMessage({ QueueUrl, ReceiptHandle });
      return Messages.map(({ Body = '' }) => Body).join('\n');
    },
    aws: (command) => awsCli(sandbox.url)(command.split(' ')),
    async close() {
      await controller.stop();
      for (const listener of listeners.values()) await listener.close();
      rmSync(repository, { recursive: true, force: true });
    },
  };
}

/** What a provider was told, as text, so that all can be asked the same. */
function tellingOf({ listeners, receive }: Stage, type: string, isIt: (text: string) => boolean): Promise<string> {
  const listener = listeners.get(type);
  if (listener) return listener.first(({ body }) => isIt(body)).then(({ body }) => body);
  const next = async (): Promise<string> => {
    const text = await receive(type);
    return isIt(text) ? text : next();
  };
  return next();
}

describe('every provider', () => {
  let sandbox: HurriedSandbox;
  let stage: Stage;
  let hasCli = false;
  beforeAll(async () => {
    hasCli = await hasAwsCli();
    sandbox = await startSandbox();
    stage = await openStage(sandbox);
  });
  afterAll(async () => {
    await stage.close();
    await sandbox.close();
  });

  it('is told when drift is over that the AWS CLI made', async ({ skip }) => {
    if (!hasCli && process.env.CI !== 'true') skip("SKIPPED: the AWS CLI is not on this machine: pip install 'awscli'");
    const { controller } = stage;
    await controller.told('ObjectSettled', WEB);
    await commit(stage, webFiles('app:1', { management: { mode: 'observe' } }));
    await stage.aws('ecs update-service --cluster shop --service web --desired-count 5');
    const found = (text: string): boolean => text.includes('drift found in 1 field');
    const told = await Promise.all(TYPES.map((type) => tellingOf(stage, type, found)));
    for (const text of told) expect(text).toContain(WEB);
    await stage.aws('ecs update-service --cluster shop --service web --desired-count 2');
    const over = (text: string): boolean => /drift is gone|drift healed|"resolve"|"success"/.test(text);
    await Promise.all(TYPES.map((type) => tellingOf(stage, type, over)));
    const methods = stage.listeners.get('slack-bot')?.received.map(({ path }) => path);
    expect(methods).toEqual(['/chat.postMessage', '/chat.update']);
    expect(controller.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is told of a commit that is refused, with file, line and column', async () => {
    const sha = await commit(stage, webFiles('app:1', { spec: { desiredCount: 'two' } }));
    const place = (text: string): boolean => /web\.yaml:\d+:\d+ /.test(text);
    await Promise.all(TYPES.map((type) => tellingOf(stage, type, place)));
    const status = stage.listeners.get('github')?.received.find(({ body }) => place(body));
    expect(status?.path).toBe(`/repos/acme/shop/statuses/${sha}`);
    expect(JSON.parse(status?.body ?? '')).toMatchObject({
      state: 'failure',
      description: expect.stringMatching(/^web\.yaml:\d+:\d+ must be a whole number/),
      context: `evenkeel/git:${stage.repository}`,
    });
  });

  it('keeps its secrets out of the log and the API', async () => {
    const { controller } = stage;
    const { received = [] } = stage.listeners.get('slack') ?? {};
    expect(received.at(-1)?.path).toContain('CANARY');
    const answers = await Promise.all(['alerts', 'events', 'objects'].map((path) => controller.get(`/api/v1/${path}`)));
    expect(JSON.stringify([...answers, controller.log])).not.toMatch(/CANARY|Q0FOQVJZ|whsec_/);
  });
});

/** Commits these files beside those that are there, and resolves with the commit once the controller has read it. */
async function commit({ controller, repository }: Stage, files: Readonly<Record<string, string>>): Promise<string> {
  const read = controller.toldNext('SourceFetched');
  writeFiles(repository, files);
  const sha = commitAll(repository, 'feat: another state');
  await read;
  return sha;
}
