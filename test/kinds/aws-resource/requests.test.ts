import { describe, expect, it } from 'vitest';
import { nextToken } from '../../../controller/kinds/aws-resource/creation.ts';
import { chainOf, type Failure, failureOf, isUnderWay } from '../../../controller/kinds/aws-resource/requests.ts';
import { planAfter, waitFor } from '../../../controller/kinds/aws-resource/waiting.ts';
import type { ResourceRequest } from '../../../controller/model/aws-reads.ts';
import { type Step, step } from '../../../controller/model/plan.ts';

const NOW = 100_000_000;

function request(more: Partial<ResourceRequest> = {}): ResourceRequest {
  const known = { clientToken: 't0', requestToken: 'r0', type: 'AWS::EC2::VPC', operation: 'CREATE', at: NOW } as const;
  return { ...known, status: 'FAILED', ...more };
}

function inRow(failed: Partial<ResourceRequest>, count: number): readonly ResourceRequest[] {
  return Array.from({ length: count }, () => request(failed));
}

interface Row {
  readonly failed: Partial<ResourceRequest>;
  readonly before?: number;
  readonly is: Failure['kind'];
  readonly says?: RegExp;
  readonly because: string;
}

const ROWS: readonly Row[] = [
  { failed: { errorCode: 'Throttling' }, is: 'again', because: 'the service behind was throttled, and did nothing' },
  {
    failed: { errorCode: 'GeneralServiceException', message: 'Rate exceeded (Service: Ec2, Status Code: 503)' },
    is: 'again',
    because: 'a throttle of the service behind may hide in a general error',
  },
  { failed: { errorCode: 'ServiceInternalError' }, is: 'again', because: 'AWS failed' },
  { failed: { errorCode: 'NetworkFailure' }, is: 'again', because: 'AWS could not reach itself' },
  { failed: { errorCode: 'Throttling' }, before: 41, is: 'outside', because: 'what fails for hours is told to people' },
  { failed: { errorCode: 'NotFound', operation: 'DELETE' }, is: 'done', because: 'what is gone need not be deleted' },
  { failed: { errorCode: 'NotFound' }, is: 'again', because: 'what a creation names may have been made a moment ago' },
  {
    failed: { errorCode: 'NotFound' },
    before: 9,
    is: 'outside',
    because: 'what is not there after minutes may come in an hour',
  },
  {
    failed: {
      errorCode: 'GeneralServiceException',
      operation: 'DELETE',
      message: "The vpc 'vpc-1' has dependencies and cannot be deleted.",
    },
    is: 'blocked',
    because: 'something hangs on it that may go',
  },
  {
    failed: {
      errorCode: 'InvalidRequest',
      operation: 'DELETE',
      message: 'Network vpc-1 has some mapped public address(es).',
    },
    is: 'blocked',
    because: 'a gateway cannot leave while addresses are mapped',
  },
  {
    failed: { errorCode: 'AlreadyExists' },
    is: 'held',
    says: /say its identifier and management\.adoptionPolicy: adopt/,
    because: 'the name is taken: a person decides by whom it is kept',
  },
  {
    failed: { errorCode: 'AlreadyExists', identifier: 'orders' },
    is: 'held',
    says: /say identifier: orders/,
    because: 'AWS may say what is in the way',
  },
  {
    failed: { errorCode: 'AccessDenied', message: 'not authorized to perform' },
    is: 'outside',
    says: /; asked again at 1970-01-02T03:5\dZ, or at once by a sync \(evenkeel apply\)$/,
    because: 'permission is given somewhere else, and nobody may say so here',
  },
  { failed: { errorCode: 'ServiceLimitExceeded' }, is: 'outside', because: 'a quota may be raised, or room made' },
  { failed: { errorCode: 'NotStabilized' }, is: 'outside', because: 'it took too long this time' },
  { failed: { errorCode: 'GeneralServiceException' }, is: 'outside', because: 'the service behind says no more' },
  {
    failed: { errorCode: 'InvalidRequest', message: 'User: x is not authorized to perform: ec2:CreateVpc' },
    is: 'outside',
    because: 'handlers hand on what the service behind said',
  },
  {
    failed: { errorCode: 'InvalidRequest', message: 'CidrBlock is too large' },
    is: 'held',
    says: /; asked again when its content or what it refers to changes, or by a sync \(evenkeel apply\)$/,
    because: 'the same content fails again',
  },
  {
    failed: { errorCode: 'InvalidRequest', operation: 'DELETE', message: 'it is protected' },
    is: 'outside',
    says: /or at once by evenkeel destroy$/,
    because: 'a deletion has no content that could change',
  },
  { failed: { errorCode: 'ResourceConflict' }, before: 9, is: 'outside', because: 'others have been at it for long' },
  {
    failed: {
      errorCode: 'GeneralServiceException',
      message: 'The role defined for the function cannot be assumed by Lambda.',
    },
    is: 'again',
    because: 'a role that was made a moment ago is not seen everywhere yet',
  },
  {
    failed: {
      errorCode: 'GeneralServiceException',
      message: 'The role defined for the function cannot be assumed by Lambda.',
    },
    before: 9,
    is: 'outside',
    because: 'a role that cannot be assumed after minutes may be mended',
  },
  ...[
    'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.',
    'Role does not have a trust relationship allowing Cognito to assume the role',
    'The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.',
    'API Gateway could not successfully write to CloudWatch Logs using the ARN specified',
    'You must use a valid fully-formed launch template. Value (a) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
    'Cannot access stream arn:aws:dynamodb:eu-west-1:1:table/a. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM.',
    'Received Exception while reading from provided stream. The security token included in the request is invalid.',
    'Invalid principal in policy (Service: S3, Status Code: 400)',
    'Policy contains a statement with one or more invalid principals',
    'Invalid parameter: Policy Error: PrincipalNotFound',
    'Unable to validate the following destination configurations',
    'IAM role ARN value is invalid or does not include the required permissions for: ENHANCED_MONITORING',
    'AWS CodeDeploy does not have the permissions required to assume the role arn:aws:iam::1:role/a',
    "The subnet ID 'subnet-1' does not exist",
    'The role with name a cannot be found.',
  ].map(
    (message): Row => ({
      failed: { errorCode: 'InvalidRequest', message },
      is: 'again',
      because: `what was made a moment ago is not seen everywhere yet: ${message}`,
    }),
  ),
  ...[
    'You must wait 60 seconds after deleting a queue before you can create another with the same name.',
    "State Machine is being deleted: 'arn:aws:states:eu-west-1:1:stateMachine:a'",
    'A conflicting conditional operation is currently in progress against this resource. Please try again.',
    'The function could not be updated due to a concurrent update operation.',
    'Unable to complete operation due to concurrent modification. Please try again later.',
  ].map(
    (message): Row => ({
      failed: { errorCode: 'InvalidRequest', message },
      is: 'again',
      because: `another request passes in a minute: ${message}`,
    }),
  ),
  {
    failed: {
      errorCode: 'HookFailure',
      hooks: ['hook Guard::Lambda::Hook (CREATE_PRE_PROVISION, FAIL): no public buckets'],
    },
    is: 'held',
    says: /no public buckets/,
    because: 'hooks say why where the message is silent',
  },
];

describe('a request that failed', () => {
  it.each(ROWS)('$is: $because', ({ failed, before = 1, is, says = / failed: / }) => {
    const failure = failureOf(inRow(failed, before));

    expect(failure.kind).toBe(is);
    if (failure.kind !== 'done') expect(failure.reason).toMatch(says);
  });

  it('is made again later and later, and never before AWS says so', () => {
    const delayed = (before: number, more = {}) => failureOf(inRow({ errorCode: 'Throttling', ...more }, before));

    expect([1, 2, 3, 10].map((before) => delayed(before))).toMatchObject([
      { afterMs: 5_000 },
      { afterMs: 10_000 },
      { afterMs: 20_000 },
      { afterMs: 300_000 },
    ]);
    expect(delayed(1, { retryAt: NOW + 60_000 })).toMatchObject({ afterMs: 60_000 });
  });
});

describe('a request whose cause is outside', () => {
  it('is made again after five minutes, then later and later, an hour at most, never quite together', () => {
    const delays = [1, 2, 3, 4, 5, 9].map((count) => {
      const failure = failureOf(inRow({ errorCode: 'AccessDenied', requestToken: 'a' }, count));
      return failure.kind === 'outside' ? failure.afterMs / 60_000 : 0;
    });
    const least = [5, 10, 20, 40, 60, 60].map((minutes) => minutes * 0.75);
    for (const [index, delay] of delays.entries()) {
      expect(delay).toBeGreaterThanOrEqual(least[index] ?? 0);
      expect(delay).toBeLessThanOrEqual((least[index] ?? 0) / 0.75);
    }
  });
});

describe('the next token', () => {
  it('follows from the request that ended, so that a restart finds the same one', () => {
    const first = request({ clientToken: 't0', requestToken: 'r0', errorCode: 'Throttling' });
    const second = request({ clientToken: nextToken('t0', 'r0'), requestToken: 'r1', status: 'IN_PROGRESS' });

    expect(chainOf('t0', [])).toEqual({ past: [], token: 't0' });
    expect(chainOf('t0', [first])).toEqual({ past: [first], token: nextToken('t0', 'r0') });
    expect(chainOf('t0', [second, first])).toEqual({ past: [first, second], token: nextToken('t0', 'r0') });
    expect([first, second].map(isUnderWay)).toEqual([false, true]);
  });
});

describe('what follows from a request', () => {
  const one: Step = step(
    'cloudcontrol:DeleteResource',
    { TypeName: 'A', Identifier: 'a' },
    { effect: 'delete', why: 'gone' },
  );
  const followUp = (past: readonly ResourceRequest[], context = {}) =>
    planAfter(past, { step: one, context: { now: NOW, ...context } });

  it.each([
    { past: [], kind: 'act', because: 'nothing was asked yet' },
    { past: [request({ status: 'SUCCESS', at: NOW - 1_000 })], kind: 'wait', because: 'AWS may not show it yet' },
    { past: [request({ status: 'SUCCESS', at: NOW - 20_000 })], kind: 'act', because: 'it was undone since' },
    { past: [request({ errorCode: 'Throttling', at: NOW - 1_000 })], kind: 'wait', because: 'a while is left' },
    { past: [request({ errorCode: 'Throttling', at: NOW - 6_000 })], kind: 'act', because: 'the while is over' },
    { past: [request({ errorCode: 'AccessDenied' })], kind: 'hold', because: 'people have to act' },
    {
      past: [request({ errorCode: 'AccessDenied', at: NOW - 5 * 60_000 })],
      kind: 'act',
      because: 'somebody may have acted meanwhile',
    },
    {
      past: [request({ errorCode: 'InvalidRequest', at: 1 })],
      kind: 'hold',
      because: 'time does not change content',
    },
    {
      past: [request({ errorCode: 'NotFound', operation: 'DELETE' as const })],
      kind: 'settled',
      because: 'it is gone',
    },
  ])('$kind: $because', ({ past, kind }) => {
    expect(followUp(past).kind).toBe(kind);
  });

  it('is not held any more once a person has said so', () => {
    expect(followUp([request({ errorCode: 'AccessDenied' })], { resumedAt: NOW + 1 }).kind).toBe('act');
    expect(followUp([request({ errorCode: 'InvalidRequest' })], { retriedAt: NOW + 1 }).kind).toBe('act');
  });

  it('is a wait while AWS works, with its age and when to look again', () => {
    const busy = request({
      status: 'IN_PROGRESS',
      at: NOW - 120_000,
      message: 'waiting for the NAT gateway',
      retryAt: NOW + 45_000,
    });

    expect(waitFor(busy, NOW)).toEqual({
      kind: 'wait',
      reason: 'AWS works on the CREATE since 120 s: waiting for the NAT gateway',
      recheckMs: 45_000,
      steady: false,
      coming: true,
    });
  });
});
