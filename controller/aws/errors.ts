import { AwsError, type ErrorClass } from '../model/aws-error.ts';
import { ERROR_RULES, type ErrorRule } from './error-rules.ts';
import { REMEDIES, type Remedy } from './remedies.ts';

/** What there is to know of a failed call, whoever reported it. */
interface Failure {
  readonly call: string;
  readonly code: string;
  readonly message: string;
  readonly status?: number | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** What SDK exceptions, Node's system errors and a modelled AWS have between them. */
interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly errors?: readonly unknown[];
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> };
}

/** Names that JavaScript gives and AWS never does; the code beside them says more. */
const PLAIN_NAMES = new Set(['Error', 'AggregateError', 'TypeError', 'SystemError', 'Fault']);
const UNNAMED = 'Unknown';
const TIMEOUT = 'TimeoutError';
const UNREADABLE = 'UnreadableAnswer';
/** What the SDK adds to the message of whatever its parsers throw at an answer that is not in the service's protocol. */
const UNPARSED = 'Deserialization error:';
const SYSTEM_CODE = /^(E[A-Z]{3,}|ERR_[A-Z_]+)$/;

/**
 * Turns whatever a call threw into an AwsError. `notFound` is said only by rules that name the code (and for ECS'
 * ClientException the text): an HTTP 400 may as well be a denied or throttled call. What no rule knows is `transient`
 * for 5xx and `unknown` for the rest.
 */
export function toAwsError(call: string, thrown: unknown): AwsError {
  if (thrown instanceof AwsError) return thrown;
  const failure = failureOf(call, thrown);
  const remedy = REMEDIES.find((row) => remedyFits(row, failure));
  if (remedy) return awsError(failure, remedy.class, `${remedy.advice} (${failure.code}: ${failure.message})`);
  const rule = ERROR_RULES.find((row) => ruleFits(row, failure));
  return awsError(failure, rule?.class ?? classByStatus(failure.status), said(failure, rule?.class));
}

function awsError(failure: Failure, errorClass: ErrorClass, message: string): AwsError {
  const { call, code, retryAfterMs } = failure;
  return new AwsError({ class: errorClass, code, call, message: `${call}: ${message}`, retryAfterMs });
}

function said(failure: Failure, errorClass: ErrorClass | undefined): string {
  const text = failure.message ? `${failure.code}: ${failure.message}` : failure.code;
  return errorClass === 'denied' ? `${text} (docs/reference/iam.md lists what the role needs)` : text;
}

function classByStatus(status: number | undefined): ErrorClass {
  if (status === 429) return 'throttled';
  if (status !== undefined && status >= 500) return 'transient';
  return status === 401 || status === 403 ? 'denied' : 'unknown';
}

function ruleFits(rule: ErrorRule, failure: Failure): boolean {
  if (rule.codes && !rule.codes.includes(bare(failure.code))) return false;
  if (rule.calls && !rule.calls.test(failure.call)) return false;
  const message = failure.message.toLowerCase();
  return !rule.says || rule.says.some((part) => message.includes(part));
}

function remedyFits(remedy: Remedy, failure: Failure): boolean {
  if (!remedy.codes.includes(failure.code)) return false;
  return !remedy.says || failure.message.toLowerCase().includes(remedy.says);
}

/** AWS's Query protocol says `TargetGroupNotFound` where the SDK says `TargetGroupNotFoundException`. */
function bare(code: string): string {
  return code.replace(/Exception$/, '');
}

function failureOf(call: string, thrown: unknown): Failure {
  const error: Thrown = typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) };
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode ?? numberOf(error.status);
  const told = messageOf(error).includes(UNPARSED)
    ? { code: UNREADABLE, message: unreadable(status) }
    : { code: codeOf(error), message: messageOf(error) };
  return { call, ...told, status, retryAfterMs: retryAfterOf(error) };
}

/** A proxy's page or another program's answer: what its first character is helps nobody. */
function unreadable(status: number | undefined): string {
  return `HTTP ${status ?? 'answer'} with something in it that no AWS service sends; is the endpoint right?`;
}

/** A system error is told by its code, whatever the one who passes it on calls it, but for time that has run out. */
function codeOf(error: Thrown): string {
  const name = textOf(error.name);
  const code = textOf(error.code);
  if (code && name !== TIMEOUT && SYSTEM_CODE.test(code)) return code;
  if (name && !PLAIN_NAMES.has(name)) return name;
  return code ?? name ?? UNNAMED;
}

/** Node reports a failed connection to several addresses as one error without a message of its own. */
function messageOf(error: Thrown): string {
  const own = textOf(error.message);
  if (own) return own;
  const inner = error.errors?.find((each): each is Error => each instanceof Error);
  return inner?.message ?? '';
}

/** Retry-After in seconds; AWS sends no dates there. */
function retryAfterOf(error: Thrown): number | undefined {
  const seconds = Number(error.$response?.headers?.['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
