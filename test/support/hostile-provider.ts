import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT } from 'jose';

/** What a provider answers when a code is brought to it. */
export interface TokenAnswer {
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  /** In place of the provider's own key. */
  readonly key?: Parameters<SignJWT['sign']>[0] | undefined;
  readonly alg?: string | undefined;
  readonly kid?: string | undefined;
  /** The last word on the ID token; undefined leaves it out. */
  readonly change?: ((token: string) => string | undefined) | undefined;
  /** Members of the discovery document in place of the usual ones. */
  readonly metadata?: object | undefined;
  readonly userinfo?: object | undefined;
}

export interface HostileProvider {
  readonly issuer: string;
  /** Bodies of requests to the token endpoint, and what authenticated them. */
  readonly exchanged: { readonly body: URLSearchParams; readonly authorization: string | undefined }[];
  answer: TokenAnswer;
  close(): void;
}

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const STRANGER = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const RSA_PUBLIC = RSA.publicKey;

/** An OpenID provider on loopback that does as it is told, forgeries included. `nonce` is what it puts into ID tokens. */
export async function hostileProvider(nonce: () => string): Promise<HostileProvider> {
  const jwk = { ...(await exportJWK(RSA.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: HostileProvider = { issuer, exchanged: [], answer: {}, close: () => void server.close() };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (value: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const { pathname } = new URL(request.url ?? '', issuer);
    if (pathname === '/.well-known/openid-configuration')
      return void json({ ...discovery(issuer), ...provider.answer.metadata });
    if (pathname === '/jwks') return void json({ keys: [jwk] });
    if (pathname === '/userinfo') return void json(provider.answer.userinfo ?? {});
    if (pathname !== '/token') return void json({}, 404);
    const body = new URLSearchParams(await textOf(request));
    const isReplayed = provider.exchanged.some((one) => one.body.get('code') === body.get('code'));
    provider.exchanged.push({ body, authorization: request.headers.authorization });
    if (isReplayed) return void json({ error: 'invalid_grant' }, 400);
    const id_token = await idToken();
    json({ access_token: 'at', token_type: 'Bearer', expires_in: 60, ...(id_token === undefined ? {} : { id_token }) });
  }

  async function idToken(): Promise<string | undefined> {
    const {
      claims = {},
      key = RSA.privateKey,
      alg = 'RS256',
      kid = 'k1',
      change = (same: string) => same,
    } = provider.answer;
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer, aud: 'keel', sub: 'u1', iat: now, exp: now + 60, nonce: nonce() };
    const mira = { email: 'mira@example.com', groups: ['sre'] };
    return change(await new SignJWT({ ...usual, ...mira, ...claims }).setProtectedHeader({ alg, kid }).sign(key));
  }

  return provider;
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
