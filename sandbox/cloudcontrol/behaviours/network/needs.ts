import { Fault } from '../../../contract.ts';
import type { Model, ResourceStore, Stored } from '../../store.ts';

/** What EC2 says of an id that it does not have, by type (Amazon EC2 API reference, "Error codes"). */
const NAMES: Readonly<Record<string, readonly [code: string, name: string]>> = {
  'AWS::EC2::VPC': ['InvalidVpcID.NotFound', 'vpc'],
  'AWS::EC2::Subnet': ['InvalidSubnetID.NotFound', 'subnet'],
  'AWS::EC2::SecurityGroup': ['InvalidGroup.NotFound', 'security group'],
  'AWS::EC2::RouteTable': ['InvalidRouteTableID.NotFound', 'routeTable'],
  'AWS::EC2::InternetGateway': ['InvalidInternetGatewayID.NotFound', 'internetGateway'],
  'AWS::EC2::NatGateway': ['NatGatewayNotFound', 'natGateway'],
  'AWS::EC2::NetworkAcl': ['InvalidNetworkAclID.NotFound', 'networkAcl'],
  'AWS::EC2::LaunchTemplate': ['InvalidLaunchTemplateId.NotFound', 'launchTemplate'],
};

/** Throws Fault where it is not there. */
export function needed(store: ResourceStore, type: string, id: string): Stored {
  const found = store.get(type, id);
  if (found) return found;
  const [code, name] = NAMES[type] ?? ['InvalidParameterValue', type];
  throw new Fault(code, `The ${name} ID '${id}' does not exist`);
}

/** Throws Fault with EC2's word for what still hangs on it. */
export function refuseWhile(isUsed: boolean, what: string): void {
  if (isUsed) throw new Fault('DependencyViolation', `The ${what} has dependencies and cannot be deleted.`);
}

/** Resources of a type whose property has this value. */
export function having(
  store: ResourceStore,
  type: string,
  [property, value]: readonly [string, string],
): readonly Stored[] {
  return store.list(type).filter(({ model }: { readonly model: Model }) => model[property] === value);
}
