import type { Report } from './report.ts';

/** What one overlay may take. The files that it is made of are held to the limits of manifests besides. */
export const OVERLAY_LIMITS = {
  /** Kustomizations that name each other in a chain. */
  depth: 16,
  kustomizations: 256,
  /** Of all files and patches together; what is named twice counts twice. */
  characters: 4 * 1024 * 1024,
  documents: 2_000,
  patches: 1_000,
  /** Values, maps and lists that patches, labels and annotations put into documents, counted once for each document. */
  nodes: 500_000,
} as const;

type Limit = keyof typeof OVERLAY_LIMITS;

/** Counts what an overlay takes; what is too much is reported once for each limit. */
export interface Allowance {
  /** False when that is more than is left. */
  spend(what: Limit, amount: number, at: unknown): boolean;
  exceeds(what: Limit, at: unknown): false;
}

export function createAllowance(report: Report): Allowance {
  const spent = new Map<Limit, number>();
  const told = new Set<Limit>();
  function exceeds(what: Limit, at: unknown): false {
    const allowed = `at most ${OVERLAY_LIMITS[what]}`;
    const message =
      what === 'depth' ? 'kustomizations name each other in too long a chain' : `the overlay takes too many ${what}`;
    if (!told.has(what)) report.add(at, { code: 'OVERLAY_TOO_LARGE', message, allowed });
    told.add(what);
    return false;
  }
  return {
    exceeds,
    spend(what, amount, at) {
      const sum = (spent.get(what) ?? 0) + amount;
      spent.set(what, sum);
      return sum <= OVERLAY_LIMITS[what] || exceeds(what, at);
    },
  };
}
