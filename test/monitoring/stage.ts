import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertTarget } from '../../controller/channels/target-members.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { directorySource } from '../../controller/sources/directory.ts';
import { Fault } from '../../sandbox/contract.ts';
import type { FaultHook } from '../../sandbox/faults.ts';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { shiftingShop } from '../scenario/shifting-shop.ts';
import { webFiles } from '../scenario/web-service.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { documentText } from '../support/small-world.ts';
import { type StartedController, started } from '../support/started-controller.ts';

/** A controller over a sandbox, and a story that leaves nothing unmeasured. */
export interface Stage {
  readonly controller: StartedController;
  /** Everything is made, settled and refused as it should be. */
  begin(): Promise<void>;
  /** Drift that is healed and drift that stays, a rollout that succeeds, one that fails, one that waits for a person. */
  play(): Promise<void>;
  close(): Promise<void>;
}

/** Ten seconds of the modelled AWS pass in one, so that rollouts end while one waits. */
const FAST = 10;
const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 };
const PAUSE = { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] };
const EVERY = 7;

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'monitoring-'));
  const manifests = mkdtempSync(join(folder, 'manifests-'));
  const { faults, deny } = troubles();
  const sandbox = await fastSandbox(faults);
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(manifests, name), text);
  };
  await makeForeign(sandbox);
  write(fleet({}));
  const sources = [manifests, join(folder, 'missing')].map((path) => directory(path));
  const dataDir = join(folder, 'data');
  const listener = await startListener();
  const alerts = { targets: new Map([['local', targetAt(listener.url)]]), env: {} };
  const controller = await started(sandbox, { sources, dataDir, alerts }, { sweepInterval: '2s', owner: 'ci' });
  return {
    controller,
    async begin() {
      for (const name of ['web', 'api', 'worker', 'steady']) await controller.told('ObjectSettled', key(name));
      await controller.told('GuardRefused', 'shop/Cluster/legacy');
    },
    async play() {
      await scale(sandbox, 'api', 1);
      await controller.told('DriftHealed', key('api'));
      deny();
      await scale(sandbox, 'steady', 1);
      await controller.told('StepFailed', key('steady'));
      // One commit after the other: the objects of one go out in waves, and one that waits holds up the next.
      write(fleet({ api: 'app:2' }));
      await controller.toldNext('RolloutSucceeded', key('api'));
      write(fleet({ api: 'app:2', worker: 'app:crash' }));
      await controller.toldNext('RolloutRolledBack', key('worker'));
      write(fleet({ api: 'app:2', worker: 'app:crash', web: 'shop/web:2' }));
      await controller.toldNext('AwaitingPerson', key('web'));
    },
    async close() {
      await controller.stop();
      await sandbox.close();
      await listener.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Takes what people are told. */
async function startListener(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => response.end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function targetAt(url: string): AlertTarget {
  return {
    name: 'local',
    type: 'webhook',
    url: { text: url },
    secret: undefined,
    allowPrivate: true,
    allowHttp: true,
  };
}

function key(name: string): `${string}/${string}/${string}` {
  return `shop/Service/${name}`;
}

/** One call in seven is throttled; from `deny` on, one service may not be written to. */
function troubles(): { faults: FaultHook; deny(): void } {
  let calls = 0;
  let isDenied = false;
  return {
    deny: () => {
      isDenied = true;
    },
    faults({ operation, input }) {
      if (operation === 'DescribeServices') calls += 1;
      if (operation === 'DescribeServices' && calls % EVERY === 0) return { outcome: 'throttle' };
      const isSteady = operation === 'UpdateService' && input.service === 'steady';
      if (!isDenied || !isSteady || input.desiredCount === 1) return undefined;
      return { outcome: new Fault('AccessDeniedException', 'not authorized to perform ecs:UpdateService', 400) };
    },
  };
}

function fastSandbox(faults: FaultHook): Promise<ServedSandbox> {
  const start = systemClock.now();
  const clock = {
    now: () => start + (systemClock.now() - start) * FAST,
    after: (ms: number, callback: () => void) => systemClock.after(ms / FAST, callback),
  };
  return serveSandbox({ clock, random: seededRandom(1), port: 0, faults });
}

const CALLER = { account: '123456789012', region: 'eu-west-1' };

async function makeForeign({ sandbox }: ServedSandbox): Promise<void> {
  await sandbox.call('ecs', 'CreateCluster', { clusterName: 'legacy' }, CALLER as never);
}

async function scale({ sandbox }: ServedSandbox, service: string, desiredCount: number): Promise<void> {
  await sandbox.call('ecs', 'UpdateService', { cluster: 'shop', service, desiredCount }, CALLER as never);
}

function directory(path: string) {
  return directorySource({
    name: `directory:${path.split('/').at(-1)?.replace(/-.*/, '')}`,
    path,
    load: createLoader().load,
    clock: systemClock,
    intervalMs: 1_000,
  });
}

interface Images {
  readonly api?: string;
  readonly worker?: string;
  /** One that is not the first waits for a person half way. */
  readonly web?: string;
}

function fleet({ api = 'app:1', worker = 'app:1', web = 'shop/web:1' }: Images): Readonly<Record<string, string>> {
  const service = (name: string, image: string): string =>
    (webFiles(image)['web.yaml'] ?? '').replace('name: web', `name: ${name}`);
  const hooks = web === 'shop/web:1' ? [] : [PAUSE];
  return {
    ...shiftingShop({ image: web, deployment: { ...BLUE_GREEN, lifecycleHooks: hooks } }),
    'api.yaml': service('api', api),
    'worker.yaml': service('worker', worker),
    'steady.yaml': service('steady', 'app:1'),
    'legacy.yaml': documentText('Cluster', 'legacy', { settings: [{ name: 'containerInsights', value: 'enabled' }] }),
    'idle.yaml': documentText('Cluster', 'idle', {}, { suspend: { reason: 'not yet' } }),
    'alerts.yaml': [
      documentText('AlertProvider', 'people', { type: 'webhook', target: 'local' }),
      documentText('Alert', 'all', { providers: ['people'], groupWithin: '1s' }),
    ].join('---\n'),
    'bad.yaml': documentText('Cluster', 'bad', { colour: 'blue' }),
  };
}
