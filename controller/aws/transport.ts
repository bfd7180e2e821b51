import { type CallInput, type CallName, type CallOutput, isMutating } from '../model/aws-calls.ts';
import { AwsError } from '../model/aws-error.ts';
import type { Scope } from '../model/scope.ts';
import { type Clock, sleep } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { AwsTransport, Lane, SendOptions } from '../ports/transport.ts';
import { factsOf, isHarmlessToRepeat } from './calls.ts';
import { toAwsError } from './errors.ts';
import { type AllowedSecrets, withSecretReferences } from './secret-references.ts';
import { DEFAULT_LANE, type Throttle } from './throttle.ts';

/** Sends one request, once. Rejects with whatever the far side throws. */
export interface AwsClients {
  send(scope: Scope, call: CallName, input: unknown, options: AttemptOptions): Promise<unknown>;
  /** Closes connections; nothing may be sent afterwards. */
  close(): void;
}

export interface AttemptOptions {
  readonly signal: AbortSignal;
  /** Milliseconds after which the request should fail of itself. */
  readonly timeoutMs: number;
}

/** One request that was sent, for metrics and logs; it carries no input and no output. */
export interface Sent {
  readonly scope: Scope;
  readonly call: CallName;
  readonly lane: Lane;
  /** Counts from 1. */
  readonly attempt: number;
  /** `OK`, or AWS's error code. */
  readonly code: string;
  /** From sending to the answer; milliseconds. */
  readonly durationMs: number;
  /** How long it waited for its budget before; milliseconds. */
  readonly waitedMs: number;
}

export interface TransportOptions {
  readonly clients: AwsClients;
  readonly throttle: Throttle;
  readonly clock: Clock;
  readonly random: Random;
  readonly metrics?: ((sent: Sent) => void) | undefined;
  /** Which secrets and parameters properties may take their values from; without a word all. */
  readonly allowed?: AllowedSecrets | undefined;
}

/** How often a call is sent again, by what went wrong. A throttled read did nothing, so it may be patient. */
const READ_RETRIES = { transient: 2, throttled: 6 } as const;
const WRITE_RETRIES = { transient: 2, throttled: 2 } as const;
/** Full jitter below base x 2^attempt, up to the cap; milliseconds. */
const BASE_MS = { transient: 100, throttled: 1_000 } as const;
const CAP_MS = 20_000;
/** Beyond the client's own timeout, so that a client that forgets it ends too. */
const GRACE_MS = 2_000;
const TOKEN_DIGITS = 32;

interface Request<C extends CallName> {
  readonly scope: Scope;
  readonly call: C;
  readonly input: CallInput<C>;
  readonly options: SendOptions;
}

/**
 * The one way to AWS. Every attempt takes its budget first and ends in bounded time; reads and writes that are harmless
 * to repeat are tried again here (and nowhere else: clients send once), all others never.
 */
export function createTransport(options: TransportOptions): AwsTransport {
  const send: AwsTransport['send'] = async (scope, call, input, sendOptions = {}) => {
    const request = { scope, call, input: withToken(call, input, options.random), options: sendOptions };
    for (let attempt = 1; ; attempt += 1) {
      const result = await attemptOnce(options, request, attempt);
      if ('output' in result) return result.output;
      const delayMs = retryDelay(request, result.error, { attempt, random: options.random });
      if (delayMs === undefined) throw result.error;
      await pause(options.clock, delayMs, request);
    }
  };
  return { send: withSecretReferences(send, options.allowed) };
}

type Result<C extends CallName> = { readonly output: CallOutput<C> } | { readonly error: AwsError };

async function attemptOnce<C extends CallName>(
  transport: TransportOptions,
  request: Request<C>,
  attempt: number,
): Promise<Result<C>> {
  const { throttle, clock, metrics } = transport;
  const { scope, call, options } = request;
  const { lane = DEFAULT_LANE } = options;
  const waitedMs = await throttle.acquire(scope, call, options);
  const since = clock.now();
  const result = await sendOnce(transport, request);
  const error = 'error' in result ? result.error : undefined;
  metrics?.({ scope, call, lane, attempt, code: error?.code ?? 'OK', durationMs: clock.now() - since, waitedMs });
  if (error?.class === 'throttled') throttle.throttled(scope, call);
  else if (error?.class !== 'transient') throttle.succeeded(scope, call);
  return result;
}

/** Ends when the client ends, the time is over or the caller cancels, whichever is first. */
function sendOnce<C extends CallName>(transport: TransportOptions, request: Request<C>): Promise<Result<C>> {
  const { clients, clock } = transport;
  const { scope, call, input, options } = request;
  const { timeoutMs } = factsOf(call);
  const stop = new AbortController();
  return new Promise((resolve) => {
    const end = (result: Result<C>): void => {
      cancelDeadline();
      options.signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const cut = (error: AwsError): void => {
      stop.abort(error);
      end({ error });
    };
    const onAbort = (): void => cut(cancelled(call));
    const cancelDeadline = clock.after(timeoutMs + GRACE_MS, () => cut(timedOut(call, timeoutMs)));
    options.signal?.addEventListener('abort', onAbort, { once: true });
    clients.send(scope, call, input, { signal: stop.signal, timeoutMs }).then(
      (output) => end({ output: output as CallOutput<C> }),
      (thrown: unknown) => end({ error: toAwsError(call, thrown) }),
    );
  });
}

/** Milliseconds until the next attempt; undefined when there is none. */
function retryDelay<C extends CallName>(
  request: Request<C>,
  error: AwsError,
  { attempt, random }: { attempt: number; random: Random },
): number | undefined {
  const { call, input, options } = request;
  if (error.class !== 'transient' && error.class !== 'throttled') return undefined;
  if (options.signal?.aborted || !isHarmlessToRepeat(call, input)) return undefined;
  const allowed = (isMutating(call) ? WRITE_RETRIES : READ_RETRIES)[error.class];
  if (attempt > allowed) return undefined;
  const jitter = random() * Math.min(CAP_MS, BASE_MS[error.class] * 2 ** (attempt - 1));
  return Math.max(jitter, error.retryAfterMs ?? 0);
}

async function pause<C extends CallName>(clock: Clock, ms: number, request: Request<C>): Promise<void> {
  try {
    await sleep(clock, ms, request.options.signal);
  } catch {
    throw cancelled(request.call);
  }
}

/** One token for all attempts of one call. A later pass makes another: by then it has read what became of this one. */
function withToken<C extends CallName>(call: C, input: CallInput<C>, random: Random): CallInput<C> {
  const { repeat } = factsOf(call);
  if (repeat.kind !== 'token' || input[repeat.member] !== undefined) return input;
  const digits = Array.from({ length: TOKEN_DIGITS }, () => Math.floor(random() * 16).toString(16));
  return Object.assign({}, input, { [repeat.member]: digits.join('') });
}

function cancelled(call: CallName): AwsError {
  const message = `${call} was cancelled; what became of it is not known`;
  return new AwsError({ class: 'transient', code: 'Cancelled', call, message });
}

function timedOut(call: CallName, timeoutMs: number): AwsError {
  return toAwsError(call, { name: 'TimeoutError', message: `nothing within ${timeoutMs} ms` });
}
