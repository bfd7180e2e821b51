import type { NetworkInterface, SecurityGroup, Subnet } from '@aws-sdk/client-ec2';
import type { Loader } from '../loader.ts';
import { allPages, type ReadRows, type Session, shared } from '../session.ts';
import { vpcDefaultReads } from './vpc-defaults.ts';

/** Values that one filter takes (Amazon EC2 User Guide, "List and filter your resources"). */
const PER_CALL = 200;

/** Asked by filter: ids that do not exist are left out of the answer, where asking by id would fail for all of them. */
export function ec2Reads(session: Session): ReadRows<'ec2'> {
  const subnets = byId<Subnet>(session, {
    call: 'ec2:DescribeSubnets',
    idOf: ({ SubnetId }) => SubnetId,
    page: async (Values, NextToken) => {
      const Filters = [{ Name: 'subnet-id', Values }];
      const page = await session.send('ec2:DescribeSubnets', { Filters, NextToken });
      return { items: page.Subnets, next: page.NextToken };
    },
  });
  const groups = byId<SecurityGroup>(session, {
    call: 'ec2:DescribeSecurityGroups',
    idOf: ({ GroupId }) => GroupId,
    page: async (Values, NextToken) => {
      const Filters = [{ Name: 'group-id', Values }];
      const page = await session.send('ec2:DescribeSecurityGroups', { Filters, NextToken });
      return { items: page.SecurityGroups, next: page.NextToken };
    },
  });
  return {
    'ec2:availabilityZones': () => session.seldom('ec2:availabilityZones', 'all', zonesOf),
    ...vpcDefaultReads(session),
    'ec2:interfaces': shared((filters) => interfacesOf(session, filters)),
    'ec2:subnet': (id) => subnets.load(id),
    'ec2:securityGroup': (id) => groups.load(id),
  };
}

/** Names and values of filters as `name=value`, with a space between. */
function interfacesOf({ send }: Session, filters: string): Promise<readonly NetworkInterface[]> {
  const Filters = filters.split(' ').map((filter) => {
    const [Name, value = ''] = filter.split('=');
    return { Name, Values: [value] };
  });
  return allPages('ec2:DescribeNetworkInterfaces', async (NextToken) => {
    const page = await send('ec2:DescribeNetworkInterfaces', { Filters, NextToken });
    return { items: page.NetworkInterfaces, next: page.NextToken };
  });
}

/** Local and Wavelength Zones are `opt-in` zones of another type. */
async function zonesOf(send: Session['send']): Promise<readonly string[]> {
  const Filters = [{ Name: 'zone-type', Values: ['availability-zone'] }];
  const { AvailabilityZones = [] } = await send('ec2:DescribeAvailabilityZones', { Filters });
  return AvailabilityZones.flatMap(({ ZoneName }) => ZoneName ?? []).sort();
}

interface Family<T> {
  readonly call: 'ec2:DescribeSubnets' | 'ec2:DescribeSecurityGroups';
  readonly idOf: (item: T) => string | undefined;
  readonly page: (
    ids: string[],
    token: string | undefined,
  ) => Promise<{ items: T[] | undefined; next: string | undefined }>;
}

function byId<T>(session: Session, { call, idOf, page }: Family<T>): Loader<string, T> {
  return session.loader<string, T>({
    call,
    id: (id) => id,
    size: PER_CALL,
    onNotFound: 'bisect',
    async load(ids) {
      const found = await allPages(call, (token) => page([...ids], token));
      const byName = new Map(found.map((item) => [idOf(item), item]));
      return new Map(ids.map((id) => [id, byName.get(id)]));
    },
  });
}
