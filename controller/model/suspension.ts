/** Why nothing is written to an object, by the word of a person. */
export interface Suspension {
  readonly reason: string;
  /** ISO time; undefined: until somebody resumes. */
  readonly until?: string | undefined;
  /** Who said so; undefined where the manifest does. */
  readonly by?: string | undefined;
  /** ISO time. */
  readonly since?: string | undefined;
}
