import type { Row } from './row.ts';

const WEB = ['--cluster', 'shop', '--service', 'web'];
const API = ['--cluster', 'shop', '--service', 'api'];
const API_COUNT = ['--service-namespace', 'ecs', '--resource-id', 'service/shop/api'];
const DIMENSION = ['--scalable-dimension', 'ecs:service:DesiredCount'];

function services(name: string, query: string): readonly string[] {
  return ['ecs', 'describe-services', '--cluster', 'shop', '--services', name, '--query', query];
}

const WEB_GROUP = ['elbv2', 'describe-target-groups', '--names', 'web', '--query', 'TargetGroups[0].TargetGroupArn'];

/** What somebody else made of the web service's template: same task, another log level. */
const FOREIGN_CONTAINERS = JSON.stringify([
  {
    name: 'web',
    image: 'registry.example.com/shop/web:1.4.0',
    portMappings: [{ containerPort: 8080 }],
    environment: [
      { name: 'API_PATH', value: '/api' },
      { name: 'LOG_LEVEL', value: 'debug' },
    ],
  },
]);

/**
 * People edit the quick start's shop behind the operator's back, and in the manifests. One story: each row begins with
 * the shop settled as the one before has left it.
 */
export const SCENARIO: readonly Row[] = [
  {
    id: 'grace-period',
    because: 'a member of the service that ECS changes in place is put back by one call',
    edit: [{ aws: ['ecs', 'update-service', ...WEB, '--health-check-grace-period-seconds', '99'] }],
    expect: {
      events: [
        {
          type: 'DriftFound',
          object: 'Service/web',
          differences: [{ path: 'healthCheckGracePeriodSeconds', from: 99, to: 30 }],
        },
      ],
      writes: ['ecs:UpdateService'],
      after: [{ look: services('web', 'services[0].healthCheckGracePeriodSeconds'), is: 30 }],
    },
  },
  {
    id: 'foreign-revision',
    because: 'somebody deployed another environment; our own revision still lives, so nothing is registered again',
    read: { ours: services('web', 'services[0].taskDefinition') },
    edit: [
      {
        aws: [
          'ecs',
          'register-task-definition',
          ...['--family', 'web', '--network-mode', 'awsvpc', '--requires-compatibilities', 'FARGATE'],
          ...['--cpu', '256', '--memory', '512', '--container-definitions', FOREIGN_CONTAINERS],
          ...['--tags', 'key=team,value=shop'],
        ],
      },
      { aws: ['ecs', 'update-service', ...WEB, '--task-definition', 'web'] },
    ],
    expect: {
      events: [
        {
          type: 'DriftFound',
          object: 'Service/web',
          differences: [
            {
              path: 'template.containerDefinitions[name=web].environment[name=LOG_LEVEL].value',
              from: 'debug',
              to: 'info',
            },
          ],
        },
      ],
      writes: ['ecs:UpdateService'],
      after: [{ look: services('web', 'services[0].taskDefinition'), is: '{ours}' }],
    },
  },
  {
    id: 'count-unscaled',
    because: 'without auto scaling the number of tasks is the manifest’s',
    edit: [{ aws: ['ecs', 'update-service', ...WEB, '--desired-count', '5'] }],
    expect: {
      events: [{ type: 'DriftFound', object: 'Service/web', differences: [{ path: 'desiredCount', from: 5, to: 3 }] }],
      writes: ['ecs:UpdateService'],
      after: [{ look: services('web', 'services[0].desiredCount'), is: 3 }],
    },
  },
  {
    id: 'count-scaled',
    because: 'under auto scaling any number inside the range is the scaler’s business',
    edit: [{ aws: ['ecs', 'update-service', ...API, '--desired-count', '5'] }],
    expect: {
      events: [],
      writes: [],
      owned: [{ object: 'Service/api', path: 'desiredCount', from: 5, to: 2, by: 'Application Auto Scaling' }],
      after: [{ look: services('api', 'services[0].desiredCount'), is: 5 }],
    },
  },
  {
    id: 'target-group-health-check',
    because: 'a target group’s health check is changed in place',
    read: { group: WEB_GROUP },
    edit: [{ aws: ['elbv2', 'modify-target-group', '--target-group-arn', '{group}', '--health-check-path', '/other'] }],
    expect: {
      events: [
        {
          type: 'DriftFound',
          object: 'TargetGroup/web',
          differences: [{ path: 'healthCheckPath', from: '/other', to: '/healthz' }],
        },
      ],
      writes: ['elasticloadbalancing:ModifyTargetGroup'],
      after: [
        {
          look: ['elbv2', 'describe-target-groups', '--names', 'web', '--query', 'TargetGroups[0].HealthCheckPath'],
          is: '/healthz',
        },
      ],
    },
  },
  {
    id: 'rule-condition',
    because: 'a listener rule that leads elsewhere is led back',
    read: {
      balancer: [
        'elbv2',
        'describe-load-balancers',
        ...['--names', 'shop', '--query', 'LoadBalancers[0].LoadBalancerArn'],
      ],
      listener: [
        'elbv2',
        'describe-listeners',
        ...['--load-balancer-arn', '{balancer}', '--query', 'Listeners[0].ListenerArn'],
      ],
      rule: [
        'elbv2',
        'describe-rules',
        ...['--listener-arn', '{listener}', '--query', "Rules[?Priority=='10'].RuleArn | [0]"],
      ],
    },
    edit: [
      {
        aws: [
          'elbv2',
          'modify-rule',
          ...['--rule-arn', '{rule}', '--conditions', 'Field=path-pattern,PathPatternConfig={Values=[/other/*]}'],
        ],
      },
    ],
    expect: {
      events: [
        {
          type: 'DriftFound',
          object: 'ListenerRule/api',
          differences: [
            {
              path: 'conditions[field=path-pattern].pathPatternConfig.values',
              from: ['/other/*'],
              to: ['/api/*'],
            },
          ],
        },
      ],
      writes: ['elasticloadbalancing:ModifyRule'],
      after: [
        {
          look: [
            'elbv2',
            'describe-rules',
            ...['--rule-arns', '{rule}', '--query', 'Rules[0].Conditions[0].PathPatternConfig.Values'],
          ],
          is: ['/api/*'],
        },
      ],
    },
  },
  {
    id: 'scaling-target-value',
    because: 'a policy that scales at another load is put back',
    edit: [
      {
        aws: [
          'application-autoscaling',
          'put-scaling-policy',
          ...API_COUNT,
          ...DIMENSION,
          ...['--policy-name', 'cpu', '--policy-type', 'TargetTrackingScaling'],
          '--target-tracking-scaling-policy-configuration',
          JSON.stringify({
            TargetValue: 85,
            PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
            ScaleInCooldown: 120,
            ScaleOutCooldown: 30,
          }),
        ],
      },
    ],
    expect: {
      events: [
        {
          type: 'DriftFound',
          object: 'ServiceAutoScaling/api',
          differences: [
            {
              path: 'policies[policyName=cpu].targetTrackingScalingPolicyConfiguration.targetValue',
              from: 85,
              to: 60,
            },
          ],
        },
      ],
      writes: ['application-autoscaling:PutScalingPolicy'],
      after: [
        {
          look: [
            'application-autoscaling',
            'describe-scaling-policies',
            ...API_COUNT,
            ...['--query', 'ScalingPolicies[].TargetTrackingScalingPolicyConfiguration.TargetValue'],
          ],
          is: [60],
        },
      ],
    },
  },
  {
    id: 'owner-tag-stripped',
    because: 'an object that lost our tag may be somebody else’s now: a conflict is shown and nothing is written',
    read: { service: services('web', 'services[0].serviceArn') },
    edit: [
      { aws: ['ecs', 'untag-resource', '--resource-arn', '{service}', '--tag-keys', 'evenkeel.dev/owner'] },
      { aws: ['ecs', 'update-service', ...WEB, '--health-check-grace-period-seconds', '77'] },
    ],
    expect: {
      events: [
        {
          type: 'DriftFound',
          object: 'Service/web',
          differences: [{ path: 'healthCheckGracePeriodSeconds', from: 77, to: 30 }],
        },
        { type: 'GuardRefused', object: 'Service/web', code: 'OWNER_TAG_STRIPPED' },
      ],
      writes: [],
      after: [{ look: services('web', 'services[0].healthCheckGracePeriodSeconds'), is: 77 }],
    },
    restore: [
      { aws: ['ecs', 'update-service', ...WEB, '--health-check-grace-period-seconds', '30'] },
      {
        aws: ['ecs', 'tag-resource', '--resource-arn', '{service}', '--tags', 'key=evenkeel.dev/owner,value=evenkeel'],
      },
    ],
  },
  {
    id: 'service-deleted',
    because: 'a deleted service comes back with its scaling, at the number of tasks that it had',
    edit: [{ aws: ['ecs', 'delete-service', ...API, '--force'] }],
    expect: {
      events: [
        { type: 'DriftFound', object: 'Service/api', differences: [{ path: '', from: null, to: 'present' }] },
        { type: 'ObjectCreated', object: 'Service/api' },
        {
          type: 'DriftFound',
          object: 'ServiceAutoScaling/api',
          differences: [{ path: '', from: null, to: 'present' }],
        },
        { type: 'ObjectCreated', object: 'ServiceAutoScaling/api' },
      ],
      writes: [
        'ecs:CreateService',
        'ecs:TagResource',
        'application-autoscaling:RegisterScalableTarget',
        'application-autoscaling:PutScalingPolicy',
        'application-autoscaling:PutScheduledAction',
        'ecs:TagResource',
        'ecs:TagResource',
      ],
      after: [
        { look: services('api', 'services[0].[status,desiredCount]'), is: ['ACTIVE', 5] },
        {
          look: [
            'application-autoscaling',
            'describe-scalable-targets',
            ...['--service-namespace', 'ecs', '--query', 'ScalableTargets[].[MinCapacity,MaxCapacity]'],
          ],
          is: [[2, 8]],
        },
      ],
    },
  },
  {
    id: 'document-renamed',
    because: 'a new name for the same service moves ownership; nothing is deleted and nothing is rolled out',
    read: {
      revision: services('worker', 'services[0].taskDefinition'),
      deployment: services('worker', 'services[0].deployments[0].id'),
    },
    edit: [
      {
        commit: {
          'worker.yaml': [
            ['name: worker\n  namespace', 'name: jobs\n  namespace'],
            ['spec:\n', 'spec:\n  serviceName: worker\n'],
          ],
        },
      },
    ],
    expect: {
      events: [{ type: 'ObjectAdopted', object: 'Service/jobs', from: 'Service/worker' }],
      writes: ['ecs:TagResource', 'ecs:TagResource'],
      after: [
        {
          look: services('worker', 'services[0].[status,taskDefinition,deployments[0].id,length(deployments)]'),
          is: ['ACTIVE', '{revision}', '{deployment}', 1],
        },
      ],
    },
  },
  {
    id: 'removed-without-prune',
    because: 'manifests that go take nothing with them until pruning is asked for, however long they are gone',
    edit: [{ commit: { 'api.yaml': 'gone', 'rule.yaml': 'gone' } }, { minutes: 12 }],
    expect: {
      events: ['ListenerRule', 'Service', 'ServiceAutoScaling', 'TargetGroup'].map((kind) => ({
        type: 'GuardRefused',
        object: `${kind}/api`,
        code: 'PRUNE_OFF',
      })),
      writes: [],
      after: [{ look: services('api', 'services[0].status'), is: 'ACTIVE' }],
    },
  },
  {
    id: 'prune-in-order',
    because: 'with pruning on, what refers goes before what is referred to',
    edit: [{ commit: { 'namespace.yaml': [['mode: enforce', 'prune: true\n    mode: enforce']] } }],
    expect: {
      events: [
        { type: 'ObjectDeleted', object: 'ListenerRule/api' },
        { type: 'ObjectDeleted', object: 'Service/api' },
        { type: 'ObjectDeleted', object: 'ServiceAutoScaling/api' },
        // Three objects at most go in one minute.
        { type: 'GuardRefused', object: 'TargetGroup/api', code: 'PRUNE_CAPPED' },
        { type: 'ObjectDeleted', object: 'TargetGroup/api' },
      ],
      writes: [
        'application-autoscaling:DeregisterScalableTarget',
        'ecs:UntagResource',
        'ecs:UpdateService',
        'ecs:DeleteService',
        'elasticloadbalancing:DeleteRule',
        'elasticloadbalancing:DeleteTargetGroup',
      ],
      after: [
        { look: services('api', "services[?status=='ACTIVE']"), is: [] },
        { look: ['elbv2', 'describe-target-groups', '--query', 'TargetGroups[].TargetGroupName'], is: ['web'] },
      ],
    },
  },
  {
    id: 'prune-waits',
    because: 'a manifest may be gone by mistake: for ten minutes nothing happens',
    edit: [{ commit: { 'worker.yaml': 'gone' } }],
    expect: {
      events: [{ type: 'GuardRefused', object: 'Service/jobs', code: 'PRUNE_WAITING' }],
      writes: [],
      after: [{ look: services('worker', 'services[0].[status,desiredCount]'), is: ['ACTIVE', 1] }],
    },
  },
  {
    id: 'prune-after-ten-minutes',
    because: 'a manifest that stays gone is meant: the service is scaled to 0 and deleted',
    edit: [{ minutes: 4 }],
    expect: {
      events: [{ type: 'ObjectDeleted', object: 'Service/jobs' }],
      writes: ['ecs:UpdateService', 'ecs:DeleteService'],
      after: [{ look: services('worker', "services[?status=='ACTIVE']"), is: [] }],
    },
  },
];
