/** What of one kind outlives a restart. */
export interface KeptPart {
  readonly name: string;
  /** `unknown`: nothing was tried yet. */
  readonly state: 'kept' | 'failing' | 'unknown';
  /** Since when it is in that state; milliseconds since the epoch. */
  readonly since?: number | undefined;
  readonly reason?: string | undefined;
  /** Records that were not kept since the start. */
  readonly lost: number;
  /** On the disk; undefined where that cannot be looked at. */
  readonly bytes?: number | undefined;
}

/** The folder of what outlives a restart. */
export interface DataFolderView {
  /** As it was configured. */
  readonly path: string;
  readonly parts: readonly KeptPart[];
}
