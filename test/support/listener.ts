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
  /** The answers to come, in this order; after them, an empty 200 to everything. */
  reply(...replies: readonly Reply[]): void;
  close(): Promise<void>;
}

/** A receiver on loopback that keeps what it gets. */
export async function startListener(): Promise<Listener> {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const waiting: { readonly count: number; readonly come: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const body = Buffer.concat(chunks).toString('utf8');
    received.push({ method: request.method ?? '', path: request.url ?? '', headers, body });
    for (const { count, come } of waiting) if (received.length >= count) come();
    const { status, headers: more, body: answer, endless }: Reply = replies.shift() ?? { status: 200 };
    response.writeHead(status, more);
    if (endless) response.write(answer ?? '');
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    until: (count) =>
      new Promise((come) => {
        waiting.push({ count, come });
        if (received.length >= count) come();
      }),
    reply: (...more) => void replies.push(...more),
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
