import type { AttributeTable } from './attributes.ts';
import type { LoadBalancerType } from './world.ts';

const OFF = { initial: 'false', takes: 'boolean' } as const;
const ON = { initial: 'true', takes: 'boolean' } as const;
const TEXT = { initial: '', takes: 'text' } as const;

const ACCESS_LOGS: AttributeTable = {
  'access_logs.s3.enabled': OFF,
  'access_logs.s3.bucket': TEXT,
  'access_logs.s3.prefix': TEXT,
};

const APPLICATION: AttributeTable = {
  ...ACCESS_LOGS,
  'client_keep_alive.seconds': { initial: '3600', takes: { least: 60, most: 604_800 } },
  'connection_logs.s3.enabled': OFF,
  'connection_logs.s3.bucket': TEXT,
  'connection_logs.s3.prefix': TEXT,
  'deletion_protection.enabled': OFF,
  'health_check_logs.s3.enabled': OFF,
  'health_check_logs.s3.bucket': TEXT,
  'health_check_logs.s3.prefix': TEXT,
  'idle_timeout.timeout_seconds': { initial: '60', takes: { least: 1, most: 4000 } },
  'load_balancing.cross_zone.enabled': { initial: 'true', takes: ['true'] },
  'routing.http.desync_mitigation_mode': { initial: 'defensive', takes: ['monitor', 'defensive', 'strictest'] },
  'routing.http.drop_invalid_header_fields.enabled': OFF,
  'routing.http.preserve_host_header.enabled': OFF,
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': OFF,
  'routing.http.xff_client_port.enabled': OFF,
  'routing.http.xff_header_processing.mode': { initial: 'append', takes: ['append', 'preserve', 'remove'] },
  'routing.http2.enabled': ON,
  'waf.fail_open.enabled': OFF,
  'zonal_shift.config.enabled': OFF,
};

const NETWORK: AttributeTable = {
  ...ACCESS_LOGS,
  'deletion_protection.enabled': OFF,
  'dns_record.client_routing_policy': {
    initial: 'any_availability_zone',
    takes: ['availability_zone_affinity', 'partial_availability_zone_affinity', 'any_availability_zone'],
  },
  'load_balancing.cross_zone.enabled': OFF,
  'secondary_ips.auto_assigned.per_subnet': { initial: '0', takes: { least: 0, most: 7 } },
  'zonal_shift.config.enabled': OFF,
};

const GATEWAY: AttributeTable = {
  'deletion_protection.enabled': OFF,
  'load_balancing.cross_zone.enabled': OFF,
};

interface Facts {
  readonly type: LoadBalancerType;
  readonly scheme: string;
  readonly ipAddressType: string;
}

/** The defaults are those of the API reference, LoadBalancerAttribute. Which keys show unasked is believed. */
export function loadBalancerAttributeTable({ type, scheme, ipAddressType }: Facts): AttributeTable {
  if (type === 'gateway') return GATEWAY;
  const table = type === 'application' ? APPLICATION : NETWORK;
  if (ipAddressType === 'ipv4') return { ...table, 'ipv6.deny_all_igw_traffic': { takes: 'boolean' } };
  return { ...table, 'ipv6.deny_all_igw_traffic': scheme === 'internal' ? ON : OFF };
}
