import type { Json, JsonObject } from '../../../controller/model/json.ts';
import type { Patch } from '../place.ts';
import { type Row, rowsOf } from '../row.ts';
import { SUBNETS } from '../stages/names.ts';
import { EBS_VOLUME } from './template-rows.ts';

const EC2 = { base: 'ec2' } as const;
const TO_DEFAULT = { toDefault: true } as const;
const ROLE = 'arn:aws:iam::123456789012:role';
const PORTS: Patch = {
  'template.containerDefinitions[0].portMappings': [
    { containerPort: 80, name: 'web' },
    { containerPort: 81, name: 'api' },
  ],
};
const SIDE: Patch = {
  'template.containerDefinitions[1]': {
    name: 'side',
    image: 'registry.example.com/shop/side:1',
    memory: 64,
    portMappings: [{ containerPort: 80 }],
  },
};
const UNSPREAD: Patch = { availabilityZoneRebalancing: 'DISABLED' };

const { row } = rowsOf('Service', 'fargate');

function balancer(targetGroup: string, containerPort = 80, containerName = 'app'): JsonObject {
  return { targetGroupArn: `\${TargetGroup/${targetGroup}}`, containerName, containerPort };
}

function classic(loadBalancerName: string): JsonObject {
  return { loadBalancerName, containerName: 'app', containerPort: 80 };
}

const REGISTRY = 'arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-';

const TRAFFIC: readonly Row[] = [
  row('loadBalancers[].targetGroupArn', [balancer('web-a'), balancer('web-b')], {
    at: 'loadBalancers[0]',
    beside: PORTS,
    shows: [{}, {}],
  }),
  row('loadBalancers[].containerPort', [balancer('web-a'), balancer('web-a', 81)], {
    at: 'loadBalancers[0]',
    beside: PORTS,
    shows: [{ 'loadBalancers[0].containerPort': 80 }, { 'loadBalancers[0].containerPort': 81 }],
  }),
  row('loadBalancers[].containerName', [balancer('hosts'), balancer('hosts', 80, 'side')], {
    ...EC2,
    at: 'loadBalancers[0]',
    beside: { ...PORTS, ...SIDE },
    shows: [{ 'loadBalancers[0].containerName': 'app' }, { 'loadBalancers[0].containerName': 'side' }],
  }),
  row('loadBalancers[].loadBalancerName', [classic('classic-one'), classic('classic-two')], {
    ...EC2,
    at: 'loadBalancers[0]',
    beside: { ...PORTS, ...UNSPREAD },
  }),
  ...advanced(),
  row('serviceRegistries[].registryArn', [{ registryArn: `${REGISTRY}1` }, { registryArn: `${REGISTRY}2` }], {
    at: 'serviceRegistries[0]',
  }),
  row('serviceRegistries[].port', [8080, 8081], { beside: { 'serviceRegistries[0].registryArn': `${REGISTRY}1` } }),
  row('serviceRegistries[].containerName', [registered('app', 80), registered('side', 80)], {
    at: 'serviceRegistries[0]',
    beside: { ...PORTS, ...SIDE },
    ...EC2,
  }),
  row('serviceRegistries[].containerPort', [registered('app', 80), registered('app', 81)], {
    at: 'serviceRegistries[0]',
    beside: PORTS,
  }),
  row('healthCheckGracePeriodSeconds', [30, 60], { base: 'balanced' }),
];

function registered(containerName: string, containerPort: number): JsonObject {
  return { registryArn: `${REGISTRY}1`, containerName, containerPort };
}

/** Only services whose traffic ECS shifts have it, and it is whole or not there. */
function advanced(): readonly Row[] {
  const at = 'loadBalancers[0].advancedConfiguration';
  const whole: Readonly<Record<string, Json>> = {
    alternateTargetGroupArn: '${TargetGroup/web-b}',
    productionListenerRule: '${ListenerRule/production}',
    testListenerRule: '${ListenerRule/testing}',
    roleArn: `${ROLE}/shift`,
  };
  const others: Readonly<Record<string, Json>> = {
    alternateTargetGroupArn: '${TargetGroup/web-c}',
    productionListenerRule: '${ListenerRule/elsewhere}',
    testListenerRule: '${ListenerRule/elsewhere}',
    roleArn: `${ROLE}/move`,
  };
  return Object.keys(whole).map((member) =>
    row(`loadBalancers[].advancedConfiguration.${member}`, [whole, { ...whole, [member]: others[member] ?? null }], {
      base: 'balanced',
      at,
      shows: [{}, member === 'roleArn' ? { [`${at}.roleArn`]: `${ROLE}/move` } : {}],
    }),
  );
}

const STRATEGY = (capacityProvider: string, parts: JsonObject = {}): Json => [{ capacityProvider, ...parts }];

const PLACE: readonly Row[] = [
  row('taskDefinition', ['elsewhere:2', 'elsewhere:3'], { base: 'pointing', shows: [{}, {}] }),
  row('availabilityZoneRebalancing', ['DISABLED', 'ENABLED'], EC2),
  row('desiredCount', [2, 3], { base: 'uncounted' }),
  row('capacityProviderStrategy[].capacityProvider', [STRATEGY('FARGATE'), STRATEGY('FARGATE_SPOT')], {
    base: 'anywhere',
    at: 'capacityProviderStrategy',
    clear: { capacityProviderStrategy: [] },
  }),
  row('capacityProviderStrategy[].weight', [STRATEGY('FARGATE', { weight: 1 }), STRATEGY('FARGATE', { weight: 2 })], {
    base: 'anywhere',
    at: 'capacityProviderStrategy',
    clear: { capacityProviderStrategy: [] },
  }),
  row('capacityProviderStrategy[].base', [STRATEGY('FARGATE', { base: 1 }), STRATEGY('FARGATE', { base: 2 })], {
    base: 'anywhere',
    at: 'capacityProviderStrategy',
    clear: { capacityProviderStrategy: [] },
  }),
  row('platformVersion', ['1.4.0', '1.3.0']),
  row('placementConstraints[].type', [{ type: 'distinctInstance' }, member('one')], {
    ...EC2,
    at: 'placementConstraints[0]',
  }),
  row('placementConstraints[].expression', [member('one'), member('two')], { ...EC2, at: 'placementConstraints[0]' }),
  row('placementStrategy[].type', [{ type: 'spread', field: 'attribute:rack' }, { type: 'random' }], {
    ...EC2,
    at: 'placementStrategy[0]',
    beside: UNSPREAD,
  }),
  row(
    'placementStrategy[].field',
    [
      { type: 'spread', field: 'host' },
      { type: 'binpack', field: 'memory' },
    ],
    {
      ...EC2,
      at: 'placementStrategy[0]',
      beside: UNSPREAD,
      shows: [{ 'placementStrategy[0].field': 'instanceId' }, { 'placementStrategy[0].field': 'MEMORY' }],
    },
  ),
  row('networkConfiguration.awsvpcConfiguration.subnets[]', [
    [SUBNETS[0], SUBNETS[1]],
    [SUBNETS[1], SUBNETS[2]],
  ]),
  row('networkConfiguration.awsvpcConfiguration.securityGroups[]', [['sg-1'], ['sg-1', 'sg-2']]),
  row('networkConfiguration.awsvpcConfiguration.assignPublicIp', ['ENABLED', 'DISABLED'], TO_DEFAULT),
  row(
    'tags[].key',
    [
      { key: 'a', value: '1' },
      { key: 'b', value: '1' },
    ],
    { at: 'tags[0]' },
  ),
  row(
    'tags[].value',
    [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ],
    { at: 'tags[0]' },
  ),
  row('enableECSManagedTags', [true, false], TO_DEFAULT),
  row('propagateTags', ['SERVICE', 'TASK_DEFINITION']),
  row('enableExecuteCommand', [true, false], TO_DEFAULT),
];

function member(name: string): JsonObject {
  return { type: 'memberOf', expression: `attribute:rack == ${name}` };
}

const DEPLOYMENT = 'deploymentConfiguration';
const BREAKER = `${DEPLOYMENT}.deploymentCircuitBreaker`;
const ON: Patch = { [`${BREAKER}`]: { enable: true, rollback: true } };
const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:';

function hook(parts: JsonObject = {}): JsonObject {
  const own = { hookTargetArn: `${FUNCTION}one`, roleArn: `${ROLE}/hooks`, lifecycleStages: ['POST_SCALE_UP'] };
  return { ...own, ...parts };
}

function hooks(leaf: string, [one, two]: readonly [JsonObject, JsonObject]): Row {
  return row(`${DEPLOYMENT}.lifecycleHooks[].${leaf}`, [one, two], { at: `${DEPLOYMENT}.lifecycleHooks[0]` });
}

const PAUSE: JsonObject = { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] };
const PAUSED: Patch = { [`${DEPLOYMENT}.lifecycleHooks[0]`]: PAUSE };
const LINEAR: Patch = { [`${DEPLOYMENT}.strategy`]: 'LINEAR' };
const CANARY: Patch = { [`${DEPLOYMENT}.strategy`]: 'CANARY' };
const SHIFTED = { base: 'shifted' } as const;

function alarms(parts: JsonObject): JsonObject {
  return { alarmNames: ['one'], enable: true, rollback: false, ...parts };
}

function early(parts: JsonObject): JsonObject {
  return { enable: true, healthyPercent: 80, sourceServiceRevisionCleanup: 'BLOCKING', ...parts };
}

const DEPLOYMENTS: readonly Row[] = [
  row(
    `${BREAKER}.enable`,
    [
      { enable: true, rollback: false },
      { enable: false, rollback: false },
    ],
    { at: BREAKER, ...TO_DEFAULT },
  ),
  row(
    `${BREAKER}.rollback`,
    [
      { enable: true, rollback: true },
      { enable: true, rollback: false },
    ],
    { at: BREAKER },
  ),
  row(`${BREAKER}.resetOnHealthyTask`, [false, true], { beside: ON, ...TO_DEFAULT }),
  row(
    `${BREAKER}.thresholdConfiguration.type`,
    [
      { type: 'COUNT', value: 5 },
      { type: 'UNBOUNDED_PERCENT', value: 5 },
    ],
    {
      at: `${BREAKER}.thresholdConfiguration`,
      beside: ON,
    },
  ),
  row(
    `${BREAKER}.thresholdConfiguration.value`,
    [
      { type: 'COUNT', value: 5 },
      { type: 'COUNT', value: 7 },
    ],
    {
      at: `${BREAKER}.thresholdConfiguration`,
      beside: ON,
    },
  ),
  row(`${DEPLOYMENT}.maximumPercent`, [150, 175]),
  row(`${DEPLOYMENT}.minimumHealthyPercent`, [50, 75]),
  row(`${DEPLOYMENT}.alarms.alarmNames[]`, [alarms({}), alarms({ alarmNames: ['one', 'two'] })], {
    at: `${DEPLOYMENT}.alarms`,
  }),
  row(`${DEPLOYMENT}.alarms.rollback`, [alarms({}), alarms({ rollback: true })], { at: `${DEPLOYMENT}.alarms` }),
  row(`${DEPLOYMENT}.alarms.enable`, [alarms({}), alarms({ enable: false })], { at: `${DEPLOYMENT}.alarms` }),
  row(`${DEPLOYMENT}.strategy`, ['BLUE_GREEN', 'LINEAR'], SHIFTED),
  row(`${DEPLOYMENT}.bakeTimeInMinutes`, [5, 10], { ...SHIFTED, beside: { [`${DEPLOYMENT}.strategy`]: 'BLUE_GREEN' } }),
  hooks('targetType', [hook({ targetType: 'AWS_LAMBDA' }), PAUSE]),
  hooks('hookTargetArn', [hook(), hook({ hookTargetArn: `${FUNCTION}two` })]),
  hooks('roleArn', [hook(), hook({ roleArn: `${ROLE}/others` })]),
  hooks('lifecycleStages[]', [hook(), hook({ lifecycleStages: ['PRE_SCALE_UP', 'POST_SCALE_UP'] })]),
  hooks('hookDetails', [hook({ hookDetails: { a: 1 } }), hook({ hookDetails: { a: 2 } })]),
  row(`${DEPLOYMENT}.lifecycleHooks[].timeoutConfiguration.timeoutInMinutes`, [60, 120], { beside: PAUSED }),
  row(`${DEPLOYMENT}.lifecycleHooks[].timeoutConfiguration.action`, ['CONTINUE', 'ROLLBACK'], {
    beside: PAUSED,
    ...TO_DEFAULT,
  }),
  row(`${DEPLOYMENT}.linearConfiguration.stepPercent`, [20, 25], { ...SHIFTED, beside: LINEAR }),
  row(`${DEPLOYMENT}.linearConfiguration.stepBakeTimeInMinutes`, [2, 3], { ...SHIFTED, beside: LINEAR }),
  row(`${DEPLOYMENT}.canaryConfiguration.canaryPercent`, [15, 20], { ...SHIFTED, beside: CANARY }),
  row(`${DEPLOYMENT}.canaryConfiguration.canaryBakeTimeInMinutes`, [2, 3], { ...SHIFTED, beside: CANARY }),
  row(`${DEPLOYMENT}.earlySuccessCriteria.enable`, [early({}), { enable: false }], {
    at: `${DEPLOYMENT}.earlySuccessCriteria`,
  }),
  row(`${DEPLOYMENT}.earlySuccessCriteria.healthyPercent`, [early({}), early({ healthyPercent: 90 })], {
    at: `${DEPLOYMENT}.earlySuccessCriteria`,
  }),
  row(
    `${DEPLOYMENT}.earlySuccessCriteria.sourceServiceRevisionCleanup`,
    [early({}), early({ sourceServiceRevisionCleanup: 'DEFERRED' })],
    { at: `${DEPLOYMENT}.earlySuccessCriteria` },
  ),
];

const CONNECT = 'serviceConnectConfiguration';
const MESH: Patch = { ...PORTS, [CONNECT]: { enabled: true, namespace: 'internal' } };
const WEB: Patch = { ...MESH, [`${CONNECT}.services[0].portName`]: 'web' };
const ALIAS: Patch = { ...WEB, [`${CONNECT}.services[0].clientAliases[0].port`]: 80 };
const PROXY_LOG: Patch = { ...MESH, [`${CONNECT}.logConfiguration.logDriver`]: 'awslogs' };
const AUTHORITY = 'arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/';

function header(name: string, exact: string): JsonObject {
  return { header: { name, value: { exact } } };
}

function tls(parts: JsonObject): JsonObject {
  return { issuerCertificateAuthority: { awsPcaAuthorityArn: `${AUTHORITY}one` }, ...parts };
}

const CONNECTS: readonly Row[] = [
  row(`${CONNECT}.enabled`, [{ enabled: true, namespace: 'internal' }, { enabled: false }], {
    at: CONNECT,
    beside: PORTS,
    ...TO_DEFAULT,
  }),
  row(
    `${CONNECT}.namespace`,
    [
      { enabled: true, namespace: 'internal' },
      { enabled: true, namespace: 'outer' },
    ],
    {
      at: CONNECT,
      beside: PORTS,
    },
  ),
  row(`${CONNECT}.services[].portName`, [{ portName: 'web' }, { portName: 'api' }], {
    at: `${CONNECT}.services[0]`,
    beside: MESH,
  }),
  row(`${CONNECT}.services[].discoveryName`, ['one', 'two'], { beside: WEB }),
  row(`${CONNECT}.services[].clientAliases[].port`, [{ port: 80 }, { port: 81 }], {
    at: `${CONNECT}.services[0].clientAliases[0]`,
    beside: WEB,
  }),
  row(`${CONNECT}.services[].clientAliases[].dnsName`, ['one.local', 'two.local'], { beside: ALIAS }),
  row(
    `${CONNECT}.services[].clientAliases[].testTrafficRules.header.name`,
    [header('x-one', '1'), header('x-two', '1')],
    {
      at: `${CONNECT}.services[0].clientAliases[0].testTrafficRules`,
      beside: ALIAS,
    },
  ),
  row(
    `${CONNECT}.services[].clientAliases[].testTrafficRules.header.value.exact`,
    [header('x-one', '1'), header('x-one', '2')],
    { at: `${CONNECT}.services[0].clientAliases[0].testTrafficRules`, beside: ALIAS },
  ),
  row(`${CONNECT}.services[].ingressPortOverride`, [15001, 15002], { beside: WEB }),
  row(`${CONNECT}.services[].timeout.idleTimeoutSeconds`, [60, 90], { beside: WEB }),
  row(`${CONNECT}.services[].timeout.perRequestTimeoutSeconds`, [10, 20], { beside: WEB }),
  row(
    `${CONNECT}.services[].tls.issuerCertificateAuthority.awsPcaAuthorityArn`,
    [tls({}), { issuerCertificateAuthority: { awsPcaAuthorityArn: `${AUTHORITY}two` } }],
    { at: `${CONNECT}.services[0].tls`, beside: WEB },
  ),
  row(`${CONNECT}.services[].tls.kmsKey`, [tls({ kmsKey: 'alias/one' }), tls({ kmsKey: 'alias/two' })], {
    at: `${CONNECT}.services[0].tls`,
    beside: WEB,
  }),
  row(`${CONNECT}.services[].tls.roleArn`, [tls({ roleArn: `${ROLE}/one` }), tls({ roleArn: `${ROLE}/two` })], {
    at: `${CONNECT}.services[0].tls`,
    beside: WEB,
  }),
  row(`${CONNECT}.logConfiguration.logDriver`, ['awslogs', 'splunk'], { beside: MESH }),
  row(`${CONNECT}.logConfiguration.options{}`, [{ 'awslogs-group': 'one' }, { 'awslogs-group': 'two' }], {
    beside: PROXY_LOG,
  }),
  row(
    `${CONNECT}.logConfiguration.secretOptions[].name`,
    [
      { name: 'a', valueFrom: '/a' },
      { name: 'b', valueFrom: '/a' },
    ],
    {
      at: `${CONNECT}.logConfiguration.secretOptions[0]`,
      beside: PROXY_LOG,
    },
  ),
  row(
    `${CONNECT}.logConfiguration.secretOptions[].valueFrom`,
    [
      { name: 'a', valueFrom: '/a' },
      { name: 'a', valueFrom: '/b' },
    ],
    { at: `${CONNECT}.logConfiguration.secretOptions[0]`, beside: PROXY_LOG },
  ),
  row(`${CONNECT}.accessLogConfiguration.format`, ['JSON', 'TEXT'], { beside: MESH }),
  row(`${CONNECT}.accessLogConfiguration.includeQueryParameters`, ['ENABLED', 'DISABLED'], {
    beside: { ...MESH, [`${CONNECT}.accessLogConfiguration.format`]: 'JSON' },
    ...TO_DEFAULT,
  }),
  row(`${CONNECT}.containerConfigurations[].logLevel`, [[{ logLevel: 'info' }], [{ logLevel: 'debug' }]], {
    at: `${CONNECT}.containerConfigurations`,
    beside: MESH,
    group: 'serviceConnectConfiguration kept',
  }),
];

const VOLUME = 'volumeConfigurations[].managedEBSVolume';
const LAUNCHED: Patch = {
  'template.volumes[0]': { name: 'data', configuredAtLaunch: true },
  'volumeConfigurations[0]': { name: 'data', managedEBSVolume: EBS_VOLUME },
};
const TAGGED: Patch = {
  ...LAUNCHED,
  'volumeConfigurations[0].managedEBSVolume.tagSpecifications[0].resourceType': 'volume',
};
const KEPT = { beside: LAUNCHED, group: 'volumeConfigurations kept' } as const;

function volumes(name: string): Patch {
  return {
    'template.volumes[0]': { name, configuredAtLaunch: true },
    'volumeConfigurations[0]': { name, managedEBSVolume: EBS_VOLUME },
  };
}

const { patchRow } = rowsOf('Service', 'fargate');

const VOLUMES: readonly Row[] = [
  patchRow('volumeConfigurations[].name', [volumes('one'), volumes('two')], { group: 'template with launch volumes' }),
  row(`${VOLUME}.roleArn`, [`${ROLE}/one`, `${ROLE}/two`], { beside: LAUNCHED }),
  row(`${VOLUME}.encrypted`, [true, false], KEPT),
  row(`${VOLUME}.kmsKeyId`, ['alias/one', 'alias/two'], KEPT),
  row(`${VOLUME}.volumeType`, ['gp3', 'io2'], KEPT),
  row(`${VOLUME}.sizeInGiB`, [20, 30], { beside: LAUNCHED }),
  row(`${VOLUME}.snapshotId`, ['snap-1', 'snap-2'], { beside: LAUNCHED }),
  row(`${VOLUME}.volumeInitializationRate`, [200, 300], { beside: LAUNCHED }),
  row(`${VOLUME}.iops`, [3000, 4000], KEPT),
  row(`${VOLUME}.throughput`, [125, 250], KEPT),
  row(
    `${VOLUME}.tagSpecifications[].tags[].key`,
    [
      { key: 'a', value: '1' },
      { key: 'b', value: '1' },
    ],
    {
      at: 'volumeConfigurations[0].managedEBSVolume.tagSpecifications[0].tags[0]',
      beside: TAGGED,
    },
  ),
  row(`${VOLUME}.tagSpecifications[].tags[].value`, ['1', '2'], {
    beside: { ...TAGGED, 'volumeConfigurations[0].managedEBSVolume.tagSpecifications[0].tags[0].key': 'a' },
  }),
  row(`${VOLUME}.tagSpecifications[].propagateTags`, ['SERVICE', 'TASK_DEFINITION'], { beside: TAGGED }),
  row(`${VOLUME}.filesystemType`, ['ext4', 'ext3'], { beside: LAUNCHED }),
];

const LATTICE_GROUP = 'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-';
const LATTICE_RULE = 'arn:aws:vpc-lattice:eu-west-1:123456789012:service/svc-1/listener/l-1/rule/r-';
const LATTICE = 'vpcLatticeConfigurations[0]';

function lattice(parts: JsonObject = {}): JsonObject {
  return { roleArn: `${ROLE}/lattice`, targetGroupArn: `${LATTICE_GROUP}1`, portName: 'web', ...parts };
}

function shift(parts: JsonObject = {}): JsonObject {
  return { alternateTargetGroupArn: `${LATTICE_GROUP}2`, productionListenerRule: `${LATTICE_RULE}1`, ...parts };
}

const LATTICES: readonly Row[] = [
  row('vpcLatticeConfigurations[].roleArn', [lattice(), lattice({ roleArn: `${ROLE}/other` })], {
    at: LATTICE,
    beside: PORTS,
  }),
  row('vpcLatticeConfigurations[].targetGroupArn', [lattice(), lattice({ targetGroupArn: `${LATTICE_GROUP}2` })], {
    at: LATTICE,
    beside: PORTS,
  }),
  row('vpcLatticeConfigurations[].portName', [lattice(), lattice({ portName: 'api' })], { at: LATTICE, beside: PORTS }),
  ...(
    [
      ['alternateTargetGroupArn', `${LATTICE_GROUP}3`],
      ['productionListenerRule', `${LATTICE_RULE}3`],
      ['testListenerRule', `${LATTICE_RULE}4`],
    ] as const
  ).map(([name, value]) =>
    row(
      `vpcLatticeConfigurations[].advancedConfiguration.${name}`,
      [shift({ testListenerRule: `${LATTICE_RULE}2` }), shift({ testListenerRule: `${LATTICE_RULE}2`, [name]: value })],
      { at: `${LATTICE}.advancedConfiguration`, beside: { ...PORTS, [LATTICE]: lattice() } },
    ),
  ),
];

const CONNECTOR: Patch = { ...PORTS, 'gatewayConnectors[0].portName': 'web' };
const HEALTH = 'gatewayConnectors[].healthCheck';
const MEMBER = { beside: CONNECTOR, group: 'gatewayConnectors kept' } as const;
const METRICS = 'monitoring.metricConfigurations';

function metric(name: string, resolutionSeconds: number): Json {
  return [{ metricNames: [name], resolutionSeconds }];
}

const CONNECTORS: readonly Row[] = [
  row('gatewayConnectors[].portName', [[{ portName: 'web' }], [{ portName: 'api' }]], {
    at: 'gatewayConnectors',
    beside: PORTS,
  }),
  row(`${HEALTH}.healthCheckProtocol`, ['HTTP', 'HTTPS'], MEMBER),
  row(`${HEALTH}.healthCheckPort`, [8080, 8081], MEMBER),
  row(`${HEALTH}.healthCheckPath`, ['/one', '/two'], MEMBER),
  row(`${HEALTH}.healthCheckTimeoutSeconds`, [3, 4], MEMBER),
  row(`${HEALTH}.healthCheckIntervalSeconds`, [10, 20], MEMBER),
  row(`${HEALTH}.healthyThresholdCount`, [3, 4], MEMBER),
  row(`${HEALTH}.unhealthyThresholdCount`, [3, 4], MEMBER),
  row(`${HEALTH}.matcher.httpCode`, ['200', '204'], MEMBER),
  row(`${HEALTH}.matcher.grpcCode`, ['0', '12'], MEMBER),
  row('gatewayConnectors[].filters.accessTypes[]', [['PUBLIC'], ['PRIVATE']], MEMBER),
  row(`${METRICS}[].metricNames[]`, [metric('CPUUtilization', 60), metric('RunningTaskCount', 60)], { at: METRICS }),
  row(`${METRICS}[].resolutionSeconds`, [metric('CPUUtilization', 60), metric('CPUUtilization', 20)], { at: METRICS }),
];

/** Every field of a service but those of its template. */
export const SERVICE_ROWS: readonly Row[] = [
  ...TRAFFIC,
  ...PLACE,
  ...DEPLOYMENTS,
  ...CONNECTS,
  ...VOLUMES,
  ...LATTICES,
  ...CONNECTORS,
];
