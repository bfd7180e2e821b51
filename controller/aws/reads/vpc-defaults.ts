import type { Filter, NetworkAcl, RouteTable, SecurityGroup, Vpc } from '@aws-sdk/client-ec2';
import { allPages, type Page, type ReadRows, type Session } from '../session.ts';

/** Values that one filter takes (Amazon EC2 User Guide, "List and filter your resources"). */
const PER_CALL = 200;
const MAIN: Filter = { Name: 'association.main', Values: ['true'] };
const DEFAULT_GROUP: Filter = { Name: 'group-name', Values: ['default'] };
const DEFAULT_ACL: Filter = { Name: 'default', Values: ['true'] };

export type VpcDefaultRead = 'ec2:vpc' | 'ec2:mainRouteTable' | 'ec2:defaultSecurityGroup' | 'ec2:defaultNetworkAcl';
/** VPCs and what AWS makes with them, by the id of the VPC. */
export function vpcDefaultReads(session: Session): Pick<ReadRows<'ec2'>, VpcDefaultRead> {
  const { send } = session;
  const vpcs: Paged<Vpc> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeVpcs', { Filters, NextToken });
    return { items: page.Vpcs, next: page.NextToken };
  };
  const tables: Paged<RouteTable> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeRouteTables', { Filters: [...Filters, MAIN], NextToken });
    return { items: page.RouteTables, next: page.NextToken };
  };
  const groups: Paged<SecurityGroup> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeSecurityGroups', { Filters: [...Filters, DEFAULT_GROUP], NextToken });
    return { items: page.SecurityGroups, next: page.NextToken };
  };
  const acls: Paged<NetworkAcl> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeNetworkAcls', { Filters: [...Filters, DEFAULT_ACL], NextToken });
    return { items: page.NetworkAcls, next: page.NextToken };
  };
  return {
    'ec2:vpc': byVpc(session, 'ec2:DescribeVpcs', vpcs),
    'ec2:mainRouteTable': byVpc(session, 'ec2:DescribeRouteTables', tables),
    'ec2:defaultSecurityGroup': byVpc(session, 'ec2:DescribeSecurityGroups', groups),
    'ec2:defaultNetworkAcl': byVpc(session, 'ec2:DescribeNetworkAcls', acls),
  };
}

type Paged<T> = (filters: Filter[], token: string | undefined) => Promise<Page<T>>;
type Call = 'ec2:DescribeVpcs' | 'ec2:DescribeRouteTables' | 'ec2:DescribeSecurityGroups' | 'ec2:DescribeNetworkAcls';

/** Asked by filter, which leaves out what does not exist. */
function byVpc<T extends { readonly VpcId?: string | undefined }>(session: Session, call: Call, page: Paged<T>) {
  const loader = session.loader<string, T>({
    call,
    id: (id) => id,
    size: PER_CALL,
    onNotFound: 'bisect',
    async load(Values) {
      const filters = [{ Name: 'vpc-id', Values: [...Values] }];
      const found = await allPages(call, (token) => page(filters, token));
      const byId = new Map(found.map((item) => [item.VpcId, item]));
      return new Map(Values.map((id) => [id, byId.get(id)]));
    },
  });
  return (id: string): Promise<T | undefined> => loader.load(id);
}
