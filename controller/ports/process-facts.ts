import type { DataFolderView } from '../model/data-folder-view.ts';

/** What the process knows of itself, beside what it does. */
export interface ProcessFacts {
  memory(): MemoryUse;
  /** Undefined where nothing outlives a restart. Never rejects. */
  dataFolder(): Promise<DataFolderView | undefined>;
}

/** In bytes. */
export interface MemoryUse {
  /** Everything that the system gave to the process. */
  readonly resident: number;
  /** What of it JavaScript uses for values. */
  readonly heap: number;
}
