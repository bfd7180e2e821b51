import { Buffer } from 'node:buffer';
import { Fault } from '../contract.ts';
import type { Api } from '../schema/api.ts';
import type { Shape } from '../schema/shape.ts';
import type { WireProtocol, WireResponse } from './protocol.ts';

/** AWS JSON 1.0 and 1.1: ECS, Application Auto Scaling, Systems Manager. Timestamps are seconds since the epoch. */
export const jsonProtocol: WireProtocol = {
  read: (operation, body) => readJson(operation.input, parse(body)) as Record<string, unknown>,
  write: ({ requestId, operation }, output) => respond(200, requestId, writeJson(operation.output, output)),
  fault(api, requestId, fault) {
    const answer = respond(statusOf(api, fault), requestId, { __type: fault.code, message: fault.message });
    return { ...answer, headers: { ...answer.headers, ...formerCode(api, fault) } };
  },
};

/** Amazon SQS once spoke Query, and tells clients that know its old codes (AWS JSON 1.0, "x-amzn-query-error"). */
function formerCode(api: Api | undefined, fault: Fault): Readonly<Record<string, string>> {
  const known = api?.error(fault.code);
  return known && known.code !== fault.code ? { 'x-amzn-query-error': `${known.code};Sender` } : {};
}

/** These services answer 400 to every client error, whatever status the model gives it, and 500 to their own. */
function statusOf(api: Api | undefined, fault: Fault): number {
  const modelled = api?.error(fault.code)?.status ?? 400;
  return fault.status === 400 && modelled >= 500 ? modelled : fault.status;
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Falls through: AWS says the same of text that is no JSON and of JSON that is no object.
  }
  throw new Fault('SerializationException', 'The request body is not a JSON object.');
}

function respond(status: number, requestId: string, body: unknown): WireResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
  return { status, headers, body: JSON.stringify(body) };
}

/** Brings what JSON cannot say (timestamps, bytes) into SDK form; whatever does not fit is left for validation to refuse. */
export function readJson(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'timestamp') return typeof value === 'number' ? new Date(value * 1000) : value;
  if (shape.kind === 'blob') return typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value;
  return mapChildren(shape, value, readJson);
}

/** The other way round. */
export function writeJson(shape: Shape, value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return mapChildren(shape, value, writeJson);
}

type Convert = (shape: Shape, value: unknown) => unknown;

function mapChildren(shape: Shape, value: unknown, convert: Convert): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return shape.kind === 'list' ? value.map((each) => convert(shape.member.shape, each)) : value;
  }
  const childOf = (name: string): Shape | undefined => {
    if (shape.kind === 'struct') return shape.members.get(name)?.shape;
    return shape.kind === 'map' ? shape.value.shape : undefined;
  };
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    entries.map(([name, each]) => {
      const child = childOf(name);
      return [name, child ? convert(child, each) : each];
    }),
  );
}
