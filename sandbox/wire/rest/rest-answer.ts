import { Buffer } from 'node:buffer';
import { type Fault, RestFault } from '../../contract.ts';
import type { Api, Operation } from '../../schema/api.ts';
import type { Member } from '../../schema/shape.ts';
import type { WireResponse } from '../protocol.ts';
import { root } from '../query-protocol.ts';
import { element, escapeXml, structXml } from '../xml.ts';

interface Answering {
  readonly api: Api;
  readonly operation: Operation;
  readonly requestId: string;
}

/** An answer as status, headers and a body that is XML or the payload itself. */
export function restAnswer(
  { api, operation, requestId }: Answering,
  output: Readonly<Record<string, unknown>>,
): WireResponse {
  const members = [...operation.output.members.values()].filter(({ name }) => present(output[name]));
  const headers = Object.fromEntries(members.flatMap((member) => headersOf(member, output[member.name])));
  const status = headers['content-range'] === undefined ? (operation.http?.status ?? 200) : 206;
  const answer = { status, headers: { ...headers, 'x-amz-request-id': requestId } };
  const payload = members.find(({ traits }) => traits.httpPayload);
  if (payload) return { ...answer, body: Buffer.from(output[payload.name] as Uint8Array) };
  const body = bodyOf(operation, api, output);
  return { ...answer, headers: { ...answer.headers, ...(body === '' ? {} : XML) }, body };
}

const XML = { 'content-type': 'application/xml' };

/** Errors have no namespace; an answer to HEAD has no body, which the sender leaves out. */
export function restFault(requestId: string, fault: Fault): WireResponse {
  const headers = { 'x-amz-request-id': requestId, ...(fault instanceof RestFault ? fault.headers : {}) };
  if (fault.status === 304) return { status: 304, headers, body: '' };
  const content =
    element('Code', escapeXml(fault.code)) +
    element('Message', escapeXml(fault.message)) +
    element('RequestId', requestId);
  return { status: fault.status, headers: { ...headers, ...XML }, body: root('Error', '', content) };
}

/** As every REST-XML service but S3 says it. */
export function wrappedFault(requestId: string, fault: Fault): WireResponse {
  const error =
    element('Type', fault.status < 500 ? 'Sender' : 'Receiver') +
    element('Code', escapeXml(fault.code)) +
    element('Message', escapeXml(fault.message));
  const body = root('ErrorResponse', '', element('Error', error) + element('RequestId', requestId));
  return { status: fault.status, headers: { 'x-amzn-requestid': requestId, ...XML }, body };
}

function present(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Members that nothing else carries are the body; an operation without such members has none. */
function bodyOf({ output: shape }: Operation, api: Api, output: Readonly<Record<string, unknown>>): string {
  const inBody = [...shape.members].filter(([, { traits }]) => !traits.httpHeader && !traits.httpPrefixHeaders);
  if (inBody.length === 0) return '';
  return root(shape.xmlName ?? shape.name, api.xmlNamespace, structXml({ ...shape, members: new Map(inBody) }, output));
}

function headersOf({ shape, traits }: Member, value: unknown): readonly (readonly [string, string])[] {
  const { httpHeader, httpPrefixHeaders } = traits;
  if (httpPrefixHeaders !== undefined)
    return Object.entries(value as object).map(([name, each]) => [`${httpPrefixHeaders}${name}`, String(each)]);
  if (httpHeader === undefined) return [];
  const text = shape.kind === 'timestamp' && value instanceof Date ? value.toUTCString() : String(value);
  return [[httpHeader.toLowerCase(), text]];
}
