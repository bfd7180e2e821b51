import type { ResourceStore, Stores } from '../cloudcontrol/store.ts';
import { Fault, type MakeService, type Region } from '../contract.ts';

interface World {
  readonly region: Region;
  readonly store: ResourceStore;
}

const GROUP = 'AWS::Logs::LogGroup';

/** Amazon CloudWatch Logs: log groups by name, and nothing in them. */
export function logsService(stores: Stores): MakeService {
  return (region) => {
    const world: World = { region, store: stores(region) };
    region.peers.logs = {
      ensure(logGroupName) {
        if (!world.store.get(GROUP, logGroupName)) createLogGroup(world, { logGroupName });
      },
    };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateLogGroup: createLogGroup,
  DeleteLogGroup: deleteLogGroup,
  DescribeLogGroups: describeLogGroups,
};

const PAGE = 50;

function createLogGroup({ region, store }: World, { logGroupName: name }: { logGroupName: string }) {
  if (store.get(GROUP, name)) {
    throw new Fault('ResourceAlreadyExistsException', 'The specified log group already exists');
  }
  const Arn = `arn:aws:logs:${region.region}:${region.account}:log-group:${name}:*`;
  const model = { LogGroupName: name, Arn, LogGroupClass: 'STANDARD' };
  store.put({ type: GROUP, identifier: name, model, createdAt: region.clock.now() });
  return {};
}

function deleteLogGroup({ store }: World, { logGroupName: name }: { logGroupName: string }) {
  if (!store.get(GROUP, name)) {
    throw new Fault('ResourceNotFoundException', 'The specified log group does not exist.');
  }
  store.remove(GROUP, name);
  return {};
}

interface Describe {
  readonly logGroupNamePrefix?: string;
  readonly limit?: number;
  readonly nextToken?: string;
}

function describeLogGroups({ region, store }: World, input: Describe) {
  const { logGroupNamePrefix: prefix = '', limit = PAGE, nextToken: after = '' } = input;
  const groups = new Map(store.list(GROUP).map((group) => [group.identifier, group]));
  const names = [...groups.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const page = names.slice(0, limit);
  return {
    logGroups: page.map((name) => ({
      logGroupName: name,
      creationTime: groups.get(name)?.createdAt,
      retentionInDays: groups.get(name)?.model.RetentionInDays,
      metricFilterCount: 0,
      arn: `arn:aws:logs:${region.region}:${region.account}:log-group:${name}:*`,
      storedBytes: 0,
      logGroupClass: 'STANDARD',
    })),
    nextToken: names.length > page.length ? page.at(-1) : undefined,
  };
}
