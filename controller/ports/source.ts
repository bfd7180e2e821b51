import type { Snapshot } from '../model/document.ts';

export type SourceUpdate =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly tookMs?: number | undefined }
  /** The source could not be read at all. What was last good stays in force and nothing is concluded from absence. */
  | {
      readonly kind: 'failed';
      readonly source: string;
      readonly message: string;
      readonly tookMs?: number | undefined;
    };

/** Says what should be. Every fetch is reported, also when nothing changed: absence is counted in fetches. */
export interface Source {
  readonly name: string;
  start(report: (update: SourceUpdate) => void): void;
  /** Looks now instead of at the next poll. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}
