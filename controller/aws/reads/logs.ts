import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import { allPages, type ReadRows, type Session, shared } from '../session.ts';

const CALL = 'logs:DescribeLogGroups';

/** Amazon CloudWatch Logs API Reference, DescribeLogGroups: by prefix, in the order of names. */
export function logsReads(session: Session): ReadRows<'logs'> {
  return {
    'logs:group': shared(async (name) => {
      const groups = await allPages<LogGroup>(CALL, async (nextToken) => {
        const page = await session.send(CALL, { logGroupNamePrefix: name, nextToken });
        // The name itself is the first of all that begin with it: the pages after its own are not needed.
        const isThere = page.logGroups?.some(({ logGroupName }) => logGroupName === name) === true;
        return { items: page.logGroups, next: isThere ? undefined : page.nextToken };
      });
      return groups.find(({ logGroupName }) => logGroupName === name);
    }),
  };
}
