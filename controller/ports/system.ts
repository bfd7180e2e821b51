import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { MemoryUse } from './process-facts.ts';
import type { Random, SecretBytes } from './random.ts';

/** The real clock: the one place of the product that touches Date and timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves when everybody else had a turn of the event loop. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const RESOLUTION = 2 ** 32;

export const systemRandom: Random = () => randomInt(RESOLUTION) / RESOLUTION;

export const systemSecretBytes: SecretBytes = (length) => randomBytes(length);

export function systemMemory(): MemoryUse {
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: rss, heap: heapUsed };
}
