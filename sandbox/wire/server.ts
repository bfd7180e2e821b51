import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Fault } from '../contract.ts';
import { LostResponse } from '../faults.ts';
import { DEFAULT_REGION, type Sandbox } from '../sandbox.ts';
import { type Controlled, control } from './control.ts';
import { signatureScope } from './credentials.ts';
import { ec2Protocol } from './ec2-protocol.ts';
import { jsonProtocol } from './json-protocol.ts';
import type { WireProtocol, WireResponse } from './protocol.ts';
import { queryProtocol } from './query-protocol.ts';
import { answerRest } from './rest/answer-rest.ts';
import { answerRestJson } from './rest/rest-json.ts';
import { apiOf, type RequestHead, route } from './route.ts';

/** Far above any AWS request that the modelled services take (a task definition is at most 64 KiB). */
const MAX_BODY_BYTES = 1024 * 1024;
/** Objects are larger; what is kept is in memory, so not by much. */
const MAX_OBJECT_BYTES = 16 * 1024 * 1024;
/** Services that their own signature names: nothing else tells a request of S3 from any other. */
const REST_SERVICES: readonly (string | undefined)[] = ['s3', 'route53'];
/** Another one of whose requests only the path says what is meant. */
const REST_JSON_SERVICE = 'apigateway';
const PROTOCOLS: Readonly<Record<string, WireProtocol>> = {
  json: jsonProtocol,
  query: queryProtocol,
  ec2: ec2Protocol,
};

interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface WireOptions {
  /** Host names that a request may be addressed to. Browsers can be made to call loopback; they cannot forge Host. */
  readonly hosts: ReadonlySet<string>;
  /** Told about failures of the sandbox itself. */
  readonly report: (message: string) => void;
}

/**
 * AWS over HTTP for one sandbox, all services on one port: by X-Amz-Target for the JSON protocols, by Version for the
 * Query ones, by the service that is signed for the REST ones. Signatures are read for region and account and never
 * checked. Not listening yet.
 */
export function createWireServer(served: Controlled, options: WireOptions): Server {
  return createServer((request, response) => {
    handle(served, options, request).then(
      (answer) => send(response, answer),
      (error: unknown) => {
        if (error instanceof LostResponse) return request.socket.destroy();
        options.report(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
        send(response, plain(500, 'the sandbox failed; its output says why'));
      },
    );
  });
}

async function handle(served: Controlled, options: WireOptions, request: IncomingMessage): Promise<WireResponse> {
  const host = hostName(request.headers.host);
  if (!options.hosts.has(host)) return plain(403, `the sandbox does not answer as ${host}`);
  if (request.headers.origin) return plain(403, 'the sandbox does not answer to web pages');
  const scope = signatureScope(request.headers.authorization);
  const limit = scope.service === 's3' ? MAX_OBJECT_BYTES : MAX_BODY_BYTES;
  const bytes = await readBody(request, limit);
  if (bytes === undefined) return plain(413, `a request may have at most ${limit} bytes`);
  const { method = 'GET', headers, url: target = '/' } = request;
  const url = new URL(`http://sandbox${target}`);
  if (scope.service !== undefined && REST_SERVICES.includes(scope.service)) {
    const call = { service: scope.service, scope, requestId: uuidFrom(served.sandbox.random) };
    const [path = '/'] = target.split('?');
    return answerRest(served.sandbox, call, { method, path, query: url.searchParams, headers, body: bytes });
  }
  if (scope.service === REST_JSON_SERVICE) {
    const call = { service: REST_JSON_SERVICE, scope, requestId: uuidFrom(served.sandbox.random) };
    const [path = '/'] = target.split('?');
    return answerRestJson(served.sandbox, call, { method, path, query: url.searchParams, headers, body: bytes });
  }
  const incoming: Incoming = { method, url, headers, body: bytes.toString('utf8') };
  if (url.pathname.startsWith('/_sandbox/')) return control(served, { ...incoming, path: url.pathname });
  return answerAws(served.sandbox, incoming);
}

async function answerAws(sandbox: Sandbox, incoming: Incoming): Promise<WireResponse> {
  const scope = signatureScope(incoming.headers.authorization);
  const requestId = uuidFrom(sandbox.random);
  const head = headOf(incoming);
  const api = apiOf(head);
  const protocol = protocolFor(api?.protocol, head);
  try {
    const { api: found, operation } = route(head);
    const caller = sandbox.sessions.caller(scope.accessKeyId, scope.region ?? DEFAULT_REGION);
    const input = protocol.read(operation, incoming.body);
    const output = await sandbox.call(found.service, operation.name, input, caller);
    return protocol.write({ api: found, operation, requestId }, output);
  } catch (error) {
    if (error instanceof Fault) return protocol.fault(api, requestId, error);
    throw error;
  }
}

function headOf({ headers, body, url }: Incoming): RequestHead {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return { target, action: undefined, version: undefined };
  const form = new URLSearchParams(body === '' ? url.search : body);
  return { target: undefined, action: form.get('Action') ?? undefined, version: form.get('Version') ?? undefined };
}

function protocolFor(name: string | undefined, head: RequestHead): WireProtocol {
  return PROTOCOLS[name ?? (head.target ? 'json' : 'query')] ?? jsonProtocol;
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > limit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function uuidFrom(random: () => number): string {
  const digit = (): string => Math.floor(random() * 16).toString(16);
  return '00000000-0000-4000-8000-000000000000'.replace(/0/g, digit);
}

function plain(status: number, message: string): WireResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${message}\n` };
}

/** To HEAD the head of the same answer, which says how long the body would be. */
function send(response: ServerResponse, { status, headers, body }: WireResponse): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}
