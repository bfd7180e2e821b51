import { appendFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AlertTarget } from '../../channels/target-members.ts';

/** Two receivers of alerts on this machine: one writes down what it is told, the other one is closed for good. */
export interface Receivers {
  /** As a file of alert targets would name them. */
  readonly targets: ReadonlyMap<string, AlertTarget>;
  close(): Promise<void>;
}

const CLOSED = '/closed';
const MOST_BYTES = 256 * 1024;

/** Starts them on a free port of loopback, with an empty log of messages: one line of JSON for each. */
export async function startReceivers(logPath: string): Promise<Receivers> {
  await writeFile(logPath, '');
  const server = createServer((request, response) => void answer(request, response, logPath));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ port: 0, host: '127.0.0.1' }, done);
  });
  const { port } = server.address() as AddressInfo;
  const target = (name: string, path: string): [string, AlertTarget] => {
    const url = { text: `http://127.0.0.1:${port}${path}` };
    return [name, { name, type: 'webhook', url, secret: undefined, allowHttp: true, allowPrivate: true }];
  };
  return {
    targets: new Map([target('message-log', '/log'), target('closed-receiver', CLOSED)]),
    close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, logPath: string): Promise<void> {
  const status = await receive(request, logPath).catch(() => 500);
  response.writeHead(status).end();
}

async function receive(request: IncomingMessage, logPath: string): Promise<number> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) return 413;
    parts.push(part);
  }
  if (request.url === CLOSED) return 410;
  await appendFile(logPath, `${JSON.stringify(JSON.parse(Buffer.concat(parts).toString('utf8')))}\n`);
  return 204;
}
