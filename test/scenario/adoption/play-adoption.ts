import { deepStrictEqual } from 'node:assert/strict';
import { type Imported, importLive } from '../../../controller/adoption/import-live.ts';
import { type Looked, look } from '../../../controller/adoption/look.ts';
import { identitiesOf } from '../../../controller/adoption/names.ts';
import { subjectsOf } from '../../../controller/adoption/subjects.ts';
import { survey, type Wanted } from '../../../controller/adoption/survey.ts';
import type { Operator } from '../../../controller/operator.ts';
import type { Manifests } from '../../support/memory-source.ts';
import { type AdoptionWorld, inTime, operate, readerOf, SCOPE } from './adoption-world.ts';
import { describeAll, differingPlaces } from './described.ts';
import { EDITS } from './edits.ts';
import { CLUSTER, FLEET, FLEET_SERVICES } from './fleet.ts';
import { coverageOf } from './found-in-answers.ts';
import { carryOut, type Kept } from './make-fleet.ts';
import { tearDown } from './tear-down.ts';

const SETTLING_MINUTES = 20;
const NAMESPACE = 'fleet';

/** The whole story of an adoption; rejects with an AssertionError where it is not as promised. Prints its figures. */
export async function playAdoption(world: AdoptionWorld, print: (line: string) => void): Promise<void> {
  const kept = await carryOut(world, FLEET);
  await world.clock.advance(SETTLING_MINUTES * 60_000);
  print(`ok ${FLEET_SERVICES} services made by ${FLEET.length} calls`);
  const { imported, looked } = await importAll(world);
  const manifests = manifestsOf(imported);
  print(
    `ok imported: ${imported.objects} objects in ${imported.files.length} files, ${imported.warnings.length} warnings`,
  );
  await world.takeWrites();
  await planIsEmpty(world, manifests, print);
  await applyWritesTags(world, manifests, print);
  await everythingIsCovered(world, looked, print);
  await editsAreFound(world, { manifests, kept }, print);
  await livesAgain(world, { manifests, imported }, print);
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

async function planIsEmpty(world: AdoptionWorld, manifests: Manifests, print: (line: string) => void): Promise<void> {
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
  manifests: Manifests,
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
  looked: readonly Looked[],
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
  { manifests, kept }: { manifests: Manifests; kept: Kept },
  print: (line: string) => void,
): Promise<void> {
  for (const { edit } of EDITS) await carryOut(world, edit, kept);
  await world.clock.advance(60_000);
  const found = await operate(world, manifests, { dryRun: true, minutes: 2 });
  deepStrictEqual(
    [...differencesOf(found)].sort(),
    EDITS.flatMap(({ paths }) => paths.map((path) => `${NAMESPACE}/${path}`)).sort(),
    'what people change is found, and nothing else',
  );
  await world.takeWrites();
  await operate(world, enforced(manifests), { dryRun: false, minutes: SETTLING_MINUTES });
  const healed = await operate(world, manifests, { dryRun: true, minutes: 2 });
  deepStrictEqual(differencesOf(healed), [], 'and healed');
  print(
    `ok ${EDITS.length} edits by hand found at ${EDITS.flatMap(({ paths }) => paths).length} paths and healed: ${counted(await world.takeWrites())}`,
  );
}

/**
 * CodeDeploy's service is shown and not written, so it does not come back; the second target group of its deployment
 * group, and the test rule before that, belong to no service as far as ECS knows.
 */
const NOT_OURS = { services: ['codedeploy'], targetGroups: ['cd-b'], rules: ['61'] };

async function livesAgain(
  world: AdoptionWorld,
  { manifests, imported }: { manifests: Manifests; imported: Imported },
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
