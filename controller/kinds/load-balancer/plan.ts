import type {
  CreateLoadBalancerInput,
  IpamPools,
  LoadBalancer,
  SetSubnetsInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LoadBalancerSpec } from '../../../crds/generated/types.ts';
import type { CallInput, MutatingCall } from '../../model/aws-calls.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { changedAttributes } from '../../model/elbv2/attributes.ts';
import { creationTags, tagSteps } from '../../model/elbv2/tags.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { refuseReplacement, refuseSecondName } from '../../model/replacement.ts';
import { fields } from './fields.ts';
import type { LiveLoadBalancer } from './observe.ts';

type Input = PlanInput<LoadBalancerSpec, LiveLoadBalancer>;

const CONSEQUENCE =
  'A new one has another DNS name, and a target group serves one load balancer at a time: write a second LoadBalancer with its own TargetGroups and Listeners, let the services register in both, move DNS, then remove the first.';

export function planLoadBalancer(input: Input): Plan {
  const { seen, comparison, resource } = input;
  if (seen.state === 'absent' || !comparison) return planCreation(input);
  const { management } = resource;
  const refusal =
    refuseReplacement({ fields, comparison, management, recipe: { advice: CONSEQUENCE } }) ??
    refuseFirstSecurityGroup(seen.live.loadBalancer, comparison);
  if (refusal) return refusal;
  const steps = changeSteps(seen.live, comparison);
  return steps.length === 0 ? { kind: 'settled' } : { kind: 'act', steps: cumulative(steps) };
}

function planCreation({ want, context, resource }: Input): Plan {
  const name = String(want.name);
  const { management } = resource;
  const refusal = refuseSecondName(name, { remembered: context.remembered, management });
  if (refusal) return refusal;
  const { attributes: _later, tags, ...members } = want;
  const input = {
    ...upperFirstMembers<CreateLoadBalancerInput>(members),
    Tags: creationTags(tags, context.ownerTags),
  };
  const created = step('elasticloadbalancing:CreateLoadBalancer', input, {
    effect: 'create',
    why: `create load balancer ${name}`,
    shows: [{ read: 'elbv2:loadBalancer', key: name, expect: { part: { LoadBalancerName: name } } }],
  });
  return { kind: 'act', steps: [created] };
}

/** A network load balancer that was made without security groups can never get any (ELB user guide). */
function refuseFirstSecurityGroup(live: LoadBalancer, { want }: Comparison): Plan | undefined {
  const isBare = live.Type === 'network' && (live.SecurityGroups ?? []).length === 0;
  if (!isBare || !Array.isArray(want.securityGroups) || want.securityGroups.length === 0) return undefined;
  const message = `securityGroups: a network load balancer that was made without any takes none later. ${CONSEQUENCE}`;
  return { kind: 'refuse', code: 'REPLACEMENT_REFUSED', message };
}

function changeSteps(live: LiveLoadBalancer, comparison: Comparison): readonly Step[] {
  const change: Change = { live, comparison, changed: changedMembers(comparison) };
  return [
    ...placementSteps(change),
    ...securityGroupSteps(change),
    ...addressPoolSteps(change),
    ...attributeSteps(change),
    ...tagSteps(live.arn, comparison),
  ];
}

interface Change {
  readonly live: LiveLoadBalancer;
  readonly comparison: Comparison;
  readonly changed: ReadonlySet<string>;
}

const PLACEMENT = ['subnets', 'subnetMappings', 'ipAddressType', 'enablePrefixForIpv6SourceNat'] as const;

/** One call for all of it: a new address type and the subnets that it needs hold only together. */
function placementSteps(change: Change): readonly Step[] {
  const { live, comparison, changed } = change;
  const members = PLACEMENT.filter((member) => changed.has(member));
  if (members.length === 0) return [];
  const { want } = comparison;
  const patch = upperFirstMembers<Omit<SetSubnetsInput, 'LoadBalancerArn'>>(pick(want, members));
  if (members.length === 1 && patch.IpAddressType) {
    const input = { LoadBalancerArn: live.arn, IpAddressType: patch.IpAddressType };
    return [changeStep(change, { call: 'elasticloadbalancing:SetIpAddressType', input, members })];
  }
  const zones = upperFirstMembers<Omit<SetSubnetsInput, 'LoadBalancerArn'>>(pick(want, ['subnets', 'subnetMappings']));
  const input = { LoadBalancerArn: live.arn, ...patch, ...zones };
  return [changeStep(change, { call: 'elasticloadbalancing:SetSubnets', input, members })];
}

function securityGroupSteps(change: Change): readonly Step[] {
  if (!change.changed.has('securityGroups')) return [];
  const { securityGroups } = change.comparison.want;
  const SecurityGroups = Array.isArray(securityGroups) ? securityGroups.map(String) : [];
  const input = { LoadBalancerArn: change.live.arn, SecurityGroups };
  return [changeStep(change, { call: 'elasticloadbalancing:SetSecurityGroups', input, members: ['securityGroups'] })];
}

function addressPoolSteps(change: Change): readonly Step[] {
  if (!change.changed.has('ipamPools')) return [];
  const { ipamPools } = change.comparison.want;
  const pool = isObject(ipamPools) && ipamPools.ipv4IpamPoolId !== undefined;
  const input = pool
    ? { LoadBalancerArn: change.live.arn, IpamPools: upperFirstMembers<IpamPools>(ipamPools) }
    : { LoadBalancerArn: change.live.arn, RemoveIpamPools: ['ipv4' as const] };
  return [changeStep(change, { call: 'elasticloadbalancing:ModifyIpPools', input, members: ['ipamPools'] })];
}

interface ChangeCall<C extends MutatingCall> {
  readonly call: C;
  readonly input: CallInput<C>;
  readonly members: readonly string[];
}

function changeStep<C extends MutatingCall>({ live, comparison }: Change, change: ChangeCall<C>): Step {
  return step(change.call, change.input, {
    effect: 'update',
    why: describeChanges(comparison, change.members),
    shows: [
      {
        read: 'elbv2:loadBalancer',
        key: String(comparison.have.name),
        expect: { part: shownPart(live.arn, pick(comparison.want, change.members)) },
      },
    ],
  });
}

/** What a read shows of members that were sent: subnets come back as Availability Zones. */
function shownPart(arn: string, { subnets, subnetMappings, ...members }: JsonObject): Json {
  const ids = Array.isArray(subnets) ? subnets : asObjects(subnetMappings).map((mapping) => mapping.subnetId ?? null);
  const zones = ids.length > 0 ? { AvailabilityZones: ids.map((SubnetId) => ({ SubnetId })) } : {};
  return { LoadBalancerArn: arn, ...upperFirstMembers<JsonObject>(members), ...zones };
}

function attributeSteps({ live: { arn }, comparison: { want, have } }: Change): readonly Step[] {
  const Attributes = [...changedAttributes(want.attributes, have.attributes)];
  if (Attributes.length === 0) return [];
  const modified = step(
    'elasticloadbalancing:ModifyLoadBalancerAttributes',
    { LoadBalancerArn: arn, Attributes },
    {
      effect: 'update',
      why: Attributes.map(({ Key, Value }) => `${Key} → ${Value}`).join(', '),
      shows: [{ read: 'elbv2:loadBalancerAttributes', key: arn, expect: { part: Attributes } }],
    },
  );
  return [modified];
}

function pick(members: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([name]) => names.includes(name)));
}

function asObjects(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
