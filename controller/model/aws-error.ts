/**
 * What an error means for deciding. `stale`: AWS has not shown our own write yet. `unknown` never becomes absence.
 * `notFound` is said only where AWS itself said that the thing does not exist.
 */
export type ErrorClass =
  | 'notFound'
  | 'throttled'
  | 'transient'
  | 'conflict'
  | 'denied'
  | 'invalid'
  | 'stale'
  | 'unknown';

/** The only error type that crosses the AWS seam. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly class: ErrorClass;
  /** AWS's own code, as in `AccessDeniedException`. */
  readonly code: string;
  readonly call: string;
  /** From Retry-After or the budget; milliseconds. */
  readonly retryAfterMs?: number | undefined;

  constructor(fields: {
    class: ErrorClass;
    code: string;
    call: string;
    message: string;
    retryAfterMs?: number | undefined;
  }) {
    super(fields.message);
    this.class = fields.class;
    this.code = fields.code;
    this.call = fields.call;
    this.retryAfterMs = fields.retryAfterMs;
  }
}

export function isAwsError(error: unknown, ...classes: readonly ErrorClass[]): error is AwsError {
  return error instanceof AwsError && (classes.length === 0 || classes.includes(error.class));
}
