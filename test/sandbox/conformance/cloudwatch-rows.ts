import type { PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'Amazon CloudWatch API reference';

const alarm = (AlarmName: string): PutMetricAlarmInput => ({
  AlarmName,
  AlarmDescription: 'too many errors',
  Namespace: 'AWS/ApplicationELB',
  MetricName: 'HTTPCode_Target_5XX_Count',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 3,
  Threshold: 10,
  ComparisonOperator: 'GreaterThanThreshold',
});

export const CLOUDWATCH_ROWS: readonly ConformanceRow[] = [
  {
    id: 'cloudwatch-alarm-as-put',
    behaviour: 'An alarm is described as it was put, with its ARN.',
    source: `${API}, DescribeAlarms, MetricAlarm`,
    moto: true,
    async run({ clients, name, account, region }) {
      const AlarmName = name('alarm');
      await clients.cloudwatch.putMetricAlarm(alarm(AlarmName));
      const { MetricAlarms } = await clients.cloudwatch.describeAlarms({ AlarmNames: [AlarmName] });
      expect(MetricAlarms).toMatchObject([
        { ...alarm(AlarmName), AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${AlarmName}` },
      ]);
    },
  },
  {
    id: 'cloudwatch-alarm-begins-without-data',
    behaviour: 'A new alarm is INSUFFICIENT_DATA until it is evaluated.',
    source: `${API}, PutMetricAlarm: "When this operation creates an alarm, the alarm state is immediately set to INSUFFICIENT_DATA"`,
    // moto says OK.
    async run({ clients, name }) {
      const AlarmName = name('alarm');
      await clients.cloudwatch.putMetricAlarm(alarm(AlarmName));
      const { MetricAlarms } = await clients.cloudwatch.describeAlarms({ AlarmNames: [AlarmName] });
      expect(MetricAlarms?.[0]?.StateValue).toBe('INSUFFICIENT_DATA');
    },
  },
  {
    id: 'cloudwatch-unknown-names-left-out',
    behaviour: 'Names that are not there are left out of the answer, without an error.',
    source: `${API}, DescribeAlarms, Errors: there is none for a missing alarm`,
    moto: true,
    async run({ clients, name }) {
      const AlarmName = name('alarm');
      await clients.cloudwatch.putMetricAlarm(alarm(AlarmName));
      const { MetricAlarms } = await clients.cloudwatch.describeAlarms({ AlarmNames: [name('none'), AlarmName] });
      expect(MetricAlarms?.map((each) => each.AlarmName)).toEqual([AlarmName]);
    },
  },
  {
    id: 'cloudwatch-set-state',
    behaviour: 'SetAlarmState sets state and reason at once.',
    source: `${API}, SetAlarmState`,
    moto: true,
    async run({ clients, name }) {
      const AlarmName = name('alarm');
      await clients.cloudwatch.putMetricAlarm(alarm(AlarmName));
      await clients.cloudwatch.setAlarmState({ AlarmName, StateValue: 'ALARM', StateReason: 'tried' });
      const { MetricAlarms } = await clients.cloudwatch.describeAlarms({
        AlarmNames: [AlarmName],
        StateValue: 'ALARM',
      });
      expect(MetricAlarms).toMatchObject([{ AlarmName, StateValue: 'ALARM', StateReason: 'tried' }]);
    },
  },
  {
    id: 'cloudwatch-update-keeps-state',
    behaviour: 'Putting an alarm that exists replaces its configuration and leaves its state.',
    source: `${API}, PutMetricAlarm: "When you update an existing alarm, its state is left unchanged"`,
    // moto begins anew.
    async run({ clients, name }) {
      const AlarmName = name('alarm');
      await clients.cloudwatch.putMetricAlarm(alarm(AlarmName));
      await clients.cloudwatch.setAlarmState({ AlarmName, StateValue: 'ALARM', StateReason: 'tried' });
      await clients.cloudwatch.putMetricAlarm({ ...alarm(AlarmName), Threshold: 20 });
      const { MetricAlarms } = await clients.cloudwatch.describeAlarms({ AlarmNames: [AlarmName] });
      expect(MetricAlarms).toMatchObject([{ Threshold: 20, StateValue: 'ALARM' }]);
    },
  },
  {
    id: 'cloudwatch-set-state-of-none',
    behaviour: 'The state of an alarm that is not there cannot be set.',
    source: `${API}, SetAlarmState, Errors: ResourceNotFound`,
    moto: true,
    async run({ clients, name }) {
      const set = clients.cloudwatch.setAlarmState({ AlarmName: name('none'), StateValue: 'OK', StateReason: 'x' });
      expect((await faultOf(set)).name).toMatch(/^ResourceNotFound/);
    },
  },
  {
    id: 'cloudwatch-deleted',
    behaviour: 'An alarm that was deleted is not described any more.',
    source: `${API}, DeleteAlarms`,
    moto: true,
    async run({ clients, name }) {
      const AlarmName = name('alarm');
      await clients.cloudwatch.putMetricAlarm(alarm(AlarmName));
      await clients.cloudwatch.deleteAlarms({ AlarmNames: [AlarmName] });
      const { MetricAlarms } = await clients.cloudwatch.describeAlarms({ AlarmNames: [AlarmName] });
      expect(MetricAlarms).toEqual([]);
    },
  },
  {
    id: 'cloudwatch-pages',
    behaviour: 'A listing that is longer than its limit goes on by token, in the order of names.',
    source: `${API}, DescribeAlarms, MaxRecords and NextToken`,
    async run({ clients, name }) {
      const AlarmNamePrefix = name('alarm');
      for (const suffix of ['-b', '-a']) await clients.cloudwatch.putMetricAlarm(alarm(`${AlarmNamePrefix}${suffix}`));
      const first = await clients.cloudwatch.describeAlarms({ AlarmNamePrefix, MaxRecords: 1 });
      const { NextToken } = first;
      const second = await clients.cloudwatch.describeAlarms({ AlarmNamePrefix, MaxRecords: 1, NextToken });
      const all = [...(first.MetricAlarms ?? []), ...(second.MetricAlarms ?? [])];
      expect(all.map(({ AlarmName }) => AlarmName)).toEqual([`${AlarmNamePrefix}-a`, `${AlarmNamePrefix}-b`]);
      expect(second.NextToken).toBeUndefined();
    },
  },
];
