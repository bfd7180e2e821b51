import { type CallName, serviceOf } from '../model/aws-calls.ts';
import { AwsError } from '../model/aws-error.ts';
import type { Scope } from '../model/scope.ts';
import type { Clock } from '../ports/clock.ts';
import type { Lane } from '../ports/transport.ts';
import { type BudgetLine, type CountedBucket, createBudgetLine, type Waiter } from './budget-line.ts';
import { type BucketName, DEFAULT_SHARE } from './limits.ts';

/** Of calls that do not say. */
export const DEFAULT_LANE: Lane = 1;

export interface AcquireOptions {
  readonly lane?: Lane | undefined;
  /** Milliseconds; unlimited when left out. */
  readonly budgetWaitMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The Region that figures of services without one are shown under. */
const GLOBAL = 'global';

/** What one bucket of one account and Region has seen, for metrics. */
export interface BucketFigures {
  readonly account: string;
  readonly region: string;
  readonly bucket: BucketName;
  /** Tokens taken since the start. */
  readonly used: number;
  /** Calls that wait for this bucket now. */
  readonly waiting: number;
  /** Time that calls have waited, added up; milliseconds. */
  readonly waitedMs: number;
  /** Calls that AWS throttled in spite of the budget. */
  readonly throttled: number;
  /** Calls per second at this moment. */
  readonly rate: number;
}

/** Budgets of AWS's rates, shared by all scopes of an account and Region. Lower lanes first, then first come first served. */
export interface Throttle {
  /**
   * Resolves with the milliseconds waited once the call may be sent. Rejects with an AwsError: `throttled` when
   * `budgetWaitMs` pass first, `transient` when the signal aborts.
   */
  acquire(scope: Scope, call: CallName, options?: AcquireOptions): Promise<number>;
  /** AWS throttled the call: the rate gives way. */
  throttled(scope: Scope, call: CallName): void;
  /** AWS answered the call: a rate that gave way recovers, where calls are waiting. */
  succeeded(scope: Scope, call: CallName): void;
  figures(): readonly BucketFigures[];
}

interface Account {
  readonly account: string;
  readonly region: string;
  readonly line: BudgetLine;
  cancelTimer: () => void;
}

export function createThrottle(options: { readonly clock: Clock; readonly share?: number | undefined }): Throttle {
  const { clock, share = DEFAULT_SHARE } = options;
  const accounts = new Map<string, Account>();
  let arrivals = 0;

  function accountOf(scope: Scope, call: CallName): Account {
    const { account } = scope;
    const region = isGlobal(call) ? GLOBAL : scope.region;
    const id = `${account}/${region}`;
    const known = accounts.get(id);
    if (known) return known;
    const made: Account = { account, region, line: createBudgetLine(share), cancelTimer: () => {} };
    accounts.set(id, made);
    return made;
  }

  function serve(account: Account): void {
    account.cancelTimer();
    const waitMs = account.line.serve(clock.now());
    account.cancelTimer = waitMs === undefined ? () => {} : clock.after(waitMs, () => serve(account));
  }

  return {
    acquire(scope, call, acquireOptions = {}) {
      const account = accountOf(scope, call);
      arrivals += 1;
      return wait({ clock, account, call, order: arrivals, serve: () => serve(account) }, acquireOptions);
    },
    throttled(scope, call) {
      const account = accountOf(scope, call);
      for (const counted of account.line.bucketsOf(call, clock.now())) {
        counted.throttled += 1;
        counted.bucket.throttled(clock.now());
      }
      serve(account);
    },
    succeeded(scope, call) {
      for (const { bucket, waiting } of accountOf(scope, call).line.bucketsOf(call, clock.now())) {
        if (waiting > 0) bucket.succeeded(clock.now());
      }
    },
    figures: () => [...accounts.values()].flatMap(figuresOf),
  };
}

/** One rate for all Regions: the service has one endpoint and counts by account. */
function isGlobal(call: CallName): boolean {
  return serviceOf(call) === 'route53';
}

interface Wait {
  readonly clock: Clock;
  readonly account: Account;
  readonly call: CallName;
  readonly order: number;
  readonly serve: () => void;
}

function wait({ clock, account, call, order, serve }: Wait, options: AcquireOptions): Promise<number> {
  const { lane = DEFAULT_LANE, budgetWaitMs, signal } = options;
  const { line } = account;
  const since = clock.now();
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled(call));
    let waits = true;
    let cancelDeadline = (): void => {};
    const finish = (): void => {
      waits = false;
      cancelDeadline();
      signal?.removeEventListener('abort', onAbort);
    };
    const giveUp = (error: AwsError): void => {
      finish();
      line.leave(waiter, clock.now());
      reject(error);
      serve();
    };
    const onAbort = (): void => giveUp(cancelled(call));
    const onDeadline = (): void => giveUp(exhausted(call, budgetWaitMs ?? 0, line.bucketsOf(call, clock.now())));
    const grant = (): void => {
      finish();
      resolve(clock.now() - since);
    };
    const waiter: Waiter = { call, lane, order, since, grant };
    line.join(waiter, since);
    signal?.addEventListener('abort', onAbort, { once: true });
    serve();
    if (waits && budgetWaitMs !== undefined) cancelDeadline = clock.after(budgetWaitMs, onDeadline);
  });
}

function figuresOf({ account, region, line }: Account): readonly BucketFigures[] {
  return [...line.buckets].map(([bucket, counted]) => {
    const { used, waiting, waitedMs, throttled } = counted;
    return { account, region, bucket, used, waiting, waitedMs, throttled, rate: counted.bucket.rate };
  });
}

function cancelled(call: CallName): AwsError {
  const message = `${call} was cancelled before it was sent`;
  return new AwsError({ class: 'transient', code: 'Cancelled', call, message });
}

function exhausted(call: CallName, waitedMs: number, buckets: readonly CountedBucket[]): AwsError {
  const retryAfterMs = Math.max(...buckets.map(({ bucket, waiting }) => Math.ceil((waiting * 1_000) / bucket.rate)));
  const waiting = Math.max(...buckets.map((counted) => counted.waiting));
  const message = `${call} got no part of AWS's request rate within ${waitedMs} ms; ${waiting} calls wait for it`;
  return new AwsError({ class: 'throttled', code: 'BudgetExhausted', call, message, retryAfterMs });
}
