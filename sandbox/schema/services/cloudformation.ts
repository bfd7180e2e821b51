export {
  AlreadyExistsException$,
  CreateStack$,
  DeleteStack$,
  DescribeStacks$,
  DescribeType$,
  TypeNotFoundException$,
  UpdateStack$,
} from '@aws-sdk/client-cloudformation';
