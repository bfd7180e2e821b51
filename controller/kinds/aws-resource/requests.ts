import type { ResourceRequest } from '../../model/aws-reads.ts';
import { nextToken } from './creation.ts';

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
  /** It is already as asked. */
  | { readonly kind: 'done' }
  /** Asking again changes nothing. */
  | { readonly kind: 'held'; readonly reason: string };

/** HandlerErrorCode of the Cloud Control API Reference; a throttle of the service behind may hide in a general one. */
const AGAIN = ['Throttling', 'ServiceInternalError', 'InternalFailure', 'NetworkFailure', 'ServiceTimeout'];
const THROTTLED = /throttl|rate exceeded|too many requests|request limit exceeded/i;
const DEPENDED_ON =
  /dependen|in use|still attached|is attached|has (?:active |some )?mapped|must be (?:deleted|detached|removed) (?:first|before)|not empty|associated with/i;
/** A role that was made a moment ago, and that the service behind does not see yet (believed, by AWS's own wording). */
const NOT_SEEN_YET =
  /(?:cannot be assumed|unable to assume|could not assume|role .* (?:is invalid|does not have|not authorized)|trust policy)/i;
const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;
/** After this many failures in a row of a sort that passes by itself, people are asked. */
const PATIENCE = 40;
/** For what a request names and AWS does not show yet: some ten minutes. */
const PATIENCE_FOR_OTHERS = 8;

/** What became of the last of a chain that failed; `before` counts the failures in a row, that one included. */
export function failureOf(request: ResourceRequest, before: number): Failure {
  const { errorCode = '', operation } = request;
  const text = failureText(request);
  if (operation === 'DELETE' && errorCode === 'NotFound') return { kind: 'done' };
  const afterMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (before - 1));
  const wait = { afterMs: Math.max(afterMs, (request.retryAt ?? 0) - request.at), reason: text };
  if (before > PATIENCE) return { kind: 'held', reason: text };
  if (AGAIN.includes(errorCode) || THROTTLED.test(text)) return { kind: 'again', ...wait };
  if (operation === 'DELETE' && (errorCode === 'ResourceConflict' || DEPENDED_ON.test(text)))
    return { kind: 'blocked', ...wait };
  if (errorCode === 'ResourceConflict') return { kind: 'again', ...wait };
  const isEarly = errorCode === 'NotFound' || NOT_SEEN_YET.test(text);
  if (operation !== 'DELETE' && isEarly && before <= PATIENCE_FOR_OTHERS) return { kind: 'again', ...wait };
  if (request.status === 'CANCEL_COMPLETE') return { kind: 'held', reason: `${text || 'the request was cancelled'}` };
  return { kind: 'held', reason: hinted(request, text) };
}

/** AWS's own words, and those of hooks, which its message leaves out. */
export function failureText({ operation, errorCode, message, hooks = [] }: ResourceRequest): string {
  const said = [message, ...hooks].filter((text) => text !== undefined && text !== '');
  return `${operation} failed: ${errorCode ?? 'no code'}${said.length > 0 ? `: ${said.join('; ')}` : ''}`;
}

function hinted({ errorCode, identifier, operation }: ResourceRequest, text: string): string {
  if (errorCode !== 'AlreadyExists' || operation !== 'CREATE') return text;
  const which = identifier === undefined ? 'its identifier' : `identifier: ${identifier}`;
  return `${text}; to take over what exists, say ${which} and management.adoptionPolicy: adopt, or choose another name`;
}
