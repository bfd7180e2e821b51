import { digest } from '../../controller/model/digest.ts';
import type { Random } from '../../controller/ports/random.ts';
import type { Readers } from '../../controller/ports/reader.ts';
import type { FaultHook } from '../../sandbox/faults.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createWorld, isSettled, type World } from '../support/world.ts';
import { createMortalTransport, type Death, PHASES } from './mortality.ts';
import { violations } from './oracles.ts';
import { BY_HAND, DISTINCT_CONTENTS, live, tell } from './story.ts';

export interface SimulationOptions {
  readonly seed: number;
  /** False takes all faults and edits away: the run that others are measured by. */
  readonly faults?: boolean;
  readonly wrapReaders?: (readers: Readers) => Readers;
  /** Handed the world when all is over, to look into a failure. */
  readonly inspect?: (world: World) => void;
}

export interface SimulationResult {
  readonly seed: number;
  /** What went wrong, in words; empty is what we want. */
  readonly violations: readonly string[];
  /** `call phase` of every crash that took place. */
  readonly crashes: readonly string[];
  readonly lostResponses: number;
  readonly secondLeaders: number;
  readonly registrations: number;
  /** Digest of every call in order, with its virtual time. */
  readonly trace: string;
  readonly calls: number;
}

interface Tally {
  readonly crashes: string[];
  lost: number;
  leaders: number;
}

const MAX_CRASHES = 4;
const CALM_MINUTES = 14;

/** One life of the shop under faults drawn from the seed; then calm, and the oracles. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const random = seededRandom(options.seed * 7919 + 1);
  const withFaults = options.faults ?? true;
  const tally: Tally = { crashes: [], lost: 0, leaders: 0 };
  const storm = { on: withFaults };
  const world = createWorld({
    seed: options.seed,
    sandbox: { shuffle: true, ledgerEntries: 200_000, faults: withFaults ? faultsOf(random, storm, tally) : undefined },
    wrap: (transport) =>
      createMortalTransport(transport, storm.on ? nextDeath(random, tally) : undefined, (site) => {
        tally.crashes.push(site);
        world.clock.after(1_000 + Math.floor(random() * 30_000), () => world.restart());
      }),
    ...(options.wrapReaders ? { wrapReaders: options.wrapReaders } : {}),
  });
  if (withFaults && random() < 0.2) overlapOnce(world, random, tally);
  await tell(world, random, withFaults ? 3 : 0);
  storm.on = false;
  await calm(world);
  return conclude(world, { options, tally });
}

/** A death that was due may come now: what starts anew counts absence anew, and takes as long again. */
async function calm(world: World): Promise<void> {
  for (let since = -1; since < startedAt(world); ) {
    since = world.clock.now();
    await live(world, CALM_MINUTES);
  }
}

function startedAt(world: World): number {
  return world.operator().views.operator().startedAt;
}

/** Two leaders for a while, as when a deployment starts the new task before it stops the old one. */
function overlapOnce(world: World, random: Random, tally: Tally): void {
  world.clock.after(Math.floor(random() * 10 * 60_000), () => {
    tally.leaders += 1;
    const stopOld = world.overlap();
    world.clock.after(60_000, stopOld);
  });
}

function nextDeath(random: Random, tally: Tally): Death | undefined {
  if (tally.crashes.length >= MAX_CRASHES || random() < 0.3) return undefined;
  const phase = PHASES[Math.floor(random() * PHASES.length)] ?? 'before send';
  return { atCall: 1 + Math.floor(random() * 14), phase };
}

function faultsOf(random: Random, storm: { readonly on: boolean }, tally: Tally): FaultHook {
  const badness = random() * 0.12;
  return (call) => {
    if (!storm.on || random() > badness) return undefined;
    const die = random();
    if (die < 0.35) return { outcome: 'throttle' };
    if (die < 0.6) return { outcome: 'serverError' };
    if (call.mutating) tally.lost += 1;
    return { outcome: 'lostResponse' };
  };
}

async function conclude(
  world: World,
  { options, tally }: { options: SimulationOptions; tally: Tally },
): Promise<SimulationResult> {
  const { ledger } = world.sandbox;
  const entries = ledger.entries();
  const registered = entries.filter((e) => e.operation === 'RegisterTaskDefinition' && e.outcome !== 'fault');
  const registrations = registered.filter(({ input }) => !JSON.stringify(input).includes(BY_HAND)).length;
  const before = ledger.writes();
  const found = isSettled(world.operator()) ? [] : [`not converged: ${unsettled(world)}`];
  await live(world, 10);
  const extra = ledger.writes() - before;
  if (extra > 0) found.push(`${extra} writes on a converged world: ${lastWrites(world, extra)}`);
  const cut = tally.crashes.filter((site) => site.startsWith('ecs:RegisterTaskDefinition')).length;
  const lost = registered.filter(({ outcome }) => outcome === 'lost').length;
  const allowed = DISTINCT_CONTENTS + cut + lost + tally.leaders;
  if (registrations > allowed) found.push(`${registrations} registrations, at most ${allowed} are explained`);
  found.push(...(await violations(world)));
  options.inspect?.(world);
  const trace = digest(
    entries.map(({ at, service, operation, input, outcome }) => [at, service, operation, input, outcome]) as never,
    32,
  );
  return {
    seed: options.seed,
    violations: found,
    crashes: tally.crashes,
    lostResponses: tally.lost,
    secondLeaders: tally.leaders,
    registrations,
    trace,
    calls: ledger.count(),
  };
}

function unsettled(world: World): string {
  const objects = world.operator().views.objects();
  const bad = objects.filter(({ outcome, sync }) => outcome?.kind !== 'settled' || sync !== 'Synced');
  return bad.map((o) => `${o.key} ${o.sync} ${JSON.stringify(o.outcome)}`).join('; ') || `${objects.length} objects`;
}

function lastWrites(world: World, count: number): string {
  const writes = world.sandbox.ledger.entries({ mutating: true }).slice(-count);
  return writes.map((entry) => `${entry.operation}`).join(', ');
}
