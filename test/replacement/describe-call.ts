type Input = Readonly<Record<string, unknown>>;
type Describe = (input: Input) => string;

const BY_CALL: Readonly<Record<string, Describe>> = {
  'elasticloadbalancing:CreateTargetGroup': ({ Name, Protocol, Port }) => `${Name} ${Protocol} ${Port}`,
  'elasticloadbalancing:DeleteTargetGroup': ({ TargetGroupArn }) => nameOf(TargetGroupArn),
  'elasticloadbalancing:CreateLoadBalancer': ({ Name }) => String(Name),
  'elasticloadbalancing:CreateListener': ({ LoadBalancerArn, Port, DefaultActions }) =>
    `${nameOf(LoadBalancerArn)}:${Port} → ${actions(DefaultActions)}`,
  'elasticloadbalancing:ModifyListener': ({ Port, DefaultActions }) =>
    [Port === undefined ? '' : `port ${Port}`, DefaultActions ? `→ ${actions(DefaultActions)}` : ''].join(' ').trim(),
  'elasticloadbalancing:CreateRule': ({ Priority, Actions }) => `${Priority} → ${actions(Actions)}`,
  'elasticloadbalancing:ModifyRule': ({ Actions }) => (Actions ? `→ ${actions(Actions)}` : ''),
  'elasticloadbalancing:SetRulePriorities': ({ RulePriorities }) =>
    list(RulePriorities)
      .map(({ Priority }) => Priority)
      .join(' '),
  'ecs:CreateService': ({ serviceName, desiredCount, loadBalancers }) =>
    [serviceName, `× ${desiredCount ?? 'daemon'}`, balancers(loadBalancers)].join(' ').trim(),
  'ecs:UpdateService': ({ service, desiredCount, loadBalancers, capacityProviderStrategy }) =>
    [
      service,
      desiredCount === undefined ? '' : `× ${desiredCount}`,
      balancers(loadBalancers),
      list(capacityProviderStrategy).map(({ capacityProvider }) => capacityProvider),
    ]
      .filter((part) => part !== '' && String(part) !== '')
      .join(' '),
  'ecs:DeleteService': ({ service, force }) => `${service}${force ? ' by force' : ''}`,
  'ecs:CreateCapacityProvider': ({ name }) => String(name),
  'ecs:DeleteCapacityProvider': ({ capacityProvider }) => String(capacityProvider),
  'ecs:PutClusterCapacityProviders': ({ capacityProviders }) => String(capacityProviders),
  'application-autoscaling:RegisterScalableTarget': ({ MinCapacity, MaxCapacity }) => `${MinCapacity}–${MaxCapacity}`,
  'application-autoscaling:PutScalingPolicy': ({ PolicyName, ...rest }) => [PolicyName, label(rest)].join(' ').trim(),
  'application-autoscaling:DeleteScalingPolicy': ({ PolicyName }) => String(PolicyName),
  'application-autoscaling:PutScheduledAction': ({ ScheduledActionName }) => String(ScheduledActionName),
  'elasticloadbalancing:AddTags': ({ Tags }) => keysOf(list(Tags).map(({ Key }) => Key)),
  'elasticloadbalancing:RemoveTags': ({ TagKeys }) => keysOf(TagKeys as unknown[]),
  'ecs:TagResource': ({ tags }) => keysOf(list(tags).map(({ key }) => key)),
  'ecs:UntagResource': ({ tagKeys }) => keysOf(tagKeys as unknown[]),
};

/** One line about a call; undefined for what Evenkeel writes down about what has settled. */
export function describeCall(call: string, input: Input): string | undefined {
  const said = BY_CALL[call]?.(input) ?? '';
  return /^(scaling-)?applied$/.test(said) ? undefined : `${call} ${said}`.trim();
}

function keysOf(keys: readonly unknown[]): string {
  return keys.map((key) => String(key).replace('evenkeel.dev/', '')).join(' ');
}

function actions(value: unknown): string {
  return list(value)
    .map(({ Type, TargetGroupArn, ForwardConfig }) => {
      const groups = list((ForwardConfig as Input | undefined)?.TargetGroups);
      if (groups.length > 0)
        return groups.map((group) => `${nameOf(group.TargetGroupArn)} × ${group.Weight ?? 1}`).join(', ');
      return TargetGroupArn ? nameOf(TargetGroupArn) : String(Type);
    })
    .join(', ');
}

function balancers(value: unknown): string {
  return value === undefined ? '' : `on ${list(value).map((one) => nameOf(one.targetGroupArn))}`;
}

function label(input: Input): string {
  const text = /"ResourceLabel":"[^"]*targetgroup\/([^/]+)/.exec(JSON.stringify(input))?.[1];
  return text === undefined ? '' : `on ${text}`;
}

/** The name in an ARN of Elastic Load Balancing, and as much of a hash as tells generations apart. */
function nameOf(arn: unknown): string {
  const parts = String(arn).split('/');
  return (String(arn).includes(':loadbalancer/') ? parts[2] : parts[1]) ?? String(arn);
}

function list(value: unknown): readonly Input[] {
  return Array.isArray(value) ? value : [];
}
