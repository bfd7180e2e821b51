import { describe, expect, test } from 'vitest';
import { toAwsError } from '../../controller/aws/errors.ts';
import { AwsError, type ErrorClass } from '../../controller/model/aws-error.ts';

interface Row {
  readonly call?: string;
  readonly code: string;
  readonly message?: string;
  readonly status?: number;
  readonly class: ErrorClass;
  readonly because: string;
}

const ROWS: readonly Row[] = [
  { code: 'ThrottlingException', class: 'throttled', because: 'ECS says it so, with HTTP 400' },
  { code: 'Throttling', class: 'throttled', because: 'Elastic Load Balancing says it so' },
  { code: 'ClientException', message: 'Rate exceeded', class: 'throttled', because: 'the text decides' },
  {
    call: 'application-autoscaling:DescribeScalingPolicies',
    code: 'FailedResourceAccessException',
    message: 'Unable to retrieve alarms for scaling policy p due to reason: Rate exceeded',
    class: 'throttled',
    because: "it read CloudWatch's alarms on our account, which throttled",
  },
  { code: 'Whatever', status: 429, class: 'throttled', because: 'HTTP says so' },
  { code: 'PriorRequestNotComplete', class: 'throttled', because: 'Route 53 is still at another change of the zone' },
  { code: 'ServerException', status: 500, class: 'transient', because: 'AWS failed' },
  { code: 'Whatever', status: 503, class: 'transient', because: 'HTTP says that AWS failed' },
  { code: 'ConcurrentUpdateException', class: 'transient', because: 'scaling changes one target at a time' },
  { code: 'AccessDeniedException', class: 'denied', because: 'also as HTTP 400' },
  { code: 'AccessDenied', status: 403, class: 'denied', because: 'Elastic Load Balancing says it so' },
  { code: 'UnsupportedFeatureException', class: 'invalid', because: 'it stays so' },
  { code: 'LimitExceededException', class: 'invalid', because: 'a quota; the SDK would take it for throttling' },

  {
    call: 'ecs:DescribeTaskDefinition',
    code: 'ClientException',
    message: 'Unable to describe task definition.',
    class: 'notFound',
    because: 'ECS has no typed error for it',
  },
  {
    call: 'ecs:DescribeTaskDefinition',
    code: 'ClientException',
    message: 'The specified capacity is not here.',
    class: 'unknown',
    because: 'an HTTP 400 is never blindly absent',
  },
  { call: 'ecs:DescribeServices', code: 'ClusterNotFoundException', class: 'notFound', because: 'ECS names it' },
  {
    call: 'ecs:CreateService',
    code: 'ClusterNotFoundException',
    class: 'stale',
    because: 'the plan saw the cluster; ECS will, within minutes',
  },
  { call: 'ecs:UpdateService', code: 'ServiceNotFoundException', class: 'notFound', because: 'it was deleted' },
  { call: 'ecs:UpdateService', code: 'ServiceNotActiveException', class: 'conflict', because: 'read again' },
  {
    call: 'ecs:CreateService',
    code: 'InvalidParameterException',
    message: 'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
    class: 'stale',
    because: 'IAM propagates',
  },
  {
    call: 'ecs:CreateService',
    code: 'InvalidParameterException',
    message: 'The target group with targetGroupArn arn:x does not have an associated load balancer.',
    class: 'stale',
    because: 'the listener comes a moment later',
  },
  {
    call: 'ecs:CreateService',
    code: 'InvalidParameterException',
    message: 'Unable to Start a service that is still Draining.',
    class: 'conflict',
    because: 'the old one has to go first',
  },
  {
    call: 'ecs:CreateService',
    code: 'InvalidParameterException',
    message: 'Creation of service was not idempotent.',
    class: 'conflict',
    because: 'the name is taken: describe, then adopt or alert',
  },
  {
    call: 'ecs:CreateService',
    code: 'InvalidParameterException',
    message: 'The daemon scheduling strategy does not support a desired count.',
    class: 'invalid',
    because: 'the manifest has to change',
  },
  {
    call: 'ecs:UpdateService',
    code: 'ClientException',
    message: 'TaskDefinition is inactive',
    class: 'conflict',
    because: 'the revision was deregistered; a new look finds another',
  },
  {
    call: 'ecs:UpdateService',
    code: 'ClientException',
    message: 'TaskDefinition not found.',
    class: 'stale',
    because: 'it was registered a moment ago',
  },
  {
    call: 'ecs:CreateService',
    code: 'InvalidParameterException',
    message: 'Please verify that the ECS service role being passed has the proper permissions.',
    class: 'stale',
    because: 'the role is not visible yet',
  },
  {
    call: 'ecs:UpdateService',
    code: 'InvalidParameterException',
    message: 'Unable to assume role arn:x.',
    class: 'stale',
    because: 'the role is not visible yet here either',
  },
  {
    call: 'application-autoscaling:RegisterScalableTarget',
    code: 'ValidationException',
    message: 'Unable to assume IAM role: arn:x',
    class: 'stale',
    because: 'the service-linked role is not visible yet',
  },
  {
    call: 'ecs:UpdateService',
    code: 'PlatformUnknownException',
    class: 'invalid',
    because: 'there is no such platform',
  },
  {
    call: 'ecs:UpdateService',
    code: 'PlatformTaskDefinitionIncompatibilityException',
    class: 'invalid',
    because: 'the platform cannot do it',
  },
  { call: 'ecs:UpdateService', code: 'NamespaceNotFoundException', class: 'invalid', because: 'a name that is wrong' },
  {
    call: 'ecs:DeleteService',
    code: 'InvalidParameterException',
    message: 'The service cannot be stopped while deployments are active.',
    class: 'conflict',
    because: 'deployments end first',
  },
  {
    call: 'ecs:DeleteService',
    code: 'DependencyViolation',
    message: 'resource sg-1 has a dependent object',
    class: 'conflict',
    because: 'dependents go first',
  },
  {
    call: 'ecs:DeregisterTaskDefinition',
    code: 'ClientException',
    message: 'The specified task definition is in the process of being deleted.',
    class: 'conflict',
    because: 'it is going anyway',
  },
  {
    call: 'ecs:DeleteService',
    code: 'InvalidParameterException',
    message: 'The service cannot be stopped while it is scaled above 0.',
    class: 'conflict',
    because: 'scaled down first',
  },
  { call: 'ecs:DeleteCluster', code: 'ClusterContainsServicesException', class: 'conflict', because: 'they go first' },
  {
    call: 'ecs:PutClusterCapacityProviders',
    code: 'ClientException',
    message: 'Cluster was not ACTIVE',
    class: 'conflict',
    because: 'it will be',
  },
  {
    call: 'ecs:RegisterTaskDefinition',
    code: 'ClientException',
    message: 'Tags can not be empty.',
    class: 'invalid',
    because: 'a write that ECS does not accept',
  },
  {
    call: 'elasticloadbalancing:DescribeTargetGroups',
    code: 'TargetGroupNotFoundException',
    class: 'notFound',
    because: 'AWS says it of what was asked for',
  },
  {
    call: 'elasticloadbalancing:CreateRule',
    code: 'TargetGroupNotFound',
    class: 'stale',
    because: 'the rule refers to it; nothing is said about the rule',
  },
  { call: 'elasticloadbalancing:ModifyRule', code: 'RuleNotFound', class: 'notFound', because: 'it is gone' },
  { call: 'elasticloadbalancing:CreateRule', code: 'PriorityInUse', class: 'conflict', because: 'another one has it' },
  {
    call: 'elasticloadbalancing:DeleteTargetGroup',
    code: 'ResourceInUse',
    class: 'conflict',
    because: 'a rule uses it',
  },
  {
    call: 'elasticloadbalancing:CreateTargetGroup',
    code: 'DuplicateTargetGroupName',
    class: 'conflict',
    because: 'the name is taken with other settings',
  },
  { call: 'elasticloadbalancing:CreateRule', code: 'TooManyRules', class: 'invalid', because: 'a quota' },
  {
    call: 'application-autoscaling:RegisterScalableTarget',
    code: 'ValidationException',
    message: "ECS service doesn't exist: service/shop/web",
    class: 'stale',
    because: 'it was created a moment ago',
  },
  {
    call: 'application-autoscaling:PutScalingPolicy',
    code: 'ObjectNotFoundException',
    class: 'stale',
    because: 'the target was registered a moment ago',
  },
  {
    call: 'application-autoscaling:DeleteScalingPolicy',
    code: 'ObjectNotFoundException',
    class: 'notFound',
    because: 'it is gone already',
  },
  { call: 'ssm:GetParameters', code: 'ValidationException', class: 'invalid', because: 'a name that cannot be one' },
  { code: 'SomethingNewException', status: 400, class: 'unknown', because: 'what nobody knows proves nothing' },
];

describe('an error of AWS', () => {
  test.each(ROWS)('$call $code $message is $class, because $because', (row) => {
    const { call = 'ecs:UpdateService', code, message = '', status = 400 } = row;
    const fromSdk = Object.assign(new Error(message), { name: code, $metadata: { httpStatusCode: status } });
    const fromModel = Object.assign(new Error(message), { code, status });
    expect([toAwsError(call, fromSdk), toAwsError(call, fromModel)].map((error) => [error.class, error.code])).toEqual([
      [row.class, code],
      [row.class, code],
    ]);
  });

  test('an AwsError stays as it is', () => {
    const error = new AwsError({ class: 'stale', code: 'X', call: 'ecs:UpdateService', message: 'm' });
    expect(toAwsError('ecs:UpdateService', error)).toBe(error);
  });

  test('Retry-After is passed on in milliseconds', () => {
    const thrown = Object.assign(new Error('slow down'), {
      name: 'ThrottlingException',
      $response: { statusCode: 400, headers: { 'retry-after': '3' } },
    });
    expect(toAwsError('ecs:UpdateService', thrown).retryAfterMs).toBe(3_000);
  });

  test('what is no error at all is unknown', () => {
    expect(toAwsError('ecs:UpdateService', 'oops')).toMatchObject({ class: 'unknown', code: 'Unknown' });
  });
});

interface Outside {
  readonly thrown: object;
  readonly class: ErrorClass;
  readonly says: RegExp;
  readonly because: string;
}

const OUTSIDE: readonly Outside[] = [
  {
    thrown: { name: 'CredentialsProviderError', message: 'Could not load credentials from any providers' },
    class: 'denied',
    says: /no AWS credentials were found: set AWS_PROFILE/,
    because: 'nobody set any',
  },
  {
    thrown: { name: 'CredentialsProviderError', message: 'The SSO session associated with this profile has expired.' },
    class: 'denied',
    says: /session has expired: sign in again \(aws sso login/,
    because: 'a session ends',
  },
  {
    thrown: { name: 'ExpiredTokenException', message: 'The security token included in the request is expired' },
    class: 'denied',
    says: /credentials have expired: sign in again/,
    because: 'tokens end',
  },
  {
    thrown: { name: 'UnrecognizedClientException', message: 'The security token included in the request is invalid.' },
    class: 'denied',
    says: /does not know these credentials/,
    because: 'a wrong key',
  },
  {
    thrown: { name: 'InvalidSignatureException', message: 'Signature expired: 20260101T000000Z is now earlier than' },
    class: 'transient',
    says: /clock of this machine/,
    because: 'the clock, not the key',
  },
  {
    thrown: { name: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:4566' },
    class: 'transient',
    says: /nothing listens at the endpoint: check --endpoint-url.*127\.0\.0\.1:4566/,
    because: 'the sandbox is not running',
  },
  {
    thrown: {
      name: 'AggregateError',
      code: 'ECONNREFUSED',
      message: '',
      errors: [new Error('connect ECONNREFUSED ::1:4566')],
    },
    class: 'transient',
    says: /nothing listens.*::1:4566/,
    because: 'a name with two addresses fails as one error without text',
  },
  {
    thrown: { name: 'Error', code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND ecs.eu-west-9.amazonaws.com' },
    class: 'transient',
    says: /does not resolve.*eu-west-9/,
    because: 'a Region that does not exist',
  },
  {
    thrown: { name: 'TimeoutError', code: 'ECONNRESET', message: 'x' },
    class: 'transient',
    says: /no answer in time/,
    because: 'it hangs',
  },
  {
    thrown: { name: 'Error', code: 'ECONNRESET', message: 'socket hang up' },
    class: 'transient',
    says: /connection broke/,
    because: 'it broke',
  },
  {
    thrown: { name: 'Error', code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed certificate' },
    class: 'denied',
    says: /not trusted: check the proxy, and NODE_EXTRA_CA_CERTS/,
    because: 'a proxy that opens TLS',
  },
];

describe('a failure on the way to AWS says what to do', () => {
  test.each(OUTSIDE)('$thrown.name $thrown.code, because $because', ({ thrown, class: expected, says }) => {
    const error = toAwsError('ecs:ListClusters', thrown);
    expect(error.class).toBe(expected);
    expect(error.message).toMatch(says);
  });
});
