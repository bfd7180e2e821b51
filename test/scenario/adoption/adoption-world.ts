import { createReaders } from '../../../controller/aws/reader.ts';
import { createScopes } from '../../../controller/aws/scopes.ts';
import { createThrottle } from '../../../controller/aws/throttle.ts';
import { type AwsClients, createTransport } from '../../../controller/aws/transport.ts';
import { RESOURCE_KINDS } from '../../../controller/kinds/index.ts';
import { createManifests } from '../../../controller/manifest/manifests.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Reader } from '../../../controller/model/kind.ts';
import { createOperator, type Operator } from '../../../controller/operator.ts';
import type { AwsTransport } from '../../../controller/ports/transport.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../../sandbox/sandbox.ts';
import { ALLOW_ALL } from '../../support/allow-all.ts';
import { createMemorySource, type Manifests } from '../../support/memory-source.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

/** An AWS and those who work in it: somebody with the AWS CLI's words, and Evenkeel over its own transport. */
export interface AdoptionWorld {
  readonly clock: VirtualClock;
  readonly clients: AwsClients;
  /** One call by somebody else: `ecs`, `create-service` and the request. */
  perform(service: string, operation: string, input: JsonObject): Promise<JsonObject>;
  /** Mutating calls since the last time, as `ecs:TagResource`. */
  takeWrites(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const SCOPE = { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION };
const OWNER = 'platform';
const MINUTE = 60_000;

export function transportOf({ clients, clock }: AdoptionWorld): AwsTransport {
  const throttle = createThrottle({ clock });
  return createTransport({ clients, throttle, clock, random: seededRandom(1) });
}

/** Reads by key, nothing kept from before. */
export function readerOf(world: AdoptionWorld): Reader {
  return createReaders({ transport: transportOf(world), clock: world.clock }).point(SCOPE);
}

/** Waits for what needs time to pass: budgets are waited for on the world's clock. */
export async function inTime<T>({ clock }: AdoptionWorld, work: Promise<T>): Promise<T> {
  let done = false;
  const end = (): void => {
    done = true;
  };
  work.then(end, end);
  await clock.runUntil(() => done, 60 * MINUTE);
  return work;
}

/** An operator that was just started and lives for some minutes with these manifests. */
export async function operate(
  world: AdoptionWorld,
  files: Manifests,
  { dryRun, minutes }: { readonly dryRun: boolean; readonly minutes: number },
): Promise<Operator> {
  const { clock } = world;
  const transport = transportOf(world);
  const source = createMemorySource();
  const operator = createOperator({
    kinds: RESOURCE_KINDS,
    sources: [source],
    manifests: createManifests(),
    transport,
    readers: createReaders({ transport, clock }),
    scopes: createScopes({ transport, clock, region: DEFAULT_REGION }),
    clock,
    random: seededRandom(1),
    options: { owner: OWNER, version: 'test', dryRun, allowed: ALLOW_ALL },
  });
  operator.start();
  source.commit(files);
  for (let minute = 0; minute < minutes; minute++) {
    await operator.refresh();
    await clock.advance(MINUTE);
  }
  await operator.stop();
  return operator;
}
