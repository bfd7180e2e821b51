import { execFileSync, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type EstateFigures, type EstateSize, measureEstate, printEstates } from './estate-figures.ts';
import { measureOffline, type OfflineFigures } from './offline.ts';
import { measureSource, SOURCE_KINDS, type SourceFigures, type SourceKind, serveBucket } from './sources.ts';
import { measureSweep, type SweepFigures } from './sweep.ts';

/** `npm run bench`: prints every figure the design promises. Each measurement has a process of its own. */
const OUT = (line: string): boolean => process.stdout.write(`${line}\n`);
const [job, size] = process.argv.slice(2);
const SIZES = [100, 1_000, 10_000] as const;
const ESTATES: readonly EstateSize[] = [
  { stacks: 50, services: 0 },
  { stacks: 250, services: 0 },
  { stacks: 250, services: 1_333 },
];

/** The one load balancer of this fleet and its rules: there, and no part of the unit that is counted. */
const BESIDE = new Set(
  ['DescribeLoadBalancers', 'DescribeListeners', 'DescribeRules'].map((name) => `elasticloadbalancing:${name}`),
);

/** An unchanged look asks once for each thousand objects, or once; nothing is parsed. */
const ALLOWED: Readonly<Record<SourceKind, number>> = { git: 1, bucket: 2, 'bucket with an index': 1 };

if (job === 'sweep') process.send?.(await measureSweep(Number(size), 5));
else if (job === 'offline') process.send?.(measureOffline(Number(size)));
else if (job === 'estate') process.send?.(await measureEstate(ESTATES[Number(size)] ?? { stacks: 1, services: 0 }));
else if (job === 'estates') await estates();
else if (job === 'source') process.send?.(await measureSource(size as SourceKind));
else if (job === 'serve-bucket') process.send?.(await serveBucket());
else if (job === 'sources') await sources();
else await all();

async function all(): Promise<void> {
  const sweeps: SweepFigures[] = [];
  for (const services of SIZES) sweeps.push(await inChild('sweep', services));
  printSweeps(sweeps);
  await estates();
  const offline: OfflineFigures[] = [];
  for (const services of [333, 3_333]) offline.push(await inChild('offline', services));
  printOffline(offline);
  await sources();
  printStartUp();
}

async function estates(): Promise<void> {
  const figures: EstateFigures[] = [];
  for (const at of ESTATES.keys()) figures.push(await inChild('estate', at));
  if (!printEstates(figures, OUT)) process.exitCode = 1;
}

async function sources(): Promise<void> {
  const figures: SourceFigures[] = [];
  for (const kind of SOURCE_KINDS) figures.push(await inChild('source', kind));
  printSources(figures);
}

function inChild<T>(name: string, size: number | string): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [name, String(size)], { execArgv: process.execArgv });
    child.once('message', (figures) => resolve(figures as T));
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`${name} ${size} ended with ${code}`))));
  });
}

/** The least that AWS's page sizes allow, per call; services per cluster, target groups per page and so on. */
function minimum(call: string, n: number): number | undefined {
  const pages: Readonly<Record<string, number>> = {
    'ecs:ListServices': Math.ceil(n / 100),
    'ecs:DescribeServices': Math.ceil(n / 10),
    'elasticloadbalancing:DescribeTargetGroups': Math.ceil(n / 400),
    'elasticloadbalancing:DescribeTags': Math.ceil(n / 20),
    'application-autoscaling:DescribeScalableTargets': Math.ceil(n / 50),
    'application-autoscaling:DescribeScalingPolicies': Math.ceil((2 * n) / 10),
  };
  return pages[call];
}

function counted({ byCall }: SweepFigures): number {
  return Object.entries(byCall).reduce((sum, [call, count]) => (BESIDE.has(call) ? sum : sum + count), 0);
}

function printSweeps(sweeps: readonly SweepFigures[]): void {
  OUT('## AWS reads of one warm full sweep\n');
  OUT('Each service has a target group, a scalable target and two policies; ownership is read too.\n');
  const calls = [...new Set(sweeps.flatMap(({ byCall }) => Object.keys(byCall)))].sort();
  OUT(`| call | ${sweeps.map(({ services }) => `N = ${services} | minimum`).join(' | ')} |`);
  OUT(`| --- | ${sweeps.map(() => '---: | ---:').join(' | ')} |`);
  for (const call of calls)
    OUT(
      `| \`${call}\` | ${sweeps.map((s) => `${s.byCall[call] ?? 0} | ${minimum(call, s.services) ?? '–'}`).join(' | ')} |`,
    );
  const floor = (n: number): number => calls.reduce((sum, call) => sum + (minimum(call, n) ?? 0), 0);
  OUT(
    `| **all but the load balancer's own three** | ${sweeps.map((s) => `**${counted(s)}** | **${floor(s.services)}**`).join(' | ')} |`,
  );
  OUT(
    `| allowed (1.05 × minimum + 5) | ${sweeps.map((s) => `${Math.floor(1.05 * floor(s.services) + 5)} | `).join(' | ')} |`,
  );
  OUT('');
  for (const s of sweeps)
    OUT(
      `- N = ${s.services}: ${s.found} of ${s.edits} random edits found in that sweep; ${s.confirmingReads} point reads confirmed them; ${s.writes} writes (observe only); ${Math.round(s.wallMs)} ms of wall time`,
    );
  const bad = sweeps.filter((s) => s.found < s.edits || counted(s) > 1.05 * floor(s.services) + 5);
  if (bad.length > 0) process.exitCode = 1;
}

function printOffline(rows: readonly OfflineFigures[]): void {
  OUT('\n## Offline: parse and plan\n');
  OUT('| documents | parse, cold | parse, unchanged | plan all | peak memory |\n| ---: | ---: | ---: | ---: | ---: |');
  for (const { documents, parseMs, parseAgainMs, planMs, peakMb } of rows)
    OUT(
      `| ${documents} | ${Math.round(parseMs)} ms | ${parseAgainMs.toFixed(1)} ms | ${Math.round(planMs)} ms | ${Math.round(peakMb)} MB |`,
    );
  const [small, large] = rows;
  if (small && large)
    OUT(
      `\n${(large.documents / small.documents).toFixed(1)} × the documents: ${(large.parseMs / small.parseMs).toFixed(1)} × the time to parse, ${(large.planMs / small.planMs).toFixed(1)} × to plan.`,
    );
}

function printSources(rows: readonly SourceFigures[]): void {
  OUT('\n## Sources: a thousand manifests in fifty folders\n');
  OUT('| source | look | time | CPU of this process | requests | loads | plan all | peak memory |');
  OUT('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { kind, first, unchanged, oneChanged, planMs, peakMb } of rows) {
    const line = (name: string, { ms, cpuMs, requests, loads }: SourceFigures['first'], rest: string): void => {
      OUT(`| ${kind} | ${name} | ${Math.round(ms)} ms | ${Math.round(cpuMs)} ms | ${requests} | ${loads} | ${rest} |`);
    };
    line('first', first, `${Math.round(planMs)} ms | ${Math.round(peakMb)} MB`);
    line('unchanged', unchanged, '– | –');
    line('one file changed', oneChanged, '– | –');
    if (unchanged.requests > ALLOWED[kind] || unchanged.loads > 0) process.exitCode = 1;
  }
}

function printStartUp(): void {
  OUT('\n## Start-up of the bundle\n');
  const rows = [
    ['--help', ['--help']],
    ['validate, one file', ['validate', 'manifests/examples/quickstart/shop/web.yaml']],
  ] as const;
  for (const [label, args] of rows) {
    const times = Array.from({ length: 7 }, () => timeOf(args)).sort((a, b) => a - b);
    OUT(
      `- \`evenkeel ${label}\`: ${Math.round(times[3] ?? 0)} ms (median of 7; ${Math.round(times[0] ?? 0)} to ${Math.round(times[6] ?? 0)})`,
    );
  }
}

function timeOf(args: readonly string[]): number {
  const started = performance.now();
  execFileSync(process.execPath, ['dist/evenkeel.js', ...args], { stdio: 'ignore' });
  return performance.now() - started;
}
