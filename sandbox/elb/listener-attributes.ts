import type { AttributeTable } from './attributes.ts';

const HEADER = { takes: 'text' } as const;

const RESPONSE: AttributeTable = {
  'routing.http.response.server.enabled': { initial: 'true', takes: 'boolean' },
  'routing.http.response.strict_transport_security.header_value': HEADER,
  'routing.http.response.access_control_allow_origin.header_value': HEADER,
  'routing.http.response.access_control_allow_methods.header_value': HEADER,
  'routing.http.response.access_control_allow_headers.header_value': HEADER,
  'routing.http.response.access_control_allow_credentials.header_value': HEADER,
  'routing.http.response.access_control_expose_headers.header_value': HEADER,
  'routing.http.response.access_control_max_age.header_value': HEADER,
  'routing.http.response.content_security_policy.header_value': HEADER,
  'routing.http.response.x_content_type_options.header_value': HEADER,
  'routing.http.response.x_frame_options.header_value': HEADER,
};

const REQUEST: AttributeTable = {
  'routing.http.request.x_amzn_mtls_clientcert_serial_number.header_name': HEADER,
  'routing.http.request.x_amzn_mtls_clientcert_issuer.header_name': HEADER,
  'routing.http.request.x_amzn_mtls_clientcert_subject.header_name': HEADER,
  'routing.http.request.x_amzn_mtls_clientcert_validity.header_name': HEADER,
  'routing.http.request.x_amzn_mtls_clientcert_leaf.header_name': HEADER,
  'routing.http.request.x_amzn_mtls_clientcert.header_name': HEADER,
  'routing.http.request.x_amzn_tls_version.header_name': HEADER,
  'routing.http.request.x_amzn_tls_cipher_suite.header_name': HEADER,
};

const TCP: AttributeTable = {
  'tcp.idle_timeout.seconds': { initial: '350', takes: { least: 60, most: 6000 } },
};

/** By the listener's protocol; the API reference, ListenerAttribute. */
export function listenerAttributeTable(protocol: string | undefined): AttributeTable {
  switch (protocol) {
    case 'HTTP':
      return RESPONSE;
    case 'HTTPS':
      return { ...RESPONSE, ...REQUEST };
    case 'TCP':
    case undefined:
      return TCP;
    default:
      return {};
  }
}
