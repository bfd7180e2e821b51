import type { SandboxClock } from './contract.ts';
import { type Bucket, bucketsOf } from './throttle-buckets.ts';

interface Level {
  tokens: number;
  at: number;
}

export interface Throttle {
  /** Takes one request out of its buckets; false when one of them is empty, and then nothing is taken. */
  admit(scope: string, service: string, operation: string): boolean;
}

/** Token buckets as AWS describes them, full at first, one set per `scope` (account and Region). */
export function createThrottle(clock: SandboxClock): Throttle {
  const levels = new Map<string, Level>();

  function refilled(scope: string, bucket: Bucket): Level {
    const key = `${scope} ${bucket.name}`;
    const level = levels.get(key) ?? { tokens: bucket.burst, at: clock.now() };
    levels.set(key, level);
    const seconds = Math.max(0, clock.now() - level.at) / 1000;
    level.tokens = Math.min(bucket.burst, level.tokens + seconds * bucket.refill);
    level.at = clock.now();
    return level;
  }

  return {
    admit(scope, service, operation) {
      const drawn = bucketsOf(service, operation).map((bucket) => refilled(scope, bucket));
      if (drawn.some((level) => level.tokens < 1)) return false;
      for (const level of drawn) level.tokens -= 1;
      return true;
    },
  };
}
