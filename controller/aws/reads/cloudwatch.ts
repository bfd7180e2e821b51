import type { AlarmRead } from '../../model/aws-reads.ts';
import { allPages, type ReadRows, type Session } from '../session.ts';

const CALL = 'cloudwatch:DescribeAlarms';
/** Names of one request, and alarms of one page: Amazon CloudWatch API Reference, DescribeAlarms. */
const ALARMS = 100;

/** Alarms of both sorts are asked for by name together; of names that are not there CloudWatch says nothing. */
export function cloudWatchReads(session: Session): ReadRows<'cloudwatch'> {
  const alarms = session.loader<string, AlarmRead>({
    call: CALL,
    id: (name) => name,
    size: ALARMS,
    onNotFound: 'absent',
    async load(names) {
      const found = await allPages<AlarmRead>(CALL, async (NextToken) => {
        const page = await session.send(CALL, {
          AlarmNames: [...names],
          AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
          MaxRecords: ALARMS,
          NextToken,
        });
        const { MetricAlarms, CompositeAlarms } = page;
        const isAnswered = MetricAlarms !== undefined || CompositeAlarms !== undefined;
        return {
          items: isAnswered ? [...(MetricAlarms ?? []), ...(CompositeAlarms ?? [])] : undefined,
          next: page.NextToken,
        };
      });
      const byName = new Map(found.map((alarm) => [alarm.AlarmName, alarm]));
      return new Map(names.map((name) => [name, byName.get(name)]));
    },
  });
  return { 'cloudwatch:alarm': (name) => alarms.load(name) };
}
