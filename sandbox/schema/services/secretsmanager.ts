export { CreateSecret$, DeleteSecret$, DescribeSecret$, GetSecretValue$ } from '@aws-sdk/client-secrets-manager';
