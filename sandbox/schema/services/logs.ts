export {
  CreateLogGroup$,
  DeleteLogGroup$,
  DescribeLogGroups$,
  ResourceAlreadyExistsException$,
} from '@aws-sdk/client-cloudwatch-logs';
