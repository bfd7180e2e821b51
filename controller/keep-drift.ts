import { join } from 'node:path';
import type { Logger } from 'pino';
import { openJournal } from './journal/open-journal.ts';
import type { Clock } from './ports/clock.ts';
import { type KeptDriftMemory, keptDriftMemory } from './telemetry/drift-memory.ts';

export interface KeepDriftOptions {
  /** Folder of what outlives a restart. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What earlier runs knew of drift. Undefined, and logged, where it cannot be kept: then its age is counted anew. */
export async function keepDrift({ dataDir, clock, logger }: KeepDriftOptions): Promise<KeptDriftMemory | undefined> {
  const onTrouble = (reason: string): void => logger.warn({ reason }, 'the age of drift is not kept');
  try {
    const onDamage = ({ file, line }: { file: string; line: number }): void => onTrouble(`${file}:${line} is damaged`);
    return await keptDriftMemory(await openJournal({ folder: join(dataDir, 'drift'), clock, onDamage }), onTrouble);
  } catch (error) {
    onTrouble(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
