import type { AuditEntry, AuditQuery, AuditRecord } from '../model/audit.ts';

/** Who did what. Every act writes one entry when it starts or is refused, and one when it has ended. */
export interface Audit {
  /** Masks secrets, logs and keeps the entry. Never throws and never waits. */
  write(entry: AuditEntry): void;
  /** Newest first, also from before the restart where a journal is kept. Never rejects. */
  find(query: AuditQuery): Promise<readonly AuditRecord[]>;
}
