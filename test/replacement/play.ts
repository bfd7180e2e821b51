import { isMutating } from '../../controller/model/aws-calls.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { probe } from '../../sandbox/traffic/probe.ts';
import type { TrafficRequest } from '../../sandbox/traffic/request.ts';
import { createMortalTransport, type Death } from '../simulation/mortality.ts';
import { createWorld, type Files, type World } from '../support/world.ts';
import { describeCall } from './describe-call.ts';
import { createDowntime, type Window } from './downtime.ts';

/** One change that AWS only takes as a replacement, and the requests that clients go on sending meanwhile. */
export interface Scenario {
  readonly name: string;
  /** What lives and serves before. */
  readonly before: Files;
  /**
   * One commit after the other; each settles before the next, unless that one comes after so many milliseconds. A
   * function is what somebody else does, and is given time to have its effect.
   */
  readonly after: readonly (Files | Commit | Deed)[];
  readonly requests: readonly TrafficRequest[];
  /** The mutating calls that it takes, in order. */
  readonly trace: readonly string[];
  /** Who is not served meanwhile, where the plan says so; nobody unless given. */
  readonly downtime?: readonly string[];
  /** What else is to be looked at when it is over, and what it must show. */
  readonly check?: (world: World) => Promise<unknown>;
  readonly checked?: unknown;
  /** What somebody else does between the two. */
  readonly meddle?: Deed;
}

export type Deed = (world: World) => Promise<unknown>;

export interface Commit {
  readonly files: Files;
  /** When the next one comes, whatever has become of this one. */
  readonly nextAfterMs: number;
}

export interface Played {
  /** `12.3s elasticloadbalancing:CreateTargetGroup web-1a2b3c4d HTTP 9090`: mutating calls in order, our own records aside. */
  readonly trace: readonly string[];
  /** When requests would have failed. */
  readonly downtime: readonly Window[];
  /** How often every request was asked about. */
  readonly probes: number;
  readonly converged: boolean;
  /** Writes in the quarter of an hour after it was over. */
  readonly writesAfter: number;
  readonly world: World;
}

const LONG_MS = 40 * 60_000;
const DEED_MS = 5 * 60_000;
const QUIET_MS = 15 * 60_000;

/** Brings `before` to life, commits what comes after, and asks after each call and each step of time who would answer. */
export async function play(scenario: Scenario, death?: Death): Promise<Played> {
  const watch = { on: false, start: 0, probes: 0, trace: [] as string[] };
  const downtime = createDowntime();
  const lives = { death: undefined as Death | undefined };
  const look = (): void => {
    if (!watch.on) return;
    watch.probes += 1;
    const at = world.clock.now() - watch.start;
    for (const request of scenario.requests) downtime.note(request, at, probe(world.sandbox, request).failures);
  };
  const world: World = createWorld({
    seed: 11,
    onStep: look,
    wrap: (transport) => createMortalTransport(recording(transport), lives.death, () => restartLater(world)),
  });

  function recording(transport: AwsTransport): AwsTransport {
    return {
      async send(scope, call, input, options) {
        const at = world.clock.now() - watch.start;
        const output = await transport.send(scope, call, input, options);
        const line = watch.on && isMutating(call) ? describeCall(call, input as never) : undefined;
        if (line !== undefined) watch.trace.push(`${(at / 1000).toFixed(1)}s ${line}`);
        look();
        return output;
      },
    };
  }

  await world.commit(scenario.before);
  if (!(await world.settle(LONG_MS))) throw new Error(`${scenario.name}: what is to be replaced does not settle`);
  await world.clock.advance(60_000);
  await scenario.meddle?.(world);
  Object.assign(watch, { on: true, start: world.clock.now() });
  if (death) {
    lives.death = death;
    world.restart();
  }
  lives.death = undefined;
  look();
  let converged = true;
  for (const commit of scenario.after) {
    if (typeof commit === 'function') {
      await commit(world);
      await world.clock.advance(DEED_MS);
      continue;
    }
    await world.commit(filesOf(commit));
    if (isHasty(commit)) await world.clock.advance(commit.nextAfterMs);
    else converged = await settled(world);
  }
  const before = world.sandbox.ledger.writes();
  await world.clock.advance(QUIET_MS);
  watch.on = false;
  const writesAfter = world.sandbox.ledger.writes() - before;
  const { trace, probes } = watch;
  return { trace, downtime: downtime.windows(), probes, converged, writesAfter, world };
}

function restartLater(world: World): void {
  world.clock.after(2_000, () => world.restart());
}

/** The trace without its times. */
export function callsOf({ trace }: Played): readonly string[] {
  return trace.map((line) => line.slice(line.indexOf(' ') + 1));
}

function isHasty(commit: Files | Commit): commit is Commit {
  return typeof commit.nextAfterMs === 'number';
}

function filesOf(commit: Files | Commit): Files {
  return isHasty(commit) ? commit.files : commit;
}

/** A commit takes a moment to be noticed. */
async function settled(world: World): Promise<boolean> {
  await world.clock.advance(5_000);
  return world.settle(LONG_MS);
}
