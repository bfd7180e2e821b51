import type { DefaultResourceSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { DEFAULT_FIELDS, type DefaultFacts } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import type { LiveDefault } from './live.ts';
import { naturalKeyOf, placeOf } from './names.ts';
import { discover, observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { tagSteps } from './tag-steps.ts';
import { teardown } from './teardown.ts';

/** What AWS makes with a VPC and nobody makes or deletes: main route table, default security group, default network ACL. */
export const defaultResourceKind: ResourceKind<DefaultResourceSpec, LiveDefault, DefaultFacts> = {
  name: 'DefaultResource',
  rank: 120,
  asksReferrers: true,
  fields: DEFAULT_FIELDS,
  naturalKey(spec) {
    const place = placeOf(spec);
    return place && naturalKeyOf(place);
  },
  references: () => [],
  discover,
  observe,
  sides,
  plan,
  teardown: (identity, seen) => teardown(identity, seen),
  retag: (live, change) => tagSteps(live, change, 'ownership and what was applied'),
  health,
  outputs,
  summary,
  inspect,
};
