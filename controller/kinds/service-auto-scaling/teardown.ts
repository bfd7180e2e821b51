import type { Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveScaling } from './observe.ts';
import { retagService } from './ownership-tags.ts';
import { resourceIdOf, tripleOf } from './service-ref.ts';

/** Deregisters the target, which takes its policies and scheduled actions with it; our tags on the service go last. */
export function tearDownScaling(seen: Present<LiveScaling>): Plan {
  const { ref, serviceArn, target, tags } = seen.live;
  const deregistered = step('application-autoscaling:DeregisterScalableTarget', tripleOf(ref), {
    effect: 'delete',
    why: `${ref.service} no longer scales`,
    shows: [{ read: 'aas:scalableTarget', key: resourceIdOf(ref), expect: 'absent' }],
  });
  const untag = retagService({ arn: serviceArn, ref }, { set: {}, remove: Object.keys(tags) });
  return { kind: 'act', steps: [...(target ? [deregistered] : []), ...untag] };
}
