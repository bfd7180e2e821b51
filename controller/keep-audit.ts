import { join } from 'node:path';
import type { Logger } from 'pino';
import { journalPlace } from './journal/journal-place.ts';
import type { Audit } from './ports/audit.ts';
import type { Clock } from './ports/clock.ts';
import { createAudit } from './telemetry/audit/create-audit.ts';

export interface KeepAuditOptions {
  /** Folder of what outlives a restart; without it acts are in the log alone. */
  readonly dataDir: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

const YEAR_MS = 366 * 86_400_000;
const BYTES = 64 * 1024 ** 2;

/** Writes down what people do: for a year, and up to 64 MiB. */
export function keepAudit({ dataDir, clock, logger }: KeepAuditOptions): Audit & { close(): Promise<void> } {
  if (dataDir === undefined) return createAudit({ clock, logger });
  const isOld = (record: unknown): boolean => ((record as { at?: number } | null)?.at ?? 0) < clock.now() - YEAR_MS;
  const place = journalPlace({
    folder: join(dataDir, 'audit'),
    clock,
    onDamage: ({ file, line }) => logger.warn({ at: `${file}:${line}` }, 'the audit journal is damaged'),
    retention: { bytes: BYTES, isOld },
  });
  return createAudit({ clock, logger, place });
}
