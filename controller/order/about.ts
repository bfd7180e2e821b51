import type { Json } from '../model/json.ts';
import { at, type Item, literal, type Token } from './item.ts';
import { tokensAt, unique, type World } from './world.ts';

/** What a document is about, for the rules: subnets, roles, target groups and so on. All pure. */

export const CAPACITY = ['AWS::AutoScaling::AutoScalingGroup', 'AWS::EC2::Instance'];

/** Subnets that an object has its network interfaces in. */
export function subnetsOf(item: Item, world: World): readonly Token[] {
  switch (item.type) {
    case 'Service':
      return tokensAt(item, 'networkConfiguration', 'awsvpcConfiguration', 'subnets');
    case 'LoadBalancer':
      return [...tokensAt(item, 'subnets'), ...tokensAt(item, 'subnetMappings', 'subnetId')];
    case 'AWS::AutoScaling::AutoScalingGroup':
      return tokensAt(item, 'VPCZoneIdentifier');
    case 'AWS::RDS::DBInstance':
      return tokensAt(item, 'DBSubnetGroupName').flatMap((group) => tokensAt(world.find(group), 'SubnetIds'));
    default:
      return [...tokensAt(item, 'SubnetId'), ...tokensAt(item, 'NetworkInterfaces', 'SubnetId')];
  }
}

export function vpcsOf(item: Item, world: World): readonly Token[] {
  return world.vpcsOf(subnetsOf(item, world));
}

export function routeTablesOf(item: Item, world: World): readonly Token[] {
  return world.routeTablesOf(subnetsOf(item, world));
}

/** Security groups of tasks and of instances, those of a launch template included. */
export function securityGroupsOf(item: Item, world: World): readonly Token[] {
  if (item.type === 'Service') return tokensAt(item, 'networkConfiguration', 'awsvpcConfiguration', 'securityGroups');
  return world.within(item, 1).flatMap((each) => {
    const data =
      each.type === 'AWS::EC2::LaunchTemplate' ? at(each.properties, 'LaunchTemplateData') : [each.properties];
    const groups = data.flatMap((part) => [
      ...at(part, 'SecurityGroupIds'),
      ...at(part, 'NetworkInterfaces', 'Groups'),
    ]);
    return groups.flatMap((group) => each.tokens(group));
  });
}

/** VPCs in which something takes a public address: an elastic one by the NAT gateway that uses it. */
export function publicVpcsOf(item: Item, world: World): readonly Token[] {
  const { properties } = item;
  switch (item.type) {
    case 'AWS::EC2::EIP':
      return vpcsOfAddress(item, world);
    case 'AWS::EC2::NatGateway':
      return properties.ConnectivityType === 'private' ? [] : vpcsOf(item, world);
    case 'LoadBalancer':
      return properties.scheme === 'internal' ? [] : vpcsOf(item, world);
    case 'AWS::RDS::DBInstance':
      return properties.PubliclyAccessible === true ? vpcsOf(item, world) : [];
    default:
      return [];
  }
}

/** An address says nothing of a VPC: the gateways that it is given to do. */
function vpcsOfAddress(address: Item, world: World): readonly Token[] {
  const gateways = world.ofType(['AWS::EC2::NatGateway']).filter(({ references }) => references.includes(address.key));
  return unique(gateways.flatMap((gateway) => vpcsOf(gateway, world)));
}

/** Roles that a document names, by reference or by name. */
export function rolesOf(item: Item, world: World): readonly Token[] {
  const named = [
    ...tokensAt(item, 'template', 'executionRoleArn'),
    ...tokensAt(item, 'template', 'taskRoleArn'),
    ...['Role', 'RoleArn', 'Roles'].flatMap((member) => tokensAt(item, member)),
  ];
  const referred = item.references.filter((key) => world.find(key)?.type === 'AWS::IAM::Role');
  return unique([...named.map((token) => world.named('AWS::IAM::Role', token)), ...referred]);
}

/** Roles that a policy document is attached to. */
export function attachedRolesOf(item: Item, world: World): readonly Token[] {
  const roles = [...tokensAt(item, 'RoleName'), ...tokensAt(item, 'Roles')];
  return roles.map((token) => world.named('AWS::IAM::Role', token));
}

/** Target groups that a service registers with. */
export function targetGroupsOf(item: Item): readonly Token[] {
  return tokensAt(item, 'loadBalancers', 'targetGroupArn');
}

/** Target groups that a listener or a rule forwards to. */
export function forwardedTo(item: Item): readonly Token[] {
  const actions = [...at(item.properties, 'defaultActions'), ...at(item.properties, 'actions')];
  return actions.flatMap((action) => targetsIn(action).flatMap((target) => item.tokens(target)));
}

function targetsIn(action: Json): readonly Json[] {
  return [...at(action, 'targetGroupArn'), ...at(action, 'forwardConfig', 'targetGroups', 'targetGroupArn')];
}

/** Log groups that the tasks of a service write to. */
export function logGroupsOf(item: Item, world: World): readonly Token[] {
  const groups = tokensAt(item, 'template', 'containerDefinitions', 'logConfiguration', 'options', 'awslogs-group');
  return groups.map((token) => world.named('AWS::Logs::LogGroup', token));
}

export function clustersOf(item: Item, world: World): readonly Token[] {
  return tokensAt(item, 'cluster').map((token) => world.named('Cluster', token));
}

/** Clusters that instances join: those that their launch template's user data names, and those of their provider. */
export function joinedClusters(item: Item, world: World): readonly Token[] {
  const launched = world.within(item, 2).filter(({ type }) => type === 'Cluster');
  const providers = world.ofType(['CapacityProvider']).filter(({ references }) => references.includes(item.key));
  const clusters = world.ofType(['Cluster']).filter((cluster) =>
    tokensAt(cluster, 'capacityProviders')
      .map((token) => world.named('CapacityProvider', token))
      .some((token) => providers.some(({ key }) => key === token)),
  );
  return unique([...launched, ...clusters].map(({ key }) => key));
}

/** Clusters of services whose tasks need capacity that somebody has to attach first. */
export function clustersWithProviders(item: Item, world: World): readonly Token[] {
  return at(item.properties, 'capacityProviderStrategy').length === 0 ? [] : clustersOf(item, world);
}

/** Clusters of services whose tasks run on instances. */
export function clustersWithInstances(item: Item, world: World): readonly Token[] {
  const isFargate = item.properties.launchType === 'FARGATE' || item.properties.launchType === 'EXTERNAL';
  return isFargate ? [] : clustersOf(item, world);
}

/** One for all documents of a namespace. */
export function namespaceOf(item: Item): readonly Token[] {
  return [literal(item.namespace, '*')];
}
