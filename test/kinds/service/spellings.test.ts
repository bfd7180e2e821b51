import { describe, expect, it } from 'vitest';
import { compareObject } from '../../../controller/engine/compare.ts';
import type { ServiceFacts } from '../../../controller/kinds/service/facts.ts';
import { SERVICE_FIELDS } from '../../../controller/kinds/service/fields.ts';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import { describeDifference } from '../../../controller/model/difference.ts';
import type { Field, Fields } from '../../../controller/model/fields.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { ResourceKind } from '../../../controller/model/kind.ts';
import { aService, liveOf } from './live-service.ts';

interface Row {
  readonly because: string;
  readonly want: JsonObject;
  readonly have: JsonObject;
  readonly differs?: readonly string[];
  /** Known beside the two sides. */
  readonly facts?: Partial<ServiceFacts>;
}

const container = (members: JsonObject, template: JsonObject = {}): JsonObject => ({
  template: { ...template, containerDefinitions: [{ name: 'app', image: 'app:1', ...members }] },
});
const template = (members: JsonObject): JsonObject => container({}, members);
const volume = (members: JsonObject): JsonObject => template({ volumes: [{ name: 'data', ...members }] });
const deployment = (members: JsonObject): JsonObject => ({ deploymentConfiguration: members });
const connect = (members: JsonObject): JsonObject => ({
  serviceConnectConfiguration: { enabled: true, namespace: 'internal', ...members },
});
const balancer = { targetGroupArn: 'tg', containerName: 'app', containerPort: 80 };
const ROLE = 'arn:aws:iam::123456789012:role';

/** Pairs that mean the same: the manifest's spelling and the one in which AWS may answer. */
const SAME: readonly Row[] = [
  {
    because: 'a namespace by its ARN, where Cloud Map’s name for it is known',
    want: connect({}),
    have: connect({ namespace: 'arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1' }),
    facts: { namespaces: { 'ns-1': 'internal' } },
  },
  { because: 'vCPU fold', want: template({ cpu: '.5 vcpu' }), have: template({ cpu: '512' }) },
  { because: 'GB fold, any case', want: template({ memory: '2 gb' }), have: template({ memory: '2048' }) },
  { because: 'numbers are texts', want: template({ memory: 2048 }), have: template({ memory: '2048' }) },
  {
    because: 'a bare role name',
    want: template({ taskRoleArn: 'task' }),
    have: template({ taskRoleArn: `${ROLE}/task` }),
  },
  {
    because: 'a role path',
    want: template({ executionRoleArn: '/a/exec' }),
    have: template({ executionRoleArn: `${ROLE}/a/exec` }),
  },
  { because: 'role', want: { role: 'ecs' }, have: { role: `${ROLE}/ecs` } },
  { because: 'bridge is the default on Linux', want: template({}), have: template({ networkMode: 'bridge' }) },
  { because: 'a bind mount without source', want: volume({}), have: volume({ host: {} }) },
  {
    because: 'docker volume defaults',
    want: volume({ dockerVolumeConfiguration: { labels: { A: 'b' } } }),
    have: volume({
      dockerVolumeConfiguration: { labels: { A: 'b' }, scope: 'task', driver: 'local', autoprovision: false },
    }),
  },
  {
    because: 'EFS defaults',
    want: volume({ efsVolumeConfiguration: { fileSystemId: 'fs' } }),
    have: volume({
      efsVolumeConfiguration: {
        fileSystemId: 'fs',
        rootDirectory: '/',
        transitEncryption: 'DISABLED',
        transitEncryptionPort: 0,
        authorizationConfig: { iam: 'DISABLED' },
      },
    }),
  },
  {
    because: 'an access point drops the root directory',
    want: volume({
      efsVolumeConfiguration: { fileSystemId: 'fs', rootDirectory: '/', authorizationConfig: { accessPointId: 'ap' } },
    }),
    have: volume({ efsVolumeConfiguration: { fileSystemId: 'fs', authorizationConfig: { accessPointId: 'ap' } } }),
  },
  {
    because: 'S3 files defaults',
    want: volume({ s3filesVolumeConfiguration: { fileSystemArn: 'fs' } }),
    have: volume({ s3filesVolumeConfiguration: { fileSystemArn: 'fs', rootDirectory: '/', transitEncryptionPort: 0 } }),
  },
  { because: 'not at launch', want: volume({}), have: volume({ configuredAtLaunch: false }) },
  { because: 'fault injection off', want: template({}), have: template({ enableFaultInjection: false }) },
  {
    because: 'Linux on x86 is Fargate’s default',
    want: template({ requiresCompatibilities: ['FARGATE'], runtimePlatform: { operatingSystemFamily: 'LINUX' } }),
    have: template({ requiresCompatibilities: ['FARGATE'] }),
  },
  {
    because: 'container defaults',
    want: container({}),
    have: container({
      cpu: 0,
      essential: true,
      environment: [],
      mountPoints: [],
      portMappings: [],
      volumesFrom: [],
      dockerLabels: {},
      command: [],
      user: '',
      versionConsistency: 'enabled',
      privileged: false,
      interactive: false,
      pseudoTerminal: false,
      readonlyRootFilesystem: false,
      disableNetworking: false,
    }),
  },
  {
    because: 'ports under bridge',
    want: container({ portMappings: [{ containerPort: 80 }] }),
    have: container({ portMappings: [{ containerPort: 80, hostPort: 0, protocol: 'tcp' }] }),
  },
  {
    because: 'ports under awsvpc, 0 is not said',
    want: container({ portMappings: [{ containerPort: 80, hostPort: 0 }] }, { networkMode: 'awsvpc' }),
    have: container(
      { portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }] },
      { networkMode: 'awsvpc' },
    ),
  },
  {
    because: 'a port of 0 beside a range is not said',
    want: container({ portMappings: [{ containerPortRange: '1-2' }] }),
    have: container({ portMappings: [{ containerPortRange: '1-2', containerPort: 0, protocol: 'tcp' }] }),
  },
  {
    because: 'elements of nothing are dropped',
    want: container({ portMappings: [{}], mountPoints: [{ containerPath: null }] }),
    have: container({}),
  },
  {
    because: 'YAML’s numbers are texts to AWS',
    want: container({ environment: [{ name: 'A', value: 5 }], user: 1000 }),
    have: container({ environment: [{ name: 'A', value: '5' }], user: '1000' }),
  },
  {
    because: 'no value is an empty one',
    want: container({ environment: [{ name: 'A' }] }),
    have: container({ environment: [{ name: 'A', value: '' }] }),
  },
  {
    because: 'health check defaults',
    want: container({ healthCheck: { command: ['CMD', 'true'] } }),
    have: container({
      healthCheck: { command: ['CMD', 'true'], interval: 30, timeout: 5, retries: 3, startPeriod: 0 },
    }),
  },
  {
    because: 'a restart policy that is off',
    want: container({}),
    have: container({ restartPolicy: { enabled: false, ignoredExitCodes: [] } }),
  },
  {
    because: 'Linux parameters filled with nothing',
    want: container({ linuxParameters: { capabilities: { drop: ['MKNOD', 'ALL'] } } }),
    have: container({
      linuxParameters: {
        capabilities: { add: [], drop: ['ALL', 'MKNOD'] },
        devices: [],
        tmpfs: [],
        initProcessEnabled: false,
        sharedMemorySize: 0,
      },
    }),
  },
  {
    because: 'read-only off',
    want: container({ mountPoints: [{ containerPath: '/a' }], volumesFrom: [{ sourceContainer: 'b' }] }),
    have: container({
      mountPoints: [{ containerPath: '/a', readOnly: false }],
      volumesFrom: [{ sourceContainer: 'b', readOnly: false }],
    }),
  },
  {
    because: 'cluster by ARN',
    want: { cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop' },
    have: { cluster: 'shop' },
  },
  {
    because: 'a revision by name',
    want: { taskDefinition: 'web:7' },
    have: { taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7' },
  },
  {
    because: 'defaults of a service',
    want: {},
    have: {
      schedulingStrategy: 'REPLICA',
      deploymentController: { type: 'ECS' },
      healthCheckGracePeriodSeconds: 0,
      enableECSManagedTags: false,
      enableExecuteCommand: false,
      propagateTags: 'NONE',
      placementConstraints: [],
      placementStrategy: [],
      loadBalancers: [],
      serviceRegistries: [],
    },
  },
  {
    because: 'what is not declared is kept',
    want: {},
    have: {
      availabilityZoneRebalancing: 'ENABLED',
      desiredCount: 9,
      role: 'r',
      launchType: 'EC2',
      tags: [{ key: 'A', value: 'b' }],
      capacityProviderStrategy: [{ capacityProvider: 'x', base: 0, weight: 1 }],
    },
  },
  {
    because: 'LATEST on Fargate',
    want: { launchType: 'FARGATE' },
    have: { launchType: 'FARGATE', platformVersion: 'LATEST' },
  },
  {
    because: 'an inherited Fargate strategy',
    want: {},
    have: { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }], platformVersion: 'LATEST' },
  },
  { because: 'a grace period that outlived its load balancer', want: {}, have: { healthCheckGracePeriodSeconds: 60 } },
  {
    because: 'host is instanceId, capitals',
    want: {
      placementStrategy: [
        { type: 'spread', field: 'host' },
        { type: 'binpack', field: 'cpu' },
      ],
    },
    have: {
      placementStrategy: [
        { type: 'spread', field: 'instanceId' },
        { type: 'binpack', field: 'CPU' },
      ],
    },
  },
  {
    because: 'no port is port 0',
    want: { serviceRegistries: [{ registryArn: 'r' }] },
    have: { serviceRegistries: [{ registryArn: 'r', port: 0, containerPort: 0 }] },
  },
  {
    because: 'the default security group is not said',
    want: { networkConfiguration: { awsvpcConfiguration: { subnets: ['b', 'a'] } } },
    have: {
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['a', 'b'], securityGroups: [], assignPublicIp: 'DISABLED' },
      },
    },
  },
  {
    because: 'deployment defaults',
    want: deployment({}),
    have: deployment({
      maximumPercent: 200,
      minimumHealthyPercent: 100,
      strategy: 'ROLLING',
      bakeTimeInMinutes: 0,
      lifecycleHooks: [],
      alarms: { alarmNames: [], enable: false, rollback: false },
    }),
  },
  {
    because: 'each member defaults alone',
    want: deployment({ maximumPercent: 150 }),
    have: deployment({ maximumPercent: 150, minimumHealthyPercent: 100 }),
  },
  {
    because: 'DAEMON defaults',
    want: { schedulingStrategy: 'DAEMON', desiredCount: 3 },
    have: {
      schedulingStrategy: 'DAEMON',
      desiredCount: 8,
      ...deployment({ maximumPercent: 100, minimumHealthyPercent: 0 }),
    },
  },
  {
    because: 'the newer echo of the breaker',
    want: deployment({ deploymentCircuitBreaker: { enable: true, rollback: true } }),
    have: deployment({
      deploymentCircuitBreaker: {
        enable: true,
        rollback: true,
        resetOnHealthyTask: true,
        thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
      },
    }),
  },
  {
    because: 'steps of LINEAR',
    want: deployment({ strategy: 'LINEAR' }),
    have: deployment({ strategy: 'LINEAR', linearConfiguration: { stepPercent: 10.0, stepBakeTimeInMinutes: 6 } }),
  },
  {
    because: 'a block of another strategy',
    want: deployment({}),
    have: deployment({ linearConfiguration: { stepPercent: 10 }, canaryConfiguration: { canaryPercent: 5 } }),
  },
  {
    because: 'the echo of a hook',
    want: deployment({ lifecycleHooks: [{ hookTargetArn: 'f', lifecycleStages: ['B', 'A'], hookDetails: { a: 1 } }] }),
    have: deployment({
      lifecycleHooks: [
        { targetType: 'AWS_LAMBDA', hookTargetArn: 'f', lifecycleStages: ['A', 'B'], hookDetails: '{ "a": 1 }' },
      ],
    }),
  },
  {
    because: 'Service Connect off is none',
    want: {},
    have: { serviceConnectConfiguration: { enabled: false, namespace: 'internal' } },
  },
  {
    because: 'names of Service Connect',
    want: connect({ services: [{ portName: 'http', clientAliases: [{ port: 80 }] }] }),
    have: connect({
      services: [
        {
          portName: 'http',
          discoveryName: 'http',
          clientAliases: [{ port: 80, dnsName: 'http.internal' }],
          ingressPortOverride: 0,
          timeout: { idleTimeoutSeconds: 0, perRequestTimeoutSeconds: 0 },
        },
      ],
    }),
  },
  {
    because: 'the namespace of the cluster, known by ARN only',
    want: {
      serviceConnectConfiguration: { enabled: true, services: [{ portName: 'http', clientAliases: [{ port: 80 }] }] },
    },
    have: {
      serviceConnectConfiguration: {
        enabled: true,
        namespace: 'arn:aws:servicediscovery:x',
        services: [
          { portName: 'http', discoveryName: 'http', clientAliases: [{ port: 80, dnsName: 'http.internal' }] },
        ],
      },
    },
  },
  {
    because: 'volume defaults',
    want: { volumeConfigurations: [{ name: 'v', managedEBSVolume: { roleArn: 'r' } }] },
    have: {
      volumeConfigurations: [
        {
          name: 'v',
          managedEBSVolume: { roleArn: 'r', encrypted: true, filesystemType: 'xfs', volumeInitializationRate: 0 },
        },
      ],
    },
  },
  {
    because: 'AWS’s and our own tags are nobody’s wish',
    want: { tags: [{ key: 'A', value: 5 }] },
    have: {
      tags: [
        { key: 'aws:x', value: '1' },
        { key: 'evenkeel.dev/owner', value: 'me' },
        { key: 'A', value: '5' },
      ],
    },
  },
];

/** Pairs that look alike and do not mean the same. */
const DIFFERENT: readonly Row[] = [
  {
    because: 'an essential container is the default',
    want: container({}),
    have: container({ essential: false }),
    differs: ['template.containerDefinitions[name=app].essential'],
  },
  {
    because: 'a role under a path is another role',
    want: template({ taskRoleArn: 'task' }),
    have: template({ taskRoleArn: `${ROLE}/x/task` }),
    differs: ['template.taskRoleArn'],
  },
  {
    because: 'the order of a command',
    want: container({ command: ['a', 'b'] }),
    have: container({ command: ['b', 'a'] }),
    differs: ['template.containerDefinitions[name=app].command'],
  },
  {
    because: 'an empty word of a command',
    want: container({ command: [''] }),
    have: container({}),
    differs: ['template.containerDefinitions[name=app].command'],
  },
  {
    because: 'no :latest is put in',
    want: container({ image: 'app' }),
    have: container({ image: 'app:latest' }),
    differs: ['template.containerDefinitions[name=app].image'],
  },
  {
    because: 'a foreign variable',
    want: container({ environment: [{ name: 'A', value: '1' }] }),
    have: container({
      environment: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
    }),
    differs: ['template.containerDefinitions[name=app].environment[name=B]'],
  },
  {
    because: 'keys of options are data',
    want: volume({ dockerVolumeConfiguration: { driverOpts: { Type: 'x' } } }),
    have: volume({ dockerVolumeConfiguration: { driverOpts: { type: 'x' } } }),
    differs: [
      'template.volumes[name=data].dockerVolumeConfiguration.driverOpts.Type',
      'template.volumes[name=data].dockerVolumeConfiguration.driverOpts.type',
    ],
  },
  {
    because: 'pid mode is compared',
    want: template({}),
    have: template({ pidMode: 'host' }),
    differs: ['template.pidMode'],
  },
  {
    because: 'a pinned platform against LATEST',
    want: { launchType: 'FARGATE', platformVersion: '1.4.0' },
    have: { launchType: 'FARGATE', platformVersion: 'LATEST' },
    differs: ['platformVersion'],
  },
  {
    because: 'a breaker that forgets',
    want: deployment({ deploymentCircuitBreaker: { enable: true, rollback: true } }),
    have: deployment({ deploymentCircuitBreaker: { enable: true, rollback: true, resetOnHealthyTask: false } }),
    differs: ['deploymentConfiguration.deploymentCircuitBreaker.resetOnHealthyTask'],
  },
  {
    because: 'the order of strategies',
    want: { placementStrategy: [{ type: 'random' }, { type: 'spread', field: 'host' }] },
    have: { placementStrategy: [{ type: 'spread', field: 'host' }, { type: 'random' }] },
    differs: ['placementStrategy'],
  },
  {
    because: 'an explicit nothing',
    want: { tags: [], capacityProviderStrategy: [] },
    have: { tags: [{ key: 'A', value: 'b' }], capacityProviderStrategy: [{ capacityProvider: 'x', weight: 1 }] },
    differs: ['tags[key=A]', 'capacityProviderStrategy[capacityProvider=x]'].reverse(),
  },
  {
    because: 'a grace period that a load balancer waits for',
    want: { loadBalancers: [balancer] },
    have: { loadBalancers: [balancer], healthCheckGracePeriodSeconds: 60 },
    differs: ['healthCheckGracePeriodSeconds'],
  },
  {
    because: 'a declared grace period',
    want: { healthCheckGracePeriodSeconds: 30 },
    have: { healthCheckGracePeriodSeconds: 60 },
    differs: ['healthCheckGracePeriodSeconds'],
  },
  {
    because: 'a public address',
    want: { networkConfiguration: { awsvpcConfiguration: { subnets: ['a'] } } },
    have: { networkConfiguration: { awsvpcConfiguration: { subnets: ['a'], assignPublicIp: 'ENABLED' } } },
    differs: ['networkConfiguration.awsvpcConfiguration.assignPublicIp'],
  },
  {
    because: 'Service Connect switched off outside',
    want: connect({}),
    have: {},
    differs: ['serviceConnectConfiguration'],
  },
];

function differencesOf(
  { want, have, facts = {} }: Row,
  fields: Fields<never> = SERVICE_FIELDS as Fields<never>,
): readonly string[] {
  const sides = ((...given) => {
    const made = serviceKind.sides(...given);
    return { ...made, facts: { ...made.facts, ...facts } };
  }) satisfies typeof serviceKind.sides;
  const kind = { ...serviceKind, fields, sides } as unknown as ResourceKind;
  const { differences, unmodelled } = compareObject(kind, aService({ spec: want }) as never, liveOf(have));
  return [...differences.map(({ path }) => path), ...unmodelled];
}

describe('a spelling', () => {
  it.each(SAME)('means the same: $because', (row) => {
    expect(differencesOf(row)).toEqual([]);
  });

  it.each(DIFFERENT)('means something else: $because', (row) => {
    expect(differencesOf(row)).toEqual(row.differs);
  });

  it('is shown from live to desired', () => {
    const { differences } = compareObject(serviceKind, aService({ spec: { enableExecuteCommand: true } }), liveOf({}));
    expect(differences.map(describeDifference)).toEqual(['enableExecuteCommand: false → true']);
  });
});

type Table = Fields<never>;

/** Every way to take one fold out of the table, with the path of its row. */
function withoutOneFold(fields: Table, at = ''): readonly { readonly row: string; readonly fields: Table }[] {
  return Object.entries(fields).flatMap(([member, field]) => {
    const row = at === '' ? member : `${at}.${member}`;
    const put = (other: Field<never>): Table => ({ ...fields, [member]: other });
    const { normalise, ...unfolded } = field;
    const own = normalise ? [{ row, fields: put(unfolded as Field<never>) }] : [];
    const inner = withoutOneFold(field.fields ?? {}, row).map((one) => ({
      row: one.row,
      fields: put({ ...field, fields: one.fields }),
    }));
    return [...own, ...inner];
  });
}

describe('every fold of the table', () => {
  it('is needed by some pair above', () => {
    const idle = withoutOneFold(SERVICE_FIELDS as unknown as Table).filter(({ fields }) =>
      SAME.every((row) => differencesOf(row, fields).length === 0),
    );
    expect(idle.map(({ row }) => row)).toEqual([]);
  });
});
