/** How the live object does, whatever the manifest says. The words are the field's own. */
export type HealthStatus = 'Healthy' | 'Progressing' | 'Degraded' | 'Suspended' | 'Missing' | 'Unknown';

export interface Health {
  readonly status: HealthStatus;
  /** For people; stable text without times in it. */
  readonly message: string;
  /** Further lines: stopped tasks' own reasons, for instance. */
  readonly details?: readonly string[];
}
