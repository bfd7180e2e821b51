import type { JsonObject } from '../../../controller/model/json.ts';

const GROUP = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup';
const RULE = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/edge/1/2';

const APP: JsonObject = {
  name: 'app',
  image: 'repo/app:1',
  repositoryCredentials: { credentialsParameter: 'arn:aws:secretsmanager:eu-west-1:1:secret:hub' },
  cpu: 128,
  memory: 512,
  memoryReservation: 256,
  links: ['side', 'other'],
  portMappings: [
    { containerPort: 8080, hostPort: 80, protocol: 'tcp', name: 'http', appProtocol: 'http2' },
    { containerPort: 8080, hostPort: 81, protocol: 'udp' },
    { containerPortRange: '9000-9010', protocol: 'udp' },
  ],
  essential: false,
  restartPolicy: { enabled: true, ignoredExitCodes: [0, 7], restartAttemptPeriod: 120 },
  entryPoint: ['/bin/sh', '-c'],
  command: ['serve', '--port', '8080'],
  environment: [
    { name: 'B', value: '2' },
    { name: 'A', value: '1' },
    { name: 'C', value: '3' },
  ],
  environmentFiles: [
    { value: 'arn:aws:s3:::conf/a.env', type: 's3' },
    { value: 'arn:aws:s3:::conf/b.env', type: 's3' },
  ],
  mountPoints: [
    { sourceVolume: 'efs', containerPath: '/data', readOnly: true },
    { sourceVolume: 'bind', containerPath: '/bind' },
  ],
  volumesFrom: [{ sourceContainer: 'side', readOnly: true }, { sourceContainer: 'other' }],
  linuxParameters: {
    capabilities: { add: ['SYS_PTRACE', 'NET_ADMIN'], drop: ['ALL', 'MKNOD'] },
    devices: [{ hostPath: '/dev/a', containerPath: '/dev/b', permissions: ['write', 'read'] }],
    initProcessEnabled: true,
    sharedMemorySize: 64,
    tmpfs: [{ containerPath: '/tmp', size: 32, mountOptions: ['rw', 'noexec'] }],
    maxSwap: 100,
    swappiness: 30,
  },
  secrets: [
    { name: 'S2', valueFrom: 'arn:aws:ssm:eu-west-1:1:parameter/s2' },
    { name: 'S1', valueFrom: '/s1' },
  ],
  dependsOn: [
    { containerName: 'side', condition: 'SUCCESS' },
    { containerName: 'other', condition: 'START' },
  ],
  startTimeout: 30,
  stopTimeout: 60,
  versionConsistency: 'disabled',
  hostname: 'app.local',
  user: '1000',
  workingDirectory: '/srv',
  disableNetworking: true,
  privileged: true,
  readonlyRootFilesystem: true,
  dnsServers: ['10.0.0.2', '10.0.0.3'],
  dnsSearchDomains: ['a.local', 'b.local'],
  extraHosts: [
    { hostname: 'db', ipAddress: '10.0.0.9' },
    { hostname: 'cache', ipAddress: '10.0.0.8' },
  ],
  dockerSecurityOptions: ['no-new-privileges', 'label:disable'],
  interactive: true,
  pseudoTerminal: true,
  dockerLabels: { 'com.example.Team': 'shop', tier: 'front' },
  ulimits: [
    { name: 'nofile', softLimit: 1024, hardLimit: 4096 },
    { name: 'core', softLimit: 1, hardLimit: 2 },
  ],
  logConfiguration: {
    logDriver: 'awslogs',
    options: {
      'awslogs-group': '/shop/web',
      'awslogs-region': 'eu-west-1',
      'awslogs-stream-prefix': 'web',
      mode: 'non-blocking',
    },
    secretOptions: [{ name: 'token', valueFrom: '/token' }],
  },
  healthCheck: {
    command: ['CMD-SHELL', 'curl -f localhost'],
    interval: 10,
    timeout: 3,
    retries: 5,
    startPeriod: 20,
  },
  systemControls: [
    { namespace: 'net.core.somaxconn', value: '1024' },
    { namespace: 'net.ipv4.tcp_syncookies', value: '1' },
  ],
  resourceRequirements: [
    { type: 'GPU', sharingStrategy: { nvidiaMps: { memory: 512, maxComputePercent: 50 } } },
    { type: 'InferenceAccelerator', value: 'dev0' },
  ],
  firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } },
  credentialSpecs: ['credentialspec:arn:aws:s3:::a'],
};

const TEMPLATE: JsonObject = {
  family: 'web-family',
  containerDefinitions: [APP, { name: 'side', image: 'repo/side:1' }, { name: 'other', image: 'repo/other:1' }],
  taskRoleArn: 'arn:aws:iam::123456789012:role/task',
  executionRoleArn: 'arn:aws:iam::123456789012:role/path/execution',
  networkMode: 'bridge',
  volumes: [
    { name: 'bind', host: { sourcePath: '/srv/data' } },
    {
      name: 'docker',
      dockerVolumeConfiguration: {
        scope: 'shared',
        autoprovision: true,
        driver: 'rexray',
        driverOpts: { VolumeType: 'gp3' },
        labels: { Team: 'shop' },
      },
    },
    {
      name: 'efs',
      efsVolumeConfiguration: {
        fileSystemId: 'fs-1',
        rootDirectory: '/data',
        transitEncryption: 'ENABLED',
        transitEncryptionPort: 2999,
        authorizationConfig: { iam: 'ENABLED' },
      },
    },
    {
      name: 'efs-point',
      efsVolumeConfiguration: {
        fileSystemId: 'fs-2',
        transitEncryption: 'ENABLED',
        authorizationConfig: { accessPointId: 'fsap-1' },
      },
    },
    {
      name: 's3',
      s3filesVolumeConfiguration: {
        fileSystemArn: 'arn:aws:s3files:eu-west-1:1:file-system/fs-3',
        rootDirectory: '/in',
        transitEncryptionPort: 3000,
        accessPointArn: 'arn:aws:s3files:eu-west-1:1:access-point/ap-1',
      },
    },
    {
      name: 'fsx',
      fsxWindowsFileServerVolumeConfiguration: {
        fileSystemId: 'fs-4',
        rootDirectory: 'share',
        authorizationConfig: { credentialsParameter: '/ad', domain: 'example.com' },
      },
    },
    { name: 'launch', configuredAtLaunch: true },
  ],
  placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ c5.*' }],
  requiresCompatibilities: ['EC2', 'EXTERNAL'],
  cpu: '512',
  memory: '1024',
  tags: [
    { key: 'Team', value: 'shop' },
    { key: 'Empty', value: '' },
  ],
  pidMode: 'task',
  ipcMode: 'task',
  proxyConfiguration: {
    type: 'APPMESH',
    containerName: 'side',
    properties: [
      { name: 'ProxyIngressPort', value: '15000' },
      { name: 'AppPorts', value: '8080' },
    ],
  },
  inferenceAccelerators: [{ deviceName: 'dev0', deviceType: 'eia2.medium' }],
  ephemeralStorage: { sizeInGiB: 50 },
  runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
  enableFaultInjection: true,
};

/** A service that says something about every member of the spec but those that exclude one another. */
export const EVERY_FIELD: JsonObject = {
  serviceName: 'web',
  cluster: 'shop',
  availabilityZoneRebalancing: 'DISABLED',
  loadBalancers: [
    {
      targetGroupArn: `${GROUP}/blue/1`,
      containerName: 'app',
      containerPort: 8080,
      advancedConfiguration: {
        alternateTargetGroupArn: `${GROUP}/green/2`,
        productionListenerRule: RULE,
        testListenerRule: `${RULE}0`,
        roleArn: 'arn:aws:iam::123456789012:role/shift',
      },
    },
    { targetGroupArn: `${GROUP}/other/3`, containerName: 'app', containerPort: 8081 },
    { loadBalancerName: 'classic', containerName: 'app', containerPort: 8082 },
  ],
  serviceRegistries: [
    {
      registryArn: 'arn:aws:servicediscovery:eu-west-1:1:service/srv-1',
      port: 1,
      containerName: 'app',
      containerPort: 8080,
    },
  ],
  desiredCount: 3,
  launchType: 'EC2',
  platformVersion: '1.4.0',
  role: 'arn:aws:iam::123456789012:role/ecs',
  deploymentConfiguration: {
    strategy: 'LINEAR',
    maximumPercent: 150,
    minimumHealthyPercent: 50,
    bakeTimeInMinutes: 5,
    deploymentCircuitBreaker: {
      enable: true,
      rollback: true,
      resetOnHealthyTask: false,
      thresholdConfiguration: { type: 'COUNT', value: 7 },
    },
    alarms: { alarmNames: ['b', 'a'], enable: true, rollback: true },
    lifecycleHooks: [
      {
        targetType: 'AWS_LAMBDA',
        hookTargetArn: 'arn:aws:lambda:eu-west-1:1:function:check',
        roleArn: 'arn:aws:iam::123456789012:role/hook',
        lifecycleStages: ['PRE_SCALE_UP', 'POST_SCALE_UP'],
        hookDetails: { depth: 1, names: ['x'] },
      },
      {
        targetType: 'PAUSE',
        lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'],
        timeoutConfiguration: { timeoutInMinutes: 60, action: 'CONTINUE' },
      },
    ],
    linearConfiguration: { stepPercent: 20, stepBakeTimeInMinutes: 3 },
    earlySuccessCriteria: { enable: true, healthyPercent: 90, sourceServiceRevisionCleanup: 'BLOCKING' },
  },
  placementConstraints: [{ type: 'memberOf', expression: 'attribute:zone == a' }, { type: 'distinctInstance' }],
  placementStrategy: [
    { type: 'spread', field: 'attribute:ecs.availability-zone' },
    { type: 'binpack', field: 'cpu' },
  ],
  networkConfiguration: {
    awsvpcConfiguration: {
      subnets: ['subnet-b', 'subnet-a'],
      securityGroups: ['sg-2', 'sg-1'],
      assignPublicIp: 'ENABLED',
    },
  },
  healthCheckGracePeriodSeconds: 30,
  schedulingStrategy: 'REPLICA',
  deploymentController: { type: 'ECS' },
  tags: [
    { key: 'Team', value: 'shop' },
    { key: 'Cost', value: '42' },
  ],
  enableECSManagedTags: true,
  propagateTags: 'SERVICE',
  enableExecuteCommand: true,
  serviceConnectConfiguration: {
    enabled: true,
    namespace: 'internal',
    services: [
      {
        portName: 'http',
        discoveryName: 'front',
        clientAliases: [
          {
            port: 80,
            dnsName: 'front.local',
            testTrafficRules: { header: { name: 'x-test', value: { exact: 'yes' } } },
          },
        ],
        ingressPortOverride: 15001,
        timeout: { idleTimeoutSeconds: 60, perRequestTimeoutSeconds: 15 },
        tls: {
          issuerCertificateAuthority: { awsPcaAuthorityArn: 'arn:aws:acm-pca:eu-west-1:1:certificate-authority/x' },
          kmsKey: 'arn:aws:kms:eu-west-1:1:key/k',
          roleArn: 'arn:aws:iam::123456789012:role/tls',
        },
      },
    ],
    logConfiguration: {
      logDriver: 'awslogs',
      options: { 'awslogs-group': '/proxy' },
      secretOptions: [{ name: 'token', valueFrom: '/token' }],
    },
    accessLogConfiguration: { format: 'JSON', includeQueryParameters: 'ENABLED' },
    containerConfigurations: [{ logLevel: 'debug' }],
  },
  volumeConfigurations: [
    {
      name: 'launch',
      managedEBSVolume: {
        encrypted: true,
        kmsKeyId: 'k-1',
        volumeType: 'io2',
        sizeInGiB: 20,
        snapshotId: 'snap-1',
        volumeInitializationRate: 100,
        iops: 3000,
        throughput: 125,
        tagSpecifications: [
          { resourceType: 'volume', tags: [{ key: 'Team', value: 'shop' }], propagateTags: 'SERVICE' },
        ],
        roleArn: 'arn:aws:iam::123456789012:role/ebs',
        filesystemType: 'ext4',
      },
    },
  ],
  vpcLatticeConfigurations: [
    {
      roleArn: 'arn:aws:iam::123456789012:role/lattice',
      targetGroupArn: 'arn:aws:vpc-lattice:eu-west-1:1:targetgroup/tg-1',
      portName: 'http',
      advancedConfiguration: {
        alternateTargetGroupArn: 'arn:aws:vpc-lattice:eu-west-1:1:targetgroup/tg-2',
        productionListenerRule: 'r-1',
        testListenerRule: 'r-2',
      },
    },
  ],
  gatewayConnectors: [
    {
      portName: 'http',
      healthCheck: {
        healthCheckProtocol: 'HTTP',
        healthCheckPort: 8080,
        healthCheckPath: '/up',
        healthCheckTimeoutSeconds: 4,
        healthCheckIntervalSeconds: 20,
        healthyThresholdCount: 3,
        unhealthyThresholdCount: 4,
        matcher: { httpCode: '200-299', grpcCode: '0' },
      },
      filters: { accessTypes: ['PUBLIC', 'PRIVATE'] },
    },
  ],
  monitoring: { metricConfigurations: [{ metricNames: ['CPU', 'Memory'], resolutionSeconds: 20 }] },
  template: TEMPLATE,
};

/** Members that exclude one in {@link EVERY_FIELD}. */
export const OTHER_FIELDS: JsonObject = {
  serviceName: 'web',
  cluster: 'shop',
  taskDefinition: 'web-family:7',
  capacityProviderStrategy: [
    { capacityProvider: 'FARGATE_SPOT', weight: 3, base: 0 },
    { capacityProvider: 'FARGATE', weight: 1, base: 2 },
  ],
  deploymentConfiguration: {
    strategy: 'CANARY',
    canaryConfiguration: { canaryPercent: 15, canaryBakeTimeInMinutes: 4 },
  },
};

/** What people write most: nearly everything left to AWS. */
export const SPARSE: JsonObject = {
  cluster: 'shop',
  launchType: 'FARGATE',
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'] } },
  serviceConnectConfiguration: {
    enabled: true,
    namespace: 'internal',
    services: [{ portName: 'http', clientAliases: [{ port: 80 }] }],
  },
  template: {
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '.25 vCPU',
    memory: '0.5 GB',
    taskRoleArn: 'task',
    containerDefinitions: [
      {
        name: 'app',
        image: 'repo/app:1',
        portMappings: [{ containerPort: 8080, name: 'http' }],
        environment: [{ name: 'A', value: '1' }],
        healthCheck: { command: ['CMD', 'true'] },
        linuxParameters: { capabilities: { drop: ['ALL'] } },
      },
    ],
  },
};
