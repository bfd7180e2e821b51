import type { Logger } from 'pino';
import { type AuditEntry, type AuditQuery, type AuditRecord, isAskedOfAudit } from '../../model/audit.ts';
import type { Json } from '../../model/json.ts';
import { maskJson, maskText } from '../../model/mask.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Clock } from '../../ports/clock.ts';
import type { JournalPlace } from '../../ports/journal.ts';
import { keepRecords } from './keep-records.ts';

export interface AuditOptions {
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Where records outlive the process; without it they are in the log alone. */
  readonly place?: JournalPlace | undefined;
}

/** Records that are remembered beside what is on disk. */
const REMEMBERED = 1_000;

/** Writes every act to the log and to the journal, and remembers the newest. */
export function createAudit({ clock, logger, place }: AuditOptions): Audit & { close(): Promise<void> } {
  const records: AuditRecord[] = [];
  const kept = place && keepRecords({ place, clock, logger });
  let id = 0;
  return {
    write(entry) {
      // The time makes ids grow over restarts, and the last one within a millisecond.
      id = Math.max(id + 1, clock.now());
      const record: AuditRecord = { ...masked(entry), id, at: clock.now() };
      records.push(record);
      if (records.length > REMEMBERED) records.shift();
      logger[record.result === 'refused' || record.result === 'failed' ? 'warn' : 'info']({ audit: record }, 'audit');
      kept?.keep(record);
    },
    async find(query) {
      const recent = records.filter((record) => isAskedOfAudit(record, query)).reverse();
      if (!place || recent.length >= query.limit) return recent.slice(0, query.limit);
      return [
        ...recent,
        ...(await earlier(place, query, { limit: query.limit - recent.length, than: records[0]?.id })),
      ];
    },
    close: async () => kept?.close(),
  };
}

/** Of what is on disk, what is older than everything that is remembered. */
async function earlier(
  place: JournalPlace,
  query: AuditQuery,
  { limit, than = Number.POSITIVE_INFINITY }: { limit: number; than?: number | undefined },
): Promise<AuditRecord[]> {
  const found: AuditRecord[] = [];
  try {
    for await (const json of place.readBack(query.object && JSON.stringify(query.object))) {
      const record = recordOf(json);
      if (record && record.id < than && isAskedOfAudit(record, query)) found.push(record);
      if (found.length >= limit) break;
    }
  } catch {
    // A folder that cannot be read harms nobody: what was found is told.
  }
  return found;
}

/** What another version has written may be something else. */
function recordOf(json: Json): AuditRecord | undefined {
  const { id, at, actor, verb, result } = (json ?? {}) as Partial<Record<keyof AuditRecord, unknown>>;
  const isWhole = typeof id === 'number' && typeof at === 'number' && typeof verb === 'string';
  const name = (actor as { name?: unknown } | undefined)?.name;
  return isWhole && typeof name === 'string' && typeof result === 'string' ? (json as never as AuditRecord) : undefined;
}

/** As it may be kept: people paste secrets into reasons, and manifests hold some. */
function masked(entry: AuditEntry): AuditEntry {
  const { before, after, reason, message } = entry;
  return {
    ...entry,
    ...(before === undefined ? {} : { before: maskJson(before) }),
    ...(after === undefined ? {} : { after: maskJson(after) }),
    ...(reason === undefined ? {} : { reason: maskText(reason) }),
    ...(message === undefined ? {} : { message: maskText(message) }),
  };
}
