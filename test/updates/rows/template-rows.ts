import type { JsonObject } from '../../../controller/model/json.ts';
import type { Patch } from '../place.ts';
import { type Row, rowsOf } from '../row.ts';

const IMAGE = 'registry.example.com/shop/side:1';
const T = 'template';
const C = 'template.containerDefinitions[]';
const APP = 'template.containerDefinitions[0]';
const SIDE: Patch = { [`${T}.containerDefinitions[1]`]: side('side') };
const TWO_MORE: Patch = { ...SIDE, [`${T}.containerDefinitions[2]`]: side('other') };
const PORT: Patch = { [`${APP}.portMappings[0].containerPort`]: 80 };
const EC2 = { base: 'ec2' } as const;
const TO_DEFAULT = { toDefault: true } as const;
const ROLE = 'arn:aws:iam::123456789012:role';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret';

const { row, patchRow } = rowsOf('Service', 'fargate');

function side(name: string): JsonObject {
  return { name, image: IMAGE, essential: false, memory: 64 };
}

const CONTAINERS: readonly Row[] = [
  row(`${C}.name`, [side('side'), side('other')], { at: `${T}.containerDefinitions[1]` }),
  row(`${C}.image`, ['registry.example.com/shop/app:2', 'registry.example.com/shop/app:3']),
  row(`${C}.repositoryCredentials.credentialsParameter`, [`${SECRET}:one`, `${SECRET}:two`]),
  row(`${C}.cpu`, [128, 256]),
  row(`${C}.memory`, [512, 1024]),
  row(`${C}.memoryReservation`, [128, 256]),
  row(`${C}.links[]`, [['side'], ['side:database']], { ...EC2, beside: SIDE }),
  row(`${C}.essential`, [false, true], {
    at: `${T}.containerDefinitions[1].essential`,
    beside: { [`${T}.containerDefinitions[1]`]: { name: 'side', image: IMAGE, memory: 64 } },
    ...TO_DEFAULT,
  }),
  row(`${C}.entryPoint[]`, [['/bin/sh', '-c'], ['/bin/bash']]),
  row(`${C}.command[]`, [['serve', '--port'], ['serve']]),
  row(`${C}.startTimeout`, [30, 60]),
  row(`${C}.stopTimeout`, [30, 60]),
  row(`${C}.versionConsistency`, ['disabled', 'enabled'], TO_DEFAULT),
  row(`${C}.hostname`, ['one', 'two'], EC2),
  row(`${C}.user`, ['1000', '1001']),
  row(`${C}.workingDirectory`, ['/srv', '/opt']),
  row(`${C}.disableNetworking`, [true, false], { ...EC2, ...TO_DEFAULT }),
  row(`${C}.privileged`, [true, false], { ...EC2, ...TO_DEFAULT }),
  row(`${C}.readonlyRootFilesystem`, [true, false], TO_DEFAULT),
  row(`${C}.interactive`, [true, false], TO_DEFAULT),
  row(`${C}.pseudoTerminal`, [true, false], TO_DEFAULT),
  row(
    `${C}.dnsServers[]`,
    [
      ['10.0.0.2', '10.0.0.3'],
      ['10.0.0.3', '10.0.0.2'],
    ],
    EC2,
  ),
  row(`${C}.dnsSearchDomains[]`, [['one.local', 'two.local'], ['two.local']], EC2),
  row(`${C}.dockerSecurityOptions[]`, [['no-new-privileges'], ['label:disable']], EC2),
  row(`${C}.credentialSpecs[]`, [['credentialspec:arn:aws:s3:::one'], ['credentialspec:arn:aws:s3:::two']], EC2),
  row(`${C}.dockerLabels{}`, [{ team: 'shop' }, { team: 'pay' }]),
];

const PORTS: readonly Row[] = [
  row(`${C}.portMappings[].containerPort`, [{ containerPort: 80 }, { containerPort: 81 }], {
    at: `${APP}.portMappings[0]`,
  }),
  row(`${C}.portMappings[].hostPort`, [8080, 8081], { ...EC2, beside: PORT }),
  row(`${C}.portMappings[].protocol`, ['udp', 'tcp'], { beside: PORT, ...TO_DEFAULT }),
  row(`${C}.portMappings[].name`, ['web', 'api'], { beside: PORT }),
  row(`${C}.portMappings[].appProtocol`, ['http', 'grpc'], {
    beside: { ...PORT, [`${APP}.portMappings[0].name`]: 'web' },
  }),
  row(
    `${C}.portMappings[].containerPortRange`,
    [{ containerPortRange: '9000-9010' }, { containerPortRange: '9100-9110' }],
    { at: `${APP}.portMappings[0]` },
  ),
];

const RESTART: Patch = { [`${APP}.restartPolicy.enabled`]: true };
const FILE = (name: string) => ({ value: `arn:aws:s3:::shop-config/${name}.env`, type: 's3' });
const VOLUMES: Patch = { [`${T}.volumes`]: [{ name: 'one' }, { name: 'two' }] };

const PARTS: readonly Row[] = [
  row(`${C}.restartPolicy.enabled`, [true, false], TO_DEFAULT),
  row(`${C}.restartPolicy.ignoredExitCodes[]`, [[0], [0, 143]], { beside: RESTART }),
  row(`${C}.restartPolicy.restartAttemptPeriod`, [120, 180], { beside: RESTART }),
  row(
    `${C}.environment[].name`,
    [
      { name: 'A', value: '1' },
      { name: 'B', value: '1' },
    ],
    {
      at: `${APP}.environment[0]`,
    },
  ),
  row(`${C}.environment[].value`, ['1', '2'], { beside: { [`${APP}.environment[0].name`]: 'A' } }),
  row(`${C}.environmentFiles[].value`, [FILE('one'), FILE('two')], { at: `${APP}.environmentFiles[0]` }),
  row(`${C}.mountPoints[].sourceVolume`, ['one', 'two'], {
    beside: { ...VOLUMES, [`${APP}.mountPoints[0].containerPath`]: '/data' },
  }),
  row(
    `${C}.mountPoints[].containerPath`,
    [
      { sourceVolume: 'one', containerPath: '/one' },
      { sourceVolume: 'one', containerPath: '/two' },
    ],
    { at: `${APP}.mountPoints[0]`, beside: VOLUMES },
  ),
  row(`${C}.mountPoints[].readOnly`, [true, false], {
    beside: { ...VOLUMES, [`${APP}.mountPoints[0]`]: { sourceVolume: 'one', containerPath: '/one' } },
    ...TO_DEFAULT,
  }),
  row(`${C}.volumesFrom[].sourceContainer`, [{ sourceContainer: 'side' }, { sourceContainer: 'other' }], {
    at: `${APP}.volumesFrom[0]`,
    beside: TWO_MORE,
  }),
  row(`${C}.volumesFrom[].readOnly`, [true, false], {
    beside: { ...SIDE, [`${APP}.volumesFrom[0].sourceContainer`]: 'side' },
    ...TO_DEFAULT,
  }),
  row(
    `${C}.secrets[].name`,
    [
      { name: 'A', valueFrom: '/a' },
      { name: 'B', valueFrom: '/a' },
    ],
    {
      at: `${APP}.secrets[0]`,
    },
  ),
  row(
    `${C}.secrets[].valueFrom`,
    [
      { name: 'A', valueFrom: '/a' },
      { name: 'A', valueFrom: '/b' },
    ],
    {
      at: `${APP}.secrets[0]`,
    },
  ),
  row(
    `${C}.dependsOn[].containerName`,
    [
      { containerName: 'side', condition: 'START' },
      { containerName: 'other', condition: 'START' },
    ],
    { at: `${APP}.dependsOn[0]`, beside: TWO_MORE },
  ),
  row(
    `${C}.dependsOn[].condition`,
    [
      { containerName: 'side', condition: 'START' },
      { containerName: 'side', condition: 'COMPLETE' },
    ],
    { at: `${APP}.dependsOn[0]`, beside: SIDE },
  ),
  row(
    `${C}.extraHosts[].hostname`,
    [
      { hostname: 'one', ipAddress: '10.0.0.1' },
      { hostname: 'two', ipAddress: '10.0.0.1' },
    ],
    {
      ...EC2,
      at: `${APP}.extraHosts[0]`,
    },
  ),
  row(
    `${C}.extraHosts[].ipAddress`,
    [
      { hostname: 'one', ipAddress: '10.0.0.1' },
      { hostname: 'one', ipAddress: '10.0.0.2' },
    ],
    {
      ...EC2,
      at: `${APP}.extraHosts[0]`,
    },
  ),
  row(`${C}.ulimits[].name`, [limit('nofile', 1, 2), limit('nproc', 1, 2)], { at: `${APP}.ulimits[0]` }),
  row(`${C}.ulimits[].softLimit`, [limit('nofile', 1, 9), limit('nofile', 2, 9)], { at: `${APP}.ulimits[0]` }),
  row(`${C}.ulimits[].hardLimit`, [limit('nofile', 1, 8), limit('nofile', 1, 9)], { at: `${APP}.ulimits[0]` }),
  row(
    `${C}.systemControls[].namespace`,
    [
      { namespace: 'net.core.somaxconn', value: '9' },
      { namespace: 'net.ipv4.tcp_syncookies', value: '9' },
    ],
    {
      at: `${APP}.systemControls[0]`,
    },
  ),
  row(`${C}.systemControls[].value`, ['8', '9'], {
    beside: { [`${APP}.systemControls[0].namespace`]: 'net.core.somaxconn' },
  }),
];

function limit(name: string, softLimit: number, hardLimit: number): JsonObject {
  return { name, softLimit, hardLimit };
}

const LINUX = `${C}.linuxParameters`;
const GPU = `${APP}.resourceRequirements[0]`;
const HEALTH: Patch = { [`${APP}.healthCheck.command`]: ['CMD', '/ready'] };
const LOG: Patch = { [`${APP}.logConfiguration.logDriver`]: 'splunk' };

const SETTINGS: readonly Row[] = [
  row(`${LINUX}.capabilities.add[]`, [['NET_ADMIN'], ['SYS_TIME', 'NET_ADMIN']], EC2),
  row(`${LINUX}.capabilities.drop[]`, [['ALL'], ['NET_RAW']]),
  row(`${LINUX}.devices[].hostPath`, [{ hostPath: '/dev/a' }, { hostPath: '/dev/b' }], {
    ...EC2,
    at: `${APP}.linuxParameters.devices[0]`,
  }),
  row(`${LINUX}.devices[].containerPath`, ['/dev/one', '/dev/two'], {
    ...EC2,
    beside: { [`${APP}.linuxParameters.devices[0].hostPath`]: '/dev/a' },
  }),
  row(`${LINUX}.devices[].permissions[]`, [['read'], ['read', 'write']], {
    ...EC2,
    beside: { [`${APP}.linuxParameters.devices[0].hostPath`]: '/dev/a' },
  }),
  row(`${LINUX}.initProcessEnabled`, [true, false], TO_DEFAULT),
  row(`${LINUX}.sharedMemorySize`, [64, 128], EC2),
  row(
    `${LINUX}.tmpfs[].containerPath`,
    [
      { containerPath: '/one', size: 16 },
      { containerPath: '/two', size: 16 },
    ],
    {
      ...EC2,
      at: `${APP}.linuxParameters.tmpfs[0]`,
    },
  ),
  row(
    `${LINUX}.tmpfs[].size`,
    [
      { containerPath: '/one', size: 16 },
      { containerPath: '/one', size: 32 },
    ],
    {
      ...EC2,
      at: `${APP}.linuxParameters.tmpfs[0]`,
    },
  ),
  row(`${LINUX}.tmpfs[].mountOptions[]`, [['noexec'], ['noexec', 'nosuid']], {
    ...EC2,
    beside: { [`${APP}.linuxParameters.tmpfs[0]`]: { containerPath: '/one', size: 16 } },
  }),
  row(`${LINUX}.maxSwap`, [64, 128], EC2),
  row(`${LINUX}.swappiness`, [10, 20], { ...EC2, beside: { [`${APP}.linuxParameters.maxSwap`]: 64 } }),
  row(`${C}.logConfiguration.logDriver`, ['json-file', 'syslog'], EC2),
  row(`${C}.logConfiguration.options{}`, [{ 'splunk-url': 'one' }, { 'splunk-url': 'two' }], { beside: LOG }),
  row(
    `${C}.logConfiguration.secretOptions[].name`,
    [
      { name: 'a', valueFrom: '/a' },
      { name: 'b', valueFrom: '/a' },
    ],
    {
      at: `${APP}.logConfiguration.secretOptions[0]`,
      beside: LOG,
    },
  ),
  row(
    `${C}.logConfiguration.secretOptions[].valueFrom`,
    [
      { name: 'a', valueFrom: '/a' },
      { name: 'a', valueFrom: '/b' },
    ],
    { at: `${APP}.logConfiguration.secretOptions[0]`, beside: LOG },
  ),
  row(`${C}.healthCheck.command[]`, [
    ['CMD', '/ready'],
    ['CMD', '/alive'],
  ]),
  row(`${C}.healthCheck.interval`, [10, 20], { beside: HEALTH }),
  row(`${C}.healthCheck.timeout`, [3, 4], { beside: HEALTH }),
  row(`${C}.healthCheck.retries`, [5, 6], { beside: HEALTH }),
  row(`${C}.healthCheck.startPeriod`, [10, 20], { beside: HEALTH }),
  row(
    `${C}.resourceRequirements[].type`,
    [
      { type: 'GPU', value: '1' },
      { type: 'InferenceAccelerator', value: 'device_1' },
    ],
    {
      ...EC2,
      at: GPU,
      beside: { [`${T}.inferenceAccelerators`]: [{ deviceName: 'device_1', deviceType: 'eia2.medium' }] },
    },
  ),
  row(
    `${C}.resourceRequirements[].value`,
    [
      { type: 'GPU', value: '1' },
      { type: 'GPU', value: '2' },
    ],
    { ...EC2, at: GPU },
  ),
  row(`${C}.resourceRequirements[].sharingStrategy.nvidiaMps.memory`, [shared(512, 50), shared(1024, 50)], {
    ...EC2,
    at: GPU,
  }),
  row(`${C}.resourceRequirements[].sharingStrategy.nvidiaMps.maxComputePercent`, [shared(512, 50), shared(512, 60)], {
    ...EC2,
    at: GPU,
  }),
  row(`${C}.firelensConfiguration.type`, ['fluentbit', 'fluentd']),
  row(`${C}.firelensConfiguration.options{}`, [{ 'config-file-type': 's3' }, { 'config-file-type': 'file' }], {
    beside: { [`${APP}.firelensConfiguration.type`]: 'fluentbit' },
  }),
];

function shared(memory: number, maxComputePercent: number): JsonObject {
  return { type: 'GPU', sharingStrategy: { nvidiaMps: { memory, maxComputePercent } } };
}

const V = `${T}.volumes[]`;
const DATA: Patch = { [`${T}.volumes[0].name`]: 'data' };
const DOCKER: Patch = { ...DATA, [`${T}.volumes[0].dockerVolumeConfiguration.labels.a`]: 'b' };
const EFS: Patch = { ...DATA, [`${T}.volumes[0].efsVolumeConfiguration.fileSystemId`]: 'fs-00000000000000001' };
const ENCRYPTED: Patch = { ...EFS, [`${T}.volumes[0].efsVolumeConfiguration.transitEncryption`]: 'ENABLED' };
const S3_ARN = 'arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0000000000000000';
const S3_POINT = 'arn:aws:s3files:eu-west-1:123456789012:access-point/ap-0000000000000000';
const S3: Patch = { ...DATA, [`${T}.volumes[0].s3filesVolumeConfiguration.fileSystemArn`]: `${S3_ARN}1` };
const SHARE = `${T}.volumes[0].fsxWindowsFileServerVolumeConfiguration`;

function share(parts: JsonObject, authorization: JsonObject = {}): JsonObject {
  const credentials = { credentialsParameter: `${SECRET}:ad`, domain: 'example.com', ...authorization };
  return { fileSystemId: 'fs-00000000000000001', rootDirectory: 'share', authorizationConfig: credentials, ...parts };
}

export const EBS_VOLUME: JsonObject = { roleArn: `${ROLE}/ebs`, sizeInGiB: 10 };

/** What is configured at launch is said by the service, and by nobody else. */
const LAUNCHED: Patch = {
  [`${T}.volumes[0].configuredAtLaunch`]: true,
  'volumeConfigurations[0]': { name: 'data', managedEBSVolume: EBS_VOLUME },
};

const VOLUME_ROWS: readonly Row[] = [
  row(`${V}.name`, [{ name: 'one' }, { name: 'two' }], { at: `${T}.volumes[0]` }),
  row(`${V}.host.sourcePath`, ['/srv/one', '/srv/two'], { ...EC2, beside: DATA }),
  row(`${V}.dockerVolumeConfiguration.scope`, ['shared', 'task'], { ...EC2, beside: DOCKER, ...TO_DEFAULT }),
  row(`${V}.dockerVolumeConfiguration.autoprovision`, [true, false], {
    ...EC2,
    beside: { ...DOCKER, [`${T}.volumes[0].dockerVolumeConfiguration.scope`]: 'shared' },
    ...TO_DEFAULT,
  }),
  row(`${V}.dockerVolumeConfiguration.driver`, ['rexray/ebs', 'rexray/efs'], { ...EC2, beside: DOCKER }),
  row(`${V}.dockerVolumeConfiguration.driverOpts{}`, [{ Size: '1' }, { Size: '2' }], { ...EC2, beside: DOCKER }),
  row(`${V}.dockerVolumeConfiguration.labels{}`, [{ Team: 'a' }, { Team: 'b' }], {
    ...EC2,
    beside: { ...DATA, [`${T}.volumes[0].dockerVolumeConfiguration.driverOpts.a`]: 'b' },
  }),
  row(`${V}.efsVolumeConfiguration.fileSystemId`, ['fs-00000000000000001', 'fs-00000000000000002'], { beside: DATA }),
  row(`${V}.efsVolumeConfiguration.rootDirectory`, ['/one', '/two'], { beside: EFS }),
  row(`${V}.efsVolumeConfiguration.transitEncryption`, ['ENABLED', 'DISABLED'], { beside: EFS, ...TO_DEFAULT }),
  row(`${V}.efsVolumeConfiguration.transitEncryptionPort`, [2999, 3000], { beside: ENCRYPTED }),
  row(
    `${V}.efsVolumeConfiguration.authorizationConfig.accessPointId`,
    ['fsap-00000000000000001', 'fsap-00000000000000002'],
    {
      beside: ENCRYPTED,
    },
  ),
  row(`${V}.efsVolumeConfiguration.authorizationConfig.iam`, ['ENABLED', 'DISABLED'], {
    beside: ENCRYPTED,
    ...TO_DEFAULT,
  }),
  row(`${V}.s3filesVolumeConfiguration.fileSystemArn`, [`${S3_ARN}1`, `${S3_ARN}2`], { beside: DATA }),
  row(`${V}.s3filesVolumeConfiguration.rootDirectory`, ['/one', '/two'], { beside: S3 }),
  row(`${V}.s3filesVolumeConfiguration.transitEncryptionPort`, [2999, 3000], { beside: S3 }),
  row(`${V}.s3filesVolumeConfiguration.accessPointArn`, [`${S3_POINT}1`, `${S3_POINT}2`], { beside: S3 }),
  row(`${V}.fsxWindowsFileServerVolumeConfiguration.fileSystemId`, [share({}), share({ fileSystemId: 'fs-2' })], {
    ...EC2,
    at: SHARE,
    beside: DATA,
  }),
  row(`${V}.fsxWindowsFileServerVolumeConfiguration.rootDirectory`, [share({}), share({ rootDirectory: 'else' })], {
    ...EC2,
    at: SHARE,
    beside: DATA,
  }),
  row(
    `${V}.fsxWindowsFileServerVolumeConfiguration.authorizationConfig.credentialsParameter`,
    [share({}), share({}, { credentialsParameter: `${SECRET}:other` })],
    { ...EC2, at: SHARE, beside: DATA },
  ),
  row(
    `${V}.fsxWindowsFileServerVolumeConfiguration.authorizationConfig.domain`,
    [share({}), share({}, { domain: 'example.net' })],
    { ...EC2, at: SHARE, beside: DATA },
  ),
  patchRow(`${V}.configuredAtLaunch`, [LAUNCHED, { [`${T}.volumes[0].configuredAtLaunch`]: false }], {
    beside: DATA,
    group: 'template with launch volumes',
    ...TO_DEFAULT,
  }),
];

const PROXY: Patch = { [`${T}.proxyConfiguration.containerName`]: 'app' };

const TASK: readonly Row[] = [
  row(`${T}.family`, ['family-one', 'family-two']),
  row(`${T}.taskRoleArn`, [`${ROLE}/one`, `${ROLE}/two`]),
  row(`${T}.executionRoleArn`, [`${ROLE}/one`, `${ROLE}/two`]),
  row(`${T}.networkMode`, ['host', 'none'], EC2),
  row(`${T}.placementConstraints[].expression`, [member('one'), member('two')], {
    ...EC2,
    at: `${T}.placementConstraints[0]`,
  }),
  row(`${T}.requiresCompatibilities[]`, [['EC2'], ['EC2', 'EXTERNAL']], { ...EC2, group: 'template kept' }),
  row(`${T}.cpu`, ['256', '512'], EC2),
  row(`${T}.memory`, ['512', '1024'], EC2),
  row(
    `${T}.tags[].key`,
    [
      { key: 'a', value: '1' },
      { key: 'b', value: '1' },
    ],
    { at: `${T}.tags[0]` },
  ),
  patchRow(`${T}.tags[].value`, [
    { [`${T}.tags`]: [{ key: 'a', value: '1' }] },
    { [`${T}.tags`]: [{ key: 'a', value: '2' }] },
  ]),
  row(`${T}.pidMode`, ['host', 'task'], EC2),
  row(`${T}.ipcMode`, ['host', 'none'], EC2),
  row(`${T}.proxyConfiguration.containerName`, ['app', 'side'], { beside: SIDE }),
  row(
    `${T}.proxyConfiguration.properties[].name`,
    [
      { name: 'A', value: '1' },
      { name: 'B', value: '1' },
    ],
    {
      at: `${T}.proxyConfiguration.properties[0]`,
      beside: PROXY,
    },
  ),
  row(`${T}.proxyConfiguration.properties[].value`, ['1', '2'], {
    beside: { ...PROXY, [`${T}.proxyConfiguration.properties[0].name`]: 'A' },
  }),
  row(`${T}.inferenceAccelerators[].deviceName`, [device('one', 'eia2.medium'), device('two', 'eia2.medium')], {
    ...EC2,
    at: `${T}.inferenceAccelerators[0]`,
  }),
  row(`${T}.inferenceAccelerators[].deviceType`, [device('one', 'eia2.medium'), device('one', 'eia2.large')], {
    ...EC2,
    at: `${T}.inferenceAccelerators[0]`,
  }),
  row(`${T}.ephemeralStorage.sizeInGiB`, [30, 40]),
  row(`${T}.runtimePlatform.cpuArchitecture`, ['ARM64', 'X86_64'], EC2),
  row(`${T}.runtimePlatform.operatingSystemFamily`, ['LINUX', 'WINDOWS_SERVER_2022_CORE'], EC2),
  row(`${T}.enableFaultInjection`, [true, false], TO_DEFAULT),
];

function member(name: string): JsonObject {
  return { type: 'memberOf', expression: `attribute:rack == ${name}` };
}

function device(deviceName: string, deviceType: string): JsonObject {
  return { deviceName, deviceType };
}

/** Every field of a task definition. */
export const TEMPLATE_ROWS: readonly Row[] = [...CONTAINERS, ...PORTS, ...PARTS, ...SETTINGS, ...VOLUME_ROWS, ...TASK];
