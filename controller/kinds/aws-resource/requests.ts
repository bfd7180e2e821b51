import type { ResourceRequest } from '../../model/aws-reads.ts';
import { digest } from '../../model/digest.ts';
import { nextToken } from './creation.ts';
import { isBusy, isNotSeenYet } from './failure-texts.ts';
import { holderFilters } from './holders.ts';

const ENDED: readonly string[] = ['SUCCESS', 'FAILED', 'CANCEL_COMPLETE'];

export function isUnderWay({ status }: ResourceRequest): boolean {
  return !ENDED.includes(status);
}

/** The requests that were made with a token and those that follow from it, oldest first, and the token of the next. */
export function chainOf(
  first: string,
  requests: readonly ResourceRequest[],
): { readonly past: readonly ResourceRequest[]; readonly token: string } {
  const past: ResourceRequest[] = [];
  let token = first;
  for (;;) {
    const request = requests.find(({ clientToken }) => clientToken === token);
    if (!request) return { past, token };
    past.push(request);
    if (isUnderWay(request)) return { past, token };
    token = nextToken(token, request.requestToken);
  }
}

/** What a request that failed asks for. */
export type Failure =
  /** The whole operation once more, not before that many milliseconds after the failure. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly reason: string }
  /** Something hangs on it: once more when that is gone. */
  | { readonly kind: 'blocked'; readonly afterMs: number; readonly reason: string }
  /** Its cause is none of its content, and may go without a word: once more now and then. People are told meanwhile. */
  | { readonly kind: 'outside'; readonly afterMs: number; readonly reason: string }
  /** It is already as asked. */
  | { readonly kind: 'done' }
  /** Asking for the same again changes nothing. */
  | { readonly kind: 'held'; readonly reason: string };

/** HandlerErrorCode of the Cloud Control API Reference; a throttle of the service behind may hide in a general one. */
const AGAIN = ['Throttling', 'ServiceInternalError', 'InternalFailure', 'NetworkFailure', 'ServiceTimeout'];
/** Of the same list, those that say of the content itself that AWS does not take it, or that a person must decide. */
const OF_CONTENT = [
  'InvalidRequest',
  'NotUpdatable',
  'AlreadyExists',
  'InvalidTypeConfiguration',
  'UnauthorizedTaggingOperation',
  'NonCompliant',
  'HookFailure',
  'Unsupported',
  'UnsupportedTarget',
];
const THROTTLED = /throttl|rate exceeded|too many requests|request limit exceeded/i;
const DEPENDED_ON =
  /dependen|in use|still attached|is attached|has (?:active |some )?mapped|must be (?:deleted|detached|removed) (?:first|before)|associated with/i;
/** What does not empty itself. */
const NOT_EMPTY = /not empty|bucketnotempty|contains (?:images|objects)|has images/i;
/** Handlers hand on what the service behind said, often as InvalidRequest (believed). */
const DENIED = /not authorized to perform|access ?denied|is not authorized|explicit deny|UnauthorizedOperation/i;
const LIMITED = /limit ?exceeded|quota|maximum number of|limit .* (?:has been )?reached/i;
const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;
/** After so many failures in a row of a sort that passes by itself, it is asked for as rarely as any other. */
const PATIENCE = 40;
/** For what a request names and AWS does not show yet: some ten minutes. */
const PATIENCE_FOR_OTHERS = 8;
const SLOW_MS = 5 * 60_000;
const SLOWEST_MS = 60 * 60_000;

/**
 * What became of the last of a chain that failed; all its failures in a row, the last one at the end. `held`: what hangs on
 * the resource, in words.
 */
export function failureOf(failures: readonly ResourceRequest[], held?: string): Failure {
  const request = failures.at(-1);
  if (!request) return { kind: 'done' };
  const sort = sortOf(request);
  const reason = failureText(request);
  const inRow = trailing(failures, (one) => sortOf(one) === sort);
  switch (sort) {
    case 'done':
      return { kind: 'done' };
    case 'held':
      return { kind: 'held', reason: hinted(request, reason) };
    case 'again':
      return inRow > PATIENCE ? slowly(request, inRow - PATIENCE) : { kind: 'again', reason, ...soon(request, inRow) };
    case 'blocked':
      return { kind: 'blocked', reason: `${reason}${held ?? whatHolds(request)}`, ...soon(request, inRow) };
    case 'early':
      return inRow > PATIENCE_FOR_OTHERS
        ? slowly(request, inRow - PATIENCE_FOR_OTHERS)
        : { kind: 'again', reason, ...soon(request, inRow) };
    case 'outside':
      return slowly(request, inRow);
  }
}

/** `early`: what it names may have been made a moment ago. */
type Sort = Failure['kind'] | 'early';

function sortOf(request: ResourceRequest): Sort {
  const { errorCode = '', operation, status } = request;
  const text = failureText(request);
  if (operation === 'DELETE' && errorCode === 'NotFound') return 'done';
  if (status === 'CANCEL_COMPLETE') return 'held';
  if (AGAIN.includes(errorCode) || THROTTLED.test(text) || isBusy(text)) return 'again';
  if (operation === 'DELETE' && NOT_EMPTY.test(text)) return 'outside';
  if (operation === 'DELETE' && (errorCode === 'ResourceConflict' || DEPENDED_ON.test(text))) return 'blocked';
  if (operation !== 'DELETE' && (errorCode === 'NotFound' || isNotSeenYet(text))) return 'early';
  if (errorCode === 'ResourceConflict') return 'early';
  if (DENIED.test(text) || LIMITED.test(text)) return 'outside';
  // A deletion has no content that could change.
  return operation !== 'DELETE' && OF_CONTENT.includes(errorCode) ? 'held' : 'outside';
}

function trailing(failures: readonly ResourceRequest[], isMeant: (one: ResourceRequest) => boolean): number {
  return failures.length - 1 - failures.findLastIndex((one) => !isMeant(one));
}

/** Never before AWS says so. */
function soon({ at, retryAt = 0 }: ResourceRequest, inRow: number): { readonly afterMs: number } {
  return { afterMs: Math.max(Math.min(LONGEST_MS, FIRST_MS * 2 ** (inRow - 1)), retryAt - at) };
}

/**
 * Five minutes, then ever later, an hour at most; a quarter of it by chance, so that what failed together is not asked for
 * together. The chance is in AWS's own token, so that a restart keeps to the time.
 */
function slowly(request: ResourceRequest, inRow: number): Failure {
  const step = Math.min(SLOWEST_MS, SLOW_MS * 2 ** (inRow - 1));
  const chance = Number.parseInt(digest(request.requestToken, 4), 16) / 0xffff;
  const afterMs = Math.max(Math.round(step * (0.75 + chance / 4)), (request.retryAt ?? 0) - request.at);
  const when = `${new Date(request.at + afterMs).toISOString().slice(0, 16)}Z`;
  return {
    kind: 'outside',
    afterMs,
    reason: `${failureText(request)}; asked again at ${when}, or at once by ${request.operation === 'DELETE' ? TO_DELETE : A_PERSON}`,
  };
}

const A_PERSON = 'a sync (evenkeel apply)';
const TO_DELETE = 'evenkeel destroy';

/** AWS's own words, and those of hooks, which its message leaves out. */
export function failureText({ operation, errorCode, message, hooks = [], status }: ResourceRequest): string {
  const said = [message, ...hooks].filter((text) => text !== undefined && text !== '');
  const code = errorCode ?? (status === 'CANCEL_COMPLETE' ? 'it was cancelled' : 'no code');
  return `${operation} failed: ${code}${said.length > 0 ? `: ${said.join('; ')}` : ''}`;
}

/** Whether AWS refused to delete it because something hangs on it. */
export function isHeld(request: ResourceRequest | undefined): boolean {
  return request?.operation === 'DELETE' && request.status === 'FAILED' && sortOf(request) === 'blocked';
}

/** Where nobody may say it: how to ask. */
function whatHolds(request: ResourceRequest): string {
  const filters = holderFilters(request);
  if (filters === undefined) return '';
  const asked = filters.replaceAll(/([^ =]+)=/g, 'Name=$1,Values=');
  return `; interfaces that hold it: aws ec2 describe-network-interfaces --filters ${asked}`;
}

function hinted({ errorCode, identifier, operation }: ResourceRequest, text: string): string {
  if (errorCode === 'AlreadyExists' && operation === 'CREATE') {
    const which = identifier === undefined ? 'its identifier' : `identifier: ${identifier}`;
    return `${text}; to take over what exists, say ${which} and management.adoptionPolicy: adopt, or choose another name`;
  }
  return `${text}; asked again when its content or what it refers to changes, or by ${A_PERSON}`;
}
