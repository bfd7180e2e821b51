import { deepStrictEqual } from 'node:assert/strict';
import { createReaders } from '../../controller/aws/reader.ts';
import { createScopes } from '../../controller/aws/scopes.ts';
import { createSdkClients } from '../../controller/aws/sdk-clients.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import type { OperatorEvent } from '../../controller/model/event.ts';
import type { Json } from '../../controller/model/json.ts';
import { createOperator, type Operator } from '../../controller/operator.ts';
import type { Source } from '../../controller/ports/source.ts';
import { shippedResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import { DEFAULT_REGION } from '../../sandbox/sandbox.ts';
import { ALLOW_ALL } from '../support/allow-all.ts';
import { type AwsCli, awsCli } from '../support/aws-cli.ts';
import { createMemorySource, type Manifests } from '../support/memory-source.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createTraffic, type Traffic } from '../support/traffic.ts';
import { createVirtualClock, EPOCH, type VirtualClock } from '../support/virtual-clock.ts';
import type { AwsTarget, OpenTarget } from './aws-target.ts';
import { makeLeastRole, throughRole } from './least-role.ts';
import type { Edit, ExpectedDifference, Row } from './row.ts';
import { edited, filled, shopFor } from './shop.ts';
import { byObject, toldBy } from './told.ts';

const OWNER = 'evenkeel';
const MINUTE = 60_000;
/** Long enough for any rollout of the sandbox. */
const HEALING_MINUTES = 4;
const FURTHER_SWEEPS = 3;
const FIRST_MINUTES = 8;

/** The shop, kept by the real operator over the real SDK and HTTP in some AWS; rows are played on it in order. */
export interface Stage {
  readonly target: AwsTarget;
  /** Rejects with an AssertionError where the row does not hold. */
  play(row: Row): Promise<void>;
  close(): Promise<void>;
}

interface Cast {
  readonly target: AwsTarget;
  readonly clock: VirtualClock;
  readonly aws: AwsCli;
  readonly operator: Operator;
  readonly source: ReturnType<typeof createMemorySource>;
  readonly events: OperatorEvent[];
  files: Manifests;
}

/**
 * Opens the target, commits the shop and lets it settle. Time is the stage's: it moves only when the stage says so and
 * never past a request that has no answer, so that a slow machine changes nothing.
 */
export async function openStage(open: OpenTarget): Promise<Stage> {
  const traffic = createTraffic();
  const clock = createVirtualClock(EPOCH, traffic.quiet);
  const target = await open(clock);
  const aws = awsCli(target.url);
  const source = createMemorySource();
  const { operator, close } = operatorOn(target.url, { clock, traffic, source });
  const events: OperatorEvent[] = [];
  operator.views.subscribe((event) => events.push(event));
  const end = async (): Promise<void> => {
    await operator.stop();
    close();
    await target.close();
  };
  try {
    const files = await guarded(await shopFor(aws), { target, aws });
    const cast: Cast = { target, clock, aws, operator, source, events, files };
    operator.start();
    source.commit(cast.files);
    await live(cast, FIRST_MINUTES);
    deepStrictEqual(unsettled(operator), [], 'the shop settles before the first row');
    return { target, play: (row) => play(row, cast), close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Where IAM can be made to count, the operator has a role that may do what the shop needs and nothing else. */
async function guarded(files: Manifests, { target, aws }: Pick<Cast, 'target' | 'aws'>): Promise<Manifests> {
  if (!target.iam) return files;
  const entered = throughRole(files);
  await makeLeastRole(aws, entered, OWNER);
  await target.iam.enforce();
  return entered;
}

function operatorOn(
  url: string,
  { clock, traffic, source }: { clock: VirtualClock; traffic: Traffic; source: Source },
): { operator: Operator; close(): void } {
  const random = seededRandom(1);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const clients = traffic.over(createSdkClients({ endpointUrl: url, credentials }));
  const transport = createTransport({ clients, throttle: createThrottle({ clock }), clock, random });
  const operator = createOperator({
    kinds: RESOURCE_KINDS,
    sources: [source],
    manifests: createManifests(),
    transport,
    readers: createReaders({ transport, clock, types: shippedResourceTypes() }),
    scopes: createScopes({ transport, clock, region: DEFAULT_REGION }),
    clock,
    random,
    options: { owner: OWNER, version: 'test', dryRun: false, allowed: ALLOW_ALL },
  });
  return { operator, close: () => clients.close() };
}

/** Minutes that begin with a fetch and a sweep. */
async function live({ operator, clock }: Cast, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await operator.refresh();
    await clock.advance(MINUTE);
  }
}

function unsettled({ views }: Operator): readonly string[] {
  return views
    .objects()
    .filter(({ outcome, sync }) => outcome?.kind !== 'settled' || sync !== 'Synced')
    .map(({ key, sync, outcome, differences }) => `${key} ${sync} ${JSON.stringify({ outcome, differences })}`);
}

async function play(row: Row, cast: Cast): Promise<void> {
  const read = await readAll(row.read ?? {}, cast.aws);
  const since = cast.events.length;
  await cast.target.takeWrites();
  const byHand = await carryOut(row.edit, read, cast);
  await live(cast, HEALING_MINUTES);
  const writes = await cast.target.takeWrites();
  await live(cast, FURTHER_SWEEPS);
  const further = await cast.target.takeWrites();
  const { expect } = row;
  deepStrictEqual(
    { events: toldBy(cast.events.slice(since)), writes: tagsLast([...byHand, ...writes]), further },
    { events: byObject(expect.events), writes: tagsLast(expect.writes), further: [] },
  );
  for (const { object, ...owned } of expect.owned ?? []) deepStrictEqual(ownedOf(cast, object), [owned]);
  for (const { look, is } of filled(expect.after as unknown as Json, read) as unknown as typeof expect.after)
    deepStrictEqual(await cast.aws(look), is, look.join(' '));
  await carryOut(row.restore ?? [], read, cast);
  await live(cast, row.restore ? 2 : 0);
}

/** Tags of different objects are written at one time, in no order that could be told. */
function tagsLast(writes: readonly string[]): readonly string[] {
  const isTag = (call: string): boolean => /:(Un)?[Tt]agResource/.test(call);
  return [...writes.filter((call) => !isTag(call)), ...writes.filter(isTag).sort()];
}

async function readAll(named: NonNullable<Row['read']>, aws: AwsCli): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const [name, argv] of Object.entries(named)) read[name] = String(await aws(filled([...argv], read)));
  return read;
}

/** Answers what the operator wrote while time went by; what the edits themselves write is not counted. */
async function carryOut(
  edits: readonly Edit[],
  read: Readonly<Record<string, string>>,
  cast: Cast,
): Promise<readonly string[]> {
  const writes: string[] = [];
  for (const edit of edits) {
    if ('aws' in edit) {
      await cast.aws(filled([...edit.aws], read));
      await cast.target.takeWrites();
    } else if ('commit' in edit) {
      cast.files = edited(cast.files, edit.commit);
      cast.source.commit(cast.files);
    } else {
      await live(cast, edit.minutes);
      writes.push(...(await cast.target.takeWrites()));
    }
  }
  return writes;
}

function ownedOf({ operator }: Cast, object: string): readonly (ExpectedDifference & { by: string })[] {
  const status = operator.views.objects().find(({ key }) => key === `shop/${object}`);
  return (status?.ignored ?? []).flatMap(({ path, live: from, desired: to, why }) =>
    why.reason === 'owned' ? [{ path, from, to, by: why.by }] : [],
  );
}
