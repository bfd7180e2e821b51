import type { FormDialect } from './form.ts';
import type { WireProtocol } from './protocol.ts';
import { readQuery, root, wireError, xml } from './query-protocol.ts';
import { element, escapeXml, structXml } from './xml.ts';

/** EC2 capitalises keys unless told otherwise, and counts list items directly below the list. */
const DIALECT: FormDialect = {
  memberKey: ({ name, traits }) => traits.ec2QueryName ?? capitalised(traits.xmlName ?? name),
  itemKey: () => undefined,
};

/** The EC2 dialect of AWS Query: results lie directly in the response, errors in a list. */
export const ec2Protocol: WireProtocol = {
  read: (operation, body) => readQuery(operation, body, DIALECT),
  write({ api, operation, requestId }, output) {
    const content = element('requestId', requestId) + structXml(operation.output, output);
    return xml(200, requestId, root(`${operation.name}Response`, api.xmlNamespace, content));
  },
  fault(api, requestId, fault) {
    const { code, status } = wireError(api, fault);
    const error = element('Code', escapeXml(code)) + element('Message', escapeXml(fault.message));
    const body = element('Errors', element('Error', error)) + element('RequestID', requestId);
    return xml(status, requestId, root('Response', '', body));
  },
};

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
