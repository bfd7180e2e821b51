import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Counting {
  readonly url: string;
  /** Method and target of each request, oldest first. */
  readonly requests: string[];
  readonly statuses: number[];
  /** Called with each request before it goes on. */
  before: ((line: string) => Promise<void>) | undefined;
  /** Called once the next answer is there and before it goes back. */
  after: (() => Promise<void>) | undefined;
  stop(): Promise<void>;
}

/** Hands every request on as it is, its Host header too, which its signature holds. */
export async function counting(target: string): Promise<Counting> {
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, response) => {
    void hand(incoming, response).catch(() => response.destroy());
  });
  const state: Counting = { url: '', requests: [], statuses: [], before: undefined, after: undefined, stop };

  async function hand(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url: path, headers } = incoming;
    const line = `${method} ${path}`;
    state.requests.push(line);
    await state.before?.(line);
    const onward = request({ hostname, port, method, path, headers });
    incoming.pipe(onward);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      onward.on('response', resolve).on('error', reject);
    });
    await state.after?.();
    state.statuses.push(answer.statusCode ?? 0);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
