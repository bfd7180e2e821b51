import { join } from 'node:path';
import type { Logger } from 'pino';
import { eventView } from '../dashboard/event-view.ts';
import type { Config } from './config.ts';
import type { DataFolder, KeptState } from './data-folder.ts';
import { KEPT_EVENTS } from './engine/bus.ts';
import { journalPlace } from './journal/journal-place.ts';
import type { OperatorEvent } from './model/event.ts';
import type { Views } from './model/views.ts';
import type { Clock } from './ports/clock.ts';
import type { EventHistory } from './ports/event-history.ts';
import type { JournalDamage } from './ports/journal.ts';
import { eventHistory } from './telemetry/history/find-events.ts';
import { restoreEvents } from './telemetry/history/restore-events.ts';
import { eventOf } from './telemetry/history/stored-event.ts';
import { writeHistory } from './telemetry/history/write-history.ts';
import type { KeepRecordsOptions } from './telemetry/keep-records.ts';

export interface KeepHistoryOptions {
  readonly config: Pick<Config, 'historyRetention' | 'historySize'>;
  /** Folder of what outlives a restart. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly folder?: DataFolder | undefined;
}

export interface KeptHistory {
  /** The newest events of earlier runs, for the new one to begin with. */
  readonly earlier: readonly OperatorEvent[];
  /** Every event that is kept, oldest first. Rejects where a file cannot be read. */
  all(): AsyncIterable<OperatorEvent>;
  /** Keeps what happens from now on. `onLost` is told of each event that could not be kept. */
  begin(views: Views, onLost: () => void): EventHistory & { close(): Promise<void> };
}

/** Reads what earlier runs have kept. Never rejects: what cannot be read or written is logged, and costs history alone. */
export async function keepHistory(options: KeepHistoryOptions): Promise<KeptHistory> {
  const { config, dataDir, clock, logger } = options;
  const state = options.folder?.part('events');
  const keptSince = (): number => clock.now() - config.historyRetention;
  const place = journalPlace({
    folder: join(dataDir, 'events'),
    clock,
    onDamage: damageLog(logger),
    retention: { bytes: config.historySize, isOld: (record) => (eventOf(record)?.at ?? 0) < keptSince() },
  });
  const reading = { place, keptSince, canBeShown };
  const onTrouble = (reason: string): void => logger.error({ reason }, 'history cannot be read');
  const earlier = await restoreEvents({ ...reading, limit: KEPT_EVENTS, onTrouble });
  return {
    earlier,
    async *all() {
      for await (const record of place.read()) {
        const event = eventOf(record);
        if (event && event.at >= keptSince() && canBeShown(event)) yield event;
      }
    },
    begin(views, onLost) {
      const writer = writeHistory({ views, place, clock, ...keepingOf(logger, state, onLost) });
      return { ...eventHistory({ ...reading, views }), close: () => writer.close() };
    },
  };
}

/** An event that another version has written may lack what a sentence is made of. */
function canBeShown(event: OperatorEvent): boolean {
  try {
    return eventView(event).message !== '';
  } catch {
    return false;
  }
}

function keepingOf(
  logger: Logger,
  state: KeptState | undefined,
  onLost: () => void,
): Pick<KeepRecordsOptions, 'onTrouble' | 'onKept' | 'onLost'> {
  return {
    onTrouble(reason) {
      state?.fails(reason);
      logger.error({ reason }, 'history is not kept');
    },
    onKept(lost) {
      state?.works();
      logger.info({ lost }, 'history is kept');
    },
    onLost() {
      state?.lose();
      onLost();
    },
  };
}

const DAMAGES_TOLD = 1_000;

/** Each damaged line is told once, though it is read over again and again. */
function damageLog(logger: Logger): (damage: JournalDamage) => void {
  const told = new Set<string>();
  return ({ file, line }) => {
    const at = `${file}:${line}`;
    if (told.has(at) || told.size >= DAMAGES_TOLD) return;
    told.add(at);
    logger.warn({ at }, 'history is damaged');
  };
}
