import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ChannelDeps } from './channels/channel-deps.ts';
import { nodeNetwork } from './channels/node-network.ts';
import type { AlertTarget } from './channels/target-members.ts';
import { createTargets } from './channels/targets.ts';
import type { Environment } from './config.ts';
import type { DataFolder, KeptState } from './data-folder.ts';
import { openJournal } from './journal/open-journal.ts';
import { openPatiently } from './journal/open-patiently.ts';
import type { Views } from './model/views.ts';
import type { AlertTargets } from './ports/alert-channel.ts';
import type { Clock } from './ports/clock.ts';
import { type Journal, JournalError } from './ports/journal.ts';
import type { Random } from './ports/random.ts';
import { type AlertPipeline, type Notified, startAlerts } from './telemetry/alerts/pipeline.ts';

/** What the operator of the controller says of alerts. */
export interface AlertSettings {
  /** By name, as the file of targets has them. */
  readonly targets: ReadonlyMap<string, AlertTarget>;
  /** Where targets find secrets that they name by variable. */
  readonly env: Environment;
}

/** Ways to the targets; none where nothing is configured. */
export function alertTargetsOf(
  settings: AlertSettings | undefined,
  deps: Pick<ChannelDeps, 'clock' | 'aws'>,
): AlertTargets {
  const { targets = new Map<string, AlertTarget>(), env = {} } = settings ?? {};
  return createTargets(targets, { ...deps, network: nodeNetwork, env });
}

export interface KeepAlertsOptions {
  readonly views: Views;
  readonly targets: AlertTargets;
  /** Folder of what outlives a restart; without it nothing does. */
  readonly dataDir: string | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly publicUrl: string | undefined;
  readonly onNotified: (notified: Notified) => void;
  readonly folder?: DataFolder | undefined;
}

/** Tells people of what happens. Never fails: what goes wrong with alerts is logged, and costs alerts alone. */
export function keepAlerts(options: KeepAlertsOptions): AlertPipeline {
  const { logger, dataDir } = options;
  const onFault = (reason: string): void => logger.error({ reason }, 'alert trouble');
  const stopping = new AbortController();
  const state = options.folder?.part('alerts');
  const journals =
    dataDir === undefined ? undefined : journalsOf(dataDir, { ...options, onFault, signal: stopping.signal, state });
  const pipeline = startAlerts({
    ...options,
    onFault,
    onNotified(notified) {
      logger.info({ ...notified }, 'people notified');
      options.onNotified(notified);
    },
    openJournal: async () => journals?.first(),
    reopenJournal: journals?.next,
  });
  return {
    ...pipeline,
    async stop() {
      stopping.abort();
      await pipeline.stop();
    },
  };
}

/** Longer than the lock of a process that is gone counts. */
const HELD_LIMIT_MS = 60_000;

interface JournalsOptions extends Pick<KeepAlertsOptions, 'clock' | 'logger'> {
  readonly onFault: (reason: string) => void;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
  readonly state: KeptState | undefined;
}

interface Journals {
  /** Waits for a process that is on its way out, up to a minute; undefined: people are told without a journal. */
  first(): Promise<Journal | undefined>;
  /** The journal as soon as it can be had, however long that takes; undefined when the controller stops. */
  next(): Promise<Journal | undefined>;
}

function journalsOf(dataDir: string, { clock, logger, onFault, signal, state }: JournalsOptions): Journals {
  const onDamage = (at: object): void => logger.warn(at, 'a record of alerts is damaged and left out');
  const open = (): Promise<Journal> => openJournal({ folder: join(dataDir, 'alerts'), clock, onDamage });
  let opening: Promise<Journal | undefined> | undefined;
  let isUnkept = false;
  let lastError = '';
  let goWithout: () => void = () => {};

  function onWait(error: unknown, waitMs: number): void {
    const reason = error instanceof Error ? error.message : String(error);
    state?.fails(reason);
    lastError = `${reason}; tried again in ${waitMs / 1_000} s`;
    if (isUnkept) onFault(`alerts are not kept over a restart: ${lastError}`);
    else logger.warn({ reason: lastError }, 'alerts wait for their journal');
    if (!(error instanceof JournalError && error.code === 'held')) goWithout();
  }

  async function take(): Promise<Journal | undefined> {
    opening ??= openPatiently(open, { clock, signal, onWait });
    const journal = await opening;
    opening = undefined;
    if (journal) state?.works();
    if (journal && isUnkept) logger.info('alerts are kept');
    isUnkept = false;
    return journal;
  }

  return {
    first() {
      const without = new Promise<undefined>((resolve) => {
        goWithout = () => resolve(undefined);
      });
      const cancel = clock.after(HELD_LIMIT_MS, goWithout);
      return Promise.race([take(), without]).finally(cancel);
    },
    next() {
      isUnkept = true;
      if (lastError !== '') onFault(`alerts are not kept over a restart: ${lastError}`);
      return take();
    },
  };
}
