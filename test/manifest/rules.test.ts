// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { expect, test } from 'vitest';
import { showPath } from '../../controller/manifest/path.ts';
import { RULES } from '../../controller/manifest/rules/rules.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { REGISTRY_RULE_ROWS } from './registry-rule-rows.ts';

interface Row {
  readonly id: string;
  readonly because: string;
  readonly self: JsonObject;
  /** Places below the object; none where the rule holds. `''` is the object itself. */
  readonly broken: readonly string[];
}

const app = { name: 'app', image: 'x' };
const unknown = '${var:X}';

function fargate(cpu: string | number, memory: string | number): JsonObject {
  return { requiresCompatibilities: ['FARGATE'], cpu, memory };
}

function logging(logConfiguration: JsonObject, requiresCompatibilities = ['FARGATE']): JsonObject {
  return { requiresCompatibilities, containerDefinitions: [app, { ...app, logConfiguration }] };
}

const AWSLOGS = { 'awslogs-group': '/web', 'awslogs-region': 'eu-west-1' };

const FARGATE_ROWS: readonly Row[] = [
  { id: 'task-fargate-pair', because: 'the least', self: fargate(256, '512'), broken: [] },
  { id: 'task-fargate-pair', because: 'with units', self: fargate('1 vCPU', '3 GB'), broken: [] },
  { id: 'task-fargate-pair', because: 'the most that is documented', self: fargate(16384, 122880), broken: [] },
  { id: 'task-fargate-pair', because: 'too little', self: fargate(1024, 1024), broken: ['memory'] },
  { id: 'task-fargate-pair', because: 'too much', self: fargate('.5 vCPU', '5 GB'), broken: ['memory'] },
  { id: 'task-fargate-pair', because: 'between two steps', self: fargate(8192, 17408), broken: ['memory'] },
  { id: 'task-fargate-pair', because: 'no such cpu', self: fargate(300, 512), broken: ['memory'] },
  { id: 'task-fargate-pair', because: 'sizes that may come', self: fargate(32768, 249856), broken: [] },
  { id: 'task-fargate-pair', because: 'a reference', self: fargate(256, unknown), broken: [] },
  {
    id: 'task-fargate-pair',
    because: 'EC2 takes any',
    self: { ...fargate(300, 300), requiresCompatibilities: ['EC2'] },
    broken: [],
  },
  {
    id: 'task-fargate-logs',
    because: 'awslogs with its prefix',
    self: logging({ logDriver: 'awslogs', options: { 'awslogs-stream-prefix': 'web' } }),
    broken: [],
  },
  { id: 'task-fargate-logs', because: 'firelens', self: logging({ logDriver: 'awsfirelens' }), broken: [] },
  {
    id: 'task-fargate-logs',
    because: 'awslogs without its prefix',
    self: logging({ logDriver: 'awslogs', options: AWSLOGS }),
    broken: ['containerDefinitions[1].logConfiguration'],
  },
  {
    id: 'task-fargate-logs',
    because: 'no driver of Fargate',
    self: logging({ logDriver: 'syslog' }),
    broken: ['containerDefinitions[1].logConfiguration'],
  },
  { id: 'task-fargate-logs', because: 'on EC2', self: logging({ logDriver: 'syslog' }, ['EC2']), broken: [] },
  {
    id: 'container-log-group',
    because: 'both options',
    self: { logConfiguration: { logDriver: 'awslogs', options: AWSLOGS } },
    broken: [],
  },
  {
    id: 'container-log-group',
    because: 'no options',
    self: { logConfiguration: { logDriver: 'awslogs' } },
    broken: ['logConfiguration'],
  },
  {
    id: 'container-log-group',
    because: 'another driver',
    self: { logConfiguration: { logDriver: 'splunk' } },
    broken: [],
  },
  { id: 'environment-file-name', because: 'its ending', self: { value: 'arn:aws:s3:::b/web.env' }, broken: [] },
  { id: 'environment-file-name', because: 'a reference', self: { value: unknown }, broken: [] },
  { id: 'environment-file-name', because: 'another', self: { value: 'arn:aws:s3:::b/web.txt' }, broken: ['value'] },
  {
    id: 'service-launch-volumes',
    because: 'it is left to the service',
    self: { template: { volumes: [{ name: 'a', configuredAtLaunch: true }] }, volumeConfigurations: [{ name: 'a' }] },
    broken: [],
  },
  {
    id: 'service-launch-volumes',
    because: 'it is not, or is not there',
    self: { template: { volumes: [{ name: 'a' }] }, volumeConfigurations: [{ name: 'a' }, { name: 'b' }] },
    broken: ['volumeConfigurations[0].name', 'volumeConfigurations[1].name'],
  },
  {
    id: 'service-launch-volumes',
    because: 'a registered task definition has its own',
    self: { taskDefinition: 'web', volumeConfigurations: [{ name: 'a' }] },
    broken: [],
  },
];

const ROWS: readonly Row[] = [
  ...FARGATE_ROWS,
  ...REGISTRY_RULE_ROWS,
  { id: 'service-definition', because: 'a template', self: { template: {} }, broken: [] },
  { id: 'service-definition', because: 'a name', self: { taskDefinition: 'web' }, broken: [] },
  { id: 'service-definition', because: 'neither', self: {}, broken: [''] },
  { id: 'service-definition', because: 'both', self: { template: {}, taskDefinition: 'web' }, broken: [''] },
  {
    id: 'service-definition',
    because: 'task sets have their own',
    self: { deploymentController: { type: 'EXTERNAL' } },
    broken: [],
  },
  { id: 'service-launch', because: 'one of them', self: { launchType: 'EC2' }, broken: [] },
  {
    id: 'service-launch',
    because: 'an empty strategy',
    self: { launchType: 'EC2', capacityProviderStrategy: [] },
    broken: [],
  },
  {
    id: 'service-launch',
    because: 'both',
    self: { launchType: 'EC2', capacityProviderStrategy: [{ capacityProvider: 'a' }] },
    broken: ['launchType'],
  },
  {
    id: 'service-daemon-count',
    because: 'one per instance',
    self: { schedulingStrategy: 'DAEMON', desiredCount: 1 },
    broken: ['desiredCount'],
  },
  { id: 'service-daemon-count', because: 'a replica service', self: { desiredCount: 1 }, broken: [] },
  {
    id: 'service-grace-period',
    because: 'nothing checks health',
    self: { healthCheckGracePeriodSeconds: 5 },
    broken: ['healthCheckGracePeriodSeconds'],
  },
  {
    id: 'service-grace-period',
    because: 'zero is the default',
    self: { healthCheckGracePeriodSeconds: 0 },
    broken: [],
  },
  {
    id: 'service-grace-period',
    because: 'behind a load balancer',
    self: { healthCheckGracePeriodSeconds: 5, loadBalancers: [{}] },
    broken: [],
  },
  {
    id: 'service-network',
    because: 'awsvpc needs subnets',
    self: { template: { networkMode: 'awsvpc' } },
    broken: ['template'],
  },
  { id: 'service-network', because: 'bridge does not', self: { template: { networkMode: 'bridge' } }, broken: [] },
  { id: 'service-network', because: 'not known yet', self: { template: { networkMode: unknown } }, broken: [] },
  {
    id: 'service-target-container',
    because: 'no such container',
    self: { template: { containerDefinitions: [app] }, loadBalancers: [{ containerName: 'ap' }] },
    broken: ['loadBalancers[0].containerName'],
  },
  {
    id: 'service-target-container',
    because: 'it exists',
    self: { template: { containerDefinitions: [app] }, loadBalancers: [{ containerName: 'app' }] },
    broken: [],
  },
  {
    id: 'service-target-container',
    because: 'not known yet',
    self: { template: { containerDefinitions: [app] }, loadBalancers: [{ containerName: unknown }] },
    broken: [],
  },
  {
    id: 'service-target-container',
    because: 'registered elsewhere',
    self: { taskDefinition: 'web', loadBalancers: [{ containerName: 'app' }] },
    broken: [],
  },
  {
    id: 'strategy-base',
    because: 'two bases',
    self: { capacityProviderStrategy: [{ base: 1 }, { base: 2 }] },
    broken: ['capacityProviderStrategy'],
  },
  {
    id: 'strategy-base',
    because: 'a base of zero is none',
    self: { capacityProviderStrategy: [{ base: 1 }, { base: 0 }] },
    broken: [],
  },
  {
    id: 'default-strategy-base',
    because: 'two bases',
    self: { defaultCapacityProviderStrategy: [{ base: 1 }, { base: 2 }] },
    broken: ['defaultCapacityProviderStrategy'],
  },
  { id: 'default-strategy-base', because: 'none', self: {}, broken: [] },
  { id: 'target-xor-classic', because: 'both', self: { targetGroupArn: 'a', loadBalancerName: 'b' }, broken: [''] },
  { id: 'target-xor-classic', because: 'one', self: { targetGroupArn: 'a' }, broken: [] },
  {
    id: 'linear-strategy',
    because: 'a rolling service',
    self: { linearConfiguration: {} },
    broken: ['linearConfiguration'],
  },
  { id: 'linear-strategy', because: 'a linear one', self: { strategy: 'LINEAR', linearConfiguration: {} }, broken: [] },
  {
    id: 'canary-strategy',
    because: 'a linear service',
    self: { strategy: 'LINEAR', canaryConfiguration: {} },
    broken: ['canaryConfiguration'],
  },
  { id: 'canary-strategy', because: 'not known yet', self: { strategy: unknown, canaryConfiguration: {} }, broken: [] },
  { id: 'early-success', because: 'its members are missing', self: { enable: true, healthyPercent: 50 }, broken: [''] },
  { id: 'early-success', because: 'off', self: { enable: false }, broken: [] },
  { id: 'hook-function', because: 'a function needs a role', self: { hookTargetArn: 'a' }, broken: [''] },
  { id: 'hook-function', because: 'a pause needs nothing', self: { targetType: 'PAUSE' }, broken: [] },
  {
    id: 'hook-pause',
    because: 'nobody can be asked in the middle of a shift',
    self: { targetType: 'PAUSE', lifecycleStages: ['POST_SCALE_UP', 'TEST_TRAFFIC_SHIFT'] },
    broken: ['lifecycleStages'],
  },
  {
    id: 'hook-pause',
    because: 'before a shift somebody can',
    self: { targetType: 'PAUSE', lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT'] },
    broken: [],
  },
  {
    id: 'hook-pause',
    because: 'functions run there',
    self: { hookTargetArn: 'a', roleArn: 'r', lifecycleStages: ['PRODUCTION_TRAFFIC_SHIFT'] },
    broken: [],
  },
  { id: 'strategy-field', because: 'random has none', self: { type: 'random', field: 'cpu' }, broken: [''] },
  { id: 'strategy-field', because: 'spread needs one', self: { type: 'spread' }, broken: [''] },
  { id: 'strategy-field', because: 'binpack has one', self: { type: 'binpack', field: 'cpu' }, broken: [] },
  { id: 'constraint-expression', because: 'memberOf needs one', self: { type: 'memberOf' }, broken: [''] },
  { id: 'constraint-expression', because: 'distinctInstance has none', self: { type: 'distinctInstance' }, broken: [] },
  { id: 'volume-size', because: 'neither', self: { roleArn: 'a' }, broken: [''] },
  { id: 'volume-size', because: 'a snapshot has a size', self: { snapshotId: 'a' }, broken: [] },
  { id: 'metric-resolution', because: '30 is neither', self: { resolutionSeconds: 30 }, broken: ['resolutionSeconds'] },
  { id: 'metric-resolution', because: '60', self: { resolutionSeconds: 60 }, broken: [] },
  {
    id: 'task-essential',
    because: 'nothing keeps the task alive',
    self: { containerDefinitions: [{ ...app, essential: false }] },
    broken: ['containerDefinitions'],
  },
  { id: 'task-essential', because: 'essential is the default', self: { containerDefinitions: [app] }, broken: [] },
  {
    id: 'task-fargate-size',
    because: 'no memory',
    self: { requiresCompatibilities: ['FARGATE'], cpu: '256' },
    broken: [''],
  },
  { id: 'task-fargate-size', because: 'on instances', self: { requiresCompatibilities: ['EC2'] }, broken: [] },
  {
    id: 'task-fargate-network',
    because: 'left out is bridge',
    self: { requiresCompatibilities: ['FARGATE'] },
    broken: [''],
  },
  {
    id: 'task-fargate-network',
    because: 'awsvpc',
    self: { requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc' },
    broken: [],
  },
  {
    id: 'task-host-port',
    because: 'they differ',
    self: {
      networkMode: 'awsvpc',
      containerDefinitions: [{ ...app, portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
    },
    broken: ['containerDefinitions[0].portMappings[0].hostPort'],
  },
  {
    id: 'task-host-port',
    because: 'bridge maps ports',
    self: {
      networkMode: 'bridge',
      containerDefinitions: [{ ...app, portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
    },
    broken: [],
  },
  {
    id: 'task-depends-on',
    because: 'no such container',
    self: { containerDefinitions: [{ ...app, dependsOn: [{ containerName: 'db' }] }] },
    broken: ['containerDefinitions[0].dependsOn[0].containerName'],
  },
  {
    id: 'task-depends-on',
    because: 'it exists',
    self: { containerDefinitions: [{ ...app, dependsOn: [{ containerName: 'db' }] }, { name: 'db' }] },
    broken: [],
  },
  {
    id: 'task-depends-on-health',
    because: 'nothing says how it does',
    self: {
      containerDefinitions: [{ ...app, dependsOn: [{ containerName: 'db', condition: 'HEALTHY' }] }, { name: 'db' }],
    },
    broken: ['containerDefinitions[0].dependsOn[0].condition'],
  },
  {
    id: 'task-depends-on-health',
    because: 'a health check does',
    self: {
      containerDefinitions: [
        { ...app, dependsOn: [{ containerName: 'db', condition: 'HEALTHY' }] },
        { name: 'db', healthCheck: {} },
      ],
    },
    broken: [],
  },
  {
    id: 'task-mount-volume',
    because: 'no such volume',
    self: { containerDefinitions: [{ ...app, mountPoints: [{ sourceVolume: 'data' }] }] },
    broken: ['containerDefinitions[0].mountPoints[0].sourceVolume'],
  },
  {
    id: 'task-mount-volume',
    because: 'it exists',
    self: { volumes: [{ name: 'data' }], containerDefinitions: [{ ...app, mountPoints: [{ sourceVolume: 'data' }] }] },
    broken: [],
  },
  {
    id: 'container-memory',
    because: 'more reserved than allowed',
    self: { memory: 128, memoryReservation: 256 },
    broken: ['memoryReservation'],
  },
  { id: 'container-memory', because: 'equal', self: { memory: 128, memoryReservation: 128 }, broken: [] },
  {
    id: 'container-secret-name',
    because: 'ECS rejects it',
    self: { environment: [{ name: 'A' }, { name: 'B' }], secrets: [{ name: 'B' }] },
    broken: ['environment[1].name'],
  },
  {
    id: 'container-secret-name',
    because: 'different names',
    self: { environment: [{ name: 'A' }], secrets: [{ name: 'B' }] },
    broken: [],
  },
  { id: 'port-or-range', because: 'neither', self: { hostPort: 80 }, broken: [''] },
  { id: 'port-or-range', because: 'a range', self: { containerPortRange: '80-90' }, broken: [] },
  { id: 'ulimit-order', because: 'soft above hard', self: { softLimit: 10, hardLimit: 5 }, broken: ['softLimit'] },
  { id: 'ulimit-order', because: 'no hard limit', self: { softLimit: 10, hardLimit: -1 }, broken: [] },
  {
    id: 'ulimit-order',
    because: 'no soft limit below a hard one',
    self: { softLimit: -1, hardLimit: 5 },
    broken: ['softLimit'],
  },
  {
    id: 'volume-source',
    because: 'two sources',
    self: { name: 'a', host: {}, efsVolumeConfiguration: {} },
    broken: [''],
  },
  { id: 'volume-source', because: 'none is a bind mount', self: { name: 'a' }, broken: [] },
  {
    id: 'efs-encryption',
    because: 'iam goes encrypted',
    self: { authorizationConfig: { iam: 'ENABLED' } },
    broken: [''],
  },
  {
    id: 'efs-encryption',
    because: 'it is',
    self: { transitEncryption: 'ENABLED', authorizationConfig: { iam: 'ENABLED' } },
    broken: [],
  },
  {
    id: 'efs-root',
    because: 'the access point decides',
    self: { rootDirectory: '/data', authorizationConfig: { accessPointId: 'a' } },
    broken: ['rootDirectory'],
  },
  { id: 'efs-root', because: 'without one it is free', self: { rootDirectory: '/data' }, broken: [] },
  { id: 'requirement-value', because: 'neither', self: { type: 'GPU' }, broken: [''] },
  { id: 'requirement-value', because: 'a number', self: { type: 'GPU', value: '1' }, broken: [] },
  { id: 'balancer-subnets', because: 'neither', self: {}, broken: [''] },
  { id: 'balancer-subnets', because: 'subnets', self: { subnets: ['a'] }, broken: [] },
  { id: 'balancer-name', because: 'AWS keeps it for itself', self: { name: 'internal-x' }, broken: ['name'] },
  { id: 'balancer-name', because: 'only at the beginning', self: { name: 'my-internal-x' }, broken: [] },
  {
    id: 'balancer-gateway-groups',
    because: 'it has none',
    self: { type: 'gateway', securityGroups: ['a'] },
    broken: ['securityGroups'],
  },
  { id: 'balancer-gateway-groups', because: 'an application one has', self: { securityGroups: ['a'] }, broken: [] },
  { id: 'target-group-name', because: 'AWS keeps it for itself', self: { name: 'internal-x' }, broken: ['name'] },
  { id: 'target-group-name', because: 'free', self: { name: 'x' }, broken: [] },
  {
    id: 'target-group-lambda',
    because: 'a function has no port',
    self: { targetType: 'lambda', port: 80 },
    broken: [''],
  },
  { id: 'target-group-lambda', because: 'no VPC', self: { protocol: 'HTTP', port: 80 }, broken: [''] },
  { id: 'target-group-lambda', because: 'all three', self: { protocol: 'HTTP', port: 80, vpcId: 'v' }, broken: [] },
  { id: 'target-group-lambda', because: 'not known yet', self: { targetType: unknown }, broken: [] },
  {
    id: 'target-group-version',
    because: 'TCP has none',
    self: { protocol: 'TCP', protocolVersion: 'HTTP2' },
    broken: ['protocolVersion'],
  },
  { id: 'target-group-version', because: 'HTTP has', self: { protocol: 'HTTP', protocolVersion: 'HTTP2' }, broken: [] },
  {
    id: 'target-group-timeout',
    because: 'longer than the interval',
    self: { healthCheckTimeoutSeconds: 20, healthCheckIntervalSeconds: 10 },
    broken: ['healthCheckTimeoutSeconds'],
  },
  {
    id: 'target-group-timeout',
    because: 'shorter',
    self: { healthCheckTimeoutSeconds: 5, healthCheckIntervalSeconds: 10 },
    broken: [],
  },
  { id: 'matcher-code', because: 'both', self: { httpCode: '200', grpcCode: '0' }, broken: [''] },
  { id: 'matcher-code', because: 'one', self: { httpCode: '200' }, broken: [] },
  { id: 'listener-certificate', because: 'none', self: { protocol: 'HTTPS' }, broken: [''] },
  {
    id: 'listener-certificate',
    because: 'one',
    self: { protocol: 'HTTPS', certificates: [{ certificateArn: 'a' }] },
    broken: [],
  },
  { id: 'listener-plain', because: 'HTTP has none', self: { protocol: 'HTTP', sslPolicy: 'x' }, broken: [''] },
  { id: 'listener-plain', because: 'HTTPS has', self: { protocol: 'HTTPS', sslPolicy: 'x' }, broken: [] },
  {
    id: 'listener-actions',
    because: 'signing in ends nowhere',
    self: { defaultActions: [{ type: 'authenticate-oidc' }] },
    broken: ['defaultActions'],
  },
  {
    id: 'listener-actions',
    because: 'sign in, then forward',
    self: { defaultActions: [{ type: 'authenticate-oidc' }, { type: 'forward' }] },
    broken: [],
  },
  {
    id: 'rule-actions',
    because: 'two ends',
    self: { actions: [{ type: 'forward' }, { type: 'redirect' }] },
    broken: ['actions'],
  },
  { id: 'rule-actions', because: 'one', self: { actions: [{ type: 'forward' }] }, broken: [] },
  { id: 'listener-trust-store', because: 'nobody to trust', self: { mode: 'verify' }, broken: [''] },
  { id: 'listener-trust-store', because: 'passthrough asks nobody', self: { mode: 'passthrough' }, broken: [] },
  { id: 'action-config', because: 'a forward to nowhere', self: { type: 'forward' }, broken: [''] },
  {
    id: 'action-config',
    because: "another type's settings",
    self: { type: 'forward', targetGroupArn: 'a', redirectConfig: {} },
    broken: [''],
  },
  { id: 'action-config', because: 'its own', self: { type: 'redirect', redirectConfig: {} }, broken: [] },
  { id: 'action-config', because: 'not known yet', self: { type: unknown }, broken: [] },
  { id: 'oidc-secret', because: 'neither', self: {}, broken: [''] },
  { id: 'oidc-secret', because: 'kept', self: { useExistingClientSecret: true }, broken: [] },
  { id: 'oidc-secret', because: 'both', self: { clientSecret: 'x', useExistingClientSecret: true }, broken: [''] },
  { id: 'condition-config', because: 'nothing to compare with', self: { field: 'host-header' }, broken: [''] },
  { id: 'condition-config', because: 'the short form', self: { field: 'host-header', values: ['a'] }, broken: [] },
  {
    id: 'condition-config',
    because: 'the long form',
    self: { field: 'path-pattern', pathPatternConfig: { values: ['/a'] } },
    broken: [],
  },
  {
    id: 'condition-config',
    because: 'both forms',
    self: { field: 'host-header', values: ['a'], hostHeaderConfig: {} },
    broken: [''],
  },
  {
    id: 'condition-config',
    because: "another field's settings",
    self: { field: 'source-ip', sourceIpConfig: {}, hostHeaderConfig: {} },
    broken: [''],
  },
  {
    id: 'condition-config',
    because: 'source-ip has no short form',
    self: { field: 'source-ip', values: ['a'] },
    broken: [''],
  },
  {
    id: 'transform-config',
    because: "the other type's settings",
    self: { type: 'url-rewrite', hostHeaderRewriteConfig: {} },
    broken: [''],
  },
  { id: 'transform-config', because: 'its own', self: { type: 'url-rewrite', urlRewriteConfig: {} }, broken: [] },
  {
    id: 'capacity-one-source',
    because: 'a group',
    self: { autoScalingGroupProvider: {} },
    broken: [],
  },
  { id: 'capacity-one-source', because: 'neither', self: {}, broken: [''] },
  {
    id: 'capacity-one-source',
    because: 'both',
    self: { autoScalingGroupProvider: {}, managedInstancesProvider: {} },
    broken: [''],
  },
  {
    id: 'capacity-cluster',
    because: 'instances in a cluster',
    self: { cluster: unknown, managedInstancesProvider: {} },
    broken: [],
  },
  { id: 'capacity-cluster', because: 'instances nowhere', self: { managedInstancesProvider: {} }, broken: ['cluster'] },
  {
    id: 'capacity-cluster',
    because: 'a group in a cluster',
    self: { cluster: 'shop', autoScalingGroupProvider: {} },
    broken: ['cluster'],
  },
  { id: 'record-one-answer', because: 'an alias', self: { aliasTarget: {} }, broken: [] },
  { id: 'record-one-answer', because: 'neither', self: {}, broken: [''] },
  { id: 'record-one-answer', because: 'both', self: { aliasTarget: {}, resourceRecords: [] }, broken: [''] },
  { id: 'record-ttl', because: 'answers with a ttl', self: { ttl: 60, resourceRecords: [] }, broken: [] },
  { id: 'record-ttl', because: 'answers without', self: { resourceRecords: [] }, broken: ['ttl'] },
  { id: 'record-ttl', because: 'an alias with one', self: { ttl: 60, aliasTarget: {} }, broken: ['ttl'] },
  { id: 'record-routing', because: 'simple routing', self: {}, broken: [] },
  { id: 'record-routing', because: 'one policy', self: { setIdentifier: 'blue', weight: 0 }, broken: [] },
  { id: 'record-routing', because: 'none', self: { setIdentifier: 'blue' }, broken: ['setIdentifier'] },
  {
    id: 'record-routing',
    because: 'two',
    self: { setIdentifier: 'a', weight: 1, region: 'x' },
    broken: ['setIdentifier'],
  },
  { id: 'record-routing', because: 'nothing to tell it by', self: { failover: 'PRIMARY' }, broken: ['setIdentifier'] },
  { id: 'certificate-validation', because: 'DNS unless said', self: { validation: {} }, broken: [] },
  { id: 'certificate-validation', because: 'DNS', self: { validation: {}, validationMethod: 'DNS' }, broken: [] },
  {
    id: 'certificate-validation',
    because: 'mail needs no zone',
    self: { validation: {}, validationMethod: 'EMAIL' },
    broken: ['validation'],
  },
  { id: 'certificate-authority', because: 'signed within', self: { certificateAuthorityArn: 'x' }, broken: [] },
  {
    id: 'certificate-authority',
    because: 'nothing is to be proven',
    self: { certificateAuthorityArn: 'x', validationMethod: 'DNS' },
    broken: ['certificateAuthorityArn'],
  },
  {
    id: 'certificate-mail',
    because: 'mail',
    self: { domainValidationOptions: [], validationMethod: 'EMAIL' },
    broken: [],
  },
  {
    id: 'certificate-mail',
    because: 'DNS',
    self: { domainValidationOptions: [] },
    broken: ['domainValidationOptions'],
  },
  { id: 'capacity-name', because: 'in any case', self: { name: 'Fargate-like' }, broken: ['name'] },
  { id: 'capacity-name', because: 'not at its beginning', self: { name: 'my-ecs' }, broken: [] },
  { id: 'capacity-name', because: 'not known yet', self: { name: unknown }, broken: [] },
  {
    id: 'capacity-protection',
    because: 'ECS sizes the group',
    self: { managedTerminationProtection: 'ENABLED', managedScaling: { status: 'ENABLED' } },
    broken: [],
  },
  {
    id: 'capacity-protection',
    because: 'it does not unless told so',
    self: { managedTerminationProtection: 'ENABLED', managedScaling: {} },
    broken: ['managedTerminationProtection'],
  },
  {
    id: 'capacity-protection',
    because: 'not known yet',
    self: { managedTerminationProtection: 'ENABLED', managedScaling: { status: unknown } },
    broken: [],
  },
  {
    id: 'capacity-steps',
    because: 'upside down',
    self: { minimumScalingStepSize: 5, maximumScalingStepSize: 4 },
    broken: ['minimumScalingStepSize'],
  },
  { id: 'capacity-steps', because: 'only one is said', self: { minimumScalingStepSize: 5 }, broken: [] },
  { id: 'scaling-range', because: 'upside down', self: { minCapacity: 3, maxCapacity: 2 }, broken: ['minCapacity'] },
  { id: 'scaling-range', because: 'not known yet', self: { minCapacity: unknown, maxCapacity: 2 }, broken: [] },
  {
    id: 'policy-config',
    because: 'StepScaling is the default type',
    self: { stepScalingPolicyConfiguration: {} },
    broken: [],
  },
  {
    id: 'policy-config',
    because: "another type's configuration",
    self: { policyType: 'StepScaling', targetTrackingScalingPolicyConfiguration: {} },
    broken: [''],
  },
  {
    id: 'policy-config',
    because: 'two configurations',
    self: { policyType: 'StepScaling', stepScalingPolicyConfiguration: {}, predictiveScalingPolicyConfiguration: {} },
    broken: [''],
  },
  { id: 'tracking-metric', because: 'no metric', self: { targetValue: 60 }, broken: [''] },
  { id: 'tracking-metric', because: 'one', self: { predefinedMetricSpecification: {} }, broken: [] },
  {
    id: 'metric-label',
    because: 'requests of what?',
    self: { predefinedMetricType: 'ALBRequestCountPerTarget' },
    broken: [''],
  },
  {
    id: 'metric-label',
    because: 'CPU has none',
    self: { predefinedMetricType: 'ECSServiceAverageCPUUtilization', resourceLabel: 'a' },
    broken: [''],
  },
  {
    id: 'metric-label',
    because: 'CPU without',
    self: { predefinedMetricType: 'ECSServiceAverageCPUUtilization' },
    broken: [],
  },
  { id: 'metric-or-math', because: 'half a metric', self: { metricName: 'a', namespace: 'b' }, broken: [''] },
  { id: 'metric-or-math', because: 'both', self: { metrics: [], metricName: 'a' }, broken: [''] },
  {
    id: 'metric-or-math',
    because: 'one metric',
    self: { metricName: 'a', namespace: 'b', statistic: 'Average' },
    broken: [],
  },
  { id: 'tracking-query', because: 'both', self: { expression: 'a', metricStat: {} }, broken: [''] },
  { id: 'tracking-query', because: 'one', self: { expression: 'a' }, broken: [] },
  { id: 'predictive-query', because: 'neither', self: { id: 'a' }, broken: [''] },
  { id: 'predictive-query', because: 'one', self: { metricStat: {} }, broken: [] },
  {
    id: 'step-magnitude',
    because: 'only for percentages',
    self: { adjustmentType: 'ChangeInCapacity', minAdjustmentMagnitude: 2 },
    broken: ['minAdjustmentMagnitude'],
  },
  {
    id: 'step-magnitude',
    because: 'percentages',
    self: { adjustmentType: 'PercentChangeInCapacity', minAdjustmentMagnitude: 2 },
    broken: [],
  },
  {
    id: 'step-interval',
    because: 'upside down',
    self: { metricIntervalLowerBound: 5, metricIntervalUpperBound: 1 },
    broken: ['metricIntervalLowerBound'],
  },
  { id: 'step-interval', because: 'open above', self: { metricIntervalLowerBound: 5 }, broken: [] },
  { id: 'action-range', because: 'changes nothing', self: {}, broken: [''] },
  { id: 'action-range', because: 'upside down', self: { minCapacity: 2, maxCapacity: 1 }, broken: [''] },
  { id: 'action-range', because: 'one end', self: { minCapacity: 2 }, broken: [] },
  { id: 'action-complete', because: 'never', self: { scalableTargetAction: {} }, broken: [''] },
  {
    id: 'action-complete',
    because: 'when and what',
    self: { schedule: 'rate(1 hour)', scalableTargetAction: {} },
    broken: [],
  },
  {
    id: 'namespace-role-account',
    because: 'a role of another account',
    self: { account: '111111111111', assumeRole: 'arn:aws:iam::222222222222:role/x' },
    broken: ['assumeRole'],
  },
  {
    id: 'namespace-role-account',
    because: 'its own',
    self: { account: '111111111111', assumeRole: 'arn:aws:iam::111111111111:role/x' },
    broken: [],
  },
  { id: 'alert-bot-channel', because: 'nowhere to write', self: { type: 'slack-bot', target: 'x' }, broken: [''] },
  { id: 'alert-bot-channel', because: 'a channel', self: { type: 'slack-bot', channel: '#ops' }, broken: [] },
  {
    id: 'alert-other-channel',
    because: 'its URL says where',
    self: { type: 'slack', channel: '#ops' },
    broken: ['channel'],
  },
  { id: 'alert-other-channel', because: 'who knows', self: { type: unknown, channel: '#ops' }, broken: [] },
  {
    id: 'default-routes',
    because: 'a table has some',
    self: { resource: 'MainRouteTable', routes: [] },
    broken: [],
  },
  {
    id: 'default-routes',
    because: 'a group has none',
    self: { resource: 'SecurityGroup', routes: [] },
    broken: ['routes'],
  },
  { id: 'default-rules', because: 'a group has some', self: { resource: 'SecurityGroup', ingress: [] }, broken: [] },
  {
    id: 'default-rules',
    because: 'a table has none',
    self: { resource: 'MainRouteTable', egress: [] },
    broken: ['egress'],
  },
  { id: 'default-entries', because: 'an ACL has some', self: { resource: 'NetworkAcl', entries: [] }, broken: [] },
  {
    id: 'default-entries',
    because: 'a group has none',
    self: { resource: 'SecurityGroup', entries: [] },
    broken: ['entries'],
  },
  { id: 'default-route-destination', because: 'one', self: { destinationCidrBlock: '0.0.0.0/0' }, broken: [] },
  { id: 'default-route-destination', because: 'none', self: { gatewayId: 'igw-1' }, broken: [''] },
  { id: 'default-route-target', because: 'one', self: { gatewayId: unknown }, broken: [] },
  { id: 'default-route-target', because: 'two', self: { gatewayId: 'igw-1', natGatewayId: 'nat-1' }, broken: [''] },
  { id: 'default-rule-side', because: 'one', self: { ipProtocol: '-1', referencedGroupId: 'self' }, broken: [] },
  { id: 'default-rule-side', because: 'nobody', self: { ipProtocol: '-1' }, broken: [''] },
  { id: 'default-entry-addresses', because: 'one', self: { cidrBlock: '0.0.0.0/0' }, broken: [] },
  { id: 'default-entry-addresses', because: 'none', self: { ruleNumber: 1 }, broken: [''] },
  { id: 'reserved-tag', because: 'ours', self: { key: 'evenkeel.dev/owner' }, broken: ['key'] },
  { id: 'reserved-tag', because: "AWS's, whatever the case", self: { key: 'AWS:x' }, broken: ['key'] },
  { id: 'reserved-tag', because: 'free', self: { key: 'team' }, broken: [] },
];

test.each(ROWS)('$id: $because', ({ id, self, broken }) => {
  const rule = RULES.find((one) => one.id === id);
  expect(rule?.broken(self).map(showPath)).toEqual(broken);
});

test('every rule is shown both broken and kept', () => {
  const missing = RULES.filter(({ id }) => {
    const rows = ROWS.filter((row) => row.id === id);
    return !rows.some(({ broken }) => broken.length > 0) || !rows.some(({ broken }) => broken.length === 0);
  });
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('no rule throws on members of any type', () => {
  const odd = [undefined, null, 0, 'x', true, [], [null], ['x'], {}, { type: 1 }];
  const members = [...new Set(ROWS.flatMap(({ self }) => Object.keys(self)))];
  for (const rule of RULES)
    for (const value of odd)
      expect(() => rule.broken(Object.fromEntries(members.map((name) => [name, value])))).not.toThrow();
});
