import type { ApiDeploymentSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { retagApi } from './api-tags.ts';
import { API_DEPLOYMENT_FIELDS } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import type { LiveDeployments } from './live.ts';
import { apiIdOf, naturalKeyOf } from './names.ts';
import { discover, observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { teardown } from './teardown.ts';

/** The deployments of a REST API: the newest shows what lives below the API, older ones stay while stages serve them. */
export const apiDeploymentKind: ResourceKind<ApiDeploymentSpec, LiveDeployments> = {
  name: 'ApiDeployment',
  rank: 110,
  publishes: true,
  fields: API_DEPLOYMENT_FIELDS,
  naturalKey(spec) {
    const id = apiIdOf(spec);
    return id === undefined ? undefined : naturalKeyOf(id);
  },
  references: () => [],
  discover,
  observe,
  sides,
  plan,
  teardown,
  retag: ({ apiId, apiArn }, change) => retagApi({ id: apiId, arn: apiArn }, change),
  health,
  outputs,
  summary,
  inspect,
};
