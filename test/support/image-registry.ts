import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ImageRegistry {
  /** `127.0.0.1:PORT`, as image names begin with it. */
  readonly host: string;
  /** Every request, as `HEAD /v2/… Bearer token`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const INDEX = 'application/vnd.oci.image.index.v1+json';
const ONE = 'application/vnd.oci.image.manifest.v1+json';

/**
 * A registry on loopback: `open/…:1` is a list for linux/amd64 and linux/arm64, `intel/…:1` one for linux/amd64,
 * `single/…:1` the image of one platform, `token/…:1` wants an anonymous token, `closed/…` wants credentials, `busy/…`
 * throttles, `moved/…` redirects, and nothing else exists.
 */
export async function startRegistry(): Promise<ImageRegistry> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
    const { status, headers, body } = replyTo(request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function replyTo({ url = '', headers }: IncomingMessage): Reply {
  if (url.startsWith('/token?')) return { status: 200, body: JSON.stringify({ token: 'anonymous' }) };
  const [, folder = '', tag] = /^\/v2\/([a-z]+)\/[a-z]+\/manifests\/(.+)$/.exec(url) ?? [];
  if (folder === 'closed') return { status: 401, headers: { 'www-authenticate': 'Basic realm="closed"' } };
  if (folder === 'busy') return { status: 429 };
  if (folder === 'moved') return { status: 307, headers: { location: 'http://169.254.169.254/' } };
  if (folder === 'token' && headers.authorization !== 'Bearer anonymous') {
    const realm = `http://${headers.host}/token`;
    const challenge = `Bearer realm="${realm}",service="registry",scope="repository:token/web:pull"`;
    return { status: 401, headers: { 'www-authenticate': challenge } };
  }
  if (tag !== '1') return { status: 404 };
  if (folder === 'single') return { status: 200, headers: { 'content-type': ONE } };
  const architectures = folder === 'intel' ? ['amd64'] : ['amd64', 'arm64'];
  const manifests = architectures.map((architecture) => ({ platform: { os: 'linux', architecture } }));
  return { status: 200, headers: { 'content-type': INDEX }, body: JSON.stringify({ manifests }) };
}
