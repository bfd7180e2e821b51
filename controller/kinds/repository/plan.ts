import type { RepositorySpec } from '../../../crds/generated/types.ts';
import type { CallInput } from '../../model/aws-calls.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { cumulative, type Plan, type Shown, type Step, step } from '../../model/plan.ts';
import { refuseReplacement, refuseSecondName } from '../../model/replacement.ts';
import { EMPTY_TAG, tagMap } from '../../model/tags.ts';
import { REPOSITORY_FIELDS } from './fields.ts';
import type { LiveRepository } from './observe.ts';
import { tagChangeOf, tagList, tagSteps } from './tag-steps.ts';

const WHY_NEW = 'the repository does not exist';
const ADVICE =
  'Images would be lost with it: write a Repository under another name, push the images there, and let the services name it.';

type Input = PlanInput<RepositorySpec, LiveRepository>;

export function plan(input: Input): Plan {
  const { seen } = input;
  if (seen.state === 'absent') return planCreation(input);
  return planPresent(input, seen.live);
}

/** Both policies are attached in the same pass: the name is all that they need. */
function planCreation({ want, resource, context }: Input): Plan {
  const name = String(want.repositoryName);
  const { management } = resource;
  const refusal = refuseSecondName(name, { remembered: context.remembered, management });
  if (refusal) return refusal;
  const { lifecyclePolicy, repositoryPolicy, emptyOnDelete, tags, ...request } = want;
  const own = Array.isArray(tags) ? tagMap(tags) : {};
  const all = { ...own, ...(emptyOnDelete === true ? { [EMPTY_TAG]: 'true' } : {}), ...context.ownerTags };
  const input = { ...request, tags: tagList(all) } as unknown as CallInput<'ecr:CreateRepository'>;
  const created = step('ecr:CreateRepository', input, {
    effect: 'create',
    why: WHY_NEW,
    shows: [{ read: 'ecr:repository', key: name, expect: { part: { repositoryName: name } } }],
  });
  const attached = [
    ...lifecycleSteps(name, lifecyclePolicy, 'as in the manifest'),
    ...policySteps(name, repositoryPolicy, 'as in the manifest'),
  ];
  const isNone = ({ call }: Step) => /:Delete/.test(call);
  return { kind: 'act', steps: [created, ...attached.filter((one) => !isNone(one))] };
}

function planPresent({ comparison, want, resource }: Input, live: LiveRepository): Plan {
  if (!comparison || comparison.differences.length === 0) return { kind: 'settled' };
  const { management } = resource;
  const refusal = refuseReplacement({ fields: REPOSITORY_FIELDS, comparison, management, recipe: { advice: ADVICE } });
  if (refusal) return refusal;
  const changed = changedMembers(comparison);
  const name = String(want.repositoryName);
  const why = (...members: readonly string[]) => describeChanges(comparison, members);
  const steps = [
    ...(MUTABILITY.some((member) => changed.has(member)) ? [mutabilityStep(want, why(...MUTABILITY))] : []),
    ...(changed.has(SCANNING) ? [scanningStep(want, why(SCANNING))] : []),
    ...(changed.has('lifecyclePolicy') ? lifecycleSteps(name, want.lifecyclePolicy, why('lifecyclePolicy')) : []),
    ...(changed.has('repositoryPolicy') ? policySteps(name, want.repositoryPolicy, why('repositoryPolicy')) : []),
    ...tagSteps(live.repository.repositoryArn ?? '', tagChangeOf(comparison.differences), tagWords(changed)),
  ];
  return { kind: 'act', steps: cumulative(steps) };
}

const MUTABILITY = ['imageTagMutability', 'imageTagMutabilityExclusionFilters'];
const SCANNING = 'imageScanningConfiguration';

function tagWords(changed: ReadonlySet<string>): string {
  const words = [
    ...(changed.has('tags') ? ['tags as in the manifest'] : []),
    ...(changed.has('emptyOnDelete') ? ['whether images go with the repository'] : []),
  ];
  return words.join(', ');
}

function mutabilityStep(want: JsonObject, why: string): Step {
  const name = String(want.repositoryName);
  const isSaid = (value: Json | undefined) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  const members = MUTABILITY.filter((member) => isSaid(want[member])).map((member) => [member, want[member]] as const);
  const setting = Object.fromEntries(members) as JsonObject;
  const input = { repositoryName: name, ...setting } as unknown as CallInput<'ecr:PutImageTagMutability'>;
  return step('ecr:PutImageTagMutability', input, { effect: 'update', why, shows: [shown(name, setting)] });
}

function scanningStep(want: JsonObject, why: string): Step {
  const name = String(want.repositoryName);
  const setting = { [SCANNING]: want[SCANNING] ?? {} };
  const input = { repositoryName: name, ...setting } as unknown as CallInput<'ecr:PutImageScanningConfiguration'>;
  return step('ecr:PutImageScanningConfiguration', input, { effect: 'update', why, shows: [shown(name, setting)] });
}

function shown(key: string, part: Json): Shown {
  return { read: 'ecr:repository', key, expect: { part } };
}

/** Canonical policies are JSON as text; the empty one stands for none. */
function lifecycleSteps(repositoryName: string, policy: Json | undefined, why: string): readonly Step[] {
  if (policy === undefined) return [];
  const shows = [{ read: 'ecr:lifecyclePolicy', key: repositoryName, expect: { part: {} } }] as const;
  const rest = { effect: 'update', why: `lifecycle policy: ${why}`, shows } as const;
  if (policy === '') return [step('ecr:DeleteLifecyclePolicy', { repositoryName }, rest)];
  return [step('ecr:PutLifecyclePolicy', { repositoryName, lifecyclePolicyText: String(policy) }, rest)];
}

function policySteps(repositoryName: string, policy: Json | undefined, why: string): readonly Step[] {
  if (policy === undefined) return [];
  const shows = [{ read: 'ecr:repositoryPolicy', key: repositoryName, expect: { part: {} } }] as const;
  const rest = { effect: 'update', why: `repository policy: ${why}`, shows } as const;
  if (policy === '') return [step('ecr:DeleteRepositoryPolicy', { repositoryName }, rest)];
  return [step('ecr:SetRepositoryPolicy', { repositoryName, policyText: String(policy) }, rest)];
}
