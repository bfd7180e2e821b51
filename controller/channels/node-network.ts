import { lookup } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { HttpReply, HttpRequest, Network } from '../ports/network.ts';

/** The platform's own DNS, TLS and HTTP. A connection serves one request. */
export const nodeNetwork: Network = {
  async resolve(host) {
    const found = await lookup(host.replace(/^\[|\]$/g, ''), { all: true, verbatim: true });
    return found.map(({ address }) => address);
  },
  send: (request) => new Promise((resolve, reject) => exchange(request, resolve, reject)),
};

function exchange(request: HttpRequest, resolve: (reply: HttpReply) => void, reject: (error: Error) => void): void {
  const sent = open(request);
  sent.once('error', reject);
  sent.once('response', (response) => {
    readUpTo(response, request.maxBytes).then((body) => {
      sent.destroy();
      resolve({ status: response.statusCode ?? 0, headers: plain(response), body });
    }, reject);
  });
  sent.end(request.body);
}

function open({ method, url, address, headers, body, signal }: HttpRequest): ClientRequest {
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...length },
    signal,
    agent: false,
    lookup: always(address),
  };
  return url.protocol === 'https:' ? overHttps(url, options) : overHttp(url, options);
}

/** Answers every question of the socket with the address that was checked, so that DNS has no second say. */
function always(address: string): LookupFunction {
  const family = isIPv6(address) ? 6 : 4;
  return (_host, { all }, callback) => (all ? callback(null, [{ address, family }]) : callback(null, address, family));
}

async function readUpTo(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
}

function plain({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
