import { listenerKind } from '../../kinds/listener/index.ts';
import { listenerRuleKind } from '../../kinds/listener-rule/index.ts';
import { loadBalancerKind } from '../../kinds/load-balancer/index.ts';
import { targetGroupKind } from '../../kinds/target-group/index.ts';
import { isArn, listenerArnOf, loadBalancerArnOf } from '../../model/elbv2/arns.ts';
import type { KindName } from '../../model/identity.ts';
import { keyOf } from '../../model/identity.ts';
import type { JsonObject } from '../../model/json.ts';
import { type ErasedKind, eraseKind } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import { RESOURCE_TAG } from '../../model/tags.ts';
import { type Pair, resourceOf, scopeIn } from '../pair.ts';
import { type Answers, readerOf } from '../pair-reader.ts';
import type { Case } from './case.ts';
import { pairOfGroups } from './context.ts';
import { lastSegment, listOf, tagsOf, textOf, without } from './parts.ts';

/** Members that are answered by calls of their own and merged into the live side. */
const MERGED = ['Attributes', 'Tags'];

const UPPER = { casing: 'upper' } as const;

export const LOAD_BALANCER_ANSWER_ONLY = [
  'LoadBalancerName',
  'LoadBalancerArn',
  'DNSName',
  'CanonicalHostedZoneId',
  'CreatedTime',
  'VpcId',
  'State',
  'AvailabilityZones',
  'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
];

export function loadBalancerPair(one: Case): Pair {
  const { desired, live } = one;
  const liveName = textOf(live?.LoadBalancerName) ?? textOf(live?.Name);
  const name = textOf(desired.Name) ?? textOf(desired.LoadBalancerName) ?? liveName ?? 'load-balancer';
  const arn = textOf(live?.LoadBalancerArn) ?? `arn:aws:elasticloadbalancing:::loadbalancer/app/${name}/0`;
  const placed = desired.Subnets !== undefined || desired.SubnetMappings !== undefined;
  const found = live && {
    ...without(live, [...MERGED, 'Name', ...(placed ? [] : ['AvailabilityZones'])]),
    LoadBalancerName: liveName ?? name,
    LoadBalancerArn: arn,
  };
  const spec = specOf(desired, { drop: LOAD_BALANCER_ANSWER_ONLY, set: { name } });
  return pairOf(one, {
    kind: eraseKind(loadBalancerKind),
    name: 'LoadBalancer',
    spec,
    answers: { 'elbv2:loadBalancer': () => found, 'elbv2:loadBalancerAttributes': () => live?.Attributes ?? [] },
  });
}

export const TARGET_GROUP_ANSWER_ONLY = ['TargetGroupName', 'TargetGroupArn', 'LoadBalancerArns'];

export function targetGroupPair(one: Case): Pair {
  const { desired, live } = one;
  const liveName = textOf(live?.TargetGroupName) ?? textOf(live?.Name);
  const name = textOf(desired.Name) ?? textOf(desired.TargetGroupName) ?? liveName ?? 'target-group';
  const arn = textOf(live?.TargetGroupArn) ?? `arn:aws:elasticloadbalancing:::targetgroup/${name}/0`;
  const found = live && {
    ...without(live, [...MERGED, 'Name']),
    TargetGroupName: liveName ?? name,
    TargetGroupArn: arn,
  };
  const spec = specOf(desired, { drop: TARGET_GROUP_ANSWER_ONLY, set: { name } });
  return pairOf(one, {
    kind: eraseKind(targetGroupKind),
    name: 'TargetGroup',
    spec,
    answers: { 'elbv2:targetGroup': () => found, 'elbv2:targetGroupAttributes': () => live?.Attributes ?? [] },
  });
}

export const LISTENER_ANSWER_ONLY = ['ListenerArn'];

export function listenerPair(one: Case): Pair {
  const { desired, live } = one;
  const arn = textOf(live?.ListenerArn) ?? 'listener';
  const inArn = isArn(arn) && arn.includes(':listener/') ? loadBalancerArnOf(arn) : undefined;
  const liveParent = textOf(live?.LoadBalancerArn) ?? inArn;
  const loadBalancerArn = textOf(desired.LoadBalancerArn) ?? liveParent ?? 'load-balancer';
  const { standard, beside } = certificatesOf(live);
  const found = live && {
    ...without(live, MERGED),
    ...(standard ? { Certificates: standard } : {}),
    ListenerArn: arn,
    LoadBalancerArn: liveParent ?? loadBalancerArn,
  };
  return pairOf(one, {
    kind: eraseKind(listenerKind),
    name: 'Listener',
    spec: specOf(desired, { drop: LISTENER_ANSWER_ONLY, set: { loadBalancerArn } }),
    shiftAt: arn,
    answers: {
      'elbv2:listeners': () => (found ? [found] : []),
      'elbv2:listenerCertificates': () => beside,
      'elbv2:listenerAttributes': () => live?.Attributes ?? [],
    },
  });
}

/** DescribeListeners shows the default certificate, DescribeListenerCertificates all of them: merged, the flag tells. */
function certificatesOf(live: JsonObject | undefined) {
  if (!Array.isArray(live?.Certificates)) return { standard: undefined, beside: [] };
  const all = listOf(live.Certificates);
  const standard = all.find(({ IsDefault }) => IsDefault === true) ?? all.find(({ IsDefault }) => IsDefault !== false);
  return { standard: standard ? [standard] : [], beside: all.filter((certificate) => certificate !== standard) };
}

export const RULE_ANSWER_ONLY = ['RuleArn', 'IsDefault'];

export function rulePair(one: Case): Pair {
  const { desired, live } = one;
  const arn = textOf(live?.RuleArn) ?? 'rule';
  const liveParent =
    textOf(live?.ListenerArn) ?? (isArn(arn) && arn.includes(':listener-rule/') ? listenerArnOf(arn) : undefined);
  const listenerArn = textOf(desired.ListenerArn) ?? liveParent ?? 'listener';
  const found = live && {
    ...without(live, [...MERGED, 'IsDefault', 'ListenerArn']),
    RuleArn: arn,
    ...(live.Priority === undefined ? {} : { Priority: String(live.Priority) }),
  };
  return pairOf(one, {
    kind: eraseKind(listenerRuleKind),
    name: 'ListenerRule',
    spec: specOf(desired, { drop: RULE_ANSWER_ONLY, set: { listenerArn } }),
    shiftAt: arn,
    answers: { 'elbv2:rules': () => (found ? [found] : []) },
  });
}

function specOf(desired: JsonObject, { drop, set }: { drop: readonly string[]; set: JsonObject }): JsonObject {
  return { ...lowerFirstMembers(without(desired, drop)), ...set };
}

interface Parts {
  readonly kind: ErasedKind;
  readonly name: KindName;
  readonly spec: JsonObject;
  readonly answers: Answers;
  /** ARN of the listener or rule at which traffic may be shifted. */
  readonly shiftAt?: string | undefined;
}

function pairOf({ desired, live, context }: Case, { kind, name, spec, answers, shiftAt }: Parts): Pair {
  const scope = scopeIn(live, desired, context);
  const resource = resourceOf(name, 'case', { spec, scope });
  const mark = { [RESOURCE_TAG]: keyOf(resource.identity) };
  const arns = pairOfGroups(context.deploymentGroup, [desired, live]);
  return {
    kind,
    resource,
    reader: readerOf({ ...answers, 'elbv2:tags': () => ({ ...tagsOf(live ?? {}), ...mark }) }),
    referrers: shiftAt === undefined ? [] : servicesIn(context, scope),
    facts: arns && shiftAt ? () => ({ shift: { by: 'CodeDeploy', targetGroupArns: arns } }) : undefined,
    naming: UPPER,
  };
}

/** Services of the context as documents that refer to the object, for they say who shifts its traffic. */
function servicesIn({ services }: JsonObject, scope: Resource['scope']): readonly Resource[] {
  return listOf(services).map((spec) => {
    const name = textOf(spec.serviceName) ?? lastSegment(textOf(spec.serviceArn)) ?? 'service';
    return resourceOf('Service', name, { spec, scope });
  });
}
