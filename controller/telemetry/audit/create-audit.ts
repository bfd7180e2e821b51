import type { Logger } from 'pino';
import { type AuditEntry, type AuditRecord, isAskedOfAudit } from '../../model/audit.ts';
import { maskJson, maskText } from '../../model/mask.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Clock } from '../../ports/clock.ts';

export interface AuditOptions {
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

/** Records that are remembered without a journal. */
const REMEMBERED = 1_000;

/** Writes every act to the log, and remembers the newest. */
export function createAudit({ clock, logger }: AuditOptions): Audit {
  const records: AuditRecord[] = [];
  let id = 0;
  return {
    write(entry) {
      const record: AuditRecord = { ...masked(entry), id: ++id, at: clock.now() };
      records.push(record);
      if (records.length > REMEMBERED) records.shift();
      logger[record.result === 'refused' || record.result === 'failed' ? 'warn' : 'info']({ audit: record }, 'audit');
    },
    async find(query) {
      return records
        .filter((record) => isAskedOfAudit(record, query))
        .reverse()
        .slice(0, query.limit);
    },
  };
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
