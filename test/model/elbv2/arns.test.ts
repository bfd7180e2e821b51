import { expect, it } from 'vitest';
import { fullNameOf, isArn, listenerArnOf, loadBalancerArnOf } from '../../../controller/model/elbv2/arns.ts';

const at = (rest: string) => `arn:aws-cn:elasticloadbalancing:cn-north-1:123456789012:${rest}`;

it('names what CloudWatch names', () => {
  expect(fullNameOf(at('loadbalancer/app/web/1'))).toBe('app/web/1');
  expect(fullNameOf(at('targetgroup/web/2'))).toBe('targetgroup/web/2');
});

it('finds the listener of a rule and the load balancer of a listener', () => {
  expect(listenerArnOf(at('listener-rule/app/web/1/2/3'))).toBe(at('listener/app/web/1/2'));
  expect(loadBalancerArnOf(at('listener/app/web/1/2'))).toBe(at('loadbalancer/app/web/1'));
});

it('tells an ARN from an expression that still waits', () => {
  expect([at('x'), '${LoadBalancer/web}', undefined].map(isArn)).toEqual([true, false, false]);
});
