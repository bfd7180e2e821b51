import type { AttributeDefaults } from '../../model/elbv2/attributes.ts';
import type { JsonObject } from '../../model/json.ts';

const RESPONSE_HEADERS = [
  'strict_transport_security',
  'access_control_allow_origin',
  'access_control_allow_methods',
  'access_control_allow_headers',
  'access_control_allow_credentials',
  'access_control_expose_headers',
  'access_control_max_age',
  'content_security_policy',
  'x_content_type_options',
  'x_frame_options',
].map((name) => `routing.http.response.${name}.header_value`);

const REQUEST_HEADERS = [
  'x_amzn_mtls_clientcert_serial_number',
  'x_amzn_mtls_clientcert_issuer',
  'x_amzn_mtls_clientcert_subject',
  'x_amzn_mtls_clientcert_validity',
  'x_amzn_mtls_clientcert_leaf',
  'x_amzn_mtls_clientcert',
  'x_amzn_tls_version',
  'x_amzn_tls_cipher_suite',
].map((name) => `routing.http.request.${name}.header_name`);

/** What the attributes of a new listener are; headers are not set. Source: the API reference, ListenerAttribute. */
export function listenerAttributeDefaults({ protocol }: JsonObject): AttributeDefaults {
  switch (protocol) {
    case 'HTTP':
    case 'HTTPS':
      return { 'routing.http.response.server.enabled': 'true' };
    default:
      return { 'tcp.idle_timeout.seconds': '350' };
  }
}

/**
 * What brings an attribute of a listener back to what it was at first: its default, or the empty value that takes a
 * header's own text away (aws-behaviour.md#how-a-field-is-emptied).
 */
export function resettableDefaults(root: JsonObject): AttributeDefaults {
  const headers = root.protocol === 'HTTPS' ? [...RESPONSE_HEADERS, ...REQUEST_HEADERS] : RESPONSE_HEADERS;
  const emptied = root.protocol === 'HTTP' || root.protocol === 'HTTPS' ? headers.map((key) => [key, '']) : [];
  return { ...Object.fromEntries(emptied), ...listenerAttributeDefaults(root) };
}
