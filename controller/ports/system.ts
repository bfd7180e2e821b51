import { randomBytes, randomInt } from 'node:crypto';
import { hostname } from 'node:os';
import type { Clock, Elapsed } from './clock.ts';
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

export const systemElapsed: Elapsed = () => performance.now();

/** Resolves when everybody else had a turn of the event loop. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const RESOLUTION = 2 ** 32;

export const systemRandom: Random = () => randomInt(RESOLUTION) / RESOLUTION;

export const systemSecretBytes: SecretBytes = (length) => randomBytes(length);

/** What this machine calls itself; a task on Fargate, its address. */
export function systemHost(): string {
  return hostname();
}

export function systemMemory(): MemoryUse {
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: rss, heap: heapUsed };
}
