import type { AlertItem, AlertMessage } from '../../controller/model/alert.ts';
import type { Document } from '../../controller/model/document.ts';
import type { AlertTargets, Delivery } from '../../controller/ports/alert-channel.ts';
import type { Journal } from '../../controller/ports/journal.ts';
import { type AlertPipeline, type Notified, startAlerts } from '../../controller/telemetry/alerts/pipeline.ts';
import { aDocument } from './documents.ts';
import { createMemoryJournal } from './memory-journal.ts';
import { operatorOnToys } from './operator-on-toys.ts';

/** One attempt as a receiver saw it. */
export interface Received {
  readonly target: string;
  readonly at: number;
  readonly message: AlertMessage;
  readonly reference: string | undefined;
}

/** Receivers by target name; `answers` are used up first, then everything is taken. */
export function createReceivers(now: () => number) {
  const received: Received[] = [];
  const answers = new Map<string, Delivery[]>();
  const targets: AlertTargets = {
    types: new Map([
      ['one', 'webhook'],
      ['two', 'slack'],
    ]),
    open: ({ target }) =>
      target === 'nowhere'
        ? { problem: 'no target is called nowhere' }
        : {
            async deliver(message, { reference }) {
              received.push({ target, at: now(), message, reference });
              return answers.get(target)?.shift() ?? { kind: 'delivered', reference: `ref-${message.id}` };
            },
          },
  };
  return {
    targets,
    received,
    /** What the target answers to the next attempts. */
    answer: (target: string, ...next: Delivery[]) => answers.set(target, next),
    /** Items that a target was told of, in order, as `state title`. */
    told: (target = 'one') =>
      received
        .filter((one) => one.target === target)
        .map(({ message }) => message.items.map((item) => `${item.state} ${item.key ?? item.source}: ${item.title}`)),
  };
}

export function aProvider(name: string, target = name): Document {
  return aDocument({ namespace: 'ops', kind: 'AlertProvider', name }, { spec: { type: 'webhook', target } });
}

/** An alert of the namespace `ops` about everything in `shop`. */
export function anAlert(name: string, spec: object = {}): Document {
  const whole = { providers: ['one'], select: { namespaces: ['shop'] }, ...spec };
  return aDocument({ namespace: 'ops', kind: 'Alert', name }, { spec: whole as Document['spec'] });
}

export interface AlertWorldOptions {
  readonly journal?: (Journal & { readonly records: unknown[] }) | undefined;
  readonly publicUrl?: string | undefined;
}

/** The real pipeline behind the real engine on a toy AWS, in virtual time. */
export async function createAlertWorld(options: AlertWorldOptions = {}, ...toys: Parameters<typeof operatorOnToys>) {
  const world = operatorOnToys(...toys);
  const receivers = createReceivers(() => world.clock.now());
  const journal = options.journal ?? createMemoryJournal();
  const notified: Notified[] = [];
  const faults: string[] = [];
  const pipeline: AlertPipeline = startAlerts({
    views: world.operator.views,
    targets: receivers.targets,
    openJournal: async () => journal,
    clock: world.clock,
    random: () => 0.5,
    publicUrl: options.publicUrl,
    onNotified: (ended) => notified.push(ended),
    onFault: (message) => faults.push(message),
  });
  await pipeline.loaded;
  return { ...world, ...receivers, pipeline, journal, notified, faults };
}

/** What an item says, without where and when. */
export function gist({ event, state, title, fields }: AlertItem): object {
  return { event, state, title, fields };
}
