/** One of AWS's request rates in one account and Region, and what we take of it. Rates are calls per second. */
export interface BudgetView {
  readonly account: string;
  readonly region: string;
  /** `ecs.serviceRead`: the API family whose calls share the rate. */
  readonly family: string;
  /** What AWS allows everybody in the account together. */
  readonly limit: {
    readonly perSecond: number;
    readonly burst: number;
    /** False where AWS publishes no figure, and this one is only believed. */
    readonly published: boolean;
    readonly source: string;
  };
  /** Our part of it at most. */
  readonly share: number;
  /** Our part now: it gives way when AWS throttles, and recovers. */
  readonly rate: number;
  /** Calls since the start. */
  readonly used: number;
  /** Calls that wait for it now. */
  readonly waiting: number;
  /** Time that calls have waited since the start, added up; milliseconds. */
  readonly waitedMs: number;
  /** Calls since the start that AWS throttled in spite of it. */
  readonly throttled: number;
}

/** What was taken of a rate from `at` until the next point. */
export interface BudgetPoint {
  readonly at: number;
  /** On the average between two looks. */
  readonly perSecond: number;
  readonly throttled: number;
  readonly waiting: number;
}
