import { condemn } from '../../controller/cli/destroy/condemn.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { isConfiguration, type ResourceKey } from '../../controller/model/identity.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import type { Files, World } from '../support/world.ts';
import { MINUTE, type SystemWorld } from './system-world.ts';

/** After so long in which nothing went, what is left will not go: network interfaces leave within minutes. */
const STALLED = 60 * MINUTE;

export interface TornDown {
  /** When each object was gone, in milliseconds of the world's clock. */
  readonly deaths: ReadonlyMap<ResourceKey, number>;
  /** What was still ours in the end, with its reason. */
  readonly left: readonly string[];
}

/** What `evenkeel destroy --dry-run` says of each namespace: every object that would stay, with its reason. Writes nothing. */
export async function standing(opened: SystemWorld, files: Files): Promise<Readonly<Record<ResourceKey, string>>> {
  const { world, system } = opened;
  const all = loaded(files);
  const found: [ResourceKey, string][] = [];
  for (const namespace of system.namespaces) {
    const { snapshot, condemned } = condemn(namespace, all);
    await world.commit(files, { documents: snapshot.documents });
    world.restart({ condemned, dryRun: true });
    await world.clock.advance(MINUTE);
    const { objects } = await settledBy(world.clock, world.operator().surveyTeardown());
    const stays = objects.filter(({ fate }) => fate !== 'delete' && fate !== 'release');
    found.push(...stays.map(({ key, fate, reason }): [ResourceKey, string] => [key, `${fate}: ${reason}`]));
  }
  world.restart({});
  await opened.commit(files);
  return Object.fromEntries(found);
}

/** Reads take their turn in virtual time. */
async function settledBy<T>(clock: World['clock'], work: Promise<T>): Promise<T> {
  let isOver = false;
  const watched = work.finally(() => {
    isOver = true;
  });
  await clock.runUntil(() => isOver, MINUTE);
  return watched;
}

function loaded(files: Files) {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return createLoader({ types: RESOURCE_TYPES }).load(list, { source: 'memory', commit: { id: 'end' } });
}

/** `evenkeel destroy` of namespace after namespace. */
export async function tearDown(opened: SystemWorld, files: Files): Promise<TornDown> {
  const { world, system } = opened;
  const since = world.clock.now();
  const all = loaded(files);
  const left: string[] = [];
  for (const namespace of system.namespaces) {
    const { snapshot, condemned } = condemn(namespace, all);
    await world.commit(files, { documents: snapshot.documents });
    world.restart({ condemned });
    await world.clock.advance(MINUTE);
    await untilStill(opened);
    left.push(...leftOf(opened));
  }
  const deaths = opened.since(since).flatMap((event) => (event.type === 'ObjectDeleted' ? [event] : []));
  return { deaths: new Map(deaths.map(({ key, at }) => [key, at])), left };
}

/** Until nothing of ours is left, or what is left has not changed for a while. */
async function untilStill({ world }: SystemWorld): Promise<void> {
  let stillSince = world.clock.now();
  let before = '';
  while (world.clock.now() - stillSince < STALLED) {
    const { views } = world.operator();
    const left = objectsOf(views.objects());
    if (left.length === 0 && views.operator().ready) return;
    const now = left.map(({ key }) => key).join();
    if (now !== before) stillSince = world.clock.now();
    before = now;
    await world.clock.advance(MINUTE / 2);
  }
}

function objectsOf(objects: readonly ObjectStatus[]): readonly ObjectStatus[] {
  return objects.filter(({ identity }) => !isConfiguration(identity.kind));
}

function leftOf({ world }: SystemWorld): readonly string[] {
  return objectsOf(world.operator().views.objects()).map(({ key, outcome }) => {
    const reason = outcome && 'reason' in outcome ? outcome.reason : '';
    return `${key}: ${reason}`;
  });
}
