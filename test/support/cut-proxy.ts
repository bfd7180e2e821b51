import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What lies between a browser and a dashboard, and can fail in the ways that such things do. */
export interface CutProxy {
  readonly url: string;
  /** Where requests go from now on. */
  target(url: string): void;
  /** Ends every connection in the middle of whatever it does, and takes no other one while down. */
  cut(isDown: boolean): void;
  /** Keeps answers that do not end by themselves, as a buffering proxy does. */
  buffer(on: boolean): void;
  /** `Last-Event-ID` of every request for the stream, and what was answered to it so far. */
  readonly streams: readonly { readonly after: string | undefined; readonly text: string }[];
  close(): Promise<void>;
}

interface Hop {
  target: string;
  isDown: boolean;
  buffers: boolean;
  readonly streams: { after: string | undefined; text: string }[];
}

/** Starts one on a free port of loopback. */
export async function startCutProxy(first: string): Promise<CutProxy> {
  const hop: Hop = { target: first, isDown: false, buffers: false, streams: [] };
  const server = createServer((asked, answer) => forward(hop, asked, answer));
  await new Promise<void>((done) => server.listen({ port: 0, host: '127.0.0.1' }, done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams: hop.streams,
    target: (url) => {
      hop.target = url;
    },
    cut: (isDown) => {
      hop.isDown = isDown;
      server.closeAllConnections();
    },
    buffer: (on) => {
      hop.buffers = on;
      server.closeAllConnections();
    },
    close: () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function forward(hop: Hop, asked: IncomingMessage, answer: ServerResponse): void {
  if (hop.isDown) return void asked.socket.destroy();
  const { method, url = '/', headers } = asked;
  const isStream = url.startsWith('/api/v1/stream');
  const heard = { after: headers['last-event-id'] as string | undefined, text: '' };
  if (isStream) hop.streams.push(heard);
  const onward = request(`${hop.target}${url}`, { method, headers }, (from) => {
    if (isStream && hop.buffers) return;
    answer.writeHead(from.statusCode ?? 502, from.headers);
    from.on('data', (chunk: Buffer) => {
      heard.text += isStream ? chunk.toString('utf8') : '';
    });
    from.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
