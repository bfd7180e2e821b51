import type { ResourceType } from '../../model/resource-type.ts';

/**
 * Services of which the tagging API shows what carries our tags (Resource Groups Tagging API Reference, "Services that
 * support the API"; of each type of theirs only believed). Not among them are those whose resources belong to the account
 * as a whole, which it shows in one Region only or, as IAM's roles, nowhere, and Auto Scaling, whose groups it does not show
 * (believed). What is on no list is kept by a record: taken for shown and not shown, it would be made again.
 */
const SHOWN: ReadonlySet<string> = new Set([
  ...['AmazonMQ', 'ApiGateway', 'ApiGatewayV2', 'AppConfig', 'AppRunner', 'AppSync', 'Athena', 'Backup', 'Batch'],
  ...['CertificateManager', 'CloudTrail', 'CloudWatch', 'CodeBuild', 'CodePipeline', 'Cognito', 'DMS', 'DynamoDB'],
  ...['EC2', 'ECR', 'ECS', 'EFS', 'EKS', 'ElastiCache', 'ElasticLoadBalancing', 'ElasticLoadBalancingV2', 'Events'],
  ...['FSx', 'Glue', 'GuardDuty', 'KMS', 'Kinesis', 'KinesisFirehose', 'Lambda', 'Logs', 'MSK', 'OpenSearchService'],
  ...['RDS', 'Redshift', 'S3', 'SNS', 'SQS', 'SSM', 'SageMaker', 'SecretsManager', 'ServiceDiscovery', 'StepFunctions'],
  'Transfer',
]);

/** Whether the tagging API shows resources of the type in the Region that they were asked for in. */
export function isFoundByTag(type: string): boolean {
  return SHOWN.has(type.split('::')[1] ?? '');
}

/** Where it is written down whose a resource is: in its tags, or in a record beside it. */
export function isKeptByRecord(type: Pick<ResourceType, 'name' | 'tags' | 'identifier' | 'readOnly'>): boolean {
  return !type.tags?.canUpdate || !isFoundByTag(type.name) || hasHiddenParts(type);
}

/** The ARN of a tagged resource tells one part that AWS assigned; of an elastic IP address that is not the whole. */
function hasHiddenParts({ identifier, readOnly }: Pick<ResourceType, 'identifier' | 'readOnly'>): boolean {
  return identifier.filter((part) => readOnly.includes(part)).length > 1;
}
