import type { Buffer } from 'node:buffer';
import { Fault } from '../../contract.ts';
import { DEFAULT_REGION, type Sandbox } from '../../sandbox.ts';
import { APIS, type Api, type Operation } from '../../schema/api.ts';
import type { Member } from '../../schema/shape.ts';
import { readJson, writeJson } from '../json-protocol.ts';
import type { WireResponse } from '../protocol.ts';
import type { RestCall } from './answer-rest.ts';
import type { RestRequest } from './rest-request.ts';

/** One request of a REST-JSON service: Amazon API Gateway. */
export async function answerRestJson(
  sandbox: Sandbox,
  { service, scope, requestId }: RestCall,
  request: RestRequest,
): Promise<WireResponse> {
  const api = APIS.get(service);
  if (!api) throw new Error(`no REST API ${service}`);
  try {
    const { operation, labels } = routeOf(api, request);
    const caller = sandbox.sessions.caller(scope.accessKeyId, scope.region ?? DEFAULT_REGION);
    const output = await sandbox.call(service, operation.name, inputOf(operation, labels, request), caller);
    return answer(operation, requestId, output);
  } catch (error) {
    if (error instanceof Fault) return faultAnswer(requestId, error);
    throw error;
  }
}

interface JsonRoute {
  readonly operation: Operation;
  readonly labels: Readonly<Record<string, string>>;
}

/** The operation whose path, label by label, is the one asked for; of several, the one with fewer labels. */
function routeOf(api: Api, { method, path }: RestRequest): JsonRoute {
  const found = api.operations
    .filter(({ http }) => http?.method === method)
    .flatMap((operation) => {
      const labels = labelsIn(operation.http?.path ?? '', path);
      return labels ? [{ operation, labels }] : [];
    })
    .sort((a, b) => Object.keys(a.labels).length - Object.keys(b.labels).length)[0];
  if (!found) throw new Fault('UnknownOperationException', `The sandbox does not model ${method} ${path}.`, 404);
  return found;
}

function labelsIn(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const labels: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = given[index] ?? '';
    if (name === undefined && part !== value) return undefined;
    if (name !== undefined) labels[name] = decodeURIComponent(value);
  }
  return labels;
}

function inputOf(operation: Operation, labels: JsonRoute['labels'], request: RestRequest): Record<string, unknown> {
  const body = bodyOf(request.body);
  const entries = [...operation.input.members.values()].map((member): readonly [string, unknown] => {
    const { httpLabel, httpQuery } = member.traits;
    if (httpLabel) return [member.name, labels[member.name]];
    if (httpQuery !== undefined) return [member.name, queried(member, request.query.getAll(httpQuery))];
    const value = body[member.traits.jsonName ?? member.name];
    return [member.name, value === undefined ? undefined : readJson(member.shape, value)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

function bodyOf(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new Fault('SerializationException', 'The request body is not a JSON object.');
  }
}

function queried({ shape }: Member, values: readonly string[]): unknown {
  const [first] = values;
  if (first === undefined) return undefined;
  if (shape.kind === 'list') return values;
  if (shape.kind === 'number') return Number(first);
  return shape.kind === 'boolean' ? first === 'true' : first;
}

function answer({ output: shape, http }: Operation, requestId: string, output: Record<string, unknown>): WireResponse {
  const members = [...shape.members.values()].filter(({ name }) => output[name] !== undefined);
  const body = members.map((m) => [m.traits.jsonName ?? m.name, writeJson(m.shape, output[m.name])] as const);
  const status = http?.status ?? 200;
  if (status === 202 || status === 204) return { status, headers: headersOf(requestId), body: '' };
  return { status, headers: headersOf(requestId), body: JSON.stringify(Object.fromEntries(body)) };
}

function headersOf(requestId: string): Readonly<Record<string, string>> {
  return { 'content-type': 'application/json', 'x-amzn-requestid': requestId };
}

function faultAnswer(requestId: string, { code, message, status }: Fault): WireResponse {
  const headers = { ...headersOf(requestId), 'x-amzn-errortype': code };
  return { status, headers, body: JSON.stringify({ message }) };
}
