import type { ComposedKind } from '../../crds/composition.ts';
import type { Row } from './row.ts';

/** What a group of fields takes. Written by hand from AWS's API reference and recorded behaviour, not from the product. */
export interface Expectation {
  /** Calls that put the field in, each with the members sent beside the object's own name. */
  readonly set: readonly string[];
  /** Where it differs from `set`. */
  readonly change?: readonly string[];
  readonly clear: readonly string[];
  /** Where it differs from `set`. */
  readonly restore?: readonly string[];
  /** Whether each of these starts a service deployment. */
  readonly rollout: boolean;
  /** `back`: to what it was before it was set. `stays`: nobody said that it should go. */
  readonly cleared: 'back' | 'stays';
  /** How AWS is told, for people. */
  readonly how: string;
}

type Groups = Readonly<Record<string, Expectation>>;

const REGISTER = 'RegisterTaskDefinition';
const NEXT_REVISION = 'UpdateService{taskDefinition}';

/** Tags: another key takes the old one away, before the new one is put on; another value does not. */
function tags(
  keys: 1 | 2,
  cleared: 'back' | 'stays',
  [put, take] = ['TagResource{tags×1}', 'UntagResource{tagKeys×1}'],
): Expectation {
  const change = keys === 2 ? [take, put] : [put];
  return { set: [put], change, clear: [take], rollout: false, cleared, how: 'taken off' };
}

const KEPT = 'left as it is: what is not said is not managed';

const PROVIDERS = 'PutClusterCapacityProviders{capacityProviders,defaultCapacityProviderStrategy}';
const INSTANCES = 'UpdateCapacityProvider{managedInstancesProvider}';
const PUT_POLICY = 'PutScalingPolicy{Configuration,PolicyType}';
const PUT_ACTION = 'PutScheduledAction{ScalableTargetAction,Schedule,Timezone}';
const ELB_TAGS: Groups = {
  tags: {
    ...tags(2, 'back', ['AddTags{Tags×1}', 'RemoveTags{TagKeys×1}']),
    change: ['AddTags{Tags×1}', 'RemoveTags{TagKeys×1}'],
  },
  'tags[].value': tags(1, 'back', ['AddTags{Tags×1}', 'RemoveTags{TagKeys×1}']),
};

const DISCOVERY_CALLS = ['TagResource{Tags×1}', 'UntagResource{TagKeys×1}'] as const;
const DISCOVERY_TAGS: Groups = {
  tags: tags(2, 'back', [...DISCOVERY_CALLS]),
  'tags[].value': tags(1, 'back', [...DISCOVERY_CALLS]),
};

/** One call, the same for whatever is put in. */
function call(name: string, cleared: Expectation['cleared'], how: string): Expectation {
  return { set: [name], clear: cleared === 'back' ? [name] : [], rollout: false, cleared, how };
}

/** An attribute that is named no more goes back to its default; another one is set beside. */
function attributes(operation: string): Groups {
  const [one, two] = [`${operation}{Attributes×1}`, `${operation}{Attributes×2}`];
  const how = 'its default';
  return {
    'attributes[].key': { set: [one], change: [two], clear: [one], rollout: false, cleared: 'back', how },
    'attributes[].value': { set: [one], clear: [one], rollout: false, cleared: 'back', how },
  };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A member of UpdateService that starts a rollout. */
function updated(members: string, cleared: Expectation['cleared'], how: string): Expectation {
  return { ...quiet(members, cleared, how), rollout: true };
}

/** A member of UpdateService that is no affair of the tasks that run. */
function quiet(members: string, cleared: Expectation['cleared'], how: string): Expectation {
  const set = [`UpdateService{${members}}`];
  return { set, clear: cleared === 'back' ? set : [], rollout: false, cleared, how };
}

/** By path, longest first; a row may name another group. */
const UPSERT = 'ChangeResourceRecordSets{ChangeBatch}';
const WHOLE = 'the whole set without it: what is not said goes';

const GROUPS: Readonly<Record<ComposedKind, Groups>> = {
  DnsRecord: Object.fromEntries(
    [
      'ttl',
      'resourceRecords',
      'healthCheckId',
      'weight',
      'region',
      'failover',
      'geoLocation',
      'geoProximityLocation',
      'aliasTarget',
      'cidrRoutingConfig',
    ].map((member) => [member, call(UPSERT, 'back', WHOLE)]),
  ),
  Certificate: {
    options: call('UpdateCertificateOptions{Options}', 'back', 'its default'),
    tags: {
      ...tags(2, 'back', ['AddTagsToCertificate{Tags×1}', 'RemoveTagsFromCertificate{Tags×1}']),
      change: ['AddTagsToCertificate{Tags×1}', 'RemoveTagsFromCertificate{Tags×1}'],
    },
    'tags[].value': tags(1, 'back', ['AddTagsToCertificate{Tags×1}', 'RemoveTagsFromCertificate{Tags×1}']),
  },
  ListenerCertificate: {},
  Service: {
    template: {
      set: [REGISTER, NEXT_REVISION],
      clear: [NEXT_REVISION],
      restore: [NEXT_REVISION],
      rollout: true,
      cleared: 'back',
      how: 'the revision without it, registered before, is used again',
    },
    'template with launch volumes': {
      set: [REGISTER, 'UpdateService{taskDefinition,volumeConfigurations}'],
      clear: ['UpdateService{taskDefinition,volumeConfigurations}'],
      restore: ['UpdateService{taskDefinition,volumeConfigurations}'],
      rollout: true,
      cleared: 'back',
      how: 'the revision without it, registered before, is used again; launch-time volumes are sent with every revision',
    },
    'template kept': {
      set: [REGISTER, NEXT_REVISION],
      clear: [],
      restore: [NEXT_REVISION],
      rollout: true,
      cleared: 'stays',
      how: 'left as it is: AWS says what is not said',
    },
    taskDefinition: updated('taskDefinition', 'back', 'the revision that is named instead'),
    loadBalancers: updated('loadBalancers', 'back', 'an empty list'),
    serviceRegistries: updated('serviceRegistries', 'back', 'an empty list'),
    networkConfiguration: updated('networkConfiguration', 'back', 'the whole block, with defaults'),
    platformVersion: updated('platformVersion', 'back', 'LATEST'),
    serviceConnectConfiguration: updated(
      'serviceConnectConfiguration',
      'back',
      'without it; as a whole: enabled false',
    ),
    'serviceConnectConfiguration.namespace': updated(
      'serviceConnectConfiguration',
      'back',
      'as a whole: enabled false',
    ),
    'serviceConnectConfiguration kept': updated('serviceConnectConfiguration', 'stays', KEPT),
    volumeConfigurations: updated('volumeConfigurations', 'back', 'the whole list without it'),
    'volumeConfigurations kept': updated('volumeConfigurations', 'stays', KEPT),
    vpcLatticeConfigurations: updated('vpcLatticeConfigurations', 'back', 'an empty list'),
    gatewayConnectors: updated('gatewayConnectors', 'stays', KEPT),
    'gatewayConnectors kept': updated('gatewayConnectors', 'stays', KEPT),
    monitoring: updated('monitoring', 'stays', KEPT),
    capacityProviderStrategy: updated(
      'capacityProviderStrategy,forceNewDeployment',
      'back',
      'an empty list, with force',
    ),
    deploymentConfiguration: quiet('deploymentConfiguration', 'back', 'the whole block, with defaults spelled out'),
    'deploymentConfiguration.earlySuccessCriteria': quiet('deploymentConfiguration', 'stays', KEPT),
    availabilityZoneRebalancing: quiet('availabilityZoneRebalancing', 'stays', 'AWS has no value that takes it back'),
    desiredCount: quiet('desiredCount', 'stays', KEPT),
    healthCheckGracePeriodSeconds: quiet('healthCheckGracePeriodSeconds', 'back', '0'),
    placementConstraints: quiet('placementConstraints', 'back', 'an empty list'),
    placementStrategy: quiet('placementStrategy', 'back', 'an empty list'),
    enableECSManagedTags: quiet('enableECSManagedTags', 'back', 'false'),
    enableExecuteCommand: quiet('enableExecuteCommand', 'back', 'false'),
    propagateTags: quiet('propagateTags', 'back', 'NONE'),
    tags: tags(2, 'back'),
    'tags[].value': tags(1, 'back'),
    'template.tags': tags(2, 'back'),
    'template.tags[].value': tags(1, 'back'),
  },
  Cluster: {
    tags: tags(2, 'back'),
    'tags[].value': tags(1, 'back'),
    settings: call('UpdateCluster{settings}', 'stays', 'left as it is: an account setting decides what is not said'),
    configuration: call('UpdateCluster{configuration}', 'back', 'the whole block without it'),
    serviceConnectDefaults: call('UpdateCluster{serviceConnectDefaults}', 'back', 'an empty namespace'),
    capacityProviders: call(PROVIDERS, 'stays', 'left as it is: others attach providers too'),
    defaultCapacityProviderStrategy: call(PROVIDERS, 'back', 'an empty list'),
  },
  CapacityProvider: {
    tags: tags(2, 'back'),
    'tags[].value': tags(1, 'back'),
    autoScalingGroupProvider: call('UpdateCapacityProvider{autoScalingGroupProvider}', 'back', 'the default'),
    managedInstancesProvider: call(INSTANCES, 'back', 'the whole block without it'),
    'managedInstancesProvider kept': call(INSTANCES, 'stays', KEPT),
  },
  Repository: {
    tags: tags(2, 'back'),
    'tags[].value': tags(1, 'back'),
    imageTagMutability: call('PutImageTagMutability{imageTagMutability}', 'back', 'MUTABLE'),
    imageTagMutabilityExclusionFilters: {
      ...call('PutImageTagMutability{imageTagMutability,imageTagMutabilityExclusionFilters}', 'back', 'MUTABLE'),
      clear: ['PutImageTagMutability{imageTagMutability}'],
    },
    imageScanningConfiguration: call('PutImageScanningConfiguration{imageScanningConfiguration}', 'stays', KEPT),
    lifecyclePolicy: {
      ...call('PutLifecyclePolicy{lifecyclePolicyText}', 'back', 'deleted'),
      clear: ['DeleteLifecyclePolicy'],
    },
    repositoryPolicy: {
      ...call('SetRepositoryPolicy{policyText}', 'back', 'deleted'),
      clear: ['DeleteRepositoryPolicy'],
    },
  },
  CloudMapNamespace: {
    ...DISCOVERY_TAGS,
    description: call('UpdatePrivateDnsNamespace{Namespace}', 'back', 'an empty text'),
    properties: call('UpdatePrivateDnsNamespace{Namespace}', 'stays', KEPT),
  },
  CloudMapService: {
    ...DISCOVERY_TAGS,
    description: call('UpdateService{Service}', 'back', 'an empty text'),
    dnsConfig: call('UpdateService{Service}', 'back', 'what else the manifest says'),
    healthCheckConfig: call('UpdateService{Service}', 'back', 'the default'),
  },
  LoadBalancer: {
    ...ELB_TAGS,
    ...attributes('ModifyLoadBalancerAttributes'),
    subnets: call('SetSubnets{Subnets}', 'back', 'the subnets that are left'),
    subnetMappings: call('SetSubnets{SubnetMappings}', 'back', 'the subnets that are left'),
    'subnetMappings kept': call('SetSubnets{SubnetMappings}', 'stays', 'left as it is: AWS picks what is not said'),
    securityGroups: call('SetSecurityGroups{SecurityGroups}', 'stays', 'left as it is: there must be one'),
    ipAddressType: call('SetIpAddressType{IpAddressType}', 'back', 'ipv4'),
    enablePrefixForIpv6SourceNat: call('SetSubnets{EnablePrefixForIpv6SourceNat,SubnetMappings}', 'back', 'off'),
    ipamPools: {
      ...call('ModifyIpPools{IpamPools}', 'back', 'RemoveIpamPools'),
      clear: ['ModifyIpPools{RemoveIpamPools}'],
    },
  },
  TargetGroup: {
    ...ELB_TAGS,
    ...attributes('ModifyTargetGroupAttributes'),
    ...Object.fromEntries(
      [
        'HealthCheckProtocol',
        'HealthCheckPort',
        'HealthCheckEnabled',
        'HealthCheckPath',
        'HealthCheckIntervalSeconds',
        'HealthCheckTimeoutSeconds',
        'HealthyThresholdCount',
        'UnhealthyThresholdCount',
        'Matcher',
      ].map((member) => [lowerFirst(member), call(`ModifyTargetGroup{${member}}`, 'back', 'the default')]),
    ),
  },
  Listener: {
    ...ELB_TAGS,
    ...attributes('ModifyListenerAttributes'),
    protocol: {
      ...call('ModifyListener{Certificates×1,MutualAuthentication,Protocol}', 'back', 'the protocol that is named'),
      clear: ['ModifyListener{Protocol}'],
    },
    port: call('ModifyListener{Port}', 'back', 'the port that is named'),
    sslPolicy: call('ModifyListener{SslPolicy}', 'stays', 'left as it is: the default differs by account'),
    certificates: {
      set: ['AddListenerCertificates{Certificates×1}'],
      change: ['AddListenerCertificates{Certificates×1}', 'RemoveListenerCertificates{Certificates×1}'],
      clear: ['RemoveListenerCertificates{Certificates×1}'],
      rollout: false,
      cleared: 'back',
      how: 'taken off',
    },
    alpnPolicy: call('ModifyListener{AlpnPolicy}', 'back', 'None'),
    mutualAuthentication: call('ModifyListener{MutualAuthentication}', 'back', 'mode off'),
    defaultActions: call('ModifyListener{DefaultActions}', 'back', 'the whole list without it'),
  },
  ListenerRule: {
    ...ELB_TAGS,
    priority: call('SetRulePriorities{RulePriorities×1}', 'back', 'the priority that is named'),
    conditions: call('ModifyRule{Conditions}', 'back', 'the whole list without it'),
    actions: call('ModifyRule{Actions}', 'back', 'the whole list without it'),
    transforms: {
      ...call('ModifyRule{Transforms}', 'back', 'ResetTransforms'),
      clear: ['ModifyRule{ResetTransforms}'],
    },
  },
  ServiceAutoScaling: {
    minCapacity: call('RegisterScalableTarget{MaxCapacity,MinCapacity}', 'back', 'the value that is named'),
    maxCapacity: call('RegisterScalableTarget{MaxCapacity,MinCapacity}', 'back', 'the value that is named'),
    suspendedState: call('RegisterScalableTarget{SuspendedState}', 'back', 'false'),
    policies: { ...call(PUT_POLICY, 'back', 'deleted'), clear: ['DeleteScalingPolicy'] },
    'policies[].policyName': {
      set: [PUT_POLICY],
      change: ['DeleteScalingPolicy', PUT_POLICY],
      clear: ['DeleteScalingPolicy'],
      rollout: false,
      cleared: 'back',
      how: 'deleted',
    },
    'policies[] member': call(PUT_POLICY, 'back', 'the whole configuration without it'),
    scheduledActions: { ...call(PUT_ACTION, 'back', 'deleted'), clear: ['DeleteScheduledAction'] },
    'scheduledActions[].scheduledActionName': {
      set: [PUT_ACTION],
      change: [PUT_ACTION, 'DeleteScheduledAction'],
      clear: ['DeleteScheduledAction'],
      rollout: false,
      cleared: 'back',
      how: 'deleted',
    },
    'scheduledActions[].timezone': call(PUT_ACTION, 'back', 'UTC'),
    'scheduledActions[].startTime': {
      ...call('PutScheduledAction{ScalableTargetAction,Schedule,StartTime,Timezone}', 'back', 'the action without it'),
      clear: [PUT_ACTION],
    },
    'scheduledActions[].endTime': {
      ...call('PutScheduledAction{EndTime,ScalableTargetAction,Schedule,Timezone}', 'back', 'the action without it'),
      clear: [PUT_ACTION],
    },
  },
};

export interface PhaseExpectation {
  readonly calls: readonly string[];
  readonly rollout: boolean;
  /** The phase whose live state this one must show again. */
  readonly like?: 'base' | 'set' | 'change' | undefined;
}

export const PHASES = ['set', 'change', 'clear', 'restore'] as const;
export type Phase = (typeof PHASES)[number];

export function expectationOf({ kind, leaf, group }: Pick<Row, 'kind' | 'leaf' | 'group'>): Expectation {
  const groups = GROUPS[kind];
  const found =
    group ??
    Object.keys(groups)
      .sort((a, b) => b.length - a.length)
      .find((path) => isBelow(leaf, path));
  const expectation = found === undefined ? undefined : groups[found];
  if (!expectation) throw new Error(`nobody says what ${kind} ${leaf} takes`);
  return expectation;
}

function isBelow(leaf: string, path: string): boolean {
  return leaf === path || (leaf.startsWith(path) && /^[.[{]/.test(leaf.slice(path.length)));
}

/** What each phase of a row is to show. A change to the default by name leaves nothing to clear. */
export function phasesOf(row: Row): Readonly<Record<Phase, PhaseExpectation>> {
  const { set, clear, rollout, cleared, ...rest } = expectationOf(row);
  const change = row.toDefault ? clear : (rest.change ?? set);
  const clearing = row.toDefault ? [] : clear;
  const phase = (calls: readonly string[], like?: PhaseExpectation['like']) => ({
    calls,
    rollout: rollout && calls.length > 0,
    like,
  });
  return {
    set: phase(set),
    change: phase(change, row.toDefault ? 'base' : undefined),
    clear: phase(clearing, row.toDefault || cleared === 'back' ? 'base' : 'change'),
    restore: phase(rest.restore ?? set, 'set'),
  };
}
