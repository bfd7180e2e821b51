import { createLoader } from '../../controller/manifest/load.ts';
import type { Document } from '../../controller/model/document.ts';
import type { OperatorEvent } from '../../controller/model/event.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import type { IpRanges } from '../../controller/ports/ip-ranges.ts';
import type { ResourceStore } from '../../sandbox/cloudcontrol/store.ts';
import { DEFAULT_ACCOUNT } from '../../sandbox/sandbox.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { createWorld, type Files, isSettled, type World, type WorldOptions } from '../support/world.ts';
import { answerOf } from './ask.ts';
import { moveIn } from './neighbour.ts';
import { actAll } from './outsiders.ts';
import { contentsOf } from './remains.ts';
import type { Outsider, System } from './system.ts';

export const MINUTE = 60_000;

/** The product over the sandbox in virtual time, with the people and pipelines that belong to a system. */
export interface SystemWorld {
  readonly system: System;
  readonly world: World;
  /** What AWS publishes of its own addresses; a test may change it. Without any, nobody can read them. */
  readonly ranges: { addresses: readonly string[] };
  /** A call by somebody else in the system's Region. */
  call(service: string, operation: string, input: object): Promise<Record<string, unknown>>;
  /** What lives in the system's account and Region, whatever API made it. */
  store(): ResourceStore;
  status(key: ResourceKey): ObjectStatus;
  /** What the newest commit declares. */
  documents(): ReadonlyMap<ResourceKey, Document>;
  commit(files: Files): Promise<void>;
  /** What lived before the first commit, in the words of {@link contentsOf}. */
  readonly before: readonly string[];
  /** What outsiders do from now on. */
  expect(outsiders: readonly Outsider[]): void;
  /** Goes on until everything is settled and no outsider has anything left to do. */
  settle(limitMs?: number): Promise<boolean>;
  since(at: number): readonly OperatorEvent[];
}

export async function openSystem(system: System, options: Partial<WorldOptions> = {}): Promise<SystemWorld> {
  const ranges = { addresses: ['3.8.0.0/24', '3.8.1.0/24', '18.130.0.0/24'] as readonly string[] };
  let documents: ReadonlyMap<ResourceKey, Document> = new Map();
  let waiting: readonly Outsider[] = [];
  const place = { account: DEFAULT_ACCOUNT, region: system.region };
  const world = createWorld({
    seed: 7,
    sandbox: { shuffle: true, ledgerEntries: 1_000_000 },
    ranges: rangesOf(ranges),
    order: IMPLICIT_ORDER,
    probe: { get: (url) => answerOf(url, opened) },
    ...options,
  });
  const before: string[] = [];
  const opened: SystemWorld = {
    system,
    before,
    world,
    ranges,
    call: (service, operation, input) => world.sandbox.call(service, operation, { ...input }, place),
    store: () => world.sandbox.stores(place),
    status(key) {
      const status = world.operator().views.object(key);
      if (!status) throw new Error(`${key} is not known`);
      return status;
    },
    documents: () => documents,
    async commit(files) {
      const list = Object.entries(files).map(([path, text]) => ({ path, text }));
      const { documents: all } = createLoader({ types: RESOURCE_TYPES }).load(list, {
        source: 'memory',
        commit: { id: 'read' },
      });
      documents = new Map(all.map((document) => [document.key, document]));
      await world.commit(files);
    },
    expect(outsiders) {
      waiting = [...waiting, ...outsiders];
    },
    async settle(limitMs = 180 * MINUTE) {
      const until = world.clock.now() + limitMs;
      while (world.clock.now() < until) {
        waiting = await actAll(waiting, opened);
        await world.clock.runUntil(() => waiting.length === 0 && isSettled(world.operator()), MINUTE);
        if (waiting.length === 0 && isSettled(world.operator())) return true;
      }
      return false;
    },
    since: (at) => world.events.filter((event) => event.at >= at),
  };
  for (const [Name, SecretString] of Object.entries(system.secrets))
    await opened.call('secretsmanager', 'CreateSecret', { Name, SecretString });
  // The default VPC of a Region is there from its first use on.
  await opened.call('ec2', 'DescribeVpcs', {});
  moveIn(opened);
  before.push(...(await contentsOf(opened)));
  opened.expect(system.outsiders);
  return opened;
}

function rangesOf(ranges: { readonly addresses: readonly string[] }): IpRanges {
  return {
    async of() {
      if (ranges.addresses.length === 0)
        return { state: 'refused', reason: 'the document of address ranges is not there' };
      return { state: 'known', value: [...ranges.addresses].sort() };
    },
  };
}
