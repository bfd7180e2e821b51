/** One thing that must be true of a system, and what proves it. */
export interface Criterion {
  /** `S3.5` */
  readonly id: `S${number}.${number}`;
  /** One sentence. */
  readonly says: string;
  /** `path: words that stand in it`, the name of a test or the id of a row; empty only with a reason. */
  readonly tested: readonly string[];
  /** Why no test proves it, or what of it none does. */
  readonly open?: string | undefined;
}
