import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { fields, type ScalingFacts } from './fields.ts';
import { healthOfScaling } from './health.ts';
import { inspect } from './inspect.ts';
import { discoverScaling, type LiveScaling, observeScaling } from './observe.ts';
import { retagService } from './ownership-tags.ts';
import { planScaling } from './plan.ts';
import { naturalKeyOf, resourceIdOf, serviceRefOf } from './service-ref.ts';
import { sidesOfScaling } from './sides.ts';
import { tearDownScaling } from './teardown.ts';

/** A service's scaling: its scalable target with the policies and scheduled actions on it. */
export const serviceAutoScalingKind: ResourceKind<ServiceAutoScalingSpec, LiveScaling, ScalingFacts> = {
  name: 'ServiceAutoScaling',
  rank: 10,
  fields,
  naturalKey(spec) {
    const ref = serviceRefOf(spec);
    return ref && naturalKeyOf(ref);
  },
  references(spec) {
    const ref = serviceRefOf(spec);
    return ref ? [{ naturalKey: `ecs:${resourceIdOf(ref)}`, path: 'service' }] : [];
  },
  discover: discoverScaling,
  observe: observeScaling,
  sides: sidesOfScaling,
  plan: planScaling,
  teardown: (_identity, seen) => tearDownScaling(seen),
  retag: ({ serviceArn, ref }, change) => retagService({ arn: serviceArn, ref }, change),
  health: healthOfScaling,
  outputs: ({ ref, target, policies }) => ({
    '': resourceIdOf(ref),
    resourceId: resourceIdOf(ref),
    arn: target?.ScalableTargetARN,
    // What an alarm acts through.
    policyArns: Object.fromEntries(policies.map(({ PolicyName, PolicyARN }) => [PolicyName, PolicyARN])),
  }),
  summary: ({ target, policies, scheduledActions, service }) => ({
    arn: target?.ScalableTargetARN,
    desired: service.desiredCount,
    running: service.runningCount,
    detail: `${target?.MinCapacity ?? '?'} to ${target?.MaxCapacity ?? '?'} tasks, ${policies.length} policies, ${scheduledActions.length} scheduled actions`,
  }),
  inspect,
};
