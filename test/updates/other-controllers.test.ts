import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { namespaceText } from '../support/small-world.ts';
import { createWorld, type Files, SWEEP_MS, type World } from '../support/world.ts';
import { type Patch, patched } from './place.ts';
import type { Row } from './row.ts';
import { SERVICE_ROWS } from './rows/service-rows.ts';
import { TEMPLATE_ROWS } from './rows/template-rows.ts';
import { SERVICE_STAGE } from './stages/service-stage.ts';

/**
 * Services that CodeDeploy or somebody's task sets roll out: every field that differs is shown, nothing is written, and
 * the reason is said.
 */

const NO_BUDGET = { acquire: async () => 0, throttled() {}, succeeded() {}, figures: () => [] };
const ADOPT = { mode: 'enforce', adoptionPolicy: 'adopt' };

type Controller = 'CODE_DEPLOY' | 'EXTERNAL';

interface Subject {
  readonly name: string;
  readonly key: `shop/Service/${string}`;
  readonly row: Row;
  readonly base: JsonObject;
}

/** A service under EXTERNAL control has no task definition, and nothing that belongs to its task sets. */
const OF_TASK_SETS =
  /^(template|taskDefinition|launchType|networkConfiguration|loadBalancers|serviceRegistries|platformVersion|capacityProviderStrategy)\b/;

function subjectsOf(controller: Controller): readonly Subject[] {
  const rows = [...SERVICE_ROWS, ...TEMPLATE_ROWS].filter((row) => controller === 'CODE_DEPLOY' || isOfService(row));
  return rows.map((row, index) => {
    const name = `u${String(index).padStart(3, '0')}`;
    const whole = patched(SERVICE_STAGE.bases[row.base]?.(name) ?? {}, row.beside);
    const kept = Object.entries(whole).filter(([member]) => controller === 'CODE_DEPLOY' || !OF_TASK_SETS.test(member));
    const base = { ...Object.fromEntries(kept), deploymentController: { type: controller } };
    return { name, key: `shop/Service/${name}`, row, base };
  });
}

/** Without load balancers there is no grace period either. */
function isOfService({ leaf, beside, set }: Row): boolean {
  const places = [leaf, ...Object.keys(beside), ...Object.keys(set)];
  return leaf !== 'healthCheckGracePeriodSeconds' && !places.some((place) => OF_TASK_SETS.test(place));
}

function documentOf(kind: string, name: string, spec: JsonObject): string {
  const document = { apiVersion: 'evenkeel.dev/v1alpha1', kind, metadata: { name, namespace: 'shop' }, spec };
  return stringify(document, { aliasDuplicateObjects: false });
}

function filesOf(subjects: readonly Subject[], patchOf: (row: Row) => Patch): Files {
  const around = SERVICE_STAGE.around([]).map(([kind, name, spec], index) => {
    return [`around-${index}.yaml`, documentOf(kind, name, spec)] as const;
  });
  const own = subjects.map(({ name, base, row }) => {
    return [`${name}.yaml`, documentOf('Service', name, patched(base, patchOf(row)))] as const;
  });
  return Object.fromEntries([['namespace.yaml', namespaceText(ADOPT)], ...around, ...own]);
}

/** Makes the services as somebody else did, once what they refer to is there. */
async function liveAsMade(controller: Controller): Promise<{ world: World; subjects: readonly Subject[] }> {
  const subjects = subjectsOf(controller);
  const world = createWorld({ seed: 3, throttle: NO_BUDGET });
  await SERVICE_STAGE.prepare?.(world);
  await world.commit(filesOf([], () => ({})));
  await world.settle();
  for (const { name, base } of subjects) await makeElsewhere(world, name, base);
  await world.commit(filesOf(subjects, () => ({})));
  await world.clock.advance(SWEEP_MS);
  await world.settle(2 * 3_600_000);
  return { world, subjects };
}

async function makeElsewhere(world: World, serviceName: string, base: JsonObject): Promise<void> {
  const { template, ...members } = resolved(world, base) as JsonObject;
  const task = isObject(template) ? { family: serviceName, ...template } : undefined;
  if (task) await world.call('ecs', 'RegisterTaskDefinition', task);
  const input = { desiredCount: 0, ...(task ? { taskDefinition: serviceName } : {}), ...members, serviceName };
  await world.call('ecs', 'CreateService', input);
}

/** `${TargetGroup/web-a}` as its ARN. */
function resolved(world: World, value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[]).map((element) => resolved(world, element) as Json);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolved(world, v)]));
  const [, kind, name] = /^\$\{(\w+)\/([\w-]+)\}$/.exec(String(value)) ?? [];
  if (!kind || !name) return value;
  return world.operator().views.object(`shop/${kind}/${name}` as ObjectStatus['key'])?.outputs?.[''];
}

function lastWrite(world: World): number {
  return world.sandbox.ledger.entries({ mutating: true }).at(-1)?.sequence ?? 0;
}

describe.each([
  { controller: 'CODE_DEPLOY', fields: SERVICE_ROWS.length + TEMPLATE_ROWS.length },
  { controller: 'EXTERNAL', fields: 39 },
] as const)('under $controller', ({ controller, fields }) => {
  it('every field that differs is shown and none is written', async () => {
    const { world, subjects } = await liveAsMade(controller);
    const statuses = () => subjects.map(({ key }) => world.operator().views.object(key));
    expect(statuses().filter((status) => status?.sync !== 'Synced')).toEqual([]);
    const adopted = lastWrite(world);

    await world.commit(filesOf(subjects, ({ set }) => set));
    await world.clock.advance(5 * SWEEP_MS);

    const refused = statuses().filter(
      (status) => status?.plan?.kind === 'refuse' && status.plan.code === 'UNSUPPORTED',
    );
    const shown = subjects.filter(({ key, row }) => {
      const member = /^[^.[]*/.exec(row.leaf)?.[0] ?? '';
      return world
        .operator()
        .views.object(key)
        ?.differences.some(({ path }) => path.startsWith(member));
    });
    process.stdout.write(
      `${controller}: ${shown.length} of ${subjects.length} fields shown, ${refused.length} refused\n`,
    );
    expect({ shown: shown.length, refused: refused.length, writes: lastWrite(world) - adopted }).toEqual({
      shown: fields,
      refused: fields,
      writes: 0,
    });
    for (const status of refused)
      expect(status?.plan).toMatchObject({ message: expect.stringContaining(`controller is ${controller}`) });

    await world.commit(filesOf(subjects, () => ({})));
    await world.clock.advance(2 * SWEEP_MS);
    expect(statuses().filter((status) => status?.sync !== 'Synced')).toEqual([]);
    expect(lastWrite(world)).toBe(adopted);
  });
});
