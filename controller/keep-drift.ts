import { join } from 'node:path';
import type { Logger } from 'pino';
import type { DataFolder } from './data-folder.ts';
import { openJournal } from './journal/open-journal.ts';
import { openPatiently } from './journal/open-patiently.ts';
import type { Clock } from './ports/clock.ts';
import type { Journal } from './ports/journal.ts';
import { type KeptDriftMemory, keptDriftMemory } from './telemetry/drift-memory.ts';
import { lateDriftMemory } from './telemetry/late-drift-memory.ts';

export interface KeepDriftOptions {
  /** Folder of what outlives a restart. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly folder?: DataFolder | undefined;
}

/**
 * What earlier runs knew of drift. Where it cannot be kept, as while another controller holds the folder, that is logged
 * and tried again: until then the age of drift is counted anew, and lost with the process.
 */
export async function keepDrift(options: KeepDriftOptions): Promise<KeptDriftMemory> {
  const { dataDir, clock, logger } = options;
  const state = options.folder?.part('drift');
  const onTrouble = (reason: string): void => {
    state?.fails(reason);
    logger.warn({ reason }, 'the age of drift is not kept');
  };
  const onDamage = ({ file, line }: { file: string; line: number }): void => onTrouble(`${file}:${line} is damaged`);
  async function open(): Promise<Journal> {
    const journal = await openJournal({ folder: join(dataDir, 'drift'), clock, onDamage });
    state?.works();
    return journal;
  }
  const onWait = (error: unknown, waitMs: number): void =>
    onTrouble(`${error instanceof Error ? error.message : String(error)}; tried again in ${waitMs / 1_000} s`);
  const reopen = async (signal: AbortSignal): Promise<KeptDriftMemory | undefined> => {
    const journal = await openPatiently(open, { clock, signal, onWait });
    return journal && keptDriftMemory(journal, onTrouble);
  };
  try {
    return await keptDriftMemory(await open(), onTrouble);
  } catch {
    return lateDriftMemory(reopen, () => logger.info('the age of drift is kept'));
  }
}
