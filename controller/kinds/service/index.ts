import type { ServiceSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { serviceArchive } from './archive.ts';
import { discover } from './discover.ts';
import type { ServiceFacts } from './facts.ts';
import { SERVICE_FIELDS } from './fields.ts';
import { health } from './health.ts';
import { inspect } from './inspect/index.ts';
import { taskView } from './inspect/task-view.ts';
import type { ServiceLive } from './live.ts';
import { remember } from './memory.ts';
import { lastSegment, naturalKeyOf, placeOf } from './names.ts';
import { observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { steer } from './steering/steer.ts';
import { outputs, summary } from './summary.ts';
import { tagSteps } from './tag-steps.ts';
import { teardown } from './teardown.ts';
import { undo } from './undo.ts';

/** An ECS service with its task definition. */
export const serviceKind: ResourceKind<ServiceSpec, ServiceLive, ServiceFacts> = {
  name: 'Service',
  rank: 20,
  asksReferrers: true,
  fields: SERVICE_FIELDS,
  naturalKey(spec, identity) {
    const place = placeOf(spec, identity);
    return place && naturalKeyOf(place);
  },
  references({ cluster = 'default' }) {
    if (cluster.includes('${')) return [];
    return [{ naturalKey: `ecs:cluster/${lastSegment(cluster)}`, path: 'cluster' }];
  },
  discover,
  observe,
  sides,
  plan,
  teardown,
  retag: (live, change) => tagSteps(live, change, 'ownership and what was applied'),
  undo,
  steer,
  health,
  outputs,
  remember,
  summary,
  stoppedTasks: ({ stoppedTasks }) => stoppedTasks.map(taskView),
  inspect,
  archive: serviceArchive,
};
