import { join } from 'node:path';
import type { Logger } from 'pino';
import { eventView } from '../dashboard/event-view.ts';
import type { Config } from './config.ts';
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

export interface KeepHistoryOptions {
  readonly config: Pick<Config, 'historyRetention' | 'historySize'>;
  /** Folder of what outlives a restart. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface KeptHistory {
  /** The newest events of earlier runs, for the new one to begin with. */
  readonly earlier: readonly OperatorEvent[];
  /** Keeps what happens from now on. `onLost` is told of each event that could not be kept. */
  begin(views: Views, onLost: () => void): EventHistory & { close(): Promise<void> };
}

/** Reads what earlier runs have kept. Never rejects: what cannot be read or written is logged, and costs history alone. */
export async function keepHistory({ config, dataDir, clock, logger }: KeepHistoryOptions): Promise<KeptHistory> {
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
    begin(views, onLost) {
      const writer = writeHistory({ views, place, clock, onLost, ...keepingLog(logger) });
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

function keepingLog(logger: Logger): { onTrouble(reason: string): void; onKept(lost: number): void } {
  return {
    onTrouble: (reason) => logger.error({ reason }, 'history is not kept'),
    onKept: (lost) => logger.info({ lost }, 'history is kept'),
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
