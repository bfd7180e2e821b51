import type { JsonObject } from '../../model/json.ts';

type Defaults = Readonly<Record<string, string>>;

const ACCESS_LOGS: Defaults = { 'access_logs.s3.enabled': 'false' };

const APPLICATION: Defaults = {
  ...ACCESS_LOGS,
  'client_keep_alive.seconds': '3600',
  'connection_logs.s3.enabled': 'false',
  'deletion_protection.enabled': 'false',
  'health_check_logs.s3.enabled': 'false',
  'idle_timeout.timeout_seconds': '60',
  'load_balancing.cross_zone.enabled': 'true',
  'routing.http.desync_mitigation_mode': 'defensive',
  'routing.http.drop_invalid_header_fields.enabled': 'false',
  'routing.http.preserve_host_header.enabled': 'false',
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'false',
  'routing.http.xff_client_port.enabled': 'false',
  'routing.http.xff_header_processing.mode': 'append',
  'routing.http2.enabled': 'true',
  'waf.fail_open.enabled': 'false',
  'zonal_shift.config.enabled': 'false',
};

const NETWORK: Defaults = {
  ...ACCESS_LOGS,
  'deletion_protection.enabled': 'false',
  'dns_record.client_routing_policy': 'any_availability_zone',
  'load_balancing.cross_zone.enabled': 'false',
  'secondary_ips.auto_assigned.per_subnet': '0',
  'zonal_shift.config.enabled': 'false',
};

const GATEWAY: Defaults = { 'deletion_protection.enabled': 'false', 'load_balancing.cross_zone.enabled': 'false' };

/**
 * What the attributes of a new load balancer are. Source: the API reference, LoadBalancerAttribute. Of IPv6 traffic
 * through an internet gateway the scheme decides, and only where there is IPv6.
 */
export function loadBalancerAttributeDefaults({ type, scheme, ipAddressType }: JsonObject): Defaults {
  if (type === 'gateway') return GATEWAY;
  const defaults = type === 'network' ? NETWORK : APPLICATION;
  if (ipAddressType === undefined || ipAddressType === 'ipv4') return defaults;
  return { ...defaults, 'ipv6.deny_all_igw_traffic': String(scheme === 'internal') };
}

const TEXTS = ['access_logs', 'connection_logs', 'health_check_logs'].flatMap((log) =>
  ['bucket', 'prefix'].map((name) => `${log}.s3.${name}`),
);

/**
 * What brings an attribute of a load balancer back to what it was at first: its default, or the empty value for names of
 * buckets. Addresses that were assigned are not given back.
 */
export function resettableDefaults(root: JsonObject): Defaults {
  const { 'secondary_ips.auto_assigned.per_subnet': _, ...defaults } = loadBalancerAttributeDefaults(root);
  const logs =
    root.type === 'gateway' ? [] : TEXTS.filter((key) => root.type !== 'network' || key.startsWith('access'));
  return { ...Object.fromEntries(logs.map((key) => [key, ''])), ...defaults };
}
