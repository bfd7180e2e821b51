import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ChannelDeps } from './channels/channel-deps.ts';
import { nodeNetwork } from './channels/node-network.ts';
import type { AlertTarget } from './channels/target-members.ts';
import { createTargets } from './channels/targets.ts';
import type { Environment } from './config.ts';
import { openJournal } from './journal/open-journal.ts';
import type { Views } from './model/views.ts';
import type { AlertTargets } from './ports/alert-channel.ts';
import { type Clock, sleep } from './ports/clock.ts';
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
}

/** Tells people of what happens. Never fails: what goes wrong with alerts is logged, and costs alerts alone. */
export function keepAlerts(options: KeepAlertsOptions): AlertPipeline {
  const { logger, dataDir } = options;
  const onFault = (reason: string): void => logger.error({ reason }, 'alert trouble');
  const stopping = new AbortController();
  const place = { ...options, onFault, signal: stopping.signal };
  const pipeline = startAlerts({
    ...options,
    onFault,
    onNotified(notified) {
      logger.info({ ...notified }, 'people notified');
      options.onNotified(notified);
    },
    openJournal: async () => (dataDir === undefined ? undefined : patiently(dataDir, place)),
  });
  return {
    ...pipeline,
    async stop() {
      stopping.abort();
      await pipeline.stop();
    },
  };
}

const HELD_WAIT_MS = 5_000;
/** Longer than the lock of a process that is gone counts. */
const HELD_LIMIT_MS = 60_000;

interface Patience extends Pick<KeepAlertsOptions, 'clock' | 'logger'> {
  readonly onFault: (reason: string) => void;
  /** Ends the patience. */
  readonly signal: AbortSignal;
}

/** Waits for a process that is on its way out. Without a journal people are told all the same. */
async function patiently(dataDir: string, { clock, logger, onFault, signal }: Patience): Promise<Journal | undefined> {
  const folder = join(dataDir, 'alerts');
  const until = clock.now() + HELD_LIMIT_MS;
  const onDamage = (at: object): void => logger.warn(at, 'a record of alerts is damaged and left out');
  for (;;) {
    try {
      return await openJournal({ folder, clock, onDamage });
    } catch (error) {
      const isHeld = error instanceof JournalError && error.code === 'held';
      if (!isHeld || clock.now() >= until) {
        onFault(`alerts are not kept over a restart: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    }
    const isOver = await sleep(clock, HELD_WAIT_MS, signal).then(
      () => false,
      () => true,
    );
    if (isOver) return undefined;
  }
}
