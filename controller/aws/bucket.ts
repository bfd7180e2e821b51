import type { Budget } from './limits.ts';

/** After AWS throttles us the rate halves, at most once in this time: calls in flight fail together. Milliseconds. */
const DECREASE_PAUSE_MS = 1_000;
/** Share of the ceiling that one contended success wins back. */
const INCREASE = 0.01;
/** The rate never falls below this share of the ceiling, so that every wait ends. */
const FLOOR = 0.05;
/** Floating point leaves a full token a hair short of one. */
const EPSILON = 1e-9;

/** A token bucket whose rate gives way when AWS throttles and recovers with success (AIMD). */
export interface Bucket {
  /** Takes one token; only after `waitMs` said 0. */
  take(): void;
  /** Milliseconds until a token is there; 0 when there is one now. */
  waitMs(now: number): number;
  /** AWS said no: others drain the bucket too, or the believed rate is wrong. */
  throttled(now: number): void;
  /** AWS said yes while calls were waiting for this bucket. */
  succeeded(now: number): void;
  readonly tokens: number;
  /** Calls per second at this moment. */
  readonly rate: number;
}

export function createBucket(budget: Budget, start: number): Bucket {
  let tokens = budget.burst;
  let rate = budget.refill;
  let filledAt = start;
  let decreasedAt = Number.NEGATIVE_INFINITY;

  function fill(now: number): void {
    tokens = Math.min(budget.burst, tokens + (Math.max(0, now - filledAt) * rate) / 1_000);
    filledAt = now;
  }

  return {
    take() {
      tokens -= 1;
    },
    waitMs(now) {
      fill(now);
      return tokens >= 1 - EPSILON ? 0 : Math.max(1, Math.ceil(((1 - tokens) * 1_000) / rate));
    },
    throttled(now) {
      fill(now);
      tokens = Math.min(tokens, 0);
      if (now - decreasedAt < DECREASE_PAUSE_MS) return;
      decreasedAt = now;
      rate = Math.max(budget.ceiling * FLOOR, rate / 2);
    },
    succeeded(now) {
      fill(now);
      rate = Math.min(budget.ceiling, rate + budget.ceiling * INCREASE);
    },
    get tokens() {
      return tokens;
    },
    get rate() {
      return rate;
    },
  };
}
