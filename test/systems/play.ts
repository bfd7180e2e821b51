import type { ResourceKey } from '../../controller/model/identity.ts';
import { isConfiguration } from '../../controller/model/identity.ts';
import { SWEEP_MS } from '../support/world.ts';
import { exampleFiles } from './files.ts';
import type { System, SystemChange } from './system.ts';
import { MINUTE, openSystem, type SystemWorld } from './system-world.ts';

/** When one object was first written and when it was first as its manifest means, in milliseconds since the commit. */
export interface Birth {
  readonly key: ResourceKey;
  readonly begun: number | undefined;
  readonly settled: number | undefined;
}

/** The system made from nothing; throws with what is missing where it does not settle. */
export async function create(
  system: System,
  options: Parameters<typeof openSystem>[1] = {},
): Promise<{ readonly opened: SystemWorld; readonly births: readonly Birth[] }> {
  const opened = await openSystem(system, options);
  const since = opened.world.clock.now();
  await opened.commit(exampleFiles(system.folders));
  await settled(opened, `${system.name} does not come about`);
  return { opened, births: birthsSince(opened, since) };
}

/** Goes on until all is settled; throws with what is not. */
export async function settled(opened: SystemWorld, what: string): Promise<void> {
  if (await opened.settle()) return;
  throw new Error(`${what}:\n${restless(opened).join('\n')}`);
}

/** Objects that are not as their manifest means, with the reason. */
export function restless({ world }: SystemWorld): readonly string[] {
  const objects = world.operator().views.objects();
  const rest = objects.filter(({ outcome, sync }) => outcome?.kind !== 'settled' || sync !== 'Synced');
  return rest.map(({ key, sync, outcome, health, differences }) => {
    const reason = outcome && 'reason' in outcome ? outcome.reason : '';
    const paths = (differences ?? []).map(({ path }) => path).join(', ');
    return `${key} ${sync} ${outcome?.kind ?? 'unseen'} ${health?.status}: ${reason || health?.message || ''} ${paths}`;
  });
}

function birthsSince(opened: SystemWorld, since: number): readonly Birth[] {
  const begun = new Map<ResourceKey, number>();
  const settledAt = new Map<ResourceKey, number>();
  for (const event of opened.since(since)) {
    if (event.type === 'StepExecuted' && !begun.has(event.key)) begun.set(event.key, event.at - since);
    if (event.type === 'ObjectSettled' && !settledAt.has(event.key)) settledAt.set(event.key, event.at - since);
  }
  const objects = opened.world.operator().views.objects();
  return objects
    .filter(({ identity }) => !isConfiguration(identity.kind))
    .map(({ key }) => ({ key, begun: begun.get(key), settled: settledAt.get(key) }));
}

/** What was written since the ledger held so many writes, in words. */
export function writesSince({ world }: SystemWorld, before: number): readonly string[] {
  const { ledger } = world.sandbox;
  const count = ledger.writes() - before;
  const writes = count === 0 ? [] : ledger.entries({ mutating: true }).slice(-count);
  return writes.map(({ operation, input }) => `${operation} ${JSON.stringify(input)}`);
}

/** What is written in so many sweeps of a world that nobody touches. */
export async function sweep(opened: SystemWorld, sweeps: number): Promise<readonly string[]> {
  const before = opened.world.sandbox.ledger.writes();
  await opened.world.clock.advance(sweeps * SWEEP_MS);
  return writesSince(opened, before);
}

/** Commits a change and answers which objects were written to until all is settled again. */
export async function change(
  opened: SystemWorld,
  files: Readonly<Record<string, string>>,
  { outsiders = [], what }: Omit<SystemChange, 'edit' | 'reaches'>,
): Promise<readonly ResourceKey[]> {
  const since = opened.world.clock.now() + 1;
  await opened.world.clock.advance(1);
  opened.expect(outsiders);
  await opened.commit(files);
  await opened.world.clock.advance(2 * MINUTE);
  await settled(opened, what);
  const written = opened.since(since).flatMap((event) => (event.type === 'StepExecuted' ? [event.key] : []));
  return [...new Set(written)].sort();
}
