import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { CallInput } from '../../model/aws-calls.ts';
import { describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Shown, type Step, step } from '../../model/plan.ts';
import { nameOfLive } from './names.ts';

const GROUP = 'autoScalingGroupProvider';
const INSTANCES = 'managedInstancesProvider';
/** Members of a launch template that are for creations alone (API reference, InstanceLaunchTemplateUpdate). */
const CREATION_ONLY: readonly string[] = ['capacityOptionType', 'fipsEnabled'];

/** One UpdateCapacityProvider for all that differs beside tags; none when nothing does. */
export function updateSteps(provider: CapacityProvider, comparison: Comparison): readonly Step[] {
  const { differences } = comparison;
  const member = [GROUP, INSTANCES].find((one) => differences.some(({ path }) => path.startsWith(`${one}.`)));
  if (member === undefined) return [];
  const name = nameOfLive(provider);
  const { cluster } = provider;
  const patch = { [member]: member === GROUP ? groupPatch(comparison) : instancesPatch(provider, comparison) };
  const input = { name, ...(cluster ? { cluster } : {}), ...patch };
  const shows: readonly Shown[] = [{ read: 'ecs:capacityProvider', key: name, expect: { part: patch } }];
  const why = describeChanges(comparison, [member]);
  return [
    step('ecs:UpdateCapacityProvider', input as CallInput<'ecs:UpdateCapacityProvider'>, {
      effect: 'update',
      why,
      shows,
    }),
  ];
}

/** The members that differ, each whole and with its defaults spelled out: what is left out stays as it is. */
function groupPatch({ want, differences }: Comparison): JsonObject {
  const group = isObject(want[GROUP]) ? want[GROUP] : {};
  const changed = new Set(differences.map(({ path }) => path.split('.')[1]));
  return Object.fromEntries(Object.entries(group).filter(([member]) => changed.has(member)));
}

/**
 * The whole of it, as the call demands role and launch template: what is wanted over what lives, so that members which
 * nobody declares, or which we do not know, keep their values. Believed: a member that is left out is cleared.
 */
function instancesPatch(provider: CapacityProvider, { want, differences }: Comparison): JsonObject {
  const gone = new Set(differences.filter(({ desired }) => desired === null).map(({ path }) => path));
  const live = provider[INSTANCES] as unknown as Json;
  const whole = over({ live, want: want[INSTANCES], path: INSTANCES }, gone);
  const patch = isObject(whole) ? whole : {};
  const template = isObject(patch.instanceLaunchTemplate) ? patch.instanceLaunchTemplate : {};
  const kept = Object.entries(template).filter(([member]) => !CREATION_ONLY.includes(member));
  return { ...patch, instanceLaunchTemplate: Object.fromEntries(kept) };
}

interface Layers {
  readonly live: Json | undefined;
  readonly want: Json | undefined;
  readonly path: string;
}

function over({ live, want, path }: Layers, gone: ReadonlySet<string>): Json | undefined {
  if (want === undefined) return gone.has(path) ? undefined : live;
  if (!isObject(want) || !isObject(live)) return want;
  const out: Record<string, Json> = {};
  for (const member of new Set([...Object.keys(live), ...Object.keys(want)])) {
    const value = over({ live: live[member], want: want[member], path: `${path}.${member}` }, gone);
    if (value !== undefined) out[member] = value;
  }
  return out;
}
