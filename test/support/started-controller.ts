import { readConfig } from '../../controller/config.ts';
import { type Controller, type ControllerOptions, startController } from '../../controller/main.ts';
import type { OperatorEvent } from '../../controller/model/event.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { hurriedClock } from './hurried-clock.ts';
import { createMemorySource, type MemorySource } from './memory-source.ts';
import { seededRandom } from './seeded-random.ts';

/** A controller as `evenkeel controller` runs it, over a sandbox, in this process. */
export interface StartedController extends Controller {
  readonly source: MemorySource;
  /** Lines of its log. */
  readonly log: readonly Record<string, unknown>[];
  /** GET of its API. */
  get(path: string): Promise<unknown>;
  /** Resolves with the first event of this type, of this object where one is named, that has happened or will. */
  told(type: OperatorEvent['type'], key?: ResourceKey): Promise<OperatorEvent>;
  /** The same, of those that have not happened yet. */
  toldNext(type: OperatorEvent['type'], key?: ResourceKey): Promise<OperatorEvent>;
}

/** A sandbox on HTTP whose time is hurried. */
export interface HurriedSandbox extends ServedSandbox {
  readonly clock: Clock;
}

/** Rollouts and rechecks take seconds in real time: enough of them for a test to spend its time on nothing else. */
const TIMES = 10;

export async function startSandbox(): Promise<HurriedSandbox> {
  const clock = hurriedClock(systemClock, TIMES);
  return { ...(await serveSandbox({ clock, random: seededRandom(1), port: 0 })), clock };
}

/** Its time is the sandbox's, unless `over` gives another clock. */
export async function started(
  { url, clock = systemClock }: { readonly url: string; readonly clock?: Clock },
  over: Partial<ControllerOptions> = {},
  flags: Readonly<Record<string, string>> = {},
): Promise<StartedController> {
  const source = createMemorySource();
  const log: Record<string, unknown>[] = [];
  const settings = { owner: 'ci', region: 'eu-west-1', endpointUrl: url, listen: '127.0.0.1:0', ...flags };
  const controller = await startController({
    config: readConfig(settings, {}),
    sources: [source],
    clock,
    random: seededRandom(2),
    version: '0.0.0',
    node: process.version,
    token: undefined,
    web: undefined,
    log: { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) },
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...over,
  });
  return {
    ...controller,
    source,
    log,
    get: async (path) => (await fetch(`${controller.url}${path}`)).json(),
    told: (type, key) => firstEvent(controller, (event) => isOf(event, type, key)),
    toldNext: (type, key) => nextEvent(controller, (event) => isOf(event, type, key)),
  };
}

function isOf(event: OperatorEvent, type: OperatorEvent['type'], key: ResourceKey | undefined): boolean {
  return event.type === type && (key === undefined || ('key' in event && event.key === key));
}

async function firstEvent(controller: Controller, isIt: (event: OperatorEvent) => boolean): Promise<OperatorEvent> {
  const { views } = controller;
  const known = views.events({ limit: 1_000, since: views.operator().startedAt });
  return known.find(isIt) ?? nextEvent(controller, isIt);
}

function nextEvent({ views }: Controller, isIt: (event: OperatorEvent) => boolean): Promise<OperatorEvent> {
  return new Promise((resolve) => {
    const leave = views.subscribe((event) => {
      if (!isIt(event)) return;
      leave();
      resolve(event);
    });
  });
}
