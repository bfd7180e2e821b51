import { chmod, mkdir } from 'node:fs/promises';
import type { Json } from '../model/json.ts';
import type { Clock } from '../ports/clock.ts';
import { type Journal, type JournalDamage, JournalError } from '../ports/journal.ts';
import { encodeLine, LINE_LIMIT } from './line.ts';
import { type Lock, takeLock } from './lock.ts';
import { readJournal } from './read-journal.ts';
import { createSegmentWriter, type SegmentWriter } from './segment-writer.ts';
import { clearLeftovers, listSegments, syncFolder } from './segments.ts';

export interface JournalOptions {
  /** Of this journal alone; made, for the owner only, where it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  /** Told of every damaged line, each time that it is read over. */
  readonly onDamage: (damage: JournalDamage) => void;
  /** A segment that has reached this size is followed by a new one; 1 MiB when left out. */
  readonly segmentBytes?: number | undefined;
  /** Told when a segment is full. */
  readonly onFull?: (() => void) | undefined;
}

const SEGMENT_BYTES = 1024 * 1024;

/** What waits to be written together: the lines of one flush, and all who wait for it. */
interface Batch {
  readonly lines: Buffer[];
  readonly written: Promise<void>;
}

/**
 * Opens a journal for writing. Rejects with {@link JournalError}: `held` while another process writes there, `full` or
 * `io` where the folder cannot be used.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { folder, clock, onDamage, onFull, segmentBytes = SEGMENT_BYTES } = options;
  const opened = await prepare(folder, clock).catch((error: unknown) => Promise.reject(explained(folder, error)));
  return createJournal({ ...opened, folder, onDamage, onFull, segmentBytes });
}

async function prepare(folder: string, clock: Clock): Promise<{ lock: Lock; from: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const lock = await takeLock(folder, clock);
  try {
    await clearLeftovers(folder);
    return { lock, from: ((await listSegments(folder)).at(-1)?.number ?? 0) + 1 };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface Opened {
  readonly lock: Lock;
  readonly from: number;
  readonly folder: string;
  readonly onDamage: (damage: JournalDamage) => void;
  readonly segmentBytes: number;
  readonly onFull: (() => void) | undefined;
}

function createJournal({ lock, from, folder, onDamage, segmentBytes, onFull }: Opened): Journal {
  const writer: SegmentWriter = createSegmentWriter(folder, from, segmentBytes);
  let tail: Promise<unknown> = Promise.resolve();
  let open: Batch | undefined;
  let isClosed = false;

  /** One thing after the other; what fails fails for its caller only. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn.catch((error: unknown) => Promise.reject(explained(folder, error)));
  }

  function batch(): Batch {
    const lines: Buffer[] = [];
    const written = inTurn(async () => {
      if (open === added) open = undefined;
      await requireLock();
      if (await writer.write(Buffer.concat(lines))) onFull?.();
    });
    const added = { lines, written };
    return added;
  }

  async function requireLock(): Promise<void> {
    if (!(await lock.isOurs())) throw new JournalError('closed', `${folder}: another process has taken the lock`);
  }

  async function replaceAll(records: readonly Json[]): Promise<void> {
    await requireLock();
    await writer.replace(linesFor(folder, records));
    // The renaming was the step; what it replaced counts no more, and goes at the next opening where it cannot go now.
    await clearLeftovers(folder)
      .then(() => syncFolder(folder))
      .catch(() => undefined);
  }

  async function refuseClosed(): Promise<void> {
    if (isClosed) throw new JournalError('closed', `${folder}: the journal is closed`);
  }

  return {
    async append(record) {
      await refuseClosed();
      const line = lineFor(folder, record);
      open ??= batch();
      open.lines.push(line);
      return open.written;
    },
    read: () => readJournal(folder, onDamage),
    async replace(records) {
      await refuseClosed();
      // Whoever appends from now on belongs to a flush after this.
      open = undefined;
      return inTurn(() => replaceAll(records));
    },
    async close() {
      isClosed = true;
      await tail;
      await writer.close();
      await lock.release();
    },
  };
}

function* linesFor(folder: string, records: readonly Json[]): Iterable<Buffer> {
  for (const record of records) yield lineFor(folder, record);
}

function lineFor(folder: string, record: Json): Buffer {
  const line = encodeLine(record);
  if (line.length <= LINE_LIMIT) return line;
  throw new JournalError('tooLarge', `${folder}: a record of ${line.length} bytes is longer than ${LINE_LIMIT}`);
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function explained(folder: string, error: unknown): JournalError {
  if (error instanceof JournalError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = message ?? String(error);
  if (FULL.has(code ?? '')) return new JournalError('full', `${folder}: no room on the disk, not kept: ${reason}`);
  return new JournalError('io', `${folder}: ${reason}`);
}
