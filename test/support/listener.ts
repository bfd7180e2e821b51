import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The answer goes on and on, with nothing more in it. */
  readonly endless?: boolean;
}

export interface Listener {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly received: readonly Received[];
  /** Resolves once that many requests have come. */
  until(count: number): Promise<void>;
  /** The answers to come, in this order. */
  reply(...replies: readonly Reply[]): void;
  /** Resolves with the first request of this kind that has come or will. */
  first(isIt: (one: Received) => boolean): Promise<Received>;
  close(): Promise<void>;
}

/** A receiver on loopback that keeps what it gets. `usual` is what it answers where no other answer is to come. */
export async function startListener(usual: Reply = { status: 200 }): Promise<Listener> {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const waiting = new Set<(one: Received) => void>();
  const first = (isIt: (one: Received) => boolean): Promise<Received> => {
    const known = received.find(isIt);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      const told = (one: Received): void => {
        if (!isIt(one)) return;
        waiting.delete(told);
        resolve(one);
      };
      waiting.add(told);
    });
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const body = Buffer.concat(chunks).toString('utf8');
    const one = { method: request.method ?? '', path: request.url ?? '', headers, body };
    received.push(one);
    for (const told of waiting) told(one);
    const { status, headers: more, body: answer, endless }: Reply = replies.shift() ?? usual;
    response.writeHead(status, more);
    if (endless) response.write(answer ?? '');
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    until: async (count) => void (await first(() => received.length >= count)),
    reply: (...more) => void replies.push(...more),
    first,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
