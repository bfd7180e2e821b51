import { type CrashPhase, createCrashes } from './crash-at-each.ts';
import { exampleFiles } from './files.ts';
import { creationsOf, livingOf } from './made.ts';
import { restless, settled, sweep } from './play.ts';
import { remainsSince } from './remains.ts';
import type { System } from './system.ts';
import { openSystem, type SystemWorld } from './system-world.ts';
import { tearDown } from './tear-down.ts';
import { unexpected } from './unexpected.ts';

/** A process is back before a handler of Cloud Control has begun: what it finds is a request, not a resource. Milliseconds. */
const DOWN_MS = 100;
const SWEEPS = 10;

/** What a system has come to; equal for all histories that end alike. */
export interface Ending {
  readonly living: readonly string[];
  /** How often things were made, by type or by call. */
  readonly made: Readonly<Record<string, number>>;
  /** Objects that are not as their manifest means, or not healthy. */
  readonly ailing: readonly string[];
  readonly writesAfter: readonly string[];
  /** After the teardown: what is left and should not be, and the other way round. */
  readonly leftovers: readonly string[];
}

export interface CrashHistory {
  readonly ending: Ending;
  /** The calls at which processes died. */
  readonly creating: readonly string[];
  readonly destroying: readonly string[];
  /** How many different mutating calls AWS answered in each half. */
  readonly calls: { readonly creating: number; readonly destroying: number };
  /** Of these, the ones at which nobody died. */
  readonly spared: readonly string[];
}

/** A system from nothing to torn down while a process dies at every mutating call; without a phase nobody dies. */
export async function playCrashes(system: System, phase?: CrashPhase): Promise<CrashHistory> {
  const made = new Map<string, Set<string>>();
  const answered = new Set<string>();
  const crashes = createCrashes({
    phase,
    onAnswer: (call, { site, output }) => {
      answered.add(site);
      noteCreation(made, call, output);
    },
    onDeath: () => void opened.world.clock.after(DOWN_MS, () => opened.world.restart()),
  });
  const opened: SystemWorld = await openSystem(system, { wrap: crashes.wrap });
  const files = exampleFiles(system.folders);
  await opened.commit(files);
  await settled(opened, `${system.name} does not come about`);
  const writesAfter = await sweep(opened, SWEEPS);
  const creating = crashes.sites;
  const calls = answered.size;
  const living = await livingOf(opened);
  const ailing = ailingOf(opened);
  await tearDown(opened, files);
  const ending: Ending = {
    living,
    ailing,
    writesAfter,
    made: { ...(await creationsOf(opened)), ...Object.fromEntries([...made].map(([call, ids]) => [call, ids.size])) },
    leftovers: unexpected(await remainsSince(opened, opened.before), system),
  };
  void opened.world.operator().stop();
  return {
    ending,
    creating,
    destroying: crashes.sites.slice(creating.length),
    spared: [...answered].filter((site) => !crashes.sites.includes(site)),
    calls: { creating: calls, destroying: answered.size - calls },
  };
}

function ailingOf(opened: SystemWorld): readonly string[] {
  const objects = opened.world.operator().views.objects();
  const unwell = objects.filter(({ health }) => health && health.status !== 'Healthy');
  return [...restless(opened), ...unwell.map(({ key, health }) => `${key} ${health?.status}`)];
}

/** Two answers that name the same thing are one creation: AWS's own repetitions of it make nothing. */
function noteCreation(made: Map<string, Set<string>>, call: string, output: unknown): void {
  if (!/:(Create|Register)/.test(call) || call === 'cloudcontrol:CreateResource') return;
  const [id = ''] = /arn:[^"]+|"\w*Id":"[^"]+"/.exec(JSON.stringify(output)) ?? [];
  made.set(call, (made.get(call) ?? new Set()).add(id));
}
