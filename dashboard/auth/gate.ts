import type { FastifyRequest } from 'fastify';
import { Refusal } from '../problem.ts';
import { type AuthPlan, bareHost, isLoopback } from './settings.ts';

/**
 * Who may have what a route serves. `probe`: anybody (load balancers ask by address); `page`: whoever may reach the
 * dashboard, because it says nothing about the fleet; `data`: whoever may use the route's verb; `hook`: anybody, as the
 * route itself checks who signed.
 */
export type Access = 'probe' | 'page' | 'data' | 'hook';

/** Decides by where a request comes from whether it may go on; throws {@link Refusal} when it may not. */
export type Gate = (request: FastifyRequest, access: Access) => void;

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1'];

export function createGate(plan: AuthPlan): Gate {
  const hosts = allowedHosts(plan);
  return (request, access) => {
    if (access === 'probe' || access === 'hook') return;
    checkHost(request, hosts);
    checkOrigin(request);
    if (!plan.hasSignIn && !isLocal(request)) throw new Refusal(403, 'Only this machine is served without sign-in.');
  };
}

/**
 * Names that a browser may have asked for. A page of another site that makes its own name resolve to this address (DNS
 * rebinding) sends its own name. Undefined: any, where one must sign in anyhow and every address is listened on, as
 * whoever asks by address, by a tunnel or by a name inside the network is let in there.
 */
function allowedHosts({ host, hasSignIn, hosts }: AuthPlan): ReadonlySet<string> | undefined {
  const isWildcard = ['0.0.0.0', '::', ''].includes(bareHost(host));
  if (isWildcard && hasSignIn) return undefined;
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

/** From this machine, and by nobody's hand: what a proxy passes on comes from elsewhere. */
export function isLocal({ socket, headers }: FastifyRequest): boolean {
  if (headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined) return false;
  return socket.remoteAddress === undefined || isLoopback(socket.remoteAddress);
}

/** Sent by our own pages; no form and no image of another site can send it, and nobody is told that they may. */
const PAGE_HEADER = 'x-evenkeel-page';

/**
 * Whoever is recognised by what the browser sends by itself may change something only from our own pages. Throws
 * {@link Refusal}.
 */
export function checkForgery({ headers }: FastifyRequest): void {
  const isOurs = headers['sec-fetch-site'] === 'same-origin' || headers.origin !== undefined;
  if (isOurs && headers[PAGE_HEADER] !== undefined) return;
  throw new Refusal(403, 'Only pages of the dashboard may ask for this in a browser session.');
}
