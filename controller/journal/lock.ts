import { link, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import { JournalError } from '../ports/journal.ts';

const RENEW_MS = 10_000;
/** A lock of a process that cannot be looked at, as on another machine, counts as left behind after this. */
const STALE_MS = 30_000;

/** Who writes. Process ids are used again, so the time of the start belongs to the name. */
interface Holder {
  readonly pid: number;
  /** Ticks since the machine's start, and which start that was, as /proc says; empty where there is no /proc. */
  readonly started: string;
  /** Machine and process namespace in which `pid` means something. */
  readonly place: string;
}

export interface Lock {
  /** Waits for a renewal under way. False for ever once somebody else has taken the lock. */
  isOurs(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the folder's lock, also one that a dead process left behind. Rejects with {@link JournalError} `held` while its
 * holder lives, or was alive within the last 30 s where that cannot be seen from here.
 */
export async function takeLock(folder: string, clock: Clock): Promise<Lock> {
  const path = join(folder, 'lock');
  const ours = JSON.stringify(await ourselves());
  if (!(await place(path, { ours, clock }))) {
    await removeStale(path, clock);
    if (!(await place(path, { ours, clock }))) throw held(path, 'another process has just taken it');
  }
  return keep({ path, ours, clock });
}

/** False where there is one. A crash in the middle leaves one that nobody can read, and that counts by its age alone. */
async function place(path: string, lock: { readonly ours: string; readonly clock: Clock }): Promise<boolean> {
  try {
    await writeFile(path, lock.ours, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await touch(path, lock.clock);
  return true;
}

async function touch(path: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  await utimes(path, now, now).catch(() => undefined);
}

async function removeStale(path: string, clock: Clock): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const holder = parseHolder(text);
  if (await isAlive(holder, { path, clock })) throw held(path, `process ${holder?.pid} of ${holder?.place}`);
  // Two that find the same stale lock: one of them moves the other's fresh one away, sees it, and puts it back.
  const aside = `${path}.stale.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => undefined);
  if (moved !== undefined && moved !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isAlive(holder: Holder | undefined, lock: { path: string; clock: Clock }): Promise<boolean> {
  const { place: here } = await ourselves();
  if (holder?.place === here) return (await startOf(holder.pid)) === holder.started;
  const renewedAt = await stat(lock.path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return Math.abs(lock.clock.now() - renewedAt) < STALE_MS;
}

async function ourselves(): Promise<Holder> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  const started = (await startOf(process.pid)) ?? '';
  return { pid: process.pid, started, place: `${hostname()} ${namespace}`.trim() };
}

/** When a process of this machine began; undefined where there is none of that id. */
async function startOf(pid: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the program's name in parentheses, and may hold anything; the start is the twenty-second.
  if (line !== undefined) {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    return `${line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''} ${boot.trim()}`;
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : undefined;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, started, place: where } = JSON.parse(text) as Partial<Holder>;
    if (!Number.isSafeInteger(pid) || typeof started !== 'string' || typeof where !== 'string') return undefined;
    return { pid: pid as number, started, place: where };
  } catch {
    return undefined;
  }
}

function keep(lock: { path: string; ours: string; clock: Clock }): Lock {
  const { path, ours, clock } = lock;
  let renewal = Promise.resolve(true);
  let cancel = clock.after(RENEW_MS, renew);

  function renew(): void {
    cancel = clock.after(RENEW_MS, renew);
    renewal = renewal.then((isOurs) => isOurs && look());
  }

  async function look(): Promise<boolean> {
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== ours) {
      cancel();
      return false;
    }
    await touch(path, clock);
    return true;
  }

  return {
    isOurs: () => renewal,
    async release() {
      cancel();
      renewal = renewal.then((isOurs) => isOurs && look());
      if (await renewal) await rm(path, { force: true }).catch(() => undefined);
      renewal = Promise.resolve(false);
    },
  };
}

function held(path: string, by: string): JournalError {
  return new JournalError('held', `${path} is held: ${by}`);
}
