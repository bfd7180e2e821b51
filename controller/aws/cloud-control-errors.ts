import type { ErrorRule } from './error-rules.ts';

const CALLS = /^cloudcontrol:/;

/** Cloud Control API Reference, the errors of its operations: most are those of a type's handler, handed on. */
export const CLOUD_CONTROL_RULES: readonly ErrorRule[] = [
  {
    class: 'notFound',
    calls: /cloudcontrol:GetResource$/,
    codes: ['GeneralService', 'HandlerFailure', 'HandlerInternalFailure', 'InvalidRequest'],
    says: ['notfound', 'not found', 'does not exist'],
    because: 'some handlers wrap the error of the service behind (hashicorp/terraform-provider-awscc, find.go)',
  },
  {
    class: 'notFound',
    calls: CALLS,
    codes: ['RequestTokenNotFound'],
    because: 'requests are forgotten after seven days',
  },
  {
    class: 'transient',
    calls: CALLS,
    codes: ['HandlerFailure', 'HandlerInternalFailure', 'NetworkFailure', 'NotStabilized', 'ServiceInternalError'],
    because: 'the handler failed, and may not fail the next time',
  },
  {
    class: 'conflict',
    calls: CALLS,
    codes: [
      'ConcurrentOperation',
      'ConcurrentModification',
      'ResourceConflict',
      'ClientTokenConflict',
      'AlreadyExists',
    ],
    because: 'one request at a time for each resource, and one content for each token',
  },
  {
    class: 'denied',
    calls: CALLS,
    codes: ['InvalidCredentials'],
    because: 'the credentials may not do what the handler does with them',
  },
  {
    class: 'invalid',
    calls: CALLS,
    codes: [
      'InvalidRequest',
      'NotUpdatable',
      'PrivateType',
      'ServiceLimitExceeded',
      'TypeNotFound',
      'UnsupportedAction',
    ],
    because: 'AWS rejects what is asked for; asking again changes nothing',
  },
];
