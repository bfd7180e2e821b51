import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RESOURCE_KINDS } from '../../../controller/kinds/index.ts';
import type { ErasedKind, PlanContext, PlanInput, Plannable, Present } from '../../../controller/model/kind.ts';
import type { Plan } from '../../../controller/model/plan.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { makeBeforehand } from '../../converged/elsewhere.ts';
import { createWorld, type Files } from '../../support/world.ts';
import { SYSTEMS } from '../../systems/systems.ts';

const EXAMPLES = 'manifests/examples';

/** One thing that a kind was asked while the examples were brought to life. */
export interface Sample {
  readonly kind: ErasedKind;
  readonly resource: Resource;
  readonly seen: Plannable<unknown>;
  readonly plan: Plan;
  readonly context: PlanContext;
}

export type PresentSample = Sample & { readonly seen: Present<unknown> };

/** Everything that every kind was asked, from an empty account until the examples are settled. */
export async function collectSamples(): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const world = createWorld({ seed: 7, kinds: RESOURCE_KINDS.map((kind) => recording(kind, samples)) });
  await makeBeforehand(world);
  await world.commit({ ...exampleFiles(), ...preparedFiles() });
  if (!(await world.settle())) throw new Error('the examples do not settle');
  return samples;
}

/** Documents about things that have to be there beforehand. */
function preparedFiles(): Files {
  const names = ['namespaces.yaml', 'default-resources.yaml', 'api-deployments.yaml'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${EXAMPLES}/every-field/${name}`, 'utf8')]));
}

/**
 * Every example that can be brought to life as it stands: it has its Namespace and asks for nothing from outside. Overlays
 * are brought to life where both of their accounts are looked at, and the real systems in `test/systems`.
 */
function exampleFiles(): Files {
  const paths = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const files = paths.map((path) => ({
    path,
    folder: dirname(path),
    text: readFileSync(`${EXAMPLES}/${path}`, 'utf8'),
  }));
  const isWhole = (folder: string) => {
    const texts = files.filter((file) => file.folder === folder).map(({ text }) => text);
    if (files.some(({ path }) => path === `${folder}/kustomization.yaml`)) return false;
    if (SYSTEMS.some(({ name }) => folder === name || folder.startsWith(`${name}/`))) return false;
    return texts.some((text) => /^kind: Namespace$/m.test(text)) && !texts.some((text) => text.includes('${ssm:'));
  };
  return Object.fromEntries(files.filter(({ folder }) => isWhole(folder)).map(({ path, text }) => [path, text]));
}

/** The kind itself; what its planner was given is frozen, so that writing to it fails. */
function recording(kind: ErasedKind, samples: Sample[]): ErasedKind {
  return {
    ...kind,
    plan(input: PlanInput<never, unknown>) {
      const { resource, seen, context } = freezeDeep(input);
      const plan = freezeDeep(kind.plan(input));
      samples.push({ kind, resource, seen, plan, context });
      return plan;
    },
  };
}

export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Date) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freezeDeep(member);
  return value;
}

export function isPresent(sample: Sample): sample is PresentSample {
  return sample.seen.state === 'present';
}
