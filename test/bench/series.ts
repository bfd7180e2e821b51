import type { ObjectStatus } from '../../controller/model/status.ts';
import { createTaskSeries } from '../../controller/telemetry/series/task-series.ts';
import { objectStatus } from '../support/fleet.ts';

/** `npm run bench:series`: memory and time of the processor for what is drawn, for services that change at every look and that never do. */
const SERVICES = 5_000;
const LOOK_MS = 15_000;
const HOURS = 1;
const LIMIT_BYTES = 25_000_000;
const START = Date.UTC(2026, 10, 20);
/** Every service with all, with one less and with two less of its tasks running. */
const VARIANTS: readonly (readonly ObjectStatus[])[] = [0, 1, 2].map((less) =>
  Array.from({ length: SERVICES }, (_, index) =>
    objectStatus(
      { namespace: 'shop', kind: 'Service', name: `service-${index}` },
      { summary: { desired: 4, running: 4 - less, pending: 0 } },
    ),
  ),
);
const out = (line: string): boolean => process.stdout.write(`${line}\n`);

out(`## ${SERVICES} services, looked at every ${LOOK_MS / 1_000} s for ${HOURS} h\n`);
out('| services | rows | rows in memory | process grew by | a look |\n| --- | ---: | ---: | ---: | ---: |');
const worst = measure('that change at every look', (look) => look);
measure('of which a tenth change every five minutes', (look, index) => (index % 10 === 0 ? Math.floor(look / 20) : 0));
measure('that never change', () => 0);
process.exitCode = worst <= LIMIT_BYTES ? 0 : 1;

function measure(name: string, turnOf: (look: number, index: number) => number): number {
  const before = heap();
  const series = createTaskSeries();
  const looks = (HOURS * 3_600_000) / LOOK_MS;
  const startedAt = process.cpuUsage();
  for (let look = 0; look < looks; look += 1)
    series.look(
      fleetAt((index) => turnOf(look, index)),
      START + look * LOOK_MS,
    );
  const { user, system } = process.cpuUsage(startedAt);
  const ms = (user + system) / 1_000 / looks;
  const { rows, bytes } = series.size();
  out(`| ${name} | ${rows} | ${mb(bytes)} | ${mb(heap() - before)} | ${ms.toFixed(1)} ms |`);
  return bytes;
}

function fleetAt(turnOf: (index: number) => number): ObjectStatus[] {
  return Array.from({ length: SERVICES }, (_, index) => VARIANTS[turnOf(index) % 3]?.[index]).flatMap(
    (one) => one ?? [],
  );
}

function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
