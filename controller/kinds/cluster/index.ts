import type { Cluster } from '@aws-sdk/client-ecs';
import type { ClusterSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { CLUSTER_FIELDS, type ClusterFacts } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import { nameOf, naturalKeyOf, providerReferences } from './names.ts';
import { discover, observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { tagSteps } from './tag-steps.ts';
import { teardown } from './teardown.ts';

/** An ECS cluster. */
export const clusterKind: ResourceKind<ClusterSpec, Cluster, ClusterFacts> = {
  name: 'Cluster',
  rank: 90,
  fields: CLUSTER_FIELDS,
  naturalKey(spec, identity) {
    const name = nameOf(spec, identity);
    return name === undefined ? undefined : naturalKeyOf(name);
  },
  references: ({ capacityProviders }) => providerReferences(capacityProviders),
  discover,
  observe,
  sides,
  plan,
  teardown,
  retag: (live, change) => tagSteps(live, change, 'ownership and what was applied'),
  health,
  outputs,
  summary,
  inspect,
};
