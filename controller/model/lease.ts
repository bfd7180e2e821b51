/** Below which the policies that ship let a lease be kept. */
export const LEASE_ROOT = '/evenkeel/lease';

/** Whether this controller writes, where several share one lease. */
export interface LeaseView {
  /** What the lease is: the name of a parameter. */
  readonly name: string;
  readonly state: 'writes' | 'standsBy';
  /** Since when that is so. */
  readonly since: number;
  /** Whose the lease was when it was last seen; undefined where nobody's, or where it was not seen yet. */
  readonly holder?: string | undefined;
  /** Why it could not be read or renewed at the last try. */
  readonly trouble?: string | undefined;
}
