import type { AccessPolicy } from '../../controller/model/access.ts';
import { NO_POLICY } from '../../controller/model/access.ts';
import type { AccessSettings, NamedToken } from '../../controller/model/access-settings.ts';
import { digestOf } from './tokens.ts';

export interface DashboardAuth {
  /** The address that the server will be bound to. Anything but loopback demands that people sign in. */
  readonly host: string;
  /** What callers send as `Authorization: Bearer …` to be admins; at least 16 characters. */
  readonly token?: string | undefined;
  /** Further host names under which the dashboard is reached, without ports. */
  readonly hosts?: readonly string[] | undefined;
  /** Where people reach it; providers send them back there. */
  readonly publicUrl?: string | undefined;
  /** Who else may sign in, how, and as what. */
  readonly access?: AccessSettings | undefined;
  /** Seals sessions; at least 32 bytes. Without it there are no sessions, only tokens with each request. */
  readonly sessionKey?: Uint8Array | undefined;
}

/** Thrown by `createDashboard` when its options would leave it open; the message says what to do. */
export class DashboardAuthError extends Error {
  override readonly name = 'DashboardAuthError';
}

const TOKEN_LENGTH = 16;
const LIFETIME_MS = 8 * 3_600_000;
/** What the one token of `--token-file` is called. */
const PLAIN_TOKEN = 'admin';

/** Everything about who may, with what is left out filled in. */
export interface AuthPlan extends AccessSettings {
  readonly host: string;
  readonly hosts: readonly string[];
  readonly publicUrl: string | undefined;
  readonly policy: AccessPolicy;
  readonly tokens: readonly NamedToken[];
  /** Whether there is any way to sign in. Without one whoever is on this machine may look, and nobody may act. */
  readonly hasSignIn: boolean;
  readonly sessionKeyBytes: Uint8Array | undefined;
}

/** Refuses options under which somebody else than this machine's users could read the dashboard without signing in. */
export function planAuth(auth: DashboardAuth): AuthPlan {
  const { host, token, hosts = [], publicUrl, access, sessionKey } = auth;
  const plan: AuthPlan = {
    policy: NO_POLICY,
    sessionLifetime: LIFETIME_MS,
    ...access,
    anonymous: access?.anonymous ?? false,
    tokens: [...(access?.tokens ?? []), ...(token === undefined ? [] : [plainToken(token)])],
    host,
    hosts,
    publicUrl,
    hasSignIn: token !== undefined || hasWay(access),
    sessionKeyBytes: sessionKey,
  };
  checkListening(plan);
  return plan;
}

function hasWay(access: AccessSettings | undefined): boolean {
  return access !== undefined && (access.tokens.length > 0 || Boolean(access.oidc) || Boolean(access.alb));
}

function plainToken(token: string): NamedToken {
  if (token.length < TOKEN_LENGTH) {
    throw new DashboardAuthError(
      `The dashboard token has ${token.length} characters; at least ${TOKEN_LENGTH} are needed.`,
    );
  }
  return { name: PLAIN_TOKEN, sha256: digestOf(token).toString('hex'), role: 'admin' };
}

function checkListening({ host, hasSignIn, anonymous, oidc, publicUrl }: AuthPlan): void {
  if (!hasSignIn && !isLoopback(host)) {
    throw new DashboardAuthError(
      `The dashboard would listen on ${host} for everybody. Set a token, or listen on 127.0.0.1 and use a tunnel.`,
    );
  }
  if (anonymous && !isLoopback(host)) {
    throw new DashboardAuthError(
      `The dashboard would listen on ${host}, and whoever is anonymous may look only on loopback. Take "anonymous" out of the access file.`,
    );
  }
  if (oidc && publicUrl === undefined) {
    throw new DashboardAuthError(
      'Sign-in by an OpenID provider needs to know where people reach the dashboard. Set --public-url.',
    );
  }
}

export function isLoopback(host: string): boolean {
  const bare = bareHost(host);
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare) || bare === '::ffff:127.0.0.1';
}

/** Without port and brackets, lower case. */
export function bareHost(host: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(host);
  const name = bracketed?.[1] ?? (host.split(':').length === 2 ? host.replace(/:\d*$/, '') : host);
  return name.toLowerCase();
}
