import { deepStrictEqual } from 'node:assert/strict';
import { type Imported, importLive } from '../../../controller/adoption/import-live.ts';
import { type Looked, look } from '../../../controller/adoption/look.ts';
import { identitiesOf } from '../../../controller/adoption/names.ts';
import { subjectsOf } from '../../../controller/adoption/subjects.ts';
import { survey, type Wanted } from '../../../controller/adoption/survey.ts';
import type { Operator } from '../../../controller/operator.ts';
import type { Manifests } from '../../support/memory-source.ts';
import type { Tally } from '../play-scenario.ts';
import { type AdoptionWorld, inTime, operate, readerOf, SCOPE } from './adoption-world.ts';
import { describeAll, differingPlaces } from './described.ts';
import { EDITS, type HandEdit } from './edits.ts';
import { CERTIFICATES, CLUSTER, FLEET, FLEET_SERVICES, type Making, NETWORK } from './fleet.ts';
import { coverageOf } from './found-in-answers.ts';
import { carryOut, type Kept } from './make-fleet.ts';
import { tearDown } from './tear-down.ts';

const SETTLING_MINUTES = 20;
const NAMESPACE = 'fleet';

/** What another AWS than the sandbox needs or cannot do. */
export interface Variation {
  /** Calls before the fleet; without any, what they would keep is known. */
  readonly before?: readonly Making[] | undefined;
  /** Calls that are left out, of the fleet and of the edits by hand. */
  readonly lacks?: ((making: Making) => boolean) | undefined;
  /** Acts that cannot be played. */
  readonly without?: readonly ActName[] | undefined;
}

/** Something that must hold, given what was imported; rejects with an AssertionError where it does not. */
type Act = (world: AdoptionWorld, story: Story, print: (line: string) => void) => Promise<void>;

interface Story {
  readonly imported: Imported;
  readonly looked: readonly Looked[];
  readonly manifests: Manifests;
  readonly kept: Kept;
  readonly edits: readonly HandEdit[];
}

/** The acts in their order: each begins with the world as the one before has left it. */
const ACTS = { planIsEmpty, applyWritesTags, everythingIsCovered, editsAreFound, livesAgain } satisfies Record<
  string,
  Act
>;
export type ActName = keyof typeof ACTS;

/**
 * The whole story of an adoption, with its figures. A line says which act has failed; it does not keep the next from its
 * try.
 */
export async function playAdoption(
  world: AdoptionWorld,
  print: (line: string) => void,
  variation: Variation = {},
): Promise<Tally> {
  const { without = [] } = variation;
  const acts = Object.entries(ACTS).flatMap(([name, act]) => (without.some((one) => one === name) ? [] : [act]));
  let failed = 0;
  try {
    const story = await begin(world, print, variation);
    for (const act of acts) {
      await act(world, story, print).catch((error: unknown) => {
        failed += 1;
        print(`FAILED ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    return { passed: acts.length - failed, failed };
  } finally {
    await world.close();
  }
}

async function begin(
  world: AdoptionWorld,
  print: (line: string) => void,
  { before = [], lacks = () => false }: Variation,
): Promise<Story> {
  const given = await carryOut(world, [...NETWORK, ...before], CERTIFICATES);
  const fleet = FLEET.filter((making) => !lacks(making));
  const kept = await carryOut(world, fleet, given);
  await world.clock.advance(SETTLING_MINUTES * 60_000);
  print(`ok ${FLEET_SERVICES} services made by ${fleet.length} calls`);
  const { imported, looked } = await importAll(world);
  const { objects, files, warnings } = imported;
  print(`ok imported: ${objects} objects in ${files.length} files, ${warnings.length} warnings`);
  deepStrictEqual(
    warnings.filter((warning) => warning.includes('not valid')),
    [],
    'every document is valid',
  );
  await world.takeWrites();
  const edits = EDITS.filter(({ edit }) => !edit.some(lacks));
  return { imported, looked, kept, edits, manifests: manifestsOf(imported) };
}

async function importAll(world: AdoptionWorld): Promise<{ imported: Imported; looked: readonly Looked[] }> {
  const read = readerOf(world);
  const services = await inTime(world, read.list('ecs:services', CLUSTER));
  const wanted: Wanted = {
    clusters: [CLUSTER],
    services: services.flatMap(({ serviceName }) => (serviceName ? [{ cluster: CLUSTER, service: serviceName }] : [])),
    capacityProviders: [],
    targetGroups: [],
    loadBalancers: [],
  };
  const request = { wanted, namespace: NAMESPACE, scope: SCOPE, terraform: false };
  const imported = await inTime(world, importLive({ ...request, read: readerOf(world) }));
  return { imported, looked: await inTime(world, lookAll(world, wanted)) };
}

async function lookAll(world: AdoptionWorld, wanted: Wanted): Promise<readonly Looked[]> {
  const read = readerOf(world);
  const subjects = subjectsOf(await survey(wanted, read));
  const identities = identitiesOf(subjects, NAMESPACE);
  const found = await Promise.all(
    subjects.map((subject, index) => {
      const identity = identities[index];
      return identity && look(subject, identity, { read, scope: SCOPE });
    }),
  );
  return found.filter((one) => one !== undefined);
}

function manifestsOf({ files }: Imported): Manifests {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** As somebody commits it: the namespace says enforce. */
function enforced(manifests: Manifests): Manifests {
  const namespace = manifests['namespace.yaml'] ?? '';
  return { ...manifests, 'namespace.yaml': `${namespace}  management:\n    mode: enforce\n` };
}

function differencesOf({ views }: Operator): readonly string[] {
  return views
    .objects()
    .flatMap(({ key, differences, health, problems }) => [
      ...differences.map(({ path }) => `${key} ${path}`),
      ...problems.map(({ message }) => `${key} ${message}`),
      ...(health.status === 'Missing' ? [`${key} is missing`] : []),
    ]);
}

async function planIsEmpty(world: AdoptionWorld, { manifests }: Story, print: (line: string) => void): Promise<void> {
  const operator = await operate(world, manifests, { dryRun: true, minutes: 2 });
  deepStrictEqual(differencesOf(operator), [], 'a plan right after the import has no differences');
  const steps = operator.views.objects().flatMap(({ plan }) => (plan?.kind === 'act' ? plan.steps : []));
  deepStrictEqual(
    steps.filter(({ effect }) => effect !== 'tag').map(({ call }) => call),
    [],
    'the plan writes tags alone',
  );
  deepStrictEqual(await world.takeWrites(), []);
  print(
    `ok plan: no difference in ${operator.views.objects().length - 1} objects; ${steps.length} steps, all of them tags`,
  );
}

async function applyWritesTags(
  world: AdoptionWorld,
  { manifests }: Story,
  print: (line: string) => void,
): Promise<void> {
  await operate(world, enforced(manifests), { dryRun: false, minutes: 6 });
  const writes = await world.takeWrites();
  deepStrictEqual(
    writes.filter((call) => !/:(TagResource|AddTags)$/.test(call)),
    [],
    'adoption adds tags and does nothing else',
  );
  await operate(world, enforced(manifests), { dryRun: false, minutes: 5 });
  deepStrictEqual(await world.takeWrites(), [], 'nothing is written after that');
  print(`ok apply: ${counted(writes)}; then 5 sweeps without a write`);
}

function counted(calls: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(call, (counts.get(call) ?? 0) + 1);
  return [...counts].map(([call, count]) => `${count} × ${call}`).join(', ');
}

async function everythingIsCovered(
  world: AdoptionWorld,
  { looked }: Story,
  print: (line: string) => void,
): Promise<void> {
  const { declared, owned, together, missed, compared } = await inTime(
    world,
    coverageOf(looked, readerOf(world), SCOPE),
  );
  deepStrictEqual(missed, [], 'a change of each imported field shows at exactly its path');
  const alone = declared.length - owned.length - together.length;
  print(
    `ok ${declared.length} imported fields: a change of ${alone} is found at exactly its path; of ${together.length} at its path and at those that depend on it; ${owned.length} are for the time being ECS' own and shown as such; ${compared} changed answers compared`,
  );
}

async function editsAreFound(
  world: AdoptionWorld,
  { manifests, kept, edits }: Story,
  print: (line: string) => void,
): Promise<void> {
  for (const { edit } of edits) await carryOut(world, edit, kept);
  await world.clock.advance(60_000);
  const found = await operate(world, manifests, { dryRun: true, minutes: 2 });
  deepStrictEqual(
    [...differencesOf(found)].sort(),
    edits.flatMap(({ paths }) => paths.map((path) => `${NAMESPACE}/${path}`)).sort(),
    'what people change is found, and nothing else',
  );
  await world.takeWrites();
  await operate(world, enforced(manifests), { dryRun: false, minutes: SETTLING_MINUTES });
  const healed = await operate(world, manifests, { dryRun: true, minutes: 2 });
  deepStrictEqual(differencesOf(healed), [], 'and healed');
  print(
    `ok ${edits.length} edits by hand found at ${edits.flatMap(({ paths }) => paths).length} paths and healed: ${counted(await world.takeWrites())}`,
  );
}

/**
 * CodeDeploy's service is shown and not written, so it does not come back; the second target group of its deployment
 * group, and the test rule before that, belong to no service as far as ECS knows.
 */
const NOT_OURS = { services: ['codedeploy'], targetGroups: ['cd-b'], rules: ['61'] };

async function livesAgain(
  world: AdoptionWorld,
  { manifests, imported }: Story,
  print: (line: string) => void,
): Promise<void> {
  const before = await inTime(world, describeAll(world, NOT_OURS));
  await tearDown(world);
  await world.takeWrites();
  const operator = await operate(world, enforced(manifests), { dryRun: false, minutes: 3 * SETTLING_MINUTES });
  const refused = operator.views.objects().filter(({ outcome }) => outcome?.kind !== 'settled');
  deepStrictEqual(
    refused.map(({ identity }) => identity.name),
    NOT_OURS.services,
  );
  const writes = await world.takeWrites();
  const after = await inTime(world, describeAll(world, NOT_OURS));
  deepStrictEqual(differingPlaces(before, after), [], 'what was deleted and applied again is described as before');
  const again = await importAll(world);
  const without = ({ files }: Imported) => files.filter(({ path }) => path !== 'services/codedeploy.yaml');
  deepStrictEqual(without(again.imported), without(imported), 'and imported as before');
  print(
    `ok deleted and applied again: ${counted(writes)}; every Describe answer is equal but for read-only fields, and the import gives the same files`,
  );
}
