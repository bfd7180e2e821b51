import {
  AlreadyExistsException$,
  CreateStack$,
  DeleteStack$,
  DescribeStacks$,
  UpdateStack$,
} from '@aws-sdk/client-cloudformation';
import {
  DeleteAlarms$,
  DescribeAlarms$,
  PutMetricAlarm$,
  ResourceNotFound$,
  SetAlarmState$,
} from '@aws-sdk/client-cloudwatch';
import {
  CreateLogGroup$,
  DeleteLogGroup$,
  DescribeLogGroups$,
  ResourceAlreadyExistsException$,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AttachInternetGateway$,
  AuthorizeSecurityGroupEgress$,
  AuthorizeSecurityGroupIngress$,
  CreateInternetGateway$,
  CreateNetworkAclEntry$,
  CreateRoute$,
  CreateRouteTable$,
  CreateSecurityGroup$,
  CreateSubnet$,
  CreateTags$,
  CreateVpc$,
  DeleteNetworkAclEntry$,
  DeleteRoute$,
  DeleteSecurityGroup$,
  DeleteTags$,
  DescribeAvailabilityZones$,
  DescribeNetworkAcls$,
  DescribeRouteTables$,
  DescribeSecurityGroups$,
  DescribeSubnets$,
  DescribeVpcs$,
  ReplaceNetworkAclEntry$,
  ReplaceRoute$,
  RevokeSecurityGroupEgress$,
  RevokeSecurityGroupIngress$,
  UpdateSecurityGroupRuleDescriptionsEgress$,
  UpdateSecurityGroupRuleDescriptionsIngress$,
} from '@aws-sdk/client-ec2';
import {
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
import {
  AttachRolePolicy$,
  CreateRole$,
  CreateServiceLinkedRole$,
  DeleteRole$,
  DeleteRolePolicy$,
  DeleteServiceLinkedRole$,
  EntityAlreadyExistsException$,
  GetRole$,
  InvalidInputException$,
  MalformedPolicyDocumentException$,
  NoSuchEntityException$,
  PutRolePolicy$,
  SimulatePrincipalPolicy$,
  UnmodifiableEntityException$,
} from '@aws-sdk/client-iam';
import {
  CompleteMultipartUpload$,
  CreateBucket$,
  CreateMultipartUpload$,
  DeleteBucket$,
  DeleteObject$,
  GetBucketNotificationConfiguration$,
  GetBucketVersioning$,
  GetObject$,
  HeadBucket$,
  HeadObject$,
  ListBuckets$,
  ListObjectsV2$,
  PutBucketNotificationConfiguration$,
  PutBucketVersioning$,
  PutObject$,
  UploadPart$,
} from '@aws-sdk/client-s3';
import { CreateSecret$, DeleteSecret$, DescribeSecret$ } from '@aws-sdk/client-secrets-manager';
import {
  ListAWSDefaultServiceQuotas$,
  ListServiceQuotas$,
  NoSuchResourceException$,
} from '@aws-sdk/client-service-quotas';
import {
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
import {
  CreateQueue$,
  DeleteMessage$,
  DeleteMessageBatch$,
  DeleteQueue$,
  GetQueueAttributes$,
  GetQueueUrl$,
  ListQueues$,
  QueueDoesNotExist$,
  QueueNameExists$,
  ReceiptHandleIsInvalid$,
  ReceiveMessage$,
  SendMessage$,
  SetQueueAttributes$,
} from '@aws-sdk/client-sqs';

export const CLOUDWATCH_SCHEMAS = {
  DeleteAlarms$,
  DescribeAlarms$,
  PutMetricAlarm$,
  ResourceNotFound$,
  SetAlarmState$,
};

export const S3_SCHEMAS = {
  CompleteMultipartUpload$,
  CreateBucket$,
  CreateMultipartUpload$,
  DeleteBucket$,
  DeleteObject$,
  GetBucketNotificationConfiguration$,
  GetBucketVersioning$,
  GetObject$,
  HeadBucket$,
  HeadObject$,
  ListBuckets$,
  ListObjectsV2$,
  PutBucketNotificationConfiguration$,
  PutBucketVersioning$,
  PutObject$,
  UploadPart$,
};

export const SNS_SCHEMAS = {
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
};

export const EVENTS_SCHEMAS = {
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
};

export const SQS_SCHEMAS = {
  CreateQueue$,
  DeleteMessage$,
  DeleteMessageBatch$,
  DeleteQueue$,
  GetQueueAttributes$,
  GetQueueUrl$,
  ListQueues$,
  QueueDoesNotExist$,
  QueueNameExists$,
  ReceiptHandleIsInvalid$,
  ReceiveMessage$,
  SendMessage$,
  SetQueueAttributes$,
};

/** Named one by one, as all here: the whole EC2 API would be by far the largest part of a bundle. */
export const EC2_SCHEMAS = {
  AttachInternetGateway$,
  AuthorizeSecurityGroupEgress$,
  AuthorizeSecurityGroupIngress$,
  CreateInternetGateway$,
  CreateNetworkAclEntry$,
  CreateRoute$,
  CreateRouteTable$,
  CreateSecurityGroup$,
  CreateSubnet$,
  CreateTags$,
  CreateVpc$,
  DeleteNetworkAclEntry$,
  DeleteRoute$,
  DeleteSecurityGroup$,
  DeleteTags$,
  DescribeAvailabilityZones$,
  DescribeNetworkAcls$,
  DescribeRouteTables$,
  DescribeSecurityGroups$,
  DescribeSubnets$,
  DescribeVpcs$,
  ReplaceNetworkAclEntry$,
  ReplaceRoute$,
  RevokeSecurityGroupEgress$,
  RevokeSecurityGroupIngress$,
  UpdateSecurityGroupRuleDescriptionsEgress$,
  UpdateSecurityGroupRuleDescriptionsIngress$,
};

export const IAM_SCHEMAS = {
  AttachRolePolicy$,
  CreateRole$,
  CreateServiceLinkedRole$,
  DeleteRole$,
  DeleteRolePolicy$,
  DeleteServiceLinkedRole$,
  EntityAlreadyExistsException$,
  GetRole$,
  InvalidInputException$,
  MalformedPolicyDocumentException$,
  NoSuchEntityException$,
  PutRolePolicy$,
  SimulatePrincipalPolicy$,
  UnmodifiableEntityException$,
};

export const LOGS_SCHEMAS = { CreateLogGroup$, DeleteLogGroup$, DescribeLogGroups$, ResourceAlreadyExistsException$ };

export const CLOUDFORMATION_SCHEMAS = {
  AlreadyExistsException$,
  CreateStack$,
  DeleteStack$,
  DescribeStacks$,
  UpdateStack$,
};

export const SECRETS_SCHEMAS = { CreateSecret$, DeleteSecret$, DescribeSecret$ };

export const QUOTAS_SCHEMAS = { ListAWSDefaultServiceQuotas$, ListServiceQuotas$, NoSuchResourceException$ };
