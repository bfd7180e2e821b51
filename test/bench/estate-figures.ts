import { factsOf } from '../../controller/aws/calls.ts';
import { BUCKETS, type BucketName } from '../../controller/aws/limits.ts';
import { createThrottle, type Throttle } from '../../controller/aws/throttle.ts';
import { type CallName, isMutating } from '../../controller/model/aws-calls.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { createWorld, type Files, isSettled, type World } from '../support/world.ts';
import { estateFiles } from './estate.ts';
import { fleetFiles, seedFleet } from './fleet.ts';
import { heldBytes } from './memory.ts';

export interface EstateSize {
  readonly stacks: number;
  /** ECS services with target group and scaling beside the stacks, which are observed only. */
  readonly services: number;
}

export interface EstateFigures extends EstateSize {
  readonly objects: number;
  readonly resources: number;
  /** After a restart, with AWS's budgets: how long until everything was looked at, and what it took. */
  readonly firstLookMs: number;
  readonly firstLook: Readonly<Record<string, number>>;
  /** Calls of each bucket in a minute, while nothing changes. */
  readonly perMinute: Readonly<Record<string, number>>;
  readonly steadyWrites: number;
  readonly cpuPerSweepMs: number;
  /** From a commit in the middle of a sweep to the write that it asks for; without the time of the processor. */
  readonly commitToWriteMs: number;
  readonly heldMb: number;
}

const SWEEP_MS = 45_000;
const STEADY_SWEEPS = 10;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const NO_BUDGET: Throttle = { acquire: async () => 0, throttled() {}, succeeded() {}, figures: () => [] };

interface Tally {
  readonly calls: Map<CallName, number>;
  lastWriteAt: number;
}

/** Brings an estate to rest, forgets all that is known of it, and counts what finding it again and watching it takes. */
export async function measureEstate({ stacks, services }: EstateSize): Promise<EstateFigures> {
  const tally: Tally = { calls: new Map(), lastWriteAt: 0 };
  let throttle = NO_BUDGET;
  const world: World = createWorld({
    seed: 1,
    order: IMPLICIT_ORDER,
    operator: { sweepIntervalMs: SWEEP_MS },
    throttle: {
      acquire: (...asked) => throttle.acquire(...asked),
      throttled: (...told) => throttle.throttled(...told),
      succeeded: (...told) => throttle.succeeded(...told),
      figures: () => throttle.figures(),
    },
    wrap: (transport) => ({
      send(scope, call, input, options) {
        tally.calls.set(call, (tally.calls.get(call) ?? 0) + 1);
        if (isMutating(call)) tally.lastWriteAt = world.clock.now();
        return transport.send(scope, call, input, options);
      },
    }),
  });
  if (services > 0) await seedFleet(world, services);
  await world.commit(filesOf({ stacks, services }));
  if (!(await world.clock.runUntil(() => isSettled(world.operator()), HOUR_MS))) throw new Error('it never settled');
  throttle = createThrottle({ clock: world.clock });
  const first = await lookAnew(world, tally);
  const steady = await watch(world, tally);
  const commitToWriteMs = await commitInSweep(world, tally, { stacks, services });
  const objects = world.operator().views.objects();
  return {
    stacks,
    services,
    objects: objects.length,
    resources: objects.filter(({ key }) => key.includes('/AwsResource/')).length,
    ...first,
    ...steady,
    commitToWriteMs,
    heldMb: heldBytes() / 1024 / 1024,
  };
}

function filesOf({ stacks, services }: EstateSize, retention = 30): Files {
  const options = { mode: 'enforce', retention: (stack: number) => (stack === 0 ? retention : 30) } as const;
  return { ...estateFiles(stacks, options), ...(services > 0 ? fleetFiles(services, 'observe') : {}) };
}

async function lookAnew(world: World, { calls }: Tally): Promise<Pick<EstateFigures, 'firstLookMs' | 'firstLook'>> {
  calls.clear();
  const began = world.clock.now();
  world.restart();
  await world.clock.runUntil(() => world.operator().views.operator().ready, HOUR_MS);
  return { firstLookMs: world.clock.now() - began, firstLook: Object.fromEntries([...calls].sort()) };
}

async function watch(
  world: World,
  { calls }: Tally,
): Promise<Pick<EstateFigures, 'perMinute' | 'steadyWrites' | 'cpuPerSweepMs'>> {
  await world.clock.advance(2 * SWEEP_MS);
  calls.clear();
  const cpu = process.cpuUsage();
  await world.clock.advance(STEADY_SWEEPS * SWEEP_MS);
  const used = process.cpuUsage(cpu);
  const minutes = (STEADY_SWEEPS * SWEEP_MS) / MINUTE_MS;
  const perBucket = new Map<BucketName, number>();
  for (const [call, count] of calls)
    for (const bucket of factsOf(call).buckets) perBucket.set(bucket, (perBucket.get(bucket) ?? 0) + count / minutes);
  return {
    perMinute: Object.fromEntries([...perBucket].sort()),
    steadyWrites: [...calls].reduce((sum, [call, count]) => (isMutating(call) ? sum + count : sum), 0),
    cpuPerSweepMs: (used.user + used.system) / 1_000 / STEADY_SWEEPS,
  };
}

async function commitInSweep(world: World, tally: Tally, size: EstateSize): Promise<number> {
  await world.clock.advance(SWEEP_MS / 2);
  const began = world.clock.now();
  tally.lastWriteAt = 0;
  await world.commit(filesOf(size, 90));
  await world.clock.runUntil(() => tally.lastWriteAt > 0, HOUR_MS);
  return tally.lastWriteAt - began;
}

/** Tables for docs/benchmarks.md; whether everything is within what AWS takes, and nothing is written at rest. */
export function printEstates(rows: readonly EstateFigures[], out: (line: string) => void): boolean {
  out('\n## An estate of resources\n');
  out(`| | ${rows.map(({ objects }) => `${objects} objects`).join(' | ')} |`);
  out(`| --- | ${rows.map(() => '---:').join(' | ')} |`);
  const line = (name: string, value: (row: EstateFigures) => string): void =>
    out(`| ${name} | ${rows.map(value).join(' | ')} |`);
  line('of them `AwsResource`', ({ resources }) => `${resources}`);
  line('first whole look after a restart, within the budgets', ({ firstLookMs }) => seconds(firstLookMs));
  line('calls of that look', ({ firstLook }) => `${total(firstLook)}`);
  line('`GetResource` among them', ({ firstLook }) => `${firstLook['cloudcontrol:GetResource'] ?? 0}`);
  line('from a commit in the middle of a sweep to its write', ({ commitToWriteMs }) => seconds(commitToWriteMs));
  line('writes at rest', ({ steadyWrites }) => `${steadyWrites}`);
  line('processor for one sweep', ({ cpuPerSweepMs }) => `${Math.round(cpuPerSweepMs)} ms`);
  line('memory held, the modelled AWS included', ({ heldMb }) => `${Math.round(heldMb)} MB`);
  out('\nCalls a minute at rest, beside what AWS takes of them:\n');
  out(`| bucket | ${rows.map(({ objects }) => `${objects} objects`).join(' | ')} | AWS takes | known from |`);
  out(`| --- | ${rows.map(() => '---:').join(' | ')} | ---: | --- |`);
  const names = [...new Set(rows.flatMap(({ perMinute }) => Object.keys(perMinute)))].sort() as BucketName[];
  for (const name of names) {
    const { refill, published } = BUCKETS[name];
    const cells = rows.map(({ perMinute }) => (perMinute[name] ?? 0).toFixed(1)).join(' | ');
    out(`| \`${name}\` | ${cells} | ${refill * 60} | ${published ? 'published' : 'believed'} |`);
  }
  return rows.every(isWithin);
}

/** Half of every rate is other people's. */
function isWithin({ perMinute, steadyWrites }: EstateFigures): boolean {
  const calls = Object.entries(perMinute) as [BucketName, number][];
  return steadyWrites === 0 && calls.every(([name, count]) => count <= BUCKETS[name].refill * 30);
}

function total(calls: Readonly<Record<string, number>>): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
