import { isUnknown, objectOf } from '../../manifest/rules/rule.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject, warning } from '../check.ts';
import { allKnown, type Facts, judge } from '../facts.ts';
import { type Named, networkOf, vpcsOf } from '../network.ts';
import { runsOnFargate, taskOf } from '../task.ts';

const PUBLIC = 'networkConfiguration.awsvpcConfiguration.assignPublicIp';

export const NETWORK_CHECKS: readonly Check[] = [
  {
    code: 'SUBNET',
    kinds: ['Service', 'LoadBalancer', 'CapacityProvider'],
    title: 'subnets exist',
    source: 'Amazon EC2 API Reference, DescribeSubnets',
    run: (subject, facts) =>
      networkOf(subject).subnets.flatMap(({ path, id }) =>
        judge(facts.get('ec2:subnet', id), {
          known: ({ AvailabilityZone }) => [ok(path, `${id} lies in ${AvailabilityZone}`)],
          absent: () => [absent('subnet', { path, id }, subject)],
          unknown: (reason) => [notChecked(path, reason)],
        }),
      ),
  },
  {
    code: 'SECURITY_GROUP',
    kinds: ['Service', 'LoadBalancer', 'CapacityProvider'],
    title: 'security groups exist',
    source: 'Amazon EC2 API Reference, DescribeSecurityGroups',
    run: (subject, facts) =>
      networkOf(subject).groups.flatMap(({ path, id }) =>
        judge(facts.get('ec2:securityGroup', id), {
          known: ({ GroupName }) => [ok(path, `${id} is ${GroupName}`)],
          absent: () => [absent('security group', { path, id }, subject)],
          unknown: (reason) => [notChecked(path, reason)],
        }),
      ),
  },
  {
    code: 'ONE_VPC',
    kinds: ['Service', 'LoadBalancer', 'CapacityProvider'],
    title: 'subnets and security groups lie in one VPC',
    source: 'Amazon ECS API Reference, AwsVpcConfiguration: "must be from the same VPC"',
    run(subject, facts) {
      const [first] = networkOf(subject).subnets;
      if (!first) return [];
      return judge(vpcsOf(subject, facts), {
        known(all) {
          const [{ vpcId } = { vpcId: '' }] = all;
          const strays = all.filter((one) => one.vpcId !== vpcId);
          if (strays.length === 0) return [ok(first.path, `all in ${vpcId}`)];
          return strays.map((one) =>
            error(one.path, `${one.id} lies in ${one.vpcId} and ${first.id} in ${vpcId}`, 'name those of one VPC'),
          );
        },
        absent: () => [],
        unknown: (reason) => [notChecked(first.path, reason)],
      });
    },
  },
  {
    code: 'ZONES',
    kinds: ['LoadBalancer'],
    title: 'the subnets of an application load balancer lie in two Availability Zones or more',
    source: 'Elastic Load Balancing API Reference, CreateLoadBalancer',
    run(subject, facts) {
      const { subnets, whole } = networkOf(subject);
      const [first] = subnets;
      if (!first || !whole || (subject.spec.type ?? 'application') !== 'application') return [];
      return judge(allKnown(subnets.map(({ id }) => facts.get('ec2:subnet', id))), {
        known(all) {
          const zones = new Set(all.map(({ AvailabilityZone }) => AvailabilityZone));
          if (zones.size > 1) return [ok(first.path, `${zones.size} Availability Zones`)];
          return [
            error(first.path, `all subnets lie in ${[...zones].join()}`, 'name subnets of two Availability Zones'),
          ];
        },
        absent: () => [],
        unknown: (reason) => [notChecked(first.path, reason)],
      });
    },
  },
  {
    code: 'FREE_ADDRESSES',
    kinds: ['Service'],
    title: 'the subnets have an address left for every task',
    source: 'Amazon ECS Developer Guide, "Task networking": each task takes an address of its subnet',
    run(subject, facts) {
      const { subnets, whole } = networkOf(subject);
      const { desiredCount } = subject.spec;
      const [first] = subnets;
      if (!first || !whole || typeof desiredCount !== 'number') return [];
      return judge(allKnown(subnets.map(({ id }) => facts.get('ec2:subnet', id))), {
        known(all) {
          const free = all.reduce((sum, { AvailableIpAddressCount = 0 }) => sum + AvailableIpAddressCount, 0);
          if (free >= desiredCount) return [ok(first.path, `${free} addresses are free for ${desiredCount} tasks`)];
          return [warning(first.path, `${free} addresses are free and ${desiredCount} tasks wanted`, 'add subnets')];
        },
        absent: () => [],
        unknown: (reason) => [notChecked(first.path, reason)],
      });
    },
  },
  {
    code: 'PUBLIC_ADDRESS',
    kinds: ['Service'],
    title: 'assignPublicIp fits where the tasks run',
    source: 'Amazon ECS Developer Guide, "Fargate task networking": pulling an image needs a way out; EC2 takes none',
    run: publicAddress,
  },
];

function absent(what: string, { path, id }: Named, { scope }: Subject): Finding {
  return error(
    path,
    `there is no ${what} ${id} in ${scope.account} ${scope.region}`,
    'correct the id, or the Namespace',
  );
}

function publicAddress(subject: Subject, facts: Facts): readonly Finding[] {
  const { spec } = subject;
  const { subnets, whole } = networkOf(subject);
  const [first] = subnets;
  const task = taskOf(subject, facts);
  const { assignPublicIp } = objectOf(objectOf(spec.networkConfiguration).awsvpcConfiguration);
  if (!first || !whole || task.state !== 'known' || isUnknown(assignPublicIp)) return [];
  const fargate = runsOnFargate(spec, task.value);
  if (assignPublicIp === 'ENABLED') {
    if (fargate !== false) return [ok(PUBLIC, 'tasks get public addresses')];
    return [error(PUBLIC, 'tasks on EC2 get no public address of their own', 'leave it out, or run on Fargate')];
  }
  if (fargate !== true) return [];
  return judge(allKnown(subnets.map(({ id }) => facts.get('ec2:subnet', id))), {
    known(all) {
      if (!all.every(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch))
        return [ok(PUBLIC, 'tasks get private addresses')];
      const message =
        'tasks get no public address in public subnets: they reach no registry unless VPC endpoints lead there';
      return [warning(PUBLIC, message, 'set assignPublicIp: ENABLED, or name private subnets with a NAT gateway')];
    },
    absent: () => [],
    unknown: (reason) => [notChecked(PUBLIC, reason)],
  });
}
