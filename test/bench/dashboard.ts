import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { buildDashboard } from '../../dashboard/build.mjs';
import { SORTS } from '../../dashboard/object-page.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { largeFleet } from '../support/fleet.ts';
import { CROWD_WORD, crowd, printCrowd } from './dashboard-crowd.ts';
import { printTab } from './dashboard-tab.ts';

/** `npm run bench:dashboard`: what a list of the fleet costs the server, and what a browser loads. */
const OBJECTS = 5_000;
const LIMIT_MS = 50;
const ROUNDS = 8;
const FILTERS = [
  '',
  '&q=kind:service+web',
  '&q=label:team=shop',
  '&preset=attention',
  '&health=Healthy',
  '&sync=Drifted',
  '&namespace=shop',
  '&kind=Service',
  '&cluster=shop',
  '&account=123456789012',
  '&region=us-east-1',
  '&labels=!team',
];
const REQUESTS = FILTERS.flatMap((filter) =>
  SORTS.flatMap((sort) => [sort, `-${sort}`]).map((sort) => `/api/v1/objects?limit=100&sort=${sort}${filter}`),
);
const out = (line: string): boolean => process.stdout.write(`${line}\n`);

if (process.argv[2] === CROWD_WORD) await crowd(String(process.argv[3]));
else await measureAll();

async function measureAll(): Promise<void> {
  const held = [(await printLists()) <= LIMIT_MS, await printTab(largeFleet(OBJECTS), out)];
  await printCrowd(largeFleet(OBJECTS), out);
  await printAssets();
  process.exitCode = held.every(Boolean) ? 0 : 1;
}

async function printLists(): Promise<number> {
  const { get } = dashboardUnderTest({}, largeFleet(OBJECTS));
  const cold = await timed(() => get('/api/v1/objects?limit=100'));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const url of REQUESTS) times.push(await timed(() => get(url)));
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  out(`## A list of ${OBJECTS} objects, on the server\n`);
  out('| requests | first of all | median | p95 | allowed |\n| ---: | ---: | ---: | ---: | ---: |');
  out(`| ${times.length} | ${ms(cold)} | ${ms(at(0.5))} | ${ms(at(0.95))} | ${LIMIT_MS} ms |\n`);
  return at(0.95);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

async function printAssets(): Promise<void> {
  const outdir = mkdtempSync(join(tmpdir(), 'evenkeel-web-'));
  try {
    await buildDashboard({ outdir });
    out('## What a browser loads\n');
    out('| file | bytes | gzip |\n| --- | ---: | ---: |');
    for (const path of readdirSync(outdir, { recursive: true, encoding: 'utf8' }).sort()) {
      if (extname(path) === '' || extname(path) === '.map') continue;
      const content = readFileSync(join(outdir, path));
      out(`| ${path} | ${content.length} | ${gzipSync(content).length} |`);
    }
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
