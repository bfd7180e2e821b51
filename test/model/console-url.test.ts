import { describe, expect, it } from 'vitest';
import { consoleUrlOf } from '../../controller/model/console-url.ts';

const IRELAND = 'https://eu-west-1.console.aws.amazon.com';
const ecs = (resource: string): string => `arn:aws:ecs:eu-west-1:123456789012:${resource}`;
const elb = (resource: string): string => `arn:aws:elasticloadbalancing:eu-west-1:123456789012:${resource}`;
const scaling = (resource: string): string => `arn:aws:autoscaling:eu-west-1:123456789012:${resource}`;

describe('the console shows', () => {
  it.each([
    ['a cluster', ecs('cluster/shop'), '/ecs/v2/clusters/shop/services?region=eu-west-1'],
    ['a service', ecs('service/shop/web'), '/ecs/v2/clusters/shop/services/web/health?region=eu-west-1'],
    ['a service by its old ARN', ecs('service/web'), '/ecs/v2/clusters/default/services/web/health?region=eu-west-1'],
    ['a task', ecs('task/shop/0a1b'), '/ecs/v2/clusters/shop/tasks/0a1b/configuration?region=eu-west-1'],
    [
      'a service deployment',
      ecs('service-deployment/shop/web/d1'),
      '/ecs/v2/clusters/shop/services/web/deployments/d1?region=eu-west-1',
    ],
    [
      'a service revision',
      ecs('service-revision/shop/web/77'),
      '/ecs/v2/clusters/shop/services/web/service-revisions/77?region=eu-west-1',
    ],
    ['a revision', ecs('task-definition/web:7'), '/ecs/v2/task-definitions/web/7/containers?region=eu-west-1'],
    ['a capacity provider', ecs('capacity-provider/spot'), '/ecs/v2/clusters?region=eu-west-1'],
    [
      'a load balancer',
      elb('loadbalancer/app/web/50dc'),
      `/ec2/home?region=eu-west-1#LoadBalancer:loadBalancerArn=${elb('loadbalancer/app/web/50dc')}`,
    ],
    [
      'a listener',
      elb('listener/app/web/50dc/f2'),
      `/ec2/home?region=eu-west-1#ELBListenerV2:listenerArn=${elb('listener/app/web/50dc/f2')}`,
    ],
    [
      'a rule',
      elb('listener-rule/app/web/50dc/f2/9683'),
      `/ec2/home?region=eu-west-1#ListenerRuleDetails:ruleArn=${elb('listener-rule/app/web/50dc/f2/9683')}`,
    ],
    [
      'a target group',
      elb('targetgroup/web/73e2'),
      `/ec2/home?region=eu-west-1#TargetGroup:targetGroupArn=${elb('targetgroup/web/73e2')}`,
    ],
    [
      'a scaling policy, with its service',
      scaling('scalingPolicy:6d8972f3:resource/ecs/service/shop/web:policyName/cpu'),
      '/ecs/v2/clusters/shop/services/web/service-auto-scaling?region=eu-west-1',
    ],
    [
      'an Auto Scaling group',
      scaling('autoScalingGroup:6d8972f3:autoScalingGroupName/spot fleet'),
      '/ec2/home?region=eu-west-1#AutoScalingGroupDetails:id=spot%20fleet;view=details',
    ],
    [
      'an alarm',
      'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:5xx of web',
      '/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/5xx%20of%20web',
    ],
  ])('%s', (_what, arn, path) => {
    expect(consoleUrlOf(arn)).toBe(`${IRELAND}${path}`);
  });

  it.each([
    ['aws-cn', 'cn-north-1', 'https://cn-north-1.console.amazonaws.cn'],
    ['aws-us-gov', 'us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com'],
  ])('what lives in partition %s under its own host', (partition, region, origin) => {
    expect(consoleUrlOf(`arn:${partition}:ecs:${region}:123456789012:task/shop/0a1b`)).toBe(
      `${origin}/ecs/v2/clusters/shop/tasks/0a1b/configuration?region=${region}`,
    );
  });

  it.each([
    ['a partition whose console is not known', 'arn:aws-iso:ecs:us-iso-east-1:123456789012:cluster/shop'],
    ['a service that is not looked into', 'arn:aws:sqs:eu-west-1:123456789012:queue'],
    ['a type without a page', ecs('container-instance/shop/1')],
    ['text that is no ARN', 'service/shop/web'],
  ])('nothing for %s', (_what, arn) => {
    expect(consoleUrlOf(arn)).toBeUndefined();
  });
});
