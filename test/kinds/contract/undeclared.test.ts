import { expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../../controller/kinds/index.ts';
import type { Fields } from '../../../controller/model/fields.ts';

/** Why what a manifest leaves out is compared with a default at all: nobody but who writes the object sets it. */
const REASONS = {
  constant: 'the API reference names one default, and no setting of the account or the Region another one',
  related: 'it follows from what else the manifest says, by the API reference',
  ours: 'it is kept in tags of ours',
} as const;

/** What each kind compares although a manifest leaves it out; lists and their elements are those of the manifest. */
const COMPARED: Readonly<Record<string, Readonly<Record<string, keyof typeof REASONS>>>> = {
  Cluster: { configuration: 'constant' },
  CapacityProvider: {},
  Service: {
    platformVersion: 'related',
    deploymentConfiguration: 'constant',
    healthCheckGracePeriodSeconds: 'constant',
    schedulingStrategy: 'constant',
    deploymentController: 'constant',
    enableECSManagedTags: 'constant',
    propagateTags: 'constant',
    enableExecuteCommand: 'constant',
  },
  LoadBalancer: {
    type: 'constant',
    scheme: 'related',
    ipAddressType: 'constant',
    enablePrefixForIpv6SourceNat: 'related',
  },
  TargetGroup: {
    targetType: 'constant',
    protocolVersion: 'related',
    ipAddressType: 'related',
    healthCheckEnabled: 'related',
    healthCheckProtocol: 'related',
    healthCheckPort: 'related',
    healthCheckPath: 'related',
    healthCheckIntervalSeconds: 'related',
    healthCheckTimeoutSeconds: 'related',
    healthyThresholdCount: 'constant',
    unhealthyThresholdCount: 'constant',
    matcher: 'related',
  },
  Listener: { alpnPolicy: 'related', mutualAuthentication: 'related' },
  ListenerRule: {},
  ServiceAutoScaling: { suspendedState: 'constant' },
  AwsResource: {},
  Repository: { imageTagMutability: 'constant', emptyOnDelete: 'ours' },
  CloudMapNamespace: {},
  CloudMapService: {},
  ApiDeployment: {},
  DefaultResource: {},
  Certificate: {
    subjectAlternativeNames: 'related',
    validationMethod: 'related',
    keyAlgorithm: 'constant',
    options: 'constant',
  },
  ListenerCertificate: {},
  DnsRecord: {},
};

function comparedOf(fields: Fields<never>): readonly string[] {
  const isCompared = (name: string) => ['default', 'computed'].includes(fields[name]?.absent.class ?? '');
  return Object.keys(fields).filter(isCompared).sort();
}

it.each(RESOURCE_KINDS.map((kind) => [kind.name, kind] as const))(
  'what a manifest of %s leaves out is compared only where that was decided',
  (name, kind) => {
    expect(comparedOf(kind.fields as Fields<never>)).toEqual(Object.keys(COMPARED[name] ?? {}).sort());
  },
);
