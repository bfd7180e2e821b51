import { type Fields, fallback, keep, keyed, leaf, object, unset } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { LOG_CONFIGURATION } from './container-fields.ts';
import type { ServiceFacts } from './facts.ts';
import { namespaceFold, offIsAbsent, serviceConnectNames, zeroIsAbsent } from './folds.ts';
import { lastSegment } from './names.ts';
import { TAG_FIELDS } from './template-fields.ts';

type F = ServiceFacts;

/** A namespace's name and its ARN cannot be told apart where Cloud Map was not asked, so such a pair is left alone. */
function namespaceOwner({ namespaces }: F, want: Json | undefined, have: Json | undefined): string | undefined {
  if (typeof want !== 'string' || typeof have !== 'string') return undefined;
  if ([want, have].some((name) => lastSegment(name) in (namespaces ?? {}))) return undefined;
  return want.startsWith('arn:') === have.startsWith('arn:')
    ? undefined
    : 'Cloud Map (a name and an ARN are not compared)';
}

const seconds = () => leaf<F>('intLike', unset, { normalise: zeroIsAbsent });

const CONNECT_SERVICE: Fields<F> = {
  portName: leaf('scalar'),
  discoveryName: leaf('scalar'),
  clientAliases: keyed(['port'], {
    port: leaf('intLike'),
    dnsName: leaf('scalar'),
    testTrafficRules: object({
      header: object({ name: leaf('scalar'), value: object({ exact: leaf('scalar') }) }),
    }),
  }),
  ingressPortOverride: leaf('intLike', unset, { normalise: zeroIsAbsent }),
  timeout: object({ idleTimeoutSeconds: seconds(), perRequestTimeoutSeconds: seconds() }),
  tls: object({
    issuerCertificateAuthority: object({ awsPcaAuthorityArn: leaf('scalar') }),
    kmsKey: leaf('scalar'),
    roleArn: leaf('scalar'),
  }),
};

/** Lives only in the PRIMARY deployment; nothing and `{enabled: false}` are one. */
export const SERVICE_CONNECT = object<F>(
  {
    enabled: leaf('scalar'),
    namespace: leaf('scalar', keep, { owner: namespaceOwner, normalise: namespaceFold }),
    services: keyed(['portName'], CONNECT_SERVICE, { normalise: serviceConnectNames }),
    logConfiguration: object(LOG_CONFIGURATION),
    accessLogConfiguration: object({
      format: leaf('scalar'),
      includeQueryParameters: leaf('scalar', fallback('DISABLED'), { source: 'believed' }),
    }),
    containerConfigurations: {
      value: 'set',
      absent: keep,
      fields: { logLevel: leaf('scalar') },
      source: 'believed: too new to have been recorded',
    },
  },
  unset,
  { normalise: offIsAbsent, change: 'rollout' },
);

/** Lives only in the PRIMARY deployment. */
export const VOLUME_CONFIGURATIONS = keyed<F>(
  ['name'],
  {
    name: leaf('scalar'),
    managedEBSVolume: object({
      encrypted: leaf('scalar', keep, { source: 'the account may encrypt all volumes' }),
      kmsKeyId: leaf('scalar', keep),
      volumeType: leaf('scalar', keep, { source: 'believed: ECS may fill in gp3' }),
      sizeInGiB: leaf('intLike'),
      snapshotId: leaf('scalar'),
      volumeInitializationRate: leaf('intLike', unset, { normalise: zeroIsAbsent }),
      iops: leaf('intLike', keep),
      throughput: leaf('intLike', keep),
      tagSpecifications: keyed(['resourceType'], {
        resourceType: leaf('scalar'),
        tags: keyed(['key'], TAG_FIELDS),
        propagateTags: leaf('scalar', fallback('NONE')),
      }),
      roleArn: leaf('scalar'),
      filesystemType: leaf('scalar', fallback('xfs')),
    }),
  },
  { change: 'rollout' },
);

/** Lives only in the PRIMARY deployment. */
export const VPC_LATTICE_CONFIGURATIONS = keyed<F>(
  ['targetGroupArn', 'portName'],
  {
    roleArn: leaf('scalar'),
    targetGroupArn: leaf('scalar'),
    portName: leaf('scalar'),
    advancedConfiguration: object({
      alternateTargetGroupArn: leaf('scalar'),
      productionListenerRule: leaf('scalar'),
      testListenerRule: leaf('scalar'),
    }),
  },
  { change: 'rollout' },
);

/** Lives only in the service revision, which costs a read of its own: read when declared, else not managed. */
export const GATEWAY_CONNECTORS = keyed<F>(
  ['portName'],
  {
    portName: leaf('scalar'),
    healthCheck: object(
      {
        healthCheckProtocol: leaf('scalar', keep),
        healthCheckPort: leaf('intLike', keep),
        healthCheckPath: leaf('scalar', keep),
        healthCheckTimeoutSeconds: leaf('intLike', keep),
        healthCheckIntervalSeconds: leaf('intLike', keep),
        healthyThresholdCount: leaf('intLike', keep),
        unhealthyThresholdCount: leaf('intLike', keep),
        matcher: object({ httpCode: leaf('strLike'), grpcCode: leaf('strLike') }, keep),
      },
      keep,
    ),
    filters: object({ accessTypes: leaf('set') }, keep),
  },
  { absent: keep, change: 'rollout', source: 'believed' },
);

export const MONITORING = object<F>(
  {
    metricConfigurations: {
      value: 'set',
      absent: unset,
      fields: { metricNames: leaf('set'), resolutionSeconds: leaf('intLike') },
    },
  },
  keep,
  { change: 'rollout', source: 'believed' },
);
