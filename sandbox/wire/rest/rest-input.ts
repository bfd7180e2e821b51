import { Buffer } from 'node:buffer';
import type { Operation } from '../../schema/api.ts';
import type { Member } from '../../schema/shape.ts';
import { readXml } from '../xml-reader.ts';
import { unchunked } from './aws-chunked.ts';
import type { RestRequest } from './rest-request.ts';
import type { RestRoute } from './rest-route.ts';

/** A request's members from path, query, headers and body. Throws Fault for a body that is not what was announced. */
export function restInput({ operation, labels }: RestRoute, request: RestRequest): Record<string, unknown> {
  const body = bodyOf(operation, request);
  const entries = [...operation.input.members.values()]
    .map((member): readonly [string, unknown] => [
      member.name,
      labels[member.name] ?? carried(member, request) ?? body[member.name],
    ])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/** What neither path, query nor headers carry is the body, where no member is all of it. */
function bodyOf({ input }: Operation, request: RestRequest): Readonly<Record<string, unknown>> {
  const members = [...input.members.values()];
  const hasPayload = members.some(({ traits }) => traits.httpPayload);
  if (hasPayload || request.body.length === 0) return {};
  return readXml(input, request.body.toString('utf8')) as Readonly<Record<string, unknown>>;
}

function carried(member: Member, request: RestRequest): unknown {
  const { httpHeader, httpPrefixHeaders, httpQuery, httpPayload } = member.traits;
  if (httpHeader !== undefined) return scalar(member, headerOf(request, httpHeader));
  if (httpPrefixHeaders !== undefined) return prefixed(request, httpPrefixHeaders);
  if (httpQuery !== undefined) return scalar(member, request.query.get(httpQuery) ?? undefined);
  return httpPayload ? payload(member, request) : undefined;
}

function headerOf({ headers }: RestRequest, name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
}

function prefixed({ headers }: RestRequest, prefix: string): Readonly<Record<string, string>> | undefined {
  const found = Object.entries(headers).filter(([name]) => name.startsWith(prefix));
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), String(value)]));
}

function payload({ shape }: Member, request: RestRequest): unknown {
  const bytes = unchunked(request);
  if (shape.kind === 'blob') return new Uint8Array(bytes);
  return bytes.length === 0 ? undefined : readXml(shape, Buffer.from(bytes).toString('utf8'));
}

/** What does not convert stays text, so that validation refuses it. */
function scalar({ shape }: Member, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  switch (shape.kind) {
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'timestamp':
      return new Date(text);
    case 'list':
      return text.split(',').map((each) => each.trim());
    default:
      return text;
  }
}
