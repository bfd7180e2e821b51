import { describe, expect, it } from 'vitest';
import { consoleUrlOf, consoleUrlOfId, discoveryUrlOf } from '../../controller/model/console-url.ts';

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
    [
      'a certificate',
      'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b',
      '/acm/home?region=eu-west-1#/certificates/0a1b',
    ],
    [
      'a repository',
      'arn:aws:ecr:eu-west-1:123456789012:repository/shop/web',
      '/ecr/repositories/private/123456789012/shop/web?region=eu-west-1',
    ],
    [
      'a Cloud Map namespace',
      'arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1',
      '/cloudmap/home/namespaces/ns-1?region=eu-west-1',
    ],
    [
      'a deployment of an API, with its stages',
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2/deployments/c3',
      '/apigateway/main/apis/a1b2/stages?api=a1b2&region=eu-west-1',
    ],
    [
      'an API',
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2',
      '/apigateway/main/apis/a1b2/resources?api=a1b2&region=eu-west-1',
    ],
    [
      'a main route table',
      'arn:aws:ec2:eu-west-1:123456789012:route-table/rtb-1',
      '/vpcconsole/home?region=eu-west-1#RouteTableDetails:RouteTableId=rtb-1',
    ],
    [
      'a security group',
      'arn:aws:ec2:eu-west-1:123456789012:security-group/sg-1',
      '/ec2/home?region=eu-west-1#SecurityGroup:groupId=sg-1',
    ],
    [
      'a network ACL',
      'arn:aws:ec2:eu-west-1:123456789012:network-acl/acl-1',
      '/vpcconsole/home?region=eu-west-1#NetworkAclDetails:networkAclId=acl-1',
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
    ['a service without a row in a partition of its own', 'arn:aws-cn:sqs:cn-north-1:123456789012:queue'],
    ['a Cloud Map service, whose ARN does not say its namespace', 'arn:aws:servicediscovery:eu-west-1:1:service/srv-1'],
    ['a type without a page', ecs('container-instance/shop/1')],
    ['text that is no ARN', 'service/shop/web'],
  ])('nothing for %s', (_what, arn) => {
    expect(consoleUrlOf(arn)).toBeUndefined();
  });

  it('a Cloud Map service below its namespace', () => {
    expect(discoveryUrlOf('arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1', 'ns-1')).toBe(
      `${IRELAND}/cloudmap/home/namespaces/ns-1/services/srv-1?region=eu-west-1`,
    );
  });

  it('a hosted zone, which has no Region, where its console is', () => {
    expect(consoleUrlOf('arn:aws:route53:::hostedzone/Z1')).toBe(
      'https://us-east-1.console.aws.amazon.com/route53/v2/hostedzones?region=us-east-1#ListRecordSets/Z1',
    );
  });

  it('any other thing by its ARN', () => {
    expect(consoleUrlOf('arn:aws:sqs:eu-west-1:123456789012:queue')).toBe(
      'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3Asqs%3Aeu-west-1%3A123456789012%3Aqueue',
    );
  });

  it.each([
    ['vpc-0a1b', '/vpcconsole/home?region=eu-west-1#VpcDetails:VpcId=vpc-0a1b'],
    ['nat-0a1b', '/vpcconsole/home?region=eu-west-1#NatGatewayDetails:natGatewayId=nat-0a1b'],
    ['sg-0a1b', '/ec2/home?region=eu-west-1#SecurityGroup:groupId=sg-0a1b'],
  ])('%s by its id', (id, path) => {
    expect(consoleUrlOfId(id, 'eu-west-1')).toBe(`${IRELAND}${path}`);
  });

  it.each([
    ['an id that does not say what it is of', 'a1b2c3', 'eu-west-1'],
    ['a Region whose partition has no known console', 'vpc-0a1b', 'us-iso-east-1'],
    ['a name that begins like an id', 'vpc-of the shop', 'eu-west-1'],
  ])('nothing for %s', (_what, id, region) => {
    expect(consoleUrlOfId(id, region)).toBeUndefined();
  });
});
