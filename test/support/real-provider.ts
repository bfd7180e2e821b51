import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface RealProvider {
  readonly issuer: string;
  close(): void;
}

/** Groups by the name that people type in. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  vera: ['shop'],
  olga: ['sre'],
  adam: ['platform'],
  nina: [],
};

/** A certified OpenID provider on loopback, with its own pages to sign in and to consent. Any password does. */
export async function realProvider(client: { id: string; secret: string; url: string }): Promise<RealProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${client.url}/sign-in/callback`],
        post_logout_redirect_uris: [`${client.url}/sign-in`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], groups: ['groups'] },
    scopes: ['openid', 'email', 'groups'],
    pkce: { required: () => true },
    cookies: { keys: ['of this test'] },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: `${id}@example.com`, email_verified: true, groups: PEOPLE[id] ?? [] }),
    }),
  });
  server.on('request', provider.callback());
  return { issuer, close: () => void server.close() };
}
