import type { Filter, NetworkAcl, RouteTable, SecurityGroup, Vpc } from '@aws-sdk/client-ec2';
import type { CallName } from '../../model/aws-calls.ts';
import { allPages, type Page, type ReadRows, type Session } from '../session.ts';

/** Values that one filter takes (Amazon EC2 User Guide, "List and filter your resources"). */
const PER_CALL = 200;
const MAIN: Filter = { Name: 'association.main', Values: ['true'] };
const DEFAULT_GROUP: Filter = { Name: 'group-name', Values: ['default'] };
const DEFAULT_ACL: Filter = { Name: 'default', Values: ['true'] };

export type VpcDefaultRead =
  | 'ec2:vpc'
  | 'ec2:routeTable'
  | 'ec2:networkAcl'
  | 'ec2:mainRouteTable'
  | 'ec2:defaultSecurityGroup'
  | 'ec2:defaultNetworkAcl';
/** VPCs and what AWS makes with them, by the id of the VPC. */
export function vpcDefaultReads(session: Session): Pick<ReadRows<'ec2'>, VpcDefaultRead> {
  const { send } = session;
  const vpcs: Paged<Vpc> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeVpcs', { Filters, NextToken });
    return { items: page.Vpcs, next: page.NextToken };
  };
  const tables: Paged<RouteTable> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeRouteTables', { Filters, NextToken });
    return { items: page.RouteTables, next: page.NextToken };
  };
  const groups: Paged<SecurityGroup> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeSecurityGroups', { Filters, NextToken });
    return { items: page.SecurityGroups, next: page.NextToken };
  };
  const acls: Paged<NetworkAcl> = async (Filters, NextToken) => {
    const page = await send('ec2:DescribeNetworkAcls', { Filters, NextToken });
    return { items: page.NetworkAcls, next: page.NextToken };
  };
  return {
    'ec2:vpc': keyed(session, { call: 'ec2:DescribeVpcs', page: vpcs, ...BY_VPC }),
    'ec2:routeTable': keyed(session, {
      call: 'ec2:DescribeRouteTables',
      page: tables,
      filter: 'route-table-id',
      idOf: ({ RouteTableId }) => RouteTableId,
    }),
    'ec2:networkAcl': keyed(session, {
      call: 'ec2:DescribeNetworkAcls',
      page: acls,
      filter: 'network-acl-id',
      idOf: ({ NetworkAclId }) => NetworkAclId,
    }),
    'ec2:mainRouteTable': keyed(session, { call: 'ec2:DescribeRouteTables', page: tables, also: MAIN, ...BY_VPC }),
    'ec2:defaultSecurityGroup': keyed(session, {
      call: 'ec2:DescribeSecurityGroups',
      page: groups,
      also: DEFAULT_GROUP,
      ...BY_VPC,
    }),
    'ec2:defaultNetworkAcl': keyed(session, {
      call: 'ec2:DescribeNetworkAcls',
      page: acls,
      also: DEFAULT_ACL,
      ...BY_VPC,
    }),
  };
}

type Paged<T> = (filters: Filter[], token: string | undefined) => Promise<Page<T>>;

interface Asked<T> {
  readonly call: CallName;
  readonly page: Paged<T>;
  /** The filter that takes the keys. */
  readonly filter: string;
  readonly idOf: (item: T) => string | undefined;
  readonly also?: Filter;
}

const BY_VPC = { filter: 'vpc-id', idOf: ({ VpcId }: { VpcId?: string | undefined }) => VpcId };

/** Asked by filter, which leaves out what does not exist. */
function keyed<T>(session: Session, { call, page, filter, idOf, also }: Asked<T>) {
  const loader = session.loader<string, T>({
    call,
    id: (id) => id,
    size: PER_CALL,
    onNotFound: 'bisect',
    async load(Values) {
      const filters = [{ Name: filter, Values: [...Values] }, ...(also ? [also] : [])];
      const found = await allPages(call, (token) => page(filters, token));
      const byId = new Map(found.map((item) => [idOf(item), item]));
      return new Map(Values.map((id) => [id, byId.get(id)]));
    },
  });
  return (id: string): Promise<T | undefined> => loader.load(id);
}
