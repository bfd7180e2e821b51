import type { CapacityProviderSpec } from '../../../crds/generated/types.ts';
import type { CallInput } from '../../model/aws-calls.ts';
import type { PlanInput } from '../../model/kind.ts';
import { cumulative, type Plan, step } from '../../model/plan.ts';
import { refuseReplacement, refuseSecondName } from '../../model/replacement.ts';
import { ecsTagList, tagChangeOf } from '../../model/tag-change.ts';
import { tagMap } from '../../model/tags.ts';
import { CAPACITY_PROVIDER_FIELDS } from './fields.ts';
import { isBusy } from './health.ts';
import type { LiveCapacity } from './observe.ts';
import { tagSteps } from './tag-steps.ts';
import { updateSteps } from './update.ts';

const RECHECK_MS = 5_000;
const CONSEQUENCE =
  'Write a CapacityProvider under another name in its stead, and that name into the clusters and the services’ strategies; one commit can do it all.';

type Input = PlanInput<CapacityProviderSpec, LiveCapacity>;

export function plan(input: Input): Plan {
  const { seen } = input;
  if (seen.state === 'absent') return planCreation(input);
  return planPresent(input, seen.live);
}

/** With every default spelled out, so that ECS cannot choose another. A second creation is refused: the name is taken. */
function planCreation({ want, resource, context }: Input): Plan {
  const name = String(want.name);
  const { management } = resource;
  const refusal = refuseSecondName(name, { remembered: context.remembered, management });
  if (refusal) return refusal;
  const own = Array.isArray(want.tags) ? tagMap(want.tags) : {};
  const request = { ...want, tags: ecsTagList({ ...own, ...context.ownerTags }) };
  const created = step('ecs:CreateCapacityProvider', request as unknown as CallInput<'ecs:CreateCapacityProvider'>, {
    effect: 'create',
    why: 'the capacity provider does not exist',
    shows: [{ read: 'ecs:capacityProvider', key: name, expect: { part: { name } } }],
  });
  return { kind: 'act', steps: [created] };
}

/** Tags take no part in what ECS has under way, so they never wait for it. */
function planPresent({ comparison, resource }: Input, { provider }: LiveCapacity): Plan {
  if (!comparison || comparison.differences.length === 0) return { kind: 'settled' };
  const { management } = resource;
  const fields = CAPACITY_PROVIDER_FIELDS;
  const refusal = refuseReplacement({ fields, comparison, management, recipe: { advice: CONSEQUENCE } });
  if (refusal) return refusal;
  const steps = [
    ...(isBusy(provider) ? [] : updateSteps(provider, comparison)),
    ...tagSteps(provider, tagChangeOf(comparison.differences), 'tags as in the manifest'),
  ];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  return { kind: 'wait', reason: 'ECS is still changing the capacity provider', recheckMs: RECHECK_MS };
}
