import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface GitServer {
  readonly url: string;
  /** One line for each request: method, path and query. */
  readonly requests: string[];
  /** While set, every request is answered with this status. */
  failWith: number | undefined;
}

/** `git http-backend` behind HTTP, with the one user that `password` belongs to, or open to all. */
export async function serveGit(root: string, password?: string): Promise<GitServer> {
  const state: { requests: string[]; failWith: number | undefined } = { requests: [], failWith: undefined };
  const server = createServer((request, response) => {
    state.requests.push(`${request.method} ${request.url}`);
    const status = state.failWith ?? (isAllowed(request, password) ? undefined : 401);
    if (status === undefined) return backend(root, request, response);
    response.writeHead(status, { 'www-authenticate': 'Basic realm="git"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

function isAllowed({ headers }: IncomingMessage, password: string | undefined): boolean {
  const [, basic = ''] = (headers.authorization ?? '').split(' ');
  return password === undefined || Buffer.from(basic, 'base64').toString().split(':')[1] === password;
}

/** CGI (RFC 3875), as much of it as git needs. */
function backend(root: string, request: IncomingMessage, response: ServerResponse): void {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? '',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => answer(Buffer.concat(chunks), response));
}

function answer(out: Buffer, response: ServerResponse): void {
  const end = out.indexOf('\r\n\r\n');
  const lines = out.toString('latin1', 0, end).split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const { Status: status = '200', ...rest } = headers as Record<string, string>;
  response.writeHead(Number.parseInt(status, 10), rest).end(out.subarray(end + 4));
}
