import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'Amazon CloudWatch Logs API reference';

export const LOGS_ROWS: readonly ConformanceRow[] = [
  {
    id: 'logs-by-prefix',
    behaviour: 'Log groups are found by the beginning of their name, in the order of names.',
    source: `${API}, DescribeLogGroups`,
    moto: true,
    async run({ clients, name }) {
      const logGroupNamePrefix = `/ecs/${name('web')}`;
      for (const suffix of ['-b', '', '-a'])
        await clients.logs.createLogGroup({ logGroupName: `${logGroupNamePrefix}${suffix}` });
      const { logGroups } = await clients.logs.describeLogGroups({ logGroupNamePrefix });
      expect(logGroups?.map(({ logGroupName }) => logGroupName)).toEqual(
        ['', '-a', '-b'].map((suffix) => `${logGroupNamePrefix}${suffix}`),
      );
    },
  },
  {
    id: 'logs-pages',
    behaviour: 'A listing that is longer than its limit goes on by token.',
    source: `${API}, DescribeLogGroups, nextToken`,
    moto: true,
    async run({ clients, name }) {
      const logGroupNamePrefix = `/ecs/${name('web')}`;
      for (const suffix of ['', '-a'])
        await clients.logs.createLogGroup({ logGroupName: `${logGroupNamePrefix}${suffix}` });
      const first = await clients.logs.describeLogGroups({ logGroupNamePrefix, limit: 1 });
      const { nextToken } = first;
      const second = await clients.logs.describeLogGroups({ logGroupNamePrefix, limit: 1, nextToken });
      expect([...(first.logGroups ?? []), ...(second.logGroups ?? [])].map((each) => each.logGroupName)).toEqual([
        logGroupNamePrefix,
        `${logGroupNamePrefix}-a`,
      ]);
    },
  },
  {
    id: 'logs-twice',
    behaviour: 'A second log group of one name is ResourceAlreadyExistsException.',
    source: `${API}, CreateLogGroup, Errors`,
    moto: true,
    async run({ clients, name }) {
      const logGroupName = `/ecs/${name('web')}`;
      await clients.logs.createLogGroup({ logGroupName });
      expect((await faultOf(clients.logs.createLogGroup({ logGroupName }))).name).toBe(
        'ResourceAlreadyExistsException',
      );
    },
  },
  {
    id: 'logs-deleted',
    behaviour: 'A log group that was deleted is not listed any more.',
    source: `${API}, DeleteLogGroup`,
    moto: true,
    async run({ clients, name }) {
      const logGroupName = `/ecs/${name('web')}`;
      await clients.logs.createLogGroup({ logGroupName });
      await clients.logs.deleteLogGroup({ logGroupName });
      expect((await clients.logs.describeLogGroups({ logGroupNamePrefix: logGroupName })).logGroups).toEqual([]);
    },
  },
];
