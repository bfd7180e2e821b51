import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import { openJournal } from './journal/open-journal.ts';
import { openPatiently } from './journal/open-patiently.ts';
import type { Clock } from './ports/clock.ts';
import type { Journal } from './ports/journal.ts';
import { type KeptTaskMemory, keptTaskMemory } from './telemetry/task-memory.ts';

export interface KeepTasksOptions {
  readonly config: Pick<Config, 'historyRetention'>;
  /** Folder of what outlives a restart; without it reasons last as long as the process. */
  readonly dataDir: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly folder?: DataFolder | undefined;
}

/**
 * Why tasks failed, for longer than ECS remembers it. Where the folder cannot be used, as while another controller holds
 * it, that is logged and tried again; meanwhile all is kept in memory.
 */
export async function keepTasks(options: KeepTasksOptions): Promise<KeptTaskMemory> {
  const { config, dataDir: dir, clock, logger } = options;
  const state = options.folder?.part('tasks');
  const onTrouble = (reason: string): void => {
    state?.fails(reason);
    logger.warn({ reason }, 'reasons of failed tasks are not kept');
  };
  const memory = keptTaskMemory({ clock, keepMs: config.historyRetention, onTrouble });
  if (dir === undefined) return memory;
  const place = join(dir, 'tasks');
  const onDamage = ({ file, line }: { file: string; line: number }): void => onTrouble(`${file}:${line} is damaged`);
  async function open(): Promise<Journal> {
    const journal = await openJournal({ folder: place, clock, onDamage });
    try {
      await memory.attach(journal);
    } catch (error) {
      await journal.close();
      throw error;
    }
    state?.works();
    return journal;
  }
  const ended = new AbortController();
  const onWait = (error: unknown, waitMs: number): void =>
    onTrouble(`${wordsOf(error)}; tried again in ${waitMs / 1_000} s`);
  const isOpen = await open().then(
    () => true,
    () => false,
  );
  const later = isOpen ? undefined : openPatiently(open, { clock, signal: ended.signal, onWait });
  return {
    ...memory,
    async close() {
      ended.abort();
      await later;
      await memory.close();
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
