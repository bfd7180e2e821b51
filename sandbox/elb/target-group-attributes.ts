import type { AttributeTable } from './attributes.ts';

const DAY_SECONDS = '86400';
const COOKIE_SECONDS = { least: 1, most: 604_800 };
const DELAY = { initial: '300', takes: { least: 0, most: 3600 } } as const;
const ON_OFF = ['on', 'off'] as const;

const GROUP_HEALTH: AttributeTable = {
  'target_group_health.dns_failover.minimum_healthy_targets.count': {
    initial: '1',
    takes: { least: 1, most: 1000, or: ['off'] },
  },
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': {
    initial: 'off',
    takes: { least: 1, most: 100, or: ['off'] },
  },
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': {
    initial: '1',
    takes: { least: 1, most: 1000 },
  },
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': {
    initial: 'off',
    takes: { least: 1, most: 100, or: ['off'] },
  },
};

const CROSS_ZONE: AttributeTable = {
  'load_balancing.cross_zone.enabled': {
    initial: 'use_load_balancer_configuration',
    takes: ['true', 'false', 'use_load_balancer_configuration'],
  },
};

const APPLICATION: AttributeTable = {
  'deregistration_delay.timeout_seconds': DELAY,
  'stickiness.enabled': { initial: 'false', takes: 'boolean' },
  'stickiness.type': { initial: 'lb_cookie', takes: ['lb_cookie', 'app_cookie'] },
  'stickiness.lb_cookie.duration_seconds': { initial: DAY_SECONDS, takes: COOKIE_SECONDS },
  'stickiness.app_cookie.duration_seconds': { initial: DAY_SECONDS, takes: COOKIE_SECONDS },
  'stickiness.app_cookie.cookie_name': { initial: '', takes: 'text' },
  'slow_start.duration_seconds': { initial: '0', takes: { least: 30, most: 900, or: ['0'] } },
  'load_balancing.algorithm.type': {
    initial: 'round_robin',
    takes: ['round_robin', 'least_outstanding_requests', 'weighted_random'],
  },
  'load_balancing.algorithm.anomaly_mitigation': { initial: 'off', takes: ON_OFF },
  ...CROSS_ZONE,
  ...GROUP_HEALTH,
};

/** Believed: AWS documents what a Lambda target group takes, and nobody has recorded what it shows beside that. */
const LAMBDA: AttributeTable = {
  'lambda.multi_value_headers.enabled': { initial: 'false', takes: 'boolean' },
  ...GROUP_HEALTH,
};

const GATEWAY: AttributeTable = {
  'deregistration_delay.timeout_seconds': DELAY,
  'stickiness.enabled': { initial: 'false', takes: 'boolean' },
  'stickiness.type': {
    initial: 'source_ip_dest_ip_proto',
    takes: ['source_ip_dest_ip', 'source_ip_dest_ip_proto'],
  },
  'target_failover.on_deregistration': { initial: 'no_rebalance', takes: ['rebalance', 'no_rebalance'] },
  'target_failover.on_unhealthy': { initial: 'no_rebalance', takes: ['rebalance', 'no_rebalance'] },
  'send_tcp_reset.on_unhealthy.enabled': { takes: 'boolean' },
  'send_tcp_reset.on_deregistration.enabled': { takes: 'boolean' },
};

function networkTable(protocol: string, targetType: string): AttributeTable {
  const datagrams = ['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'].includes(protocol);
  const keepsClientAddress = targetType !== 'ip' || datagrams;
  return {
    'deregistration_delay.timeout_seconds': DELAY,
    'deregistration_delay.connection_termination.enabled': { initial: String(datagrams), takes: 'boolean' },
    'stickiness.enabled': { initial: 'false', takes: 'boolean' },
    'stickiness.type': { initial: 'source_ip', takes: ['source_ip'] },
    'preserve_client_ip.enabled': { initial: String(keepsClientAddress), takes: 'boolean' },
    'proxy_protocol_v2.enabled': { initial: 'false', takes: 'boolean' },
    'target_health_state.unhealthy.connection_termination.enabled': { initial: 'true', takes: 'boolean' },
    'target_health_state.unhealthy.draining_interval_seconds': { initial: '0', takes: { least: 0, most: 360_000 } },
    ...CROSS_ZONE,
    ...GROUP_HEALTH,
  };
}

/** The attributes of a kind of target group: recorded answers of real accounts, and the API reference for what each takes. */
export function targetGroupAttributeTable(group: {
  readonly protocol: string | undefined;
  readonly targetType: string;
}): AttributeTable {
  if (group.targetType === 'lambda') return LAMBDA;
  if (group.protocol === 'GENEVE') return GATEWAY;
  if (group.protocol === 'HTTP' || group.protocol === 'HTTPS') return APPLICATION;
  return networkTable(group.protocol ?? '', group.targetType);
}
