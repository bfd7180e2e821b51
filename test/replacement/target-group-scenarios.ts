import { documentText } from '../support/small-world.ts';
import type { Files } from '../support/world.ts';
import type { Scenario } from './play.ts';
import { API, edited, PAGES, shop } from './shop.ts';

const requests = [PAGES, API];

/** The pages' target group on another port. */
function onPort(files: Files, port: number): Files {
  return edited(files, 'web.yaml', ['port: 8080\n  targetType', `port: ${port}\n  targetType`]);
}

export const newPort: Scenario = {
  name: 'a target group gets another port',
  before: shop,
  after: [onPort(shop, 9090)],
  requests,
  trace: [
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web-f366be1f HTTP 9090',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 0, web × 1',
    'ecs:UpdateService web on web-f366be1f,web',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 1, web × 0',
    'ecs:UpdateService web on web-f366be1f',
    'elasticloadbalancing:ModifyListener → web-f366be1f',
    'elasticloadbalancing:DeleteTargetGroup web',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};

export const newPortInTheContainer: Scenario = {
  name: 'the container listens on another port at the same time',
  before: shop,
  after: [
    edited(edited(onPort(shop, 9090), 'web.yaml', ['containerPort: 8080', 'containerPort: 9090']), 'web.yaml', [
      '- containerPort: 8080',
      '- containerPort: 9090',
    ]),
  ],
  requests,
  trace: [
    'ecs:RegisterTaskDefinition',
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web-f366be1f HTTP 9090',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'ecs:UpdateService web on web',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 0, web × 1',
    'ecs:UpdateService web on web-f366be1f,web',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 1, web × 0',
    'ecs:UpdateService web on web-f366be1f',
    'elasticloadbalancing:ModifyListener → web-f366be1f',
    'elasticloadbalancing:DeleteTargetGroup web',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};

export const renamed: Scenario = {
  name: 'a target group gets another name',
  before: shop,
  after: [
    edited(shop, 'web.yaml', [
      'spec:\n  protocol: HTTP\n  port: 8080',
      'spec:\n  name: pages\n  protocol: HTTP\n  port: 8080',
    ]),
  ],
  requests,
  trace: [
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup pages HTTP 8080',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → pages × 0, web × 1',
    'ecs:UpdateService web on pages,web',
    'elasticloadbalancing:ModifyListener → pages × 1, web × 0',
    'ecs:UpdateService web on pages',
    'elasticloadbalancing:ModifyListener → pages',
    'elasticloadbalancing:DeleteTargetGroup web',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};

export const takenBack: Scenario = {
  name: 'the change is taken back half way',
  before: shop,
  after: [{ files: onPort(shop, 9090), nextAfterMs: 10_000 }, shop],
  requests,
  trace: [
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web-f366be1f HTTP 9090',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 0, web × 1',
    'ecs:UpdateService web on web-f366be1f,web',
    'ecs:UpdateService web on web',
    'elasticloadbalancing:ModifyListener → web',
    'elasticloadbalancing:DeleteTargetGroup web-f366be1f',
    'elasticloadbalancing:RemoveTags replaced-by',
  ],
};

export const changedOnTheWay: Scenario = {
  name: 'the port changes once more half way',
  before: shop,
  after: [{ files: onPort(shop, 9090), nextAfterMs: 10_000 }, onPort(shop, 9191)],
  requests,
  trace: [
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web-f366be1f HTTP 9090',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 0, web × 1',
    'ecs:UpdateService web on web-f366be1f,web',
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web-17f56847 HTTP 9191',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → web-17f56847 × 0, web-f366be1f × 0, web × 1',
    'ecs:UpdateService web on web-17f56847,web',
    'elasticloadbalancing:ModifyListener → web-17f56847 × 1, web-f366be1f × 0, web × 0',
    'ecs:UpdateService web on web-17f56847',
    'elasticloadbalancing:ModifyListener → web-17f56847',
    'elasticloadbalancing:DeleteTargetGroup web-f366be1f',
    'elasticloadbalancing:DeleteTargetGroup web',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};

export const twice: Scenario = {
  name: 'the port changes, and later back',
  before: shop,
  after: [onPort(shop, 9090), shop],
  requests,
  trace: [
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web-f366be1f HTTP 9090',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 0, web × 1',
    'ecs:UpdateService web on web-f366be1f,web',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 1, web × 0',
    'ecs:UpdateService web on web-f366be1f',
    'elasticloadbalancing:ModifyListener → web-f366be1f',
    'elasticloadbalancing:DeleteTargetGroup web',
    'elasticloadbalancing:RemoveTags replaces',
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web HTTP 8080',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 1, web × 0',
    'ecs:UpdateService web on web,web-f366be1f',
    'elasticloadbalancing:ModifyListener → web-f366be1f × 0, web × 1',
    'ecs:UpdateService web on web',
    'elasticloadbalancing:ModifyListener → web',
    'elasticloadbalancing:DeleteTargetGroup web-f366be1f',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};

const REQUESTS = `    - policyName: requests
      policyType: TargetTrackingScaling
      targetTrackingScalingPolicyConfiguration:
        targetValue: 100
        predefinedMetricSpecification:
          predefinedMetricType: ALBRequestCountPerTarget
          resourceLabel: \${LoadBalancer/shop.fullName}/\${TargetGroup/api.fullName}
  scheduledActions:`;
const counted = edited(shop, 'api.yaml', ['  scheduledActions:', REQUESTS]);

export const behindARule: Scenario = {
  name: 'a target group behind a rule, whose requests a scaled service counts',
  before: counted,
  after: [edited(counted, 'api.yaml', ['port: 9000', 'port: 9001'])],
  requests,
  trace: [
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup api-91986ea8 HTTP 9001',
    'elasticloadbalancing:ModifyRule → api-91986ea8 × 0, api × 1',
    'ecs:UpdateService api on api-91986ea8,api',
    'elasticloadbalancing:ModifyRule → api-91986ea8 × 1, api × 0',
    'ecs:UpdateService api on api-91986ea8',
    'application-autoscaling:PutScalingPolicy requests on api-91986ea8',
    'elasticloadbalancing:ModifyRule → api-91986ea8',
    'elasticloadbalancing:DeleteTargetGroup api',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};

const network: Files = {
  ...shop,
  'edge.yaml': [
    documentText('LoadBalancer', 'shop', {
      type: 'network',
      subnets: ['${var:subnet_a}', '${var:subnet_b}'],
    }),
    documentText('Listener', 'http', {
      loadBalancerArn: '${LoadBalancer/shop}',
      protocol: 'TCP',
      port: 80,
      defaultActions: [{ type: 'forward', targetGroupArn: '${TargetGroup/web}' }],
    }),
  ].join('---\n'),
  'api.yaml': '',
  'web.yaml': (shop['web.yaml'] ?? '')
    .replace('protocol: HTTP', 'protocol: TCP')
    .replace('  healthCheckPath: /healthz\n', ''),
};
const { 'api.yaml': _api, ...networkShop } = network;

export const behindANetworkLoadBalancer: Scenario = {
  name: 'a target group behind a network load balancer',
  before: networkShop,
  after: [onPort(networkShop, 9090)],
  requests: [PAGES],
  trace: [
    'elasticloadbalancing:AddTags replaced-by',
    'elasticloadbalancing:CreateTargetGroup web-955280ed TCP 9090',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:ModifyListener → web-955280ed × 0, web × 1',
    'ecs:UpdateService web on web-955280ed,web',
    'elasticloadbalancing:ModifyListener → web-955280ed × 1, web × 0',
    'ecs:UpdateService web on web-955280ed',
    'elasticloadbalancing:ModifyListener → web-955280ed',
    'elasticloadbalancing:DeleteTargetGroup web',
    'elasticloadbalancing:RemoveTags replaces',
  ],
};
