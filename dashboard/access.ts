import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem.ts';

export interface DashboardAuth {
  /** The address that the server will be bound to. Anything but loopback demands a token. */
  readonly host: string;
  /** What callers send as `Authorization: Bearer …`; at least 16 characters. */
  readonly token?: string | undefined;
  /** Further host names under which the dashboard is reached, without ports. */
  readonly hosts?: readonly string[] | undefined;
}

/** Thrown by `createDashboard` when its options would leave it open; the message says what to do. */
export class DashboardAuthError extends Error {
  override readonly name = 'DashboardAuthError';
}

const TOKEN_LENGTH = 16;
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1'];

export function isLoopback(host: string): boolean {
  const bare = bareHost(host);
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare) || bare === '::ffff:127.0.0.1';
}

/** Refuses options under which somebody else than this machine's users could read the dashboard without a token. */
export function checkAuth({ host, token }: DashboardAuth): void {
  if (token !== undefined && token.length < TOKEN_LENGTH) {
    throw new DashboardAuthError(
      `The dashboard token has ${token.length} characters; at least ${TOKEN_LENGTH} are needed.`,
    );
  }
  if (token === undefined && !isLoopback(host)) {
    throw new DashboardAuthError(
      `The dashboard would listen on ${host} for everybody. Set a token, or listen on 127.0.0.1 and use a tunnel.`,
    );
  }
}

/**
 * Who may have what a route serves. `probe`: anybody (load balancers ask by address); `page`: whoever may reach the
 * dashboard, because it says nothing about the fleet; `data`: whoever has the token, where there is one; `hook`: anybody,
 * as the route itself checks who signed.
 */
export type Access = 'probe' | 'page' | 'data' | 'hook';

/** Decides whether a request may go on; throws {@link Refusal} when it may not. */
export type Gate = (request: FastifyRequest, access: Access) => void;

export function createGate(auth: DashboardAuth): Gate {
  const hosts = allowedHosts(auth);
  const digest = auth.token === undefined ? undefined : sha256(auth.token);
  return (request, access) => {
    if (access === 'probe' || access === 'hook') return;
    checkHost(request, hosts);
    checkOrigin(request);
    if (digest === undefined) return checkRemote(request);
    if (access === 'data' && !hasToken(request, digest)) throw new Refusal(401, 'A bearer token is needed.');
  };
}

/**
 * Names that a browser may have asked for. A page of another site that makes its own name resolve to this address (DNS
 * rebinding) sends its own name. Undefined: any, where a token is needed anyhow and every address is listened on, as
 * whoever asks by address, by a tunnel or by a name inside the network is let in there.
 */
function allowedHosts({ host, token, hosts = [] }: DashboardAuth): ReadonlySet<string> | undefined {
  const wildcard = ['0.0.0.0', '::', ''].includes(bareHost(host));
  if (wildcard && token !== undefined) return undefined;
  return new Set([...LOOPBACK_NAMES, bareHost(host), ...hosts.map(bareHost)]);
}

function checkHost(request: FastifyRequest, hosts: ReadonlySet<string> | undefined): void {
  if (hosts === undefined || hosts.has(bareHost(request.headers.host ?? ''))) return;
  throw new Refusal(403, 'The Host header names a host that the dashboard is not served under.');
}

/** Pages of other sites get nothing, whatever they send. Links from elsewhere to a page of ours still work. */
function checkOrigin(request: FastifyRequest): void {
  const { origin, host, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host?.toLowerCase()) {
    throw new Refusal(403, 'Requests from pages of other origins are not served.');
  }
  if ((site === 'cross-site' || site === 'same-site') && mode !== 'navigate') {
    throw new Refusal(403, 'Requests from pages of other sites are not served.');
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Without a token only this machine is served, even if somebody bound the server wider than they told us. */
function checkRemote(request: FastifyRequest): void {
  const remote = request.socket.remoteAddress;
  if (remote === undefined || isLoopback(remote)) return;
  throw new Refusal(403, 'Only this machine is served without a token.');
}

function hasToken(request: FastifyRequest, digest: Buffer): boolean {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return token !== undefined && timingSafeEqual(sha256(token), digest);
}

/** Equal lengths for the comparison in constant time. */
function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Without port and brackets, lower case. */
function bareHost(host: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(host);
  const name = bracketed?.[1] ?? (host.split(':').length === 2 ? host.replace(/:\d*$/, '') : host);
  return name.toLowerCase();
}
