import type { ResourceType } from '../model/resource-type.ts';

/** What is known of AWS's resource types without asking AWS. */
export interface ResourceTypes {
  /** The day of what is known, `YYYY-MM-DD`. */
  readonly date: string;
  /** All names, sorted. */
  names(): readonly string[];
  /** Undefined: this build knows no such type. */
  get(name: string): ResourceType | undefined;
}
