import type { Json } from '../../model/json.ts';
import { type Journal, JournalError } from '../../ports/journal.ts';
import { type AlertState, applyChanges, type Change, changesOf, emptyState } from './state.ts';

/** The state, and its record in the journal. */
export interface Ledger {
  readonly state: AlertState;
  /** Grows with every change. */
  revision(): number;
  /** Resolves when the state is what the journal says. */
  readonly loaded: Promise<void>;
  /** Carries changes out at once, and records them. */
  commit(changes: readonly Change[]): void;
  /**
   * Resolves when all that was committed before would survive a crash, or could not be recorded: then people are told all
   * the same.
   */
  kept(): Promise<void>;
  /** Writes the state in the place of its history, where that has become long. */
  compact(): void;
  close(): Promise<void>;
}

export interface LedgerOptions {
  /** Undefined: nothing is kept over a restart. Must not reject. */
  readonly openJournal: () => Promise<Journal | undefined>;
  /**
   * Answers a journal as soon as one can be had, where there was none, or it was taken from us; undefined: there will be
   * none. Must not reject. Without it what has no journal stays without.
   */
  readonly reopenJournal?: (() => Promise<Journal | undefined>) | undefined;
  readonly onFault?: ((message: string) => void) | undefined;
}

/** Of a record, in bytes, unless one row is longer: a journal refuses records of some megabytes. */
const RECORD_BYTES = 512 * 1024;
const COMPACT_AFTER = 2_000;

/** A ledger that is empty until `loaded`; nothing may be committed before. */
export function createLedger({ openJournal, reopenJournal, onFault }: LedgerOptions): Ledger {
  const state = emptyState();
  let journal: Journal | undefined;
  let records = 0;
  let revision = 0;
  let buffer: Change[] = [];
  let written: Promise<void> = Promise.resolve();
  let hasFailed = false;
  let isClosed = false;
  let reopening: Promise<void> | undefined;

  async function load(): Promise<void> {
    journal = await openJournal();
    if (!journal) reopen();
    try {
      for await (const record of journal?.read() ?? []) {
        records += 1;
        applyChanges(state, changesIn(record));
        revision += 1;
      }
    } catch (error) {
      onFault?.(`what alerts remember cannot be read: ${textOf(error)}`);
    }
  }

  function reopen(): void {
    if (!reopenJournal || isClosed) return;
    reopening ??= reopenJournal()
      .then((late) => late && takeOver(late))
      .catch((error: unknown) => onFault?.(`alerts are not kept over a restart: ${textOf(error)}`))
      .finally(() => {
        reopening = undefined;
      });
  }

  /** Goes on in a journal that somebody else may have written meanwhile. */
  async function takeOver(late: Journal): Promise<void> {
    const kept = emptyState();
    for await (const record of late.read()) applyChanges(kept, changesIn(record));
    applyChanges(state, strangersIn(kept, state));
    revision += 1;
    buffer = [];
    journal = late;
    records = COMPACT_AFTER;
    compact();
    await written;
  }

  function compact(): void {
    if (!journal || records < COMPACT_AFTER) return;
    // Before its history goes, so that a replacement that fails takes nothing with it.
    write();
    const whole = recordsOf(changesOf(state));
    const before = records;
    const replaced = journal.replace(whole).then(() => {
      records += whole.length - before;
    });
    written = note(Promise.all([written, replaced]));
  }

  /** Another process has taken the lock from us, as after a long sleep of this one. */
  function letGo(): void {
    const lost = journal;
    journal = undefined;
    void lost?.close();
    reopen();
  }

  function note(work: Promise<unknown>): Promise<void> {
    return work.then(
      () => {
        hasFailed = false;
      },
      (error: unknown) => {
        if (!hasFailed) onFault?.(`alerts are not kept over a restart: ${textOf(error)}`);
        hasFailed = true;
        // What was lost is in the state: written as a whole at the next chance.
        records = Math.max(records, COMPACT_AFTER);
        if (!isClosed && error instanceof JournalError && error.code === 'closed') letGo();
      },
    );
  }

  function write(): void {
    if (!journal || buffer.length === 0) return;
    const { append } = journal;
    const chunks = recordsOf(buffer);
    buffer = [];
    records += chunks.length;
    written = note(Promise.all([written, ...chunks.map((chunk) => append(chunk))]));
  }

  const loaded = load();
  return {
    state,
    revision: () => revision,
    loaded,
    commit(changes) {
      revision += 1;
      applyChanges(state, changes);
      if (!journal) return;
      if (buffer.length === 0) Promise.resolve().then(write);
      buffer.push(...changes);
    },
    kept() {
      write();
      return written;
    },
    compact,
    async close() {
      isClosed = true;
      await loaded;
      await reopening;
      write();
      await written;
      await journal?.close();
    },
  };
}

/**
 * What another process left in the journal and we know nothing of: what it told that is still wrong, and what became of
 * its messages. What it had not told yet we have found ourselves.
 */
function strangersIn(kept: AlertState, state: AlertState): readonly Change[] {
  return changesOf(kept).filter(({ table, id, row }) => {
    if (state[table].has(id)) return false;
    if (table === 'incidents') return row !== null && row.resolvedAt === undefined;
    return table === 'sendings' && row !== null && row.state !== 'queued';
  });
}

function recordsOf(changes: readonly Change[]): readonly Json[] {
  const chunks: Change[][] = [];
  let room = 0;
  for (const change of changes) {
    const bytes = Buffer.byteLength(JSON.stringify(change));
    if (bytes > room) {
      chunks.push([]);
      room = RECORD_BYTES;
    }
    chunks.at(-1)?.push(change);
    room -= bytes;
  }
  return chunks.map((some) => ({ changes: some }) as unknown as Json);
}

/** A record of a later version may be of another form; what cannot be used is left out. */
function changesIn(record: Json): readonly Change[] {
  const { changes } = (record ?? {}) as { readonly changes?: unknown };
  return Array.isArray(changes) ? (changes as readonly Change[]).filter(isChange) : [];
}

const TABLES: readonly string[] = Object.keys(emptyState());

function isChange(change: Change): boolean {
  return TABLES.includes(change?.table) && typeof change.id === 'string' && typeof change.row === 'object';
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
