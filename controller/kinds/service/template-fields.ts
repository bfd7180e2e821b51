import {
  computed,
  type Fields,
  fallback,
  keep,
  keyed,
  leaf,
  object,
  type RuleContext,
  unset,
} from '../../model/fields.ts';
import { isObject, type Json } from '../../model/json.ts';
import { CONTAINER_FIELDS } from './container-fields.ts';
import type { ServiceFacts } from './facts.ts';
import { cpuUnits, falseIsAbsent, mebibytes, roleArn, zeroIsAbsent } from './folds.ts';

type F = ServiceFacts;

const DEFAULT_PLATFORM = { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' };

function runsOnFargate({ root, facts }: RuleContext<F>): boolean {
  const template = root.template;
  const declared = isObject(template) ? template.requiresCompatibilities : undefined;
  return Array.isArray(declared) && declared.length > 0 ? declared.includes('FARGATE') : facts.fargate;
}

/** On Fargate nothing and Linux on x86 are one; on EC2 "nothing" fits any instance. */
function platform(value: Json, context: RuleContext<F>): Json | undefined {
  if (!isObject(value) || !runsOnFargate(context)) return value;
  const cpuArchitecture = value.cpuArchitecture ?? DEFAULT_PLATFORM.cpuArchitecture;
  const operatingSystemFamily = value.operatingSystemFamily ?? DEFAULT_PLATFORM.operatingSystemFamily;
  const isDefault =
    cpuArchitecture === DEFAULT_PLATFORM.cpuArchitecture &&
    operatingSystemFamily === DEFAULT_PLATFORM.operatingSystemFamily;
  return isDefault ? undefined : { ...value, cpuArchitecture, operatingSystemFamily };
}

/** `bridge` is ECS' own default for Linux outside Fargate; Windows has another one that has no name. */
function networkMode(context: RuleContext<F>): Json | undefined {
  const { runtimePlatform } = context.parent;
  const family = isObject(runtimePlatform) ? String(runtimePlatform.operatingSystemFamily ?? '') : '';
  return runsOnFargate(context) || family.startsWith('WINDOWS') ? undefined : 'bridge';
}

/** With an access point EFS starts at the access point's own directory and ECS drops the `/` that was sent. */
function efsRoot(value: Json, { parent }: RuleContext<F>): Json | undefined {
  return hasAccessPoint(parent.authorizationConfig) && value === '/' ? undefined : value;
}

function hasAccessPoint(authorization: Json | undefined): boolean {
  return isObject(authorization) && Boolean(authorization.accessPointId);
}

/** Docker makes a volume of one task in any case; the flag is for shared ones (API reference). */
function whenShared(value: Json, { parent }: RuleContext<F>): Json | undefined {
  return (parent.scope ?? 'task') === 'task' || value === false ? undefined : value;
}

const VOLUME_FIELDS: Fields<F> = {
  name: leaf('scalar'),
  host: object({ sourcePath: leaf('scalar') }),
  dockerVolumeConfiguration: object({
    scope: leaf('scalar', fallback('task')),
    autoprovision: leaf('scalar', unset, { normalise: whenShared }),
    driver: leaf('scalar', fallback('local')),
    driverOpts: leaf('map'),
    labels: leaf('map'),
  }),
  efsVolumeConfiguration: object({
    fileSystemId: leaf('scalar'),
    rootDirectory: leaf(
      'scalar',
      computed(({ parent }) => (hasAccessPoint(parent.authorizationConfig) ? undefined : '/')),
      { normalise: efsRoot, source: 'terraform-provider-aws#18010, #26793' },
    ),
    transitEncryption: leaf('scalar', fallback('DISABLED')),
    transitEncryptionPort: leaf('intLike', unset, { normalise: zeroIsAbsent }),
    authorizationConfig: object({
      accessPointId: leaf('scalar'),
      iam: leaf('scalar', unset, { normalise: (value) => (value === 'DISABLED' ? undefined : value) }),
    }),
  }),
  s3filesVolumeConfiguration: object({
    fileSystemArn: leaf('scalar'),
    rootDirectory: leaf('scalar', unset, {
      normalise: (value) => (value === '/' ? undefined : value),
      source: 'believed: as for EFS',
    }),
    transitEncryptionPort: leaf('intLike', unset, { normalise: zeroIsAbsent }),
    accessPointArn: leaf('scalar'),
  }),
  fsxWindowsFileServerVolumeConfiguration: object({
    fileSystemId: leaf('scalar'),
    rootDirectory: leaf('scalar'),
    authorizationConfig: object({ credentialsParameter: leaf('scalar'), domain: leaf('scalar') }),
  }),
  configuredAtLaunch: leaf('scalar', unset, { normalise: falseIsAbsent }),
};

export const TAG_FIELDS: Fields<F> = { key: leaf('scalar'), value: leaf('strLike', fallback('')) };

/** The members of RegisterTaskDefinition. All but tags are fixed in a revision: a change of them is a new one. */
export const TEMPLATE_FIELDS: Fields<F> = {
  family: leaf('scalar'),
  containerDefinitions: keyed(['name'], CONTAINER_FIELDS),
  taskRoleArn: leaf('scalar', unset, { normalise: roleArn }),
  executionRoleArn: leaf('scalar', unset, { normalise: roleArn }),
  networkMode: leaf('scalar', computed(networkMode)),
  volumes: keyed(['name'], VOLUME_FIELDS),
  placementConstraints: keyed(['type', 'expression'], { type: leaf('scalar'), expression: leaf('scalar') }),
  requiresCompatibilities: leaf('set', keep, { source: 'ECS infers what is left out' }),
  cpu: leaf('intLike', unset, { normalise: cpuUnits }),
  memory: leaf('intLike', unset, { normalise: mebibytes }),
  tags: keyed(['key'], TAG_FIELDS, { absent: keep, released: [], change: 'inPlace' }),
  pidMode: leaf('scalar'),
  ipcMode: leaf('scalar'),
  proxyConfiguration: object({
    type: leaf('scalar', fallback('APPMESH')),
    containerName: leaf('scalar'),
    properties: keyed(['name'], { name: leaf('scalar'), value: leaf('strLike', fallback('')) }),
  }),
  inferenceAccelerators: keyed(['deviceName'], { deviceName: leaf('scalar'), deviceType: leaf('scalar') }),
  ephemeralStorage: object({ sizeInGiB: leaf('intLike') }),
  runtimePlatform: object({ cpuArchitecture: leaf('scalar'), operatingSystemFamily: leaf('scalar') }, unset, {
    normalise: platform,
  }),
  enableFaultInjection: leaf('scalar', unset, { normalise: falseIsAbsent }),
};
