import { isMutating } from '../../controller/model/aws-calls.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createWorld, type World } from '../support/world.ts';
import { editAtRandom } from './edits.ts';
import { fleetFiles, seedFleet } from './fleet.ts';

/** What one sweep of a fleet cost. Calls are counted at the transport, by the lane they were sent in. */
export interface SweepFigures {
  readonly services: number;
  readonly byCall: Readonly<Record<string, number>>;
  readonly sweepReads: number;
  /** Point reads: what a sweep found is confirmed before it is believed. */
  readonly confirmingReads: number;
  readonly confirmingByCall: Readonly<Record<string, number>>;
  readonly writes: number;
  readonly edits: number;
  readonly found: number;
  readonly wallMs: number;
}

const SWEEP_EVERY_MS = 3600_000;
const NO_BUDGET = { acquire: async () => 0, throttled() {}, succeeded() {}, figures: () => [] };

/** Brings a fleet of so many services to rest, edits some of it behind the operator's back, and counts the next sweep. */
export async function measureSweep(services: number, editsOfEachKind: number): Promise<SweepFigures> {
  const tally = { sweep: new Map<string, number>(), confirming: new Map<string, number>(), writes: 0, on: false };
  const world = createWorld({
    seed: 1,
    throttle: NO_BUDGET,
    operator: { sweepIntervalMs: SWEEP_EVERY_MS },
    wrap: (transport) => counting(transport, tally),
  });
  await seedFleet(world, services);
  await world.commit(fleetFiles(services, 'observe'));
  await world.operator().quiet();
  for (let warm = 0; warm < 2; warm++) {
    await world.clock.advance(SWEEP_EVERY_MS);
    await world.operator().quiet();
  }
  const edits = await editAtRandom(world, { services, each: editsOfEachKind, random: seededRandom(5) });
  tally.on = true;
  const started = performance.now();
  await world.clock.advance(SWEEP_EVERY_MS);
  await world.operator().quiet();
  const wallMs = performance.now() - started;
  const byCall = Object.fromEntries([...tally.sweep].sort());
  const sweepReads = total(byCall);
  const found = edits.filter(({ key, path }) => isFound(world, key, path)).length;
  const { writes } = tally;
  const confirmingByCall = Object.fromEntries([...tally.confirming].sort());
  const confirmingReads = total(confirmingByCall);
  return {
    services,
    byCall,
    sweepReads,
    confirmingReads,
    confirmingByCall,
    writes,
    edits: edits.length,
    found,
    wallMs,
  };
}

function isFound(world: World, key: string, path: string): boolean {
  const status = world.operator().views.object(key as never);
  return status?.differences.some((difference) => difference.path === path) ?? false;
}

interface Tally {
  readonly sweep: Map<string, number>;
  readonly confirming: Map<string, number>;
  writes: number;
  on: boolean;
}

function counting(transport: AwsTransport, tally: Tally): AwsTransport {
  return {
    send(scope, call, input, options) {
      const inSweep = options?.lane === 2 || options?.lane === 3;
      if (tally.on && isMutating(call)) tally.writes += 1;
      else if (tally.on) countIn(inSweep ? tally.sweep : tally.confirming, call);
      return transport.send(scope, call, input, options);
    },
  };
}

function countIn(counts: Map<string, number>, call: string): void {
  counts.set(call, (counts.get(call) ?? 0) + 1);
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
