import type { CloudMapServiceSpec } from '../../../crds/generated/types.ts';
import { discoveryTagSteps } from '../../model/cloud-map/tags.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { SERVICE_FIELDS } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import { naturalKeyOf, placeOf } from './names.ts';
import { discover, type LiveDiscovery, observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { teardown } from './teardown.ts';

/** A service of AWS Cloud Map. What is registered in it is registered by others, and never drifts. */
export const cloudMapServiceKind: ResourceKind<CloudMapServiceSpec, LiveDiscovery> = {
  name: 'CloudMapService',
  rank: 44,
  fields: SERVICE_FIELDS,
  naturalKey(spec, identity) {
    const place = placeOf(spec, identity);
    return place && naturalKeyOf(place);
  },
  references: () => [],
  discover,
  observe,
  sides,
  plan,
  teardown: (_identity, seen) => teardown(seen),
  retag: ({ service }, change) => discoveryTagSteps(service.Arn ?? '', change, 'ownership and what was applied'),
  health,
  outputs,
  remember: ({ service }) => ({ id: service.Id ?? '' }),
  summary,
  inspect,
};
