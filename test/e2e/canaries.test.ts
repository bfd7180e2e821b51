import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styleFor } from '../../controller/cli/output/style.ts';
import { textLog } from '../../controller/cli/output/text-log.ts';
import { Fault } from '../../sandbox/contract.ts';
import { webFiles } from '../scenario/web-service.ts';
import { documentText } from '../support/small-world.ts';
import { type HurriedSandbox, type StartedController, started, startSandbox } from '../support/started-controller.ts';

/** What must be seen nowhere, by where it is put in. */
const CANARIES = {
  named: 'cAn4ry-env-9f8e7d6c5b',
  formed: 'ghp_cAn4ryFormed0123456789abcdef',
  byHand: 'cAn4ry-hand-4a3b2c1d0e',
  answer: 'cAn4ry-answer-77aa88bb',
  document: 'cAn4ry-document-1234ab',
  token: 'cAn4ry-token-000111222333',
  webhook: 'cAn4ry-webhook-444555666',
} as const;

const WEB = 'shop/Service/web';
/** Colours, a line that pretends to be the log's own, and a bell. */
const INJECTION = '\u001b[31mred\u001b[0m\n{"level":"error","message":"forged"}\r\n\u0007';

const CONTAINER = {
  name: 'app',
  image: 'app:1',
  environment: [
    { name: 'DB_PASSWORD', value: CANARIES.named },
    { name: 'SETTING', value: CANARIES.formed },
    { name: 'LOG_LEVEL', value: 'info' },
  ],
};
const TEMPLATE = { networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' };

let sandbox: HurriedSandbox;
let controller: StartedController;
let dataDir: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  dataDir = mkdtempSync(join(tmpdir(), 'canaries-'));
  const secrets = { token: CANARIES.token, webhookSecret: CANARIES.webhook };
  controller = await started(sandbox, { dataDir, ...secrets }, { sweepInterval: '10s', logLevel: 'debug' });
  await story();
});
afterAll(async () => {
  await controller.stop();
  await sandbox.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every canary passes through: in manifests, by hand in AWS, in AWS's own answers, and in requests to the controller. */
async function story(): Promise<void> {
  const spec = { template: { ...TEMPLATE, containerDefinitions: [CONTAINER] } };
  controller.source.commit(webFiles('app:1', { spec }));
  await controller.told('ObjectSettled', WEB);
  await editByHand();
  await controller.told('DriftFound', WEB);
  const reason = `${INJECTION} DB_PASSWORD=${CANARIES.answer}`;
  sandbox.sandbox.setFaults(({ operation }) =>
    operation === 'CreateCluster' ? { outcome: new Fault('ServerException', reason, 400) } : undefined,
  );
  controller.source.commit({
    ...webFiles('app:1', { spec }),
    'other.yaml': documentText('Cluster', 'other', {}),
    'idle.yaml': documentText('Cluster', 'idle', {}, { suspend: { reason } }),
    'bad.yaml': documentText('Cluster', 'bad', { password: CANARIES.document, tags: `token=${CANARIES.document}` }),
  });
  await controller.told('StepFailed', 'shop/Cluster/other');
  await controller.told('DocumentInvalid');
  await requests();
}

const CALLER = { account: '123456789012', region: 'eu-west-1' };

async function editByHand(): Promise<void> {
  const call = (operation: string, input: object) =>
    sandbox.sandbox.call('ecs', operation, input as never, CALLER as never);
  const environment = [
    { name: 'DB_PASSWORD', value: CANARIES.byHand },
    { name: 'SETTING', value: `${CANARIES.formed}x` },
    { name: 'LOG_LEVEL', value: 'debug' },
  ];
  const containerDefinitions = [{ ...CONTAINER, environment }];
  await call('RegisterTaskDefinition', { family: 'web', ...TEMPLATE, containerDefinitions });
  await call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web:2' });
}

/** Requests that carry secrets where senders and browsers put them, right and wrong. */
async function requests(): Promise<void> {
  const { url } = controller;
  const post = (headers: Record<string, string>) =>
    fetch(`${url}/hooks/push?secret=${CANARIES.webhook}`, { method: 'POST', headers, body: CANARIES.webhook });
  await post({ 'x-gitlab-token': CANARIES.webhook });
  await post({ 'x-hub-signature-256': `sha256=${CANARIES.webhook}` });
  await fetch(`${url}/api/v1/objects?token=${CANARIES.token}`);
  await fetch(`${url}/api/v1/objects`, {
    headers: { authorization: `Bearer ${CANARIES.token}x`, cookie: CANARIES.token },
  });
}

async function text(path: string): Promise<string> {
  const response = await fetch(`${controller.url}${path}`, { headers: { authorization: `Bearer ${CANARIES.token}` } });
  return `${response.status} ${await response.text()}`;
}

const KEYS = [WEB, 'shop/Cluster/other', 'shop/Cluster/idle'];
const PATHS = [
  '/metrics',
  '/api/v1/objects?limit=500',
  '/api/v1/events?limit=500',
  '/api/v1/sources',
  '/api/v1/operator',
  '/api/v1/summary',
  '/api/v1/drift',
  ...KEYS.flatMap((key) => [`/api/v1/objects/${key}`, `/api/v1/objects/${key}/events`, `/api/v1/events?key=${key}`]),
];

function kept(): string {
  const folder = join(dataDir, 'events');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

describe('no canary is seen', () => {
  it('though all of them passed through, or this test could not fail', async () => {
    const live = JSON.stringify(
      await sandbox.sandbox.call('ecs', 'DescribeTaskDefinition', { taskDefinition: 'web:1' }, CALLER as never),
    );
    expect(live).toContain(CANARIES.named);
    expect(live).toContain(CANARIES.formed);
    const events = JSON.stringify(controller.views.events({ limit: 1_000 }));
    for (const name of ['byHand', 'answer'] as const) expect(events, name).toContain(CANARIES[name]);
  });

  it.each(PATHS)('at %s', async (path) => {
    const answer = await text(path);

    expect(answer).toMatch(/^200 /);
    expect(answer).not.toContain('cAn4ry');
  });

  it('in the log, and what is no secret is there', () => {
    const lines = JSON.stringify(controller.log);

    expect(lines).not.toContain('cAn4ry');
    expect(lines).toContain('environment[name=LOG_LEVEL].value');
  });

  it('in what is kept on disk', () => {
    expect(kept()).toContain('DriftFound');
    expect(kept()).not.toContain('cAn4ry');
  });
});

describe('texts from elsewhere', () => {
  it('cannot pretend to be lines of the log, or colour a terminal', () => {
    const printed: string[] = [];
    const writer = { write: (line: string) => void printed.push(line), isTerminal: false, columns: 80 };
    const log = textLog(writer, styleFor('never', { isTerminal: false, env: {} }));
    for (const line of controller.log) log.write(JSON.stringify(line));

    expect(printed.join('')).toContain('forged');
    for (const line of printed) expect(line.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(JSON.stringify(controller.log)).not.toMatch(/\\u001b|\\u0007|\\r/);
  });

  it('leave one line for each change of state, with object, commit and call', () => {
    const failed = controller.log.filter(
      ({ event, object }) => event === 'StepFailed' && object === 'shop/Cluster/other',
    );

    expect(failed[0]).toMatchObject({ commit: 'commit2', call: 'ecs:CreateCluster', message: 'step failed' });
    const ids = controller.log.flatMap(({ eventId }) => (eventId === undefined ? [] : [eventId]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
