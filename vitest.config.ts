import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Far above what any test takes: a machine that is busy with something else must not turn one red.
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'threads',
    maxWorkers: 2,
    // Modules are loaded once in a worker, not once in a file: tests leave nothing behind in them.
    isolate: false,
  },
});
