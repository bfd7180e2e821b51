import { Fault } from './contract.ts';

/** One call as the fault hook sees it, before anything happened. */
export interface PendingCall {
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly mutating: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * What goes wrong with a call. `throttle` and `serverError` answer before the world changes; `lostResponse` changes the
 * world and drops the answer; `truncated` answers half of each list, says that there is more and not where; a Fault is answered as it is, before. Delays are in milliseconds of the sandbox's clock.
 */
export interface FaultInstruction {
  readonly delayMs?: number;
  readonly outcome?: 'throttle' | 'serverError' | 'lostResponse' | 'truncated' | Fault;
  /** Between the change and its answer. */
  readonly responseDelayMs?: number;
}

export type FaultHook = (call: PendingCall) => FaultInstruction | undefined;

/** The connection broke after the request was sent: nobody can tell from it whether the call took effect. */
export class LostResponse extends Error {
  override readonly name = 'LostResponse';
  readonly code = 'ECONNRESET';

  constructor(call: string) {
    super(`${call}: the connection was closed before a response arrived`);
  }
}

/** Each service's own way to say that its rate is exceeded. */
const THROTTLES: Readonly<Record<string, readonly [code: string, status: number]>> = {
  elasticloadbalancing: ['Throttling', 400],
  sts: ['Throttling', 400],
  ec2: ['RequestLimitExceeded', 503],
  iam: ['Throttling', 400],
  cloudformation: ['Throttling', 400],
  servicequotas: ['TooManyRequestsException', 400],
  s3: ['SlowDown', 503],
  sqs: ['RequestThrottled', 400],
  sns: ['ThrottledException', 429],
};

export function throttlingFault(service: string): Fault {
  const [code, status] = THROTTLES[service] ?? ['ThrottlingException', 400];
  return new Fault(code, service === 'ec2' ? 'Request limit exceeded.' : 'Rate exceeded', status);
}

const SERVER_ERRORS: Readonly<Record<string, string>> = {
  ecs: 'ServerException',
  'application-autoscaling': 'InternalServiceException',
  ssm: 'InternalServerError',
  elasticloadbalancing: 'InternalFailure',
  iam: 'ServiceFailure',
  ecr: 'ServerException',
  secretsmanager: 'InternalServiceError',
  logs: 'ServiceUnavailableException',
  servicequotas: 'ServiceException',
  s3: 'InternalError',
  cloudcontrol: 'ServiceInternalErrorException',
  tag: 'InternalServiceException',
};

export function serverFault(service: string): Fault {
  return new Fault(SERVER_ERRORS[service] ?? 'InternalFailure', 'An internal error occurred.', 500);
}

/** Half of every list of an answer, and no word of where it goes on. */
export function truncated(answer: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(answer)
    .filter(([name]) => !/^next/i.test(name))
    .map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, Math.floor(value.length / 2)) : value]);
  return { ...Object.fromEntries(entries), ...('IsTruncated' in answer ? { IsTruncated: true } : {}) };
}
