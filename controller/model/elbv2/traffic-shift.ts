import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Resource } from '../resource.ts';
import type { TrafficShift } from './actions.ts';

/**
 * Who shifts traffic at a listener or rule, as the desired services that name it say: ECS moves the weights between a
 * service's two target groups during its own blue/green, linear and canary deployments.
 */
export function trafficShiftAt(arn: string, referrers: readonly Resource[]): TrafficShift | undefined {
  const shifts = referrers.flatMap((referrer) => pairsOf(referrer, arn));
  const [first] = shifts;
  if (!first) return undefined;
  const targetGroupArns = [...new Set(shifts.flatMap((shift) => shift.targetGroupArns))];
  const isPartlyKnown = targetGroupArns.some((text) => text.includes('${'));
  return { by: first.by, targetGroupArns, ...(isPartlyKnown ? { isPartlyKnown } : {}) };
}

function pairsOf({ identity, spec }: Resource, arn: string): readonly TrafficShift[] {
  return asObjects(spec.loadBalancers).flatMap(({ targetGroupArn, advancedConfiguration }) => {
    if (!isObject(advancedConfiguration)) return [];
    const { alternateTargetGroupArn, productionListenerRule, testListenerRule } = advancedConfiguration;
    if (productionListenerRule !== arn && testListenerRule !== arn) return [];
    const pair = [targetGroupArn, alternateTargetGroupArn].filter((one) => typeof one === 'string');
    return [{ by: `${identity.kind}/${identity.name}`, targetGroupArns: pair }];
  });
}

/** Whether live actions forward to nothing but the pair of a shift: then their weights are not ours to write. */
export function isWithinShift(shift: TrafficShift | undefined, actions: Json | undefined): boolean {
  if (!shift) return false;
  if (shift.isPartlyKnown) return true;
  const pair = new Set(shift.targetGroupArns);
  const live = asObjects(actions).flatMap((action) =>
    isObject(action.forwardConfig) ? asObjects(action.forwardConfig.targetGroups) : [],
  );
  return live.length > 0 && live.every(({ targetGroupArn }) => pair.has(String(targetGroupArn)));
}

function asObjects(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
