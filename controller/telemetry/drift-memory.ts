import type { DriftedField, DriftRecord } from '../model/drift.ts';
import { parseKey, type ResourceKey } from '../model/identity.ts';
import { isObject, type Json } from '../model/json.ts';
import type { DriftMemory } from '../ports/drift-memory.ts';
import type { Journal } from '../ports/journal.ts';

export interface KeptDriftMemory extends DriftMemory {
  /** Waits for what is under way. Never rejects. */
  close(): Promise<void>;
}

/** Changes after which what is superseded is thrown away. */
const SUPERSEDED_AT_MOST = 10_000;

/**
 * What was known of drift, kept in a journal: the newest record of each object counts. A record that another version has
 * written otherwise is left out; one that cannot be kept costs the age of drift over the next restart. Rejects where the
 * journal cannot be read.
 */
export async function keptDriftMemory(journal: Journal, onTrouble: (reason: string) => void): Promise<KeptDriftMemory> {
  const records = new Map<ResourceKey, DriftRecord>();
  for await (const line of journal.read()) take(records, line);
  let superseded = 0;
  const trouble = (error: unknown): void => onTrouble(error instanceof Error ? error.message : String(error));
  const compact = (): Promise<void> => {
    superseded = 0;
    return journal.replace([...records].map(([key, record]) => lineOf(key, record))).catch(trouble);
  };
  await compact();
  return {
    recall: (key) => records.get(key),
    note(key, record) {
      if (record) records.set(key, record);
      else if (!records.delete(key)) return;
      superseded += 1;
      if (superseded > SUPERSEDED_AT_MOST) void compact();
      else void journal.append(lineOf(key, record)).catch(trouble);
    },
    close: () => journal.close(),
  };
}

function lineOf(key: ResourceKey, record: DriftRecord | undefined): Json {
  if (!record) return { key };
  const { inSyncWith } = record;
  return {
    key,
    fields: record.fields.map((field) => ({ ...field })),
    ...(inSyncWith === undefined ? {} : { inSyncWith }),
  };
}

function take(records: Map<ResourceKey, DriftRecord>, line: Json): void {
  if (!isObject(line) || typeof line.key !== 'string' || !parseKey(line.key)) return;
  const key = line.key as ResourceKey;
  const { fields, inSyncWith } = line;
  if (!Array.isArray(fields)) records.delete(key);
  else {
    const known = (fields as readonly Json[]).flatMap(fieldOf);
    records.set(key, { fields: known, ...(typeof inSyncWith === 'string' ? { inSyncWith } : {}) });
  }
}

function fieldOf(field: Json): DriftedField[] {
  if (!isObject(field)) return [];
  const { path, since, exact } = field;
  return typeof path === 'string' && typeof since === 'number' ? [{ path, since, exact: exact === true }] : [];
}
