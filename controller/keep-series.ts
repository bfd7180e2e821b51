import { join } from 'node:path';
import type { Logger } from 'pino';
import type { DataFolder } from './data-folder.ts';
import { journalPlace } from './journal/journal-place.ts';
import type { BudgetView } from './model/budget.ts';
import type { OperatorEvent } from './model/event.ts';
import type { Views } from './model/views.ts';
import type { Clock } from './ports/clock.ts';
import type { JournalPlace } from './ports/journal.ts';
import { keepRecords, type RecordKeeper } from './telemetry/keep-records.ts';
import { recordSeries, type SeriesRecorder } from './telemetry/series/record-series.ts';
import { type SeriesRecord, seriesOf } from './telemetry/series/series-record.ts';
import { KEPT_MS } from './telemetry/series/step-series.ts';

export interface KeepSeriesOptions {
  readonly views: Views;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly budgets: () => readonly BudgetView[];
  /** Folder of what outlives a restart; without it nothing does. */
  readonly dataDir?: string | undefined;
  readonly folder?: DataFolder | undefined;
  /** Events of earlier processes, oldest first. */
  readonly earlierEvents?: (() => AsyncIterable<OperatorEvent>) | undefined;
}

/** What is drawn may take that much of the disk; the oldest goes first. */
const BYTES = 32 * 1024 * 1024;

/** Draws up what is worth drawing, also over a restart. Never fails: what cannot be read or kept is logged. */
export async function keepSeries(options: KeepSeriesOptions): Promise<SeriesRecorder & { close(): Promise<void> }> {
  const { dataDir, clock, logger } = options;
  const kept = dataDir === undefined ? undefined : placeIn(dataDir, options);
  const earlier = kept && (await recordsIn(kept, { logger, since: clock.now() - KEPT_MS }));
  const keeper = kept && keeperOf(kept, options);
  const recorder = recordSeries({ ...options, earlier, keeper });
  return {
    ...recorder,
    async close() {
      recorder.stop();
      await keeper?.close();
    },
  };
}

function placeIn(dataDir: string, { clock, logger }: KeepSeriesOptions): JournalPlace {
  return journalPlace({
    folder: join(dataDir, 'series'),
    clock,
    onDamage: ({ file, line }) => logger.warn({ at: `${file}:${line}` }, 'what is drawn is damaged'),
    retention: { bytes: BYTES, isOld: (record) => (seriesOf(record)?.at ?? 0) < clock.now() - KEPT_MS },
  });
}

async function recordsIn(
  place: JournalPlace,
  { logger, since }: { readonly logger: Logger; readonly since: number },
): Promise<readonly SeriesRecord[]> {
  const records: SeriesRecord[] = [];
  try {
    for await (const line of place.read()) {
      const record = seriesOf(line);
      // Time that went back says nothing about when anything was.
      if (record && record.at >= Math.max(since, records.at(-1)?.at ?? 0)) records.push(record);
    }
  } catch (error) {
    logger.error({ reason: error instanceof Error ? error.message : String(error) }, 'what was drawn cannot be read');
  }
  return records;
}

function keeperOf(place: JournalPlace, { clock, logger, folder }: KeepSeriesOptions): RecordKeeper {
  const state = folder?.part('series');
  return keepRecords({
    place,
    clock,
    onTrouble(reason) {
      state?.fails(reason);
      logger.warn({ reason }, 'what is drawn is not kept');
    },
    onKept: () => state?.works(),
    onLost: () => state?.lose(),
  });
}
