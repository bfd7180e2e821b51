export {
  CreateTopic$,
  DeleteTopic$,
  GetTopicAttributes$,
  InvalidParameterException$,
  ListSubscriptionsByTopic$,
  ListTopics$,
  NotFoundException$,
  Publish$,
  Subscribe$,
  ThrottledException$,
  Unsubscribe$,
} from '@aws-sdk/client-sns';
