import type { Cluster } from '@aws-sdk/client-ecs';
import type { ClusterSpec } from '../../../crds/generated/types.ts';
import type { CallInput } from '../../model/aws-calls.ts';
import { type Difference, describeDifference } from '../../model/difference.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { cumulative, type Plan, type Shown, type Step, step } from '../../model/plan.ts';
import { ecsTagList, tagChangeOf } from '../../model/tag-change.ts';
import { tagMap } from '../../model/tags.ts';
import { tagSteps } from './tag-steps.ts';

const RECHECK_MS = 5_000;
const WHY_NEW = 'the cluster does not exist';

type Input = PlanInput<ClusterSpec, Cluster>;

export function plan(input: Input): Plan {
  const { seen } = input;
  if (seen.state === 'absent') return { kind: 'act', steps: [createStep(input)] };
  return planPresent(input, seen.live);
}

/** CreateCluster is idempotent by name. */
function createStep({ want, context }: Input): Step {
  const own = Array.isArray(want.tags) ? tagMap(want.tags) : {};
  const request = { ...want, tags: ecsTagList({ ...own, ...context.ownerTags }) };
  return step('ecs:CreateCluster', request as CallInput<'ecs:CreateCluster'>, {
    effect: 'create',
    why: WHY_NEW,
    shows: [shown(want, { status: 'ACTIVE' })],
  });
}

function shown(want: JsonObject, part: Json): Shown {
  return { read: 'ecs:cluster', key: String(want.clusterName), expect: { part } };
}

function planPresent(input: Input, live: Cluster): Plan {
  const differences = input.comparison?.differences ?? [];
  if (differences.length === 0) return { kind: 'settled' };
  if (live.status === 'PROVISIONING')
    return { kind: 'wait', reason: 'ECS is still setting the cluster up', recheckMs: RECHECK_MS };
  const of = (members: readonly string[]) => differences.filter(({ path }) => members.includes(memberOf(path)));
  const providers = of(['capacityProviders', 'defaultCapacityProviderStrategy']);
  const isBusy = providers.length > 0 && live.attachmentsStatus === 'UPDATE_IN_PROGRESS';
  const steps = [
    ...updateSteps(input, of(['settings', 'configuration', 'serviceConnectDefaults'])),
    ...(isBusy ? [] : providerSteps(input, live, providers)),
    ...tagSteps(live, tagChangeOf(of(['tags'])), 'tags as in the manifest'),
  ];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  return { kind: 'wait', reason: 'ECS is still changing the capacity providers', recheckMs: RECHECK_MS };
}

function memberOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? path;
}

function whyOf(differences: readonly Difference[]): string {
  return differences.map(describeDifference).join('; ');
}

/** An empty namespace is how UpdateCluster takes the Service Connect default off (API reference). */
function updateSteps({ want }: Input, differences: readonly Difference[]): readonly Step[] {
  if (differences.length === 0) return [];
  const members = [...new Set(differences.map(({ path }) => memberOf(path)))];
  const cleared: JsonObject = { serviceConnectDefaults: { namespace: '' }, settings: [] };
  const patch = Object.fromEntries(members.map((member) => [member, want[member] ?? cleared[member]]));
  const input = { cluster: String(want.clusterName), ...patch } as CallInput<'ecs:UpdateCluster'>;
  const settings = members.includes('settings') ? { settings: want.settings ?? [] } : {};
  const shows = [shown(want, settings)];
  return [step('ecs:UpdateCluster', input, { effect: 'update', why: whyOf(differences), shows })];
}

/**
 * Both lists are replaced as a whole, so the one that is not declared is sent as it lives. Nothing is taken out as long
 * as something is missing: services cannot move to a provider before it is there, and ECS lets none go that they use.
 */
function providerSteps({ want }: Input, live: Cluster, differences: readonly Difference[]): readonly Step[] {
  if (differences.length === 0) return [];
  const input = {
    cluster: String(want.clusterName),
    capacityProviders: providersFor(want.capacityProviders, live.capacityProviders ?? []),
    defaultCapacityProviderStrategy: want.defaultCapacityProviderStrategy ?? live.defaultCapacityProviderStrategy ?? [],
  } as CallInput<'ecs:PutClusterCapacityProviders'>;
  const part = { capacityProviders: input.capacityProviders ?? [] };
  return [
    step('ecs:PutClusterCapacityProviders', input, {
      effect: 'update',
      why: whyOf(differences),
      shows: [shown(want, part)],
    }),
  ];
}

function providersFor(want: Json | undefined, live: readonly string[]): readonly Json[] {
  if (!Array.isArray(want)) return live;
  const isComplete = want.every((name) => live.includes(String(name)));
  return isComplete ? want : [...want, ...live.filter((name) => !want.includes(name))];
}
