import { createReaders } from '../../controller/aws/reader.ts';
import { createSandboxClients } from '../../controller/aws/sandbox-clients.ts';
import { createScopes } from '../../controller/aws/scopes.ts';
import { createThrottle, type Throttle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import type { Snapshot } from '../../controller/model/document.ts';
import type { OperatorEvent } from '../../controller/model/event.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { createOperator, type Operator, type OperatorOptions } from '../../controller/operator.ts';
import type { HttpProbe } from '../../controller/ports/http-probe.ts';
import type { ImplicitOrder } from '../../controller/ports/implicit-order.ts';
import type { IpRanges } from '../../controller/ports/ip-ranges.ts';
import type { Lease } from '../../controller/ports/lease.ts';
import type { Readers } from '../../controller/ports/reader.ts';
import type { Source, SourceUpdate } from '../../controller/ports/source.ts';
import type { TaskMemory } from '../../controller/ports/task-memory.ts';
import type { TerraformStates } from '../../controller/ports/terraform-states.ts';
import type { AwsTransport } from '../../controller/ports/transport.ts';
import { shippedResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import {
  createSandbox,
  DEFAULT_ACCOUNT,
  DEFAULT_REGION,
  type Sandbox,
  type SandboxOptions,
} from '../../sandbox/sandbox.ts';
import { ALLOW_ALL } from './allow-all.ts';
import { RESOURCE_TYPES } from './resource-types.ts';
import { seededRandom } from './seeded-random.ts';
import { createVirtualClock, EPOCH, promiseJobs, type VirtualClock } from './virtual-clock.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly kinds?: readonly ErasedKind[];
  readonly sandbox?: Partial<SandboxOptions>;
  readonly operator?: Partial<OperatorOptions>;
  /** Put between the operator and its transport: where a process dies, for instance. */
  readonly wrap?: (transport: AwsTransport) => AwsTransport;
  /** In place of AWS's published budgets: for worlds whose making is not the point. */
  readonly throttle?: Throttle;
  /** Called after each step of time, when all that it has caused is over. */
  readonly onStep?: () => void;
  /** What checks after rollouts ask with. */
  readonly probe?: HttpProbe;
  /** States of Terraform that manifests may refer to. */
  readonly states?: TerraformStates;
  readonly ranges?: IpRanges;
  /** Orders that no document states; none unless given. */
  readonly order?: ImplicitOrder;
  /** How long work gives way to others; it gives way to nobody unless given. Promise jobs alone may take part in it. */
  readonly pause?: () => Promise<void>;
  /** Told about each look that has ended. */
  readonly onPass?: () => void;
  /** In place of the source in memory; `commit` and `poll` then say nothing. */
  readonly source?: (parts: { readonly clock: VirtualClock; readonly random: () => number }) => Source;
  /** What outlives the operator of failed tasks. */
  readonly taskMemory?: TaskMemory;
  /** Who of several operators writes; each that is started gets one of its own, over its own transport. */
  readonly lease?: (parts: { readonly transport: AwsTransport; readonly clock: VirtualClock }) => Lease;
  readonly wrapReaders?: (readers: Readers) => Readers;
}

/** One file of manifests by path. */
export type Files = Readonly<Record<string, string>>;

/** The whole product but for the wire, in virtual time: sandbox, transport, readers, operator and an in-memory source. */
export interface World {
  readonly clock: VirtualClock;
  readonly sandbox: Sandbox;
  readonly events: readonly OperatorEvent[];
  /** The operator that is alive now. */
  operator(): Operator;
  /** The newest files, reported at once and at every poll after. */
  commit(files: Files, parts?: Partial<Snapshot>): Promise<void>;
  /** What a poll of an unchanged source does. */
  poll(): Promise<void>;
  /**
   * Forgets the operator, as a crash would, and starts one that knows nothing: with the same options, unless `other` takes
   * their place.
   */
  restart(other?: Partial<OperatorOptions>): void;
  /** Starts another operator beside the one that is alive, which goes on until the function is called. */
  overlap(): () => void;
  /** A call by somebody else, with the SDK's shapes. */
  call(service: string, operation: string, input: object): Promise<Record<string, unknown>>;
  /** Goes on until every object is settled, or the time is over. */
  settle(limitMs?: number): Promise<boolean>;
}

export const SWEEP_MS = 60_000;
const SETTLE_LIMIT_MS = 30 * 60_000;

export function createWorld(options: WorldOptions): World {
  const clock = createVirtualClock(EPOCH, async () => {
    await promiseJobs();
    options.onStep?.();
  });
  const random = seededRandom(options.seed);
  const sandbox = createSandbox({ clock, random, ...options.sandbox });
  const manifests = createManifests({ types: RESOURCE_TYPES });
  const loader = createLoader({ types: RESOURCE_TYPES });
  const events: OperatorEvent[] = [];
  let current: Snapshot | undefined;
  let fetches = 0;
  const listeners = new Set<(update: SourceUpdate) => void>();
  let others: Partial<OperatorOptions> = {};
  let operator = start();

  function start(): Operator {
    let mine: ((update: SourceUpdate) => void) | undefined;
    const source: Source = {
      name: 'memory',
      start(listener) {
        listeners.add(listener);
        mine = listener;
        if (current) listener({ kind: 'snapshot', snapshot: current });
      },
      refresh: async () => {},
      stop: async () => {
        if (mine) listeners.delete(mine);
      },
    };
    const clients = createSandboxClients({ aws: sandbox, account: DEFAULT_ACCOUNT });
    const throttle = options.throttle ?? createThrottle({ clock });
    const plain = createTransport({ clients, throttle, clock, random });
    const transport = options.wrap?.(plain) ?? plain;
    const readers = createReaders({ transport, clock, types: shippedResourceTypes() });
    const made = createOperator({
      kinds: options.kinds ?? RESOURCE_KINDS,
      sources: [options.source?.({ clock, random }) ?? source],
      manifests,
      transport,
      readers: options.wrapReaders?.(readers) ?? readers,
      scopes: createScopes({ transport, clock, region: DEFAULT_REGION }),
      clock,
      random,
      pause: options.pause,
      onPass: options.onPass,
      lease: options.lease?.({ transport, clock }),
      probe: options.probe,
      states: options.states,
      ranges: options.ranges,
      order: options.order,
      taskMemory: options.taskMemory,
      options: {
        owner: 'evenkeel',
        version: 'test',
        dryRun: false,
        sweepIntervalMs: SWEEP_MS,
        allowed: ALLOW_ALL,
        ...options.operator,
        ...others,
      },
    });
    made.views.subscribe((event) => events.push(event));
    made.start();
    return made;
  }

  const world: World = {
    clock,
    sandbox,
    events,
    operator: () => operator,
    async commit(files, parts) {
      fetches += 1;
      const list = Object.entries(files).map(([path, text]) => ({ path, text }));
      const snapshot = loader.load(list, { source: 'memory', commit: { id: `commit${fetches}` } });
      current = { ...snapshot, ...parts };
      await world.poll();
    },
    async poll() {
      if (current) for (const report of listeners) report({ kind: 'snapshot', snapshot: current });
      await clock.advance(100);
    },
    restart(other = others) {
      const old = operator;
      others = other;
      operator = start();
      void old.stop();
    },
    overlap() {
      const old = operator;
      operator = start();
      return () => void old.stop();
    },
    call: (service, operation, input) =>
      sandbox.call(service, operation, input as Record<string, unknown>, {
        account: DEFAULT_ACCOUNT,
        region: DEFAULT_REGION,
      }),
    settle: (limitMs = SETTLE_LIMIT_MS) => clock.runUntil(() => isSettled(operator), limitMs),
  };
  return world;
}

/** Whether there are objects and each is settled and as its manifest means. */
export function isSettled(operator: Operator): boolean {
  const objects = operator.views.objects();
  return objects.length > 0 && objects.every(({ outcome, sync }) => outcome?.kind === 'settled' && sync === 'Synced');
}
