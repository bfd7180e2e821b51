import { documentText, namespaceText } from '../support/small-world.ts';
import type { Files } from '../support/world.ts';

export interface ShiftingParts {
  readonly image: string;
  /** Of the service, beside what every strategy has. */
  readonly deployment: Readonly<Record<string, unknown>>;
}

const group = (name: string): string =>
  documentText('TargetGroup', name, {
    ...{ name, protocol: 'HTTP', port: 8080, targetType: 'ip', vpcId: 'vpc-0000000000000000a' },
    healthCheckPath: '/healthz',
  });

const rule = (name: string, priority: number, header: string): string =>
  documentText('ListenerRule', name, {
    listenerArn: '${Listener/http}',
    priority,
    conditions: [{ field: 'http-header', httpHeaderConfig: { httpHeaderName: 'x-lane', values: [header] } }],
    actions: [{ type: 'forward', targetGroupArn: '${TargetGroup/web-blue}' }],
  });

/** A service on a pair of target groups, whose traffic ECS shifts at one rule and tries out at another. */
export function shiftingShop({ image, deployment }: ShiftingParts): Files {
  const subnets = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];
  return {
    'namespace.yaml': namespaceText(),
    'cluster.yaml': documentText('Cluster', 'shop', { capacityProviders: ['FARGATE'] }),
    'edge.yaml': [
      documentText('LoadBalancer', 'shop', { type: 'application', subnets }),
      documentText('Listener', 'http', {
        ...{ loadBalancerArn: '${LoadBalancer/shop}', protocol: 'HTTP', port: 80 },
        defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
      }),
      group('web-blue'),
      group('web-green'),
      rule('web', 10, 'production'),
      rule('web-test', 20, 'test'),
    ].join('---\n'),
    'web.yaml': documentText('Service', 'web', {
      ...{ cluster: 'shop', launchType: 'FARGATE', desiredCount: 2 },
      networkConfiguration: { awsvpcConfiguration: { subnets } },
      deploymentConfiguration: deployment as never,
      loadBalancers: [
        {
          ...{ targetGroupArn: '${TargetGroup/web-blue}', containerName: 'app', containerPort: 8080 },
          advancedConfiguration: {
            alternateTargetGroupArn: '${TargetGroup/web-green}',
            productionListenerRule: '${ListenerRule/web}',
            testListenerRule: '${ListenerRule/web-test}',
            roleArn: 'arn:aws:iam::123456789012:role/ecs-infrastructure',
          },
        },
      ],
      template: {
        ...{ networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' },
        containerDefinitions: [{ name: 'app', image, portMappings: [{ containerPort: 8080 }] }],
      },
    }),
  };
}
