import type { Fault } from '../contract.ts';
import type { Api, Operation } from '../schema/api.ts';
import type { Member } from '../schema/shape.ts';
import { type FormDialect, parseForm, readForm } from './form.ts';
import type { WireProtocol, WireResponse } from './protocol.ts';
import { element, escapeXml, structXml } from './xml.ts';

const DIALECT: FormDialect = {
  memberKey: (member) => member.traits.xmlName ?? member.name,
  itemKey: (list, item) => (list.traits.xmlFlattened ? undefined : (item.traits.xmlName ?? 'member')),
};

/** AWS Query: Elastic Load Balancing and STS. Forms in, XML out. */
export const queryProtocol: WireProtocol = {
  read: (operation, body) => readQuery(operation, body, DIALECT),
  write({ api, operation, requestId }, output) {
    const result = element(`${operation.name}Result`, structXml(operation.output, output));
    const metadata = element('ResponseMetadata', element('RequestId', requestId));
    return xml(200, requestId, root(`${operation.name}Response`, api.xmlNamespace, result + metadata));
  },
  fault(api, requestId, fault) {
    const { code, status } = wireError(api, fault);
    const type = element('Type', status >= 500 ? 'Receiver' : 'Sender');
    const error = type + element('Code', escapeXml(code)) + element('Message', escapeXml(fault.message));
    const body = element('Error', error) + element('RequestId', requestId);
    return xml(status, requestId, root('ErrorResponse', api?.xmlNamespace ?? '', body));
  },
};

/** Reads a form whose top level is an operation's input, `Action` and `Version` aside. */
export function readQuery(operation: Operation, body: string, dialect: FormDialect): Record<string, unknown> {
  const form = parseForm(body);
  form.children.delete('Action');
  form.children.delete('Version');
  const input: Member = { name: operation.name, traits: {}, shape: operation.input };
  return readForm(input, form, dialect) as Record<string, unknown>;
}

/** The Query protocols spell most errors otherwise than the SDK names them. */
export function wireError(api: Api | undefined, fault: Fault): { readonly code: string; readonly status: number } {
  return api?.error(fault.code) ?? { code: fault.code, status: fault.status };
}

export function root(name: string, namespace: string, content: string): string {
  const open = namespace === '' ? name : `${name} xmlns="${escapeXml(namespace)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${open}>${content}</${name}>\n`;
}

export function xml(status: number, requestId: string, body: string): WireResponse {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}
