import type { CapacityProviderSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { CAPACITY_PROVIDER_FIELDS, type CapacityFacts } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import { lastSegment, nameOf, nameOfLive, naturalKeyOf } from './names.ts';
import { discover, type LiveCapacity, observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { tagSteps } from './tag-steps.ts';
import { teardown } from './teardown.ts';

/**
 * An ECS capacity provider. It is torn down after the services that run on it and before its cluster, which ECS refuses
 * to delete while it has providers of its own.
 */
export const capacityProviderKind: ResourceKind<CapacityProviderSpec, LiveCapacity, CapacityFacts> = {
  name: 'CapacityProvider',
  rank: 80,
  fields: CAPACITY_PROVIDER_FIELDS,
  naturalKey(spec, identity) {
    const name = nameOf(spec, identity);
    return name === undefined ? undefined : naturalKeyOf(name);
  },
  references({ cluster }) {
    if (cluster === undefined || cluster.includes('${')) return [];
    return [{ naturalKey: `ecs:cluster/${lastSegment(cluster)}`, path: 'cluster' }];
  },
  discover,
  observe,
  sides,
  plan,
  teardown: (_identity, seen, { ownerTags }) => teardown(seen, ownerTags),
  retag: ({ provider }, change) => tagSteps(provider, change, 'ownership and what was applied'),
  health,
  outputs,
  remember: ({ provider }) => ({ name: nameOfLive(provider) }),
  summary,
  inspect,
};
