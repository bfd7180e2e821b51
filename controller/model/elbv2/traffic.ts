import type { Reader } from '../kind.ts';
import { forwardedWeights } from './actions.ts';

/** Whether any listener or rule gives a target group weight, so that requests reach it. Looks through all that route to it. */
export async function isServed(targetGroupArn: string, read: Reader): Promise<boolean> {
  const group = await read.get('elbv2:targetGroup', targetGroupArn);
  const loadBalancers = group?.LoadBalancerArns ?? [];
  const listeners = await Promise.all(loadBalancers.map((arn) => read.get('elbv2:listeners', arn)));
  const all = listeners.flatMap((list) => list ?? []);
  const rules = await Promise.all(all.map(({ ListenerArn = '' }) => read.get('elbv2:rules', ListenerArn)));
  const actions = [...all.map(({ DefaultActions }) => DefaultActions), ...rules.flat().map((rule) => rule?.Actions)];
  return actions.some((each) => (forwardedWeights(each).get(targetGroupArn) ?? 0) > 0);
}
