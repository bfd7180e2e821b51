import type { FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { OidcSettings } from '../../controller/model/access-settings.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { type Identified, identifiedBy } from './claims.ts';
import type { Sessions } from './sessions.ts';
import { isLoopback } from './settings.ts';

/**
 * Why nobody was signed in. `cancelled`: by the person, or by the provider's own rules. `expired`: took too long, or was
 * begun in another browser. `refused`: what the provider sent does not hold. `provider`: it does not answer. `nobody`: it
 * named nobody. `no-role`: whoever it named may do nothing here.
 */
export type SignInFailure = 'cancelled' | 'expired' | 'refused' | 'provider' | 'nobody' | 'no-role';

export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly code: SignInFailure;

  /** The message is for the log; it never holds what was sent. */
  constructor(code: SignInFailure, message: string) {
    super(message);
    this.code = code;
  }
}

/** Sends people to the provider and believes it when they come back. Rejects with {@link SignInFailed}. */
export interface OidcSignIn {
  /** Where to send the browser, and the cookie that ties what comes back to it. `to`: where the person wants to be. */
  begin(to: string): Promise<{ readonly url: string; readonly cookie: string }>;
  finish(request: FastifyRequest): Promise<Identified & { readonly to: string }>;
  /** Where the provider's own session ends, if it says; never rejects. */
  endUrl(): Promise<string | undefined>;
}

export const CALLBACK = '/sign-in/callback';
/** For somebody who looks for their second factor. */
const FLOW_MS = 10 * 60_000;
const TIMEOUT_S = 10;

export interface OidcOptions {
  readonly settings: OidcSettings;
  readonly publicUrl: string;
  readonly sessions: Sessions;
}

export function createOidcSignIn({ settings, publicUrl, sessions }: OidcOptions): OidcSignIn {
  const redirectUri = `${publicUrl}${CALLBACK}`;
  let found: Promise<client.Configuration> | undefined;
  const provider = (): Promise<client.Configuration> => {
    found ??= discover(settings).catch((error: unknown) => {
      // Whoever tries next asks again.
      found = undefined;
      throw new SignInFailed('provider', `the provider cannot be asked: ${reasonOf(error)}`);
    });
    return found;
  };
  return {
    async begin(to) {
      const configuration = await provider();
      const flow = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: settings.scopes.join(' '),
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, cookie: await sessions.seal('flow', { ...flow, to }, FLOW_MS) };
    },
    async finish(request) {
      const flow = await sessions.open('flow', request);
      // Once, however often the answer is sent, and before anybody is asked about it.
      sessions.revoke('flow', request);
      if (!flow) throw new SignInFailed('expired', 'the browser brings no sign-in that was begun here');
      const { error } = request.query as { error?: string };
      if (error !== undefined) throw new SignInFailed('cancelled', `the provider answered ${error.slice(0, 60)}`);
      const configuration = await provider();
      const claims = await claimsOf(configuration, new URL(`${publicUrl}${request.url}`), { flow, settings });
      const identified = identifiedBy(claims, settings);
      if (!identified) throw new SignInFailed('nobody', `the claim ${settings.nameClaim} names nobody`);
      return { ...identified, to: String(flow.to) };
    },
    async endUrl() {
      const configuration = await provider().catch(() => undefined);
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${publicUrl}/sign-in` }).href;
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  // Only a provider on this very machine may be spoken to in the clear.
  const isClear = url.protocol === 'http:' && isLoopback(url.hostname);
  const clear = isClear ? [client.allowInsecureRequests] : [];
  const options = { execute: clear, timeout: TIMEOUT_S };
  const server = (await client.discovery(url, clientId, undefined, undefined, options)).serverMetadata();
  const configuration = new client.Configuration(server, clientId, undefined, authentication(server, clientSecret));
  configuration.timeout = TIMEOUT_S;
  // The signature of the ID token counts, though it comes straight from the provider.
  for (const execute of [client.enableNonRepudiationChecks, ...clear]) execute(configuration);
  return configuration;
}

function authentication(server: client.ServerMetadata, secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);
}

interface Expected {
  readonly flow: JsonObject | Record<string, unknown>;
  readonly settings: OidcSettings;
}

async function claimsOf(configuration: client.Configuration, at: URL, expected: Expected): Promise<JsonObject> {
  const { flow, settings } = expected;
  try {
    const tokens = await client.authorizationCodeGrant(configuration, at, {
      pkceCodeVerifier: String(flow.verifier),
      expectedNonce: String(flow.nonce),
      expectedState: String(flow.state),
      idTokenExpected: true,
    });
    const claims = { ...tokens.claims() } as JsonObject & { sub: string };
    const isComplete = settings.nameClaim in claims && settings.groupsClaim in claims;
    if (isComplete || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    // Many providers put but the least into the ID token. The subject must be the same.
    const more = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return { ...(more as JsonObject), ...claims };
  } catch (error) {
    throw failureOf(error);
  }
}

/** Their messages name checks; their causes hold tokens and stay here. */
function failureOf(error: unknown): SignInFailed {
  const isSilence = error instanceof TypeError && error.message === 'fetch failed';
  const code = (error as { code?: unknown }).code;
  if (isSilence || code === 'OAUTH_TIMEOUT') return new SignInFailed('provider', reasonOf(error));
  return new SignInFailed('refused', reasonOf(error));
}

function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: unknown; code?: unknown };
  return [message, code].filter((part) => typeof part === 'string').join(', ');
}
