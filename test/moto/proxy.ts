import { Buffer } from 'node:buffer';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../../controller/model/json.ts';
import { isMutating } from '../../sandbox/ledger.ts';
import { APIS } from '../../sandbox/schema/api.ts';
import { apiOf } from '../../sandbox/wire/route.ts';

/** One HTTP message, read whole. */
export interface Message {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks moto itself, past the shims: any call of a service that speaks JSON, as in `ecs:DescribeServices`. */
export type Ask = (call: string, input: JsonObject) => Promise<JsonObject>;

/** The same for the service that a Query request is for; answers XML. */
export type AskQuery = (action: string, members: Readonly<Record<string, string>>) => Promise<string>;

/** Stands between a call and moto, in the protocol of its service. Of one call's shims the first listed is outermost. */
export type Shim =
  | {
      readonly call: string;
      json(input: JsonObject, next: (input: JsonObject) => Promise<JsonObject>, ask: Ask): Promise<JsonObject>;
    }
  | { readonly call: string; xml(answer: string, ask: AskQuery): Promise<string> };

export interface Proxy {
  readonly url: string;
  /** Mutating calls since the last time, in the order in which they were answered. */
  takeWrites(): readonly string[];
  close(): Promise<void>;
}

interface Call {
  readonly service: string;
  readonly operation: string;
  readonly isJson: boolean;
  readonly isMutating: boolean;
}

/** A loopback server in front of another that counts what goes by and changes what the shims change. */
export async function startProxy(upstream: string, shims: readonly Shim[]): Promise<Proxy> {
  let writes: string[] = [];
  const server = createServer((incoming, outgoing) => {
    handle(incoming).then(
      (message) => send(outgoing, message),
      (error: unknown) => send(outgoing, { status: 502, headers: {}, body: String(error) }),
    );
  });

  async function handle(incoming: IncomingMessage): Promise<Message> {
    const body = await textOf(incoming);
    const { method = 'POST', url: path = '/', headers } = incoming;
    const call = method === 'POST' && path === '/' ? callOf(headers, body) : restCallOf(headers, { method, path });
    const message = await through(shims, call, { upstream, method, path, headers, body });
    if (call.isMutating) writes.push(nameOf(call, message));
    return message;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeWrites() {
      const taken = writes;
      writes = [];
      return taken;
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function callOf(headers: IncomingHttpHeaders, body: string): Call {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    const service = apiOf({ target, action: undefined, version: undefined })?.service ?? '';
    const operation = target.slice(target.lastIndexOf('.') + 1);
    return { service, operation, isJson: true, isMutating: isMutating(service, operation) };
  }
  const form = new URLSearchParams(body);
  const action = form.get('Action') ?? '';
  const service = apiOf({ target: undefined, action, version: form.get('Version') ?? undefined })?.service ?? '';
  return { service, operation: action, isJson: false, isMutating: isMutating(service, action) };
}

/** A service that speaks REST says which it is only in the scope of its signature; no shim is for one. */
function restCallOf(
  { authorization = '' }: IncomingHttpHeaders,
  { method, path }: { readonly method: string; readonly path: string },
): Call {
  const service = /\/([^/]+)\/aws4_request/.exec(authorization)?.[1] ?? '';
  const operation = `${method} ${path.replace(/\?.*$/, '')}`;
  return { service, operation, isJson: false, isMutating: method !== 'GET' && method !== 'HEAD' };
}

function nameOf({ service, operation }: Call, { status, body }: Message): string {
  const code = status < 400 ? undefined : (/"__type":\s*"(?:[^"#]*#)?([^"]+)"|<Code>([^<]+)/.exec(body) ?? [])[1];
  return `${service}:${operation}${status < 400 ? '' : ` (${code ?? status})`}`;
}

interface Exchange {
  readonly upstream: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function through(shims: readonly Shim[], call: Call, exchange: Exchange): Promise<Message> {
  const mine = shims.filter((shim) => shim.call === `${call.service}:${call.operation}`);
  if (mine.length === 0) return forward(exchange);
  return call.isJson ? throughJson(mine, exchange) : throughQuery(mine, exchange);
}

async function throughJson(shims: readonly Shim[], exchange: Exchange): Promise<Message> {
  const ask: Ask = async (call, input) =>
    parsed(await forward({ ...exchange, headers: headersFor(call, exchange.headers), body: JSON.stringify(input) }));
  const last = async (input: JsonObject) => parsed(await forward({ ...exchange, body: JSON.stringify(input) }));
  const chain = shims.reduceRight<(input: JsonObject) => Promise<JsonObject>>(
    (next, shim) => ('json' in shim ? (input) => shim.json(input, next, ask) : next),
    last,
  );
  try {
    const output = await chain(JSON.parse(exchange.body) as JsonObject);
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(output) };
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

/** moto finds the service by the scope of the signature, which it does not check. */
function headersFor(call: string, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const [service = '', operation = ''] = call.split(':');
  const scope = `/${service}/aws4_request`;
  return {
    ...headers,
    'x-amz-target': `${APIS.get(service)?.target}.${operation}`,
    authorization: headers.authorization?.replace(/\/[^/]+\/aws4_request/, scope),
  };
}

/** moto's own refusal, handed on as it is. */
class Refused extends Error {
  readonly answer: Message;

  constructor(answer: Message) {
    super(answer.body);
    this.answer = answer;
  }
}

function parsed(message: Message): JsonObject {
  if (message.status >= 400) throw new Refused(message);
  return JSON.parse(message.body) as JsonObject;
}

async function throughQuery(shims: readonly Shim[], exchange: Exchange): Promise<Message> {
  const message = await forward(exchange);
  if (message.status >= 400) return message;
  const version = new URLSearchParams(exchange.body).get('Version') ?? '';
  const ask: AskQuery = async (action, members) => {
    const body = new URLSearchParams({ Action: action, Version: version, ...members }).toString();
    return (await forward({ ...exchange, body })).body;
  };
  let xml = message.body;
  for (const shim of shims) if ('xml' in shim) xml = await shim.xml(xml, ask);
  return { ...message, body: xml };
}

/** The end of the last request to each upstream. */
const ends = new Map<string, Promise<unknown>>();

/**
 * One request at a time reaches an upstream: whether a Describe answers tags is kept by moto for all of its threads, so
 * that of two requests at once the one that asks for none takes them from the other's answer.
 */
function forward(exchange: Exchange): Promise<Message> {
  const before = ends.get(exchange.upstream) ?? Promise.resolve();
  const answer = before.then(() => sent(exchange));
  ends.set(
    exchange.upstream,
    answer.catch(() => undefined),
  );
  return answer;
}

function sent({ upstream, method, path, headers, body }: Exchange): Promise<Message> {
  const { 'content-length': _length, 'transfer-encoding': _encoding, connection: _connection, ...kept } = headers;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(path, upstream),
      { method, headers: { ...kept, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        textOf(answer).then(
          (text) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: text }),
          reject,
        );
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(outgoing: ServerResponse, { status, headers, body }: Message): void {
  const type = headers['content-type'] ?? 'text/plain';
  outgoing.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}
