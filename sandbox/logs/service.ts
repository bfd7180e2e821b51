import { Fault, type MakeService, type Region } from '../contract.ts';

interface World {
  readonly region: Region;
  /** When each log group was made, by name. */
  readonly groups: Map<string, number>;
}

/** Amazon CloudWatch Logs: log groups by name, and nothing in them. */
export const logsService: MakeService = (region) => {
  const world: World = { region, groups: new Map() };
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
  };
};

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateLogGroup: createLogGroup,
  DeleteLogGroup: deleteLogGroup,
  DescribeLogGroups: describeLogGroups,
};

const PAGE = 50;

function createLogGroup({ region, groups }: World, { logGroupName: name }: { logGroupName: string }) {
  if (groups.has(name)) {
    throw new Fault('ResourceAlreadyExistsException', 'The specified log group already exists');
  }
  groups.set(name, region.clock.now());
  return {};
}

function deleteLogGroup({ groups }: World, { logGroupName: name }: { logGroupName: string }) {
  if (!groups.delete(name)) {
    throw new Fault('ResourceNotFoundException', 'The specified log group does not exist.');
  }
  return {};
}

interface Describe {
  readonly logGroupNamePrefix?: string;
  readonly limit?: number;
  readonly nextToken?: string;
}

function describeLogGroups({ region, groups }: World, input: Describe) {
  const { logGroupNamePrefix: prefix = '', limit = PAGE, nextToken: after = '' } = input;
  const names = [...groups.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const page = names.slice(0, limit);
  return {
    logGroups: page.map((name) => ({
      logGroupName: name,
      creationTime: groups.get(name),
      metricFilterCount: 0,
      arn: `arn:aws:logs:${region.region}:${region.account}:log-group:${name}:*`,
      storedBytes: 0,
      logGroupClass: 'STANDARD',
    })),
    nextToken: names.length > page.length ? page.at(-1) : undefined,
  };
}
