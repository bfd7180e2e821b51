import type { JsonObject } from '../../../controller/model/json.ts';

/** One call by somebody who has never heard of manifests. `{name}` in the input stands for what an earlier call kept. */
export interface Making {
  /** As the AWS CLI says it: `ecs create-service`. */
  readonly call: readonly [service: string, operation: string];
  readonly input: JsonObject;
  /** A name for a value of the answer, and where it stands, as a JMESPath. */
  readonly keep?: readonly [name: string, query: string];
}

export const CLUSTER = 'fleet';
const VPC = '{vpc}';
const SUBNETS = ['{subnet-a}', '{subnet-b}'];
const GROUPS = ['{group}'];
const ROLE = 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole';
const INFRASTRUCTURE = 'arn:aws:iam::123456789012:role/ecsInfrastructureRole';
const AWSVPC = { networkConfiguration: { awsvpcConfiguration: { subnets: SUBNETS, securityGroups: GROUPS } } };
const FARGATE = { requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '256', memory: '512' };
const ECS_TAGS = (team: string) => [
  { key: 'team', value: team },
  { key: 'env', value: 'production' },
];
const TAGS = [{ Key: 'team', Value: 'edge' }];

function targetGroup(name: string, input: JsonObject = {}): Making {
  const query = 'TargetGroups[0].TargetGroupArn';
  const basics = { Name: name, Protocol: 'HTTP', Port: 8080, VpcId: VPC, TargetType: 'ip' };
  return { call: ['elbv2', 'create-target-group'], input: { ...basics, ...input }, keep: [`tg-${name}`, query] };
}

function rule(name: string, listener: string, input: JsonObject): Making {
  const query = 'Rules[0].RuleArn';
  return {
    call: ['elbv2', 'create-rule'],
    input: { ListenerArn: `{${listener}}`, ...input },
    keep: [`rule-${name}`, query],
  };
}

const forwardTo = (...names: readonly string[]) => [
  {
    Type: 'forward',
    ForwardConfig: {
      TargetGroups: names.map((name, index) => ({ TargetGroupArn: `{tg-${name}}`, Weight: 100 - index * 100 })),
    },
  },
];
const path = (value: string) => [{ Field: 'path-pattern', PathPatternConfig: { Values: [value] } }];

const EDGE: readonly Making[] = [
  {
    call: ['elbv2', 'create-load-balancer'],
    input: { Name: 'edge', Type: 'application', Subnets: SUBNETS, SecurityGroups: GROUPS, Tags: TAGS },
    keep: ['edge', 'LoadBalancers[0].LoadBalancerArn'],
  },
  {
    call: ['elbv2', 'modify-load-balancer-attributes'],
    input: {
      LoadBalancerArn: '{edge}',
      Attributes: [
        { Key: 'idle_timeout.timeout_seconds', Value: '120' },
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
      ],
    },
  },
  {
    call: ['elbv2', 'create-load-balancer'],
    input: { Name: 'pipe', Type: 'network', Scheme: 'internal', Subnets: SUBNETS },
    keep: ['pipe', 'LoadBalancers[0].LoadBalancerArn'],
  },
  targetGroup('web', {
    HealthCheckPath: '/healthz',
    HealthCheckIntervalSeconds: 15,
    Matcher: { HttpCode: '200-299' },
    Tags: TAGS,
  }),
  {
    call: ['elbv2', 'modify-target-group-attributes'],
    input: {
      TargetGroupArn: '{tg-web}',
      Attributes: [
        { Key: 'deregistration_delay.timeout_seconds', Value: '30' },
        { Key: 'stickiness.enabled', Value: 'true' },
        { Key: 'slow_start.duration_seconds', Value: '60' },
      ],
    },
  },
  targetGroup('api', { ProtocolVersion: 'GRPC', Matcher: { GrpcCode: '0-5' } }),
  targetGroup('bridge', { TargetType: 'instance', HealthyThresholdCount: 3, UnhealthyThresholdCount: 4 }),
  targetGroup('blue'),
  targetGroup('green'),
  targetGroup('canary-a'),
  targetGroup('canary-b'),
  targetGroup('cd-a'),
  targetGroup('cd-b'),
  targetGroup('many-http'),
  targetGroup('tcp', { Protocol: 'TCP', Port: 5432, HealthCheckProtocol: 'TCP' }),
  targetGroup('many-tcp', { Protocol: 'TCP', Port: 9000 }),
  {
    call: ['elbv2', 'create-listener'],
    input: {
      LoadBalancerArn: '{edge}',
      Protocol: 'HTTPS',
      Port: 443,
      Certificates: [{ CertificateArn: '{cert-a}' }],
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      DefaultActions: [
        {
          Type: 'fixed-response',
          FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'nothing here' },
        },
      ],
    },
    keep: ['https', 'Listeners[0].ListenerArn'],
  },
  {
    call: ['elbv2', 'add-listener-certificates'],
    input: {
      ListenerArn: '{https}',
      Certificates: [{ CertificateArn: '{cert-b}' }],
    },
  },
  {
    call: ['elbv2', 'modify-listener-attributes'],
    input: {
      ListenerArn: '{https}',
      Attributes: [{ Key: 'routing.http.response.strict_transport_security.header_value', Value: 'max-age=31536000' }],
    },
  },
  {
    call: ['elbv2', 'create-listener'],
    input: {
      LoadBalancerArn: '{edge}',
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [
        { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
      ],
    },
    keep: ['http', 'Listeners[0].ListenerArn'],
  },
  {
    call: ['elbv2', 'create-listener'],
    input: {
      LoadBalancerArn: '{pipe}',
      Protocol: 'TCP',
      Port: 5432,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: '{tg-tcp}' }],
    },
    keep: ['postgres', 'Listeners[0].ListenerArn'],
  },
  {
    call: ['elbv2', 'create-listener'],
    input: {
      LoadBalancerArn: '{pipe}',
      Protocol: 'TCP',
      Port: 9000,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: '{tg-many-tcp}' }],
    },
    keep: ['stream', 'Listeners[0].ListenerArn'],
  },
  rule('web', 'https', {
    Priority: 10,
    Conditions: [
      { Field: 'host-header', HostHeaderConfig: { Values: ['shop.example.com', 'www.example.com'] } },
      { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-Edge', Values: ['on'] } },
    ],
    Actions: [{ Type: 'forward', TargetGroupArn: '{tg-web}' }],
    Tags: TAGS,
  }),
  rule('api', 'https', {
    Priority: 20,
    Conditions: [
      ...path('/api/*'),
      { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET', 'POST'] } },
    ],
    Actions: [{ Type: 'forward', TargetGroupArn: '{tg-api}' }],
  }),
  rule('bridge', 'https', {
    Priority: 30,
    Conditions: path('/legacy/*'),
    Actions: [{ Type: 'forward', TargetGroupArn: '{tg-bridge}' }],
  }),
  rule('blue', 'https', { Priority: 40, Conditions: path('/bg/*'), Actions: forwardTo('blue', 'green') }),
  rule('blue-test', 'https', { Priority: 41, Conditions: path('/bg-test/*'), Actions: forwardTo('blue', 'green') }),
  rule('canary', 'https', { Priority: 50, Conditions: path('/canary/*'), Actions: forwardTo('canary-a', 'canary-b') }),
  rule('cd', 'https', {
    Priority: 60,
    Conditions: path('/cd/*'),
    Actions: [{ Type: 'forward', TargetGroupArn: '{tg-cd-a}' }],
  }),
  rule('cd-test', 'https', {
    Priority: 61,
    Conditions: [
      { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'stage', Value: 'green' }] } },
      { Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.0/8'] } },
    ],
    Actions: [{ Type: 'forward', TargetGroupArn: '{tg-cd-b}' }],
  }),
  rule('many', 'https', {
    Priority: 70,
    Conditions: path('/many/*'),
    Actions: [
      {
        Type: 'forward',
        ForwardConfig: {
          TargetGroups: [{ TargetGroupArn: '{tg-many-http}', Weight: 1 }],
          TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 600 },
        },
      },
    ],
  }),
  rule('maintenance', 'https', {
    Priority: 900,
    Conditions: path('/maintenance'),
    Actions: [
      {
        Type: 'fixed-response',
        FixedResponseConfig: { StatusCode: '503', ContentType: 'text/html', MessageBody: '<p>soon</p>' },
      },
    ],
  }),
];

const GROUND: readonly Making[] = [
  {
    call: ['ecs', 'create-capacity-provider'],
    input: {
      name: 'metal',
      autoScalingGroupProvider: {
        autoScalingGroupArn:
          'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:8b8a5a7a-0000-4000-8000-000000000001:autoScalingGroupName/metal',
        managedScaling: { status: 'ENABLED', targetCapacity: 80, maximumScalingStepSize: 4 },
        managedTerminationProtection: 'DISABLED',
      },
      tags: ECS_TAGS('platform'),
    },
  },
  {
    call: ['ecs', 'create-cluster'],
    input: {
      clusterName: CLUSTER,
      settings: [{ name: 'containerInsights', value: 'enabled' }],
      configuration: {
        executeCommandConfiguration: { logging: 'OVERRIDE', logConfiguration: { cloudWatchLogGroupName: '/ecs/exec' } },
      },
      capacityProviders: ['FARGATE', 'FARGATE_SPOT', 'metal'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }],
      tags: ECS_TAGS('platform'),
    },
  },
];

function container(name: string, more: JsonObject = {}): JsonObject {
  return { name, image: `registry.example.com/shop/${name}:1.0.0`, ...more };
}

const port = (containerPort: number, more: JsonObject = {}) => ({ portMappings: [{ containerPort, ...more }] });

function definition(family: string, containers: readonly JsonObject[], more: JsonObject = FARGATE): Making {
  return { call: ['ecs', 'register-task-definition'], input: { family, containerDefinitions: containers, ...more } };
}

function service(name: string, input: JsonObject): Making {
  return {
    call: ['ecs', 'create-service'],
    input: { cluster: CLUSTER, serviceName: name, taskDefinition: name, desiredCount: 1, ...input },
  };
}

const onFargate = { launchType: 'FARGATE', ...AWSVPC };
const balanced = (group: string, name: string, containerPort: number) => ({
  targetGroupArn: `{tg-${group}}`,
  containerName: name,
  containerPort,
});
const HOOK = 'arn:aws:lambda:eu-west-1:123456789012:function:check';

function shifting(first: string, second: string, points: JsonObject): JsonObject {
  return {
    ...balanced(first, 'app', 8080),
    advancedConfiguration: { alternateTargetGroupArn: `{tg-${second}}`, roleArn: INFRASTRUCTURE, ...points },
  };
}

const SERVICES: readonly Making[] = [
  definition(
    'web',
    [
      container('web', {
        ...port(8080),
        environment: [
          { name: 'LOG_LEVEL', value: 'info' },
          { name: 'API_URL', value: 'http://api:9090' },
          { name: 'TEMPLATE', value: 'hello ${var:NAME} and $HOME' },
        ],
        logConfiguration: {
          logDriver: 'awslogs',
          options: { 'awslogs-group': '/ecs/web', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'web' },
        },
        healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost:8080/healthz || exit 1'], interval: 10 },
      }),
    ],
    { ...FARGATE, executionRoleArn: ROLE, taskRoleArn: ROLE, tags: ECS_TAGS('web') },
  ),
  service('web', {
    ...onFargate,
    desiredCount: 2,
    loadBalancers: [balanced('web', 'web', 8080)],
    healthCheckGracePeriodSeconds: 30,
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      maximumPercent: 150,
      minimumHealthyPercent: 100,
    },
    tags: ECS_TAGS('web'),
  }),
  definition('api', [container('api', port(9090, { name: 'grpc', appProtocol: 'grpc' }))]),
  service('api', {
    ...onFargate,
    loadBalancers: [balanced('api', 'api', 9090)],
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'shop.internal',
      services: [{ portName: 'grpc', discoveryName: 'api', clientAliases: [{ port: 9090, dnsName: 'api' }] }],
    },
    deploymentConfiguration: { alarms: { alarmNames: ['api-5xx'], enable: true, rollback: true } },
  }),
  definition(
    'worker',
    [container('worker', { memory: 256, cpu: 128, environment: [{ name: 'QUEUE', value: 'jobs' }], stopTimeout: 60 })],
    {},
  ),
  service('worker', {
    launchType: 'EC2',
    desiredCount: 3,
    placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ m6*' }],
    placementStrategy: [
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
      { type: 'binpack', field: 'MEMORY' },
    ],
  }),
  definition(
    'agent',
    [
      container('agent', {
        memoryReservation: 64,
        privileged: true,
        mountPoints: [{ sourceVolume: 'docker', containerPath: '/var/run/docker.sock', readOnly: true }],
      }),
    ],
    {
      networkMode: 'host',
      pidMode: 'host',
      volumes: [{ name: 'docker', host: { sourcePath: '/var/run/docker.sock' } }],
    },
  ),
  {
    call: ['ecs', 'create-service'],
    input: {
      cluster: CLUSTER,
      serviceName: 'agent',
      taskDefinition: 'agent',
      launchType: 'EC2',
      schedulingStrategy: 'DAEMON',
    },
  },
  definition('tcp', [container('tcp', port(5432))]),
  service('tcp', { ...onFargate, loadBalancers: [balanced('tcp', 'tcp', 5432)] }),
  definition('many', [container('many', { portMappings: [{ containerPort: 8080 }, { containerPort: 9000 }] })]),
  service('many', {
    ...onFargate,
    loadBalancers: [balanced('many-http', 'many', 8080), balanced('many-tcp', 'many', 9000)],
  }),
  definition('bridge', [container('bridge', { memory: 128, portMappings: [{ containerPort: 8080, hostPort: 0 }] })], {
    networkMode: 'bridge',
  }),
  service('bridge', { launchType: 'EC2', loadBalancers: [balanced('bridge', 'bridge', 8080)] }),
  definition('files', [container('files', { mountPoints: [{ sourceVolume: 'shared', containerPath: '/data' }] })], {
    ...FARGATE,
    volumes: [
      {
        name: 'shared',
        efsVolumeConfiguration: {
          fileSystemId: 'fs-0123456789abcdef0',
          transitEncryption: 'ENABLED',
          authorizationConfig: { accessPointId: 'fsap-0123456789abcdef0', iam: 'ENABLED' },
        },
      },
    ],
  }),
  service('files', { ...onFargate, platformVersion: '1.4.0' }),
  definition('disks', [container('disks', { mountPoints: [{ sourceVolume: 'scratch', containerPath: '/scratch' }] })], {
    ...FARGATE,
    volumes: [{ name: 'scratch', configuredAtLaunch: true }],
  }),
  service('disks', {
    ...onFargate,
    volumeConfigurations: [
      {
        name: 'scratch',
        managedEBSVolume: {
          roleArn: INFRASTRUCTURE,
          sizeInGiB: 20,
          volumeType: 'gp3',
          filesystemType: 'ext4',
          encrypted: true,
        },
      },
    ],
  }),
  definition('bluegreen', [container('app', port(8080))]),
  service('bluegreen', {
    ...onFargate,
    loadBalancers: [
      shifting('blue', 'green', { productionListenerRule: '{rule-blue}', testListenerRule: '{rule-blue-test}' }),
    ],
    deploymentConfiguration: {
      strategy: 'BLUE_GREEN',
      bakeTimeInMinutes: 5,
      lifecycleHooks: [{ hookTargetArn: HOOK, roleArn: INFRASTRUCTURE, lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] }],
    },
  }),
  definition('canary', [container('app', port(8080))]),
  service('canary', {
    ...onFargate,
    loadBalancers: [shifting('canary-a', 'canary-b', { productionListenerRule: '{rule-canary}' })],
    deploymentConfiguration: {
      strategy: 'CANARY',
      bakeTimeInMinutes: 2,
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 3 },
    },
  }),
  definition('codedeploy', [container('app', port(8080))]),
  service('codedeploy', {
    ...onFargate,
    deploymentController: { type: 'CODE_DEPLOY' },
    loadBalancers: [balanced('cd-a', 'app', 8080)],
  }),
  definition('spot', [container('spot')]),
  service('spot', {
    ...AWSVPC,
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
      { capacityProvider: 'FARGATE', weight: 1, base: 1 },
    ],
  }),
  definition('metal', [container('metal', { memory: 512 })], { networkMode: 'bridge' }),
  service('metal', { capacityProviderStrategy: [{ capacityProvider: 'metal', weight: 1 }] }),
  definition('shift', [container('shift')]),
  service('shift', { ...onFargate, desiredCount: 2 }),
  definition('sidecars', [
    container('app', {
      dependsOn: [{ containerName: 'router', condition: 'START' }],
      logConfiguration: { logDriver: 'awsfirelens', options: { Name: 'cloudwatch', region: 'eu-west-1' } },
      ulimits: [{ name: 'nofile', softLimit: 65536, hardLimit: 65536 }],
      linuxParameters: { initProcessEnabled: true, capabilities: { drop: ['NET_RAW'] } },
      systemControls: [{ namespace: 'net.ipv4.tcp_keepalive_time', value: '500' }],
      readonlyRootFilesystem: true,
      user: '1000:1000',
    }),
    container('router', {
      essential: false,
      firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } },
    }),
  ]),
  service('sidecars', onFargate),
  definition(
    'secretive',
    [
      container('app', {
        secrets: [
          {
            name: 'DB_PASSWORD',
            valueFrom: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf:password::',
          },
          { name: 'API_KEY', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/shop/key' },
        ],
        environment: [{ name: 'LEGACY_PASSWORD', value: 'hunter2-in-the-clear' }],
        repositoryCredentials: {
          credentialsParameter: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf',
        },
      }),
    ],
    { ...FARGATE, executionRoleArn: ROLE },
  ),
  service('secretive', onFargate),
  definition('terraformed', [container('app')]),
  service('terraformed', {
    ...onFargate,
    enableExecuteCommand: true,
    enableECSManagedTags: true,
    propagateTags: 'SERVICE',
    tags: [{ key: 'managed-by', value: 'terraform' }],
  }),
  definition('arm', [container('app')], {
    ...FARGATE,
    cpu: '1024',
    memory: '2048',
    runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
    ephemeralStorage: { sizeInGiB: 50 },
  }),
  service('arm', { ...onFargate, availabilityZoneRebalancing: 'ENABLED' }),
  definition('found', [container('app', port(7000))]),
  service('found', {
    ...onFargate,
    serviceRegistries: [
      { registryArn: 'arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef' },
    ],
    deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 50 },
  }),
];

const target = (name: string) => ({
  ServiceNamespace: 'ecs',
  ResourceId: `service/${CLUSTER}/${name}`,
  ScalableDimension: 'ecs:service:DesiredCount',
});

function range(name: string, MinCapacity: number, MaxCapacity: number, more: JsonObject = {}): Making {
  return {
    call: ['application-autoscaling', 'register-scalable-target'],
    input: { ...target(name), MinCapacity, MaxCapacity, ...more },
  };
}

function policy(name: string, PolicyName: string, input: JsonObject): Making {
  return { call: ['application-autoscaling', 'put-scaling-policy'], input: { ...target(name), PolicyName, ...input } };
}

function tracking(configuration: JsonObject): JsonObject {
  return { PolicyType: 'TargetTrackingScaling', TargetTrackingScalingPolicyConfiguration: configuration };
}

const SCALING: readonly Making[] = [
  range('web', 2, 10),
  policy(
    'web',
    'cpu',
    tracking({
      TargetValue: 60,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      ScaleInCooldown: 120,
    }),
  ),
  policy(
    'web',
    'requests',
    tracking({
      TargetValue: 500,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ALBRequestCountPerTarget', ResourceLabel: '{label}' },
    }),
  ),
  range('worker', 1, 20, { SuspendedState: { DynamicScalingInSuspended: true } }),
  policy('worker', 'backlog', {
    PolicyType: 'StepScaling',
    StepScalingPolicyConfiguration: {
      AdjustmentType: 'ChangeInCapacity',
      Cooldown: 60,
      MetricAggregationType: 'Maximum',
      StepAdjustments: [
        { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 100, ScalingAdjustment: 1 },
        { MetricIntervalLowerBound: 100, ScalingAdjustment: 3 },
      ],
    },
  }),
  policy(
    'worker',
    'queue',
    tracking({
      TargetValue: 30,
      CustomizedMetricSpecification: {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Namespace: 'AWS/SQS',
        Statistic: 'Average',
        Dimensions: [{ Name: 'QueueName', Value: 'jobs' }],
      },
    }),
  ),
  range('shift', 1, 8),
  {
    call: ['application-autoscaling', 'put-scheduled-action'],
    input: {
      ...target('shift'),
      ScheduledActionName: 'morning',
      Schedule: 'cron(0 7 ? * MON-FRI *)',
      Timezone: 'Europe/Dublin',
      ScalableTargetAction: { MinCapacity: 4, MaxCapacity: 16 },
    },
  },
  {
    call: ['application-autoscaling', 'put-scheduled-action'],
    input: {
      ...target('shift'),
      ScheduledActionName: 'sale',
      Schedule: 'at(2027-11-26T00:00:00)',
      ScalableTargetAction: { MinCapacity: 10 },
    },
  },
  range('arm', 1, 6),
  policy('arm', 'ahead', {
    PolicyType: 'PredictiveScaling',
    PredictiveScalingPolicyConfiguration: {
      MetricSpecifications: [
        { TargetValue: 50, PredefinedMetricPairSpecification: { PredefinedMetricType: 'ECSServiceCPUUtilization' } },
      ],
      Mode: 'ForecastOnly',
    },
  }),
];

/** Certificates that nobody has to make first. */
export const CERTIFICATES = {
  'cert-a': 'arn:aws:acm:eu-west-1:123456789012:certificate/11111111-1111-1111-1111-111111111111',
  'cert-b': 'arn:aws:acm:eu-west-1:123456789012:certificate/22222222-2222-2222-2222-222222222222',
};

/** The network that every account has from the start. */
export const NETWORK: readonly Making[] = [
  { call: ['ec2', 'describe-subnets'], input: inZone('eu-west-1a'), keep: ['subnet-a', 'Subnets[0].SubnetId'] },
  { call: ['ec2', 'describe-subnets'], input: inZone('eu-west-1b'), keep: ['subnet-b', 'Subnets[0].SubnetId'] },
  { call: ['ec2', 'describe-subnets'], input: inZone('eu-west-1a'), keep: ['vpc', 'Subnets[0].VpcId'] },
  {
    call: ['ec2', 'describe-security-groups'],
    input: { Filters: [{ Name: 'group-name', Values: ['default'] }] },
    keep: ['group', 'SecurityGroups[0].GroupId'],
  },
];

function inZone(zone: string): JsonObject {
  return { Filters: [{ Name: 'availability-zone', Values: [zone] }] };
}

/** A cluster with 20 services of every kind, in the order in which AWS takes them. */
export const FLEET: readonly Making[] = [...GROUND, ...EDGE, ...SERVICES, ...SCALING];
export const FLEET_SERVICES = FLEET.filter(({ call }) => call[1] === 'create-service').length;
