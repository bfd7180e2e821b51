export {
  DeleteAlarms$,
  DescribeAlarms$,
  PutMetricAlarm$,
  ResourceNotFound$,
  SetAlarmState$,
} from '@aws-sdk/client-cloudwatch';
