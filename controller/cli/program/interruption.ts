import type { Io } from './io.ts';

/** Resolves at Ctrl-C or SIGTERM. */
export function interruption({ interrupted }: Io): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted.aborted) return resolve();
    interrupted.addEventListener('abort', () => resolve(), { once: true });
  });
}
