import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { statedTags } from './creation.ts';
import { discover } from './discover.ts';
import { AWS_RESOURCE_FIELDS } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import type { LiveResource } from './live.ts';
import { naturalKeyOf } from './natural-key.ts';
import { observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { retagSteps } from './steps.ts';
import { teardown } from './teardown.ts';

/** Any resource of AWS's registry, through the Cloud Control API. */
export const awsResourceKind: ResourceKind<AwsResourceSpec, LiveResource, undefined> = {
  name: 'AwsResource',
  rank: 95,
  asksReferrers: true,
  fields: AWS_RESOURCE_FIELDS,
  naturalKey: ({ type }, identity) => naturalKeyOf(type, identity),
  references: () => [],
  discover,
  observe,
  sides,
  plan,
  teardown,
  record: (resource, { type }) => statedTags(type, resource),
  retag: (live, change) => retagSteps(live, change, 'ownership and what was applied'),
  health,
  outputs,
  summary,
  remember: ({ type, identifier }) => ({ type: type.name, identifier }),
  inspect,
};
