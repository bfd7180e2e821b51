import type { Delivery } from '../ports/alert-channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { HttpReply, Network } from '../ports/network.ts';
import { type Reach, reachOf } from './addresses.ts';

/** What an operator allows one target beyond https to public addresses. */
export interface OutboundRules {
  readonly allowHttp?: boolean | undefined;
  /** Loopback and private networks too; link-local addresses and metadata services stay closed. */
  readonly allowPrivate?: boolean | undefined;
}

export interface OutboundDeps {
  readonly network: Network;
  readonly clock: Clock;
}

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** Sends one POST. Answers with the reply, or with how the attempt ended when there was none. Never rejects. */
export type Outbound = (post: Post) => Promise<HttpReply | Delivery>;

/** From the question to DNS to the end of the answer. */
const TIMEOUT_MS = 5_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * The one way from a channel to a host. Every address of the host is checked, the connection goes to the one that was
 * checked, redirects are not followed, and no reason names more of the URL than its host.
 */
export function createOutbound({ network, clock }: OutboundDeps, rules: OutboundRules): Outbound {
  return async (post) => {
    const url = parse(post.url);
    if (url === undefined) return refused('the address is not a URL');
    const problem = schemeProblem(url, rules);
    if (problem !== undefined) return refused(problem);
    return within(clock, { host: url.hostname, caller: post.signal }, async (signal) => {
      const address = checked(url.hostname, await network.resolve(url.hostname), rules);
      if (typeof address !== 'string') return address;
      const { headers, body } = post;
      return network.send({ method: 'POST', url, address, headers, body, maxBytes: MAX_ANSWER_BYTES, signal });
    });
  };
}

export function isReply(answer: HttpReply | Delivery): answer is HttpReply {
  return 'status' in answer;
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function schemeProblem({ protocol, username, password }: URL, { allowHttp }: OutboundRules): string | undefined {
  if (username !== '' || password !== '') return 'the address holds a user name or a password';
  if (protocol === 'https:' || (protocol === 'http:' && allowHttp)) return undefined;
  return protocol === 'http:' ? 'the address is not https, and the target does not say allowHttp' : 'not an https URL';
}

/** The address to connect to, or why none of them is. One bad address among good ones is a trap and refuses all. */
function checked(host: string, addresses: readonly string[], { allowPrivate }: OutboundRules): string | Delivery {
  for (const address of addresses) {
    const reach = reachOf(address);
    if (reach === 'public' || (reach === 'private' && allowPrivate)) continue;
    return refused(`${host} is ${WORDS[reach]}`);
  }
  return addresses[0] ?? { kind: 'retry', reason: `${host} has no address` };
}

const WORDS: Readonly<Record<Exclude<Reach, 'public'>, string>> = {
  private: 'in a private network, and the target does not say allowPrivate',
  forbidden: 'at an address that is no receiver of alerts (link-local, metadata service, multicast or reserved)',
};

function refused(reason: string): Delivery {
  return { kind: 'refused', reason };
}

/** Ends with the work, the time, or the caller's signal, whichever is first. */
function within(
  clock: Clock,
  { host, caller }: { readonly host: string; readonly caller: AbortSignal },
  work: (signal: AbortSignal) => Promise<HttpReply | Delivery>,
): Promise<HttpReply | Delivery> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const end = (answer: HttpReply | Delivery): void => {
      cancel();
      caller.removeEventListener('abort', onAbort);
      stop.abort();
      resolve(answer);
    };
    const retry = (reason: string): void => end({ kind: 'retry', reason });
    const onAbort = (): void => retry('the attempt was cancelled');
    const cancel = clock.after(TIMEOUT_MS, () => retry(`no answer from ${host} within ${TIMEOUT_MS / 1000} s`));
    if (caller.aborted) return onAbort();
    caller.addEventListener('abort', onAbort, { once: true });
    work(stop.signal).then(end, (error: unknown) => retry(`${host} cannot be reached: ${codeOf(error)}`));
  });
}

/** The code alone: messages of TLS and HTTP may quote what was sent. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'connection failed';
}
