export {
  CreateEventBus$,
  DeleteEventBus$,
  DeleteRule$,
  DescribeEventBus$,
  ListEventBuses$,
  ListRules$,
  PutEvents$,
  PutRule$,
  PutTargets$,
  RemoveTargets$,
} from '@aws-sdk/client-eventbridge';
