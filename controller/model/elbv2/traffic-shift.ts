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

/**
 * Desired actions that take nothing from where traffic goes now: where somebody has put a foreign target group beside
 * the pair of a shift, the pair keeps its live weights. What the manifest names first may serve nobody by now.
 */
export function keepingShift(
  want: Json | undefined,
  have: Json | undefined,
  shift: TrafficShift | undefined,
): readonly JsonObject[] {
  const actions = asObjects(want);
  if (!shift) return actions;
  const live = new Map(asObjects(have).map((action) => [action.order, pairIn(action, shift)]));
  return actions.map((action) => {
    const kept = live.get(action.order) ?? [];
    const serves = kept.some(({ weight }) => Number(weight) > 0);
    if (!serves || !isObject(action.forwardConfig)) return action;
    return { ...action, forwardConfig: { ...action.forwardConfig, targetGroups: kept } };
  });
}

function pairIn({ forwardConfig }: JsonObject, { targetGroupArns }: TrafficShift): readonly JsonObject[] {
  const groups = isObject(forwardConfig) ? asObjects(forwardConfig.targetGroups) : [];
  return groups.filter(({ targetGroupArn }) => targetGroupArns.includes(String(targetGroupArn)));
}
