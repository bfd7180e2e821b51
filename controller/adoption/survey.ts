import type { CapacityProvider, Cluster, Service } from '@aws-sdk/client-ecs';
import type { Action, Listener, LoadBalancer, Rule, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ServiceRef } from '../model/aws-reads.ts';
import { listenerArnOf, loadBalancerArnOf } from '../model/elbv2/arns.ts';
import type { Reader } from '../model/kind.ts';

/** What is to be taken over, by AWS's names. */
export interface Wanted {
  readonly clusters: readonly string[];
  readonly services: readonly ServiceRef[];
  readonly capacityProviders: readonly string[];
  /** Names or ARNs, beside those that the services use. */
  readonly targetGroups: readonly string[];
  readonly loadBalancers: readonly string[];
}

/** What lives of it, and what it stands on: each object once, in AWS's words. */
export interface Survey {
  readonly clusters: readonly Cluster[];
  readonly capacityProviders: readonly CapacityProvider[];
  readonly services: readonly Service[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly targetGroups: readonly TargetGroup[];
  readonly listeners: readonly Listener[];
  readonly rules: readonly Rule[];
  /** Rules of the same listeners that lead to somebody else's target groups. */
  readonly otherRules: readonly Rule[];
}

/**
 * Reads what is wanted and what belongs to it: providers of clusters and services, target groups of services, the load
 * balancers before them with all listeners, and of their rules those that lead to one of the target groups.
 */
export async function survey(wanted: Wanted, read: Reader): Promise<Survey> {
  const [clusters, services] = await Promise.all([
    present(wanted.clusters.map((name) => read.get('ecs:cluster', name))),
    present(wanted.services.map((ref) => read.get('ecs:service', ref))),
  ]);
  const providerNames = [
    ...wanted.capacityProviders,
    ...clusters.flatMap(providersOfCluster),
    ...services.flatMap(providersOf),
  ];
  const [capacityProviders, balancing] = await Promise.all([
    present(
      unique(providerNames)
        .filter(isOwnProvider)
        .map((name) => read.get('ecs:capacityProvider', name)),
    ),
    surveyBalancing(wanted, services, read),
  ]);
  return { clusters, services, capacityProviders, ...balancing };
}

type Balancing = Omit<Survey, 'clusters' | 'services' | 'capacityProviders'>;

async function surveyBalancing(wanted: Wanted, services: readonly Service[], read: Reader): Promise<Balancing> {
  const named = unique([...wanted.targetGroups, ...services.flatMap(targetGroupsOf)]);
  const groups = await present(named.map((key) => read.get('elbv2:targetGroup', key)));
  const balancers = [
    ...wanted.loadBalancers,
    ...groups.flatMap(({ LoadBalancerArns = [] }) => LoadBalancerArns),
    ...services.flatMap(shiftPointsOf).map(balancerOfPoint),
  ];
  const loadBalancers = await present(unique(balancers).map((key) => read.get('elbv2:loadBalancer', key)));
  const listeners = await surveyListeners(loadBalancers, read);
  const allRules = await surveyRules(listeners, read);
  const rules = rulesAmong(allRules, { groups, services });
  const beside = [
    ...listeners.flatMap(({ DefaultActions }) => forwardsOf(DefaultActions)),
    ...rules.flatMap(({ Actions }) => forwardsOf(Actions)),
  ].filter((arn) => !groups.some(({ TargetGroupArn }) => TargetGroupArn === arn));
  const more = await present(unique(beside).map((arn) => read.get('elbv2:targetGroup', arn)));
  const otherRules = allRules.filter((rule) => !rules.includes(rule));
  return { loadBalancers, listeners, rules, otherRules, targetGroups: [...groups, ...more] };
}

async function surveyListeners(balancers: readonly LoadBalancer[], read: Reader): Promise<readonly Listener[]> {
  const lists = await present(
    balancers.map(({ LoadBalancerArn = '' }) => read.get('elbv2:listeners', LoadBalancerArn)),
  );
  return lists.flat();
}

async function surveyRules(listeners: readonly Listener[], read: Reader): Promise<readonly Rule[]> {
  const lists = await present(listeners.map(({ ListenerArn = '' }) => read.get('elbv2:rules', ListenerArn)));
  return lists.flat().filter(({ IsDefault }) => !IsDefault);
}

interface Leads {
  readonly groups: readonly TargetGroup[];
  readonly services: readonly Service[];
}

/** A rule of somebody else's service on a shared listener is not ours to take over; one that leads nowhere else is. */
function rulesAmong(rules: readonly Rule[], { groups, services }: Leads): readonly Rule[] {
  const arns = new Set(groups.map(({ TargetGroupArn }) => TargetGroupArn));
  const points = new Set(services.flatMap(shiftPointsOf));
  return rules.filter(({ Actions, RuleArn = '' }) => {
    const forwards = forwardsOf(Actions);
    return points.has(RuleArn) || forwards.length === 0 || forwards.some((arn) => arns.has(arn));
  });
}

/** Target groups that actions forward to. */
export function forwardsOf(actions: readonly Action[] | undefined): readonly string[] {
  return (actions ?? []).flatMap(({ TargetGroupArn, ForwardConfig }) => [
    ...(TargetGroupArn ? [TargetGroupArn] : []),
    ...(ForwardConfig?.TargetGroups ?? []).flatMap((tuple) => tuple.TargetGroupArn ?? []),
  ]);
}

/** Target groups of a service, of its task sets, and those that its deployments shift traffic to. */
export function targetGroupsOf({ loadBalancers = [], taskSets = [] }: Service): readonly string[] {
  const all = [...loadBalancers, ...taskSets.flatMap((set) => set.loadBalancers ?? [])];
  const arns = all.flatMap((one) => [one.targetGroupArn, one.advancedConfiguration?.alternateTargetGroupArn]);
  return unique(arns.filter((arn) => arn !== undefined));
}

/** Listeners and rules at which a service's deployments shift traffic. */
function shiftPointsOf({ loadBalancers = [] }: Service): readonly string[] {
  const points = loadBalancers.flatMap(({ advancedConfiguration: own }) => [
    own?.productionListenerRule,
    own?.testListenerRule,
  ]);
  return points.filter((arn) => arn !== undefined);
}

function balancerOfPoint(arn: string): string {
  return loadBalancerArnOf(arn.includes(':listener-rule/') ? listenerArnOf(arn) : arn);
}

function providersOfCluster({ capacityProviders = [] }: Cluster): readonly string[] {
  return capacityProviders;
}

function providersOf({ capacityProviderStrategy = [] }: Service): readonly string[] {
  return capacityProviderStrategy.flatMap(({ capacityProvider }) => capacityProvider ?? []);
}

/** FARGATE and FARGATE_SPOT exist everywhere. */
function isOwnProvider(name: string): boolean {
  return !/^FARGATE(_SPOT)?$/.test(name);
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

async function present<T>(answers: readonly Promise<T | undefined>[]): Promise<readonly T[]> {
  return (await Promise.all(answers)).filter((answer) => answer !== undefined) as readonly T[];
}
