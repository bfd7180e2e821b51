import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { AlertMessage } from '../../controller/model/alert.ts';
import { type ServedSandbox, sandboxEnv } from '../../sandbox/serve.ts';
import { clientsOf } from '../sandbox/conformance/bench.ts';
import { WEB, webFiles } from '../scenario/web-service.ts';
import { type Listener, startListener } from '../support/listener.ts';
import { documentText, namespaceText } from '../support/small-world.ts';
import { startSandbox } from '../support/started-controller.ts';

const MAIN = fileURLToPath(new URL('../../controller/cli/main.ts', import.meta.url));
const GROUP = '6s';

let sandbox: ServedSandbox;
let listener: Listener;
let folder: string;
const children = new Set<ChildProcess>();

beforeEach(async () => {
  [sandbox, listener] = await Promise.all([startSandbox(), startListener()]);
  folder = mkdtempSync(join(tmpdir(), 'alerts-killed-'));
  mkdirSync(join(folder, 'manifests'));
  const local = { allowHttp: true, allowPrivate: true };
  const targets = { hook: { type: 'webhook', url: `${listener.url}/hook`, ...local } };
  writeFileSync(join(folder, 'targets.yaml'), stringify({ targets }));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await Promise.all([sandbox.close(), listener.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'manifests', name), text);
}

/** A real controller process over real files. */
function controller() {
  const settings = {
    source: `directory:${join(folder, 'manifests')}`,
    'source-interval': '1s',
    'sweep-interval': '1s',
    owner: 'ci',
    region: 'eu-west-1',
    'endpoint-url': sandbox.url,
    listen: '127.0.0.1:0',
    'data-dir': join(folder, 'data'),
    'alert-targets': join(folder, 'targets.yaml'),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const env = { PATH: process.env.PATH, HOME: folder, ...sandboxEnv(sandbox.url) };
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'controller', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  children.add(child);
  const lines: Record<string, unknown>[] = [];
  const waiting: (() => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
    for (const look of waiting) look();
  });
  return {
    /** Resolves with the first line of the log that says so. */
    said: (isIt: (line: Record<string, unknown>) => boolean) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (lines.some(isIt)) resolve();
        };
        waiting.push(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      children.delete(child);
    },
  };
}

/** A line about an event of the service. */
const web = (type: string) => (line: Record<string, unknown>) => line.event === type && line.object === WEB;
const isDelivered = ({ result }: Record<string, unknown>): boolean => result === 'delivered';

/** What the receiver was told, message by message. */
function told(): readonly (readonly string[])[] {
  const messages = listener.received.map(({ body }) => JSON.parse(body) as { readonly data: AlertMessage });
  return messages.map(({ data }) => data.items.map(({ state, key, event }) => `${state} ${event} ${key ?? ''}`));
}

it('what was found by a controller that is killed before it tells is told after the restart, once', async () => {
  const alert = documentText('Alert', 'all', {
    providers: ['hook'],
    events: ['DriftFound', 'DocumentInvalid'],
    groupWithin: GROUP,
  });
  const provider = documentText('AlertProvider', 'hook', { type: 'webhook', target: 'hook' });
  // Of no tasks: it is settled at once.
  write({ ...webFiles('app:1', { spec: { desiredCount: 0 } }), 'alerts.yaml': `${alert}---\n${provider}` });
  const first = controller();
  await first.said(web('ObjectSettled'));
  write({ 'namespace.yaml': namespaceText({ mode: 'observe' }) });
  await clientsOf(sandbox.url).ecs.updateService({ cluster: 'shop', service: 'web', desiredCount: 5 });
  await first.said(web('DriftFound'));
  await first.kill();
  expect(told()).toEqual([]);

  const second = controller();
  await second.said(web('DriftFound'));
  await second.said(isDelivered);
  expect(told()).toEqual([[`firing DriftFound ${WEB}`]]);
  await second.kill();

  // It finds the drift again. What it tells next is something else, so it did not tell that once more.
  const third = controller();
  await third.said(web('DriftFound'));
  write({ 'broken.yaml': 'kind: [' });
  await listener.until(2);
  expect(told()).toEqual([[`firing DriftFound ${WEB}`], ['firing DocumentInvalid ']]);
  const ids = listener.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(2);
}, 180_000);
