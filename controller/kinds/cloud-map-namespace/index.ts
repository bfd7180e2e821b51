import type { CloudMapNamespaceSpec } from '../../../crds/generated/types.ts';
import { discoveryTagSteps } from '../../model/cloud-map/tags.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { NAMESPACE_FIELDS } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import { keyOf, naturalKeyOf } from './names.ts';
import { discover, type LiveNamespace, observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { teardown } from './teardown.ts';

/** A namespace of AWS Cloud Map. The hosted zone behind it is Cloud Map's own. */
export const cloudMapNamespaceKind: ResourceKind<CloudMapNamespaceSpec, LiveNamespace> = {
  name: 'CloudMapNamespace',
  rank: 85,
  fields: NAMESPACE_FIELDS,
  naturalKey(spec, identity) {
    const key = keyOf(spec, identity);
    return key === undefined || spec.vpc?.includes('${') ? undefined : naturalKeyOf(key, spec.vpc);
  },
  references: () => [],
  discover,
  observe,
  sides,
  plan,
  teardown: (_identity, seen, context) => teardown(seen, context),
  retag: ({ namespace }, change) => discoveryTagSteps(namespace.Arn ?? '', change, 'ownership and what was applied'),
  health,
  outputs,
  remember: ({ namespace }) => ({ id: namespace.Id ?? '' }),
  summary,
  inspect,
};
