import type { JsonObject } from '../../model/json.ts';
import { isLambda, speaksHttp } from './health-check-defaults.ts';

type Defaults = Readonly<Record<string, string>>;

const EVERYWHERE: Defaults = { 'deregistration_delay.timeout_seconds': '300', 'stickiness.enabled': 'false' };

const BALANCED: Defaults = {
  ...EVERYWHERE,
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'target_group_health.dns_failover.minimum_healthy_targets.count': '1',
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': 'off',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': '1',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': 'off',
};

const APPLICATION: Defaults = {
  ...BALANCED,
  'stickiness.type': 'lb_cookie',
  'stickiness.lb_cookie.duration_seconds': '86400',
  'stickiness.app_cookie.duration_seconds': '86400',
  'stickiness.app_cookie.cookie_name': '',
  'slow_start.duration_seconds': '0',
  'load_balancing.algorithm.type': 'round_robin',
  'load_balancing.algorithm.anomaly_mitigation': 'off',
};

const NETWORK: Defaults = {
  ...BALANCED,
  'stickiness.type': 'source_ip',
  'proxy_protocol_v2.enabled': 'false',
  'target_health_state.unhealthy.connection_termination.enabled': 'true',
  'target_health_state.unhealthy.draining_interval_seconds': '0',
};

const GATEWAY: Defaults = {
  ...EVERYWHERE,
  'stickiness.type': 'source_ip_dest_ip_proto',
  'target_failover.on_deregistration': 'no_rebalance',
  'target_failover.on_unhealthy': 'no_rebalance',
};

/**
 * What an attribute is that AWS's answer leaves out, as older answers do. From recorded answers (table A8); what a
 * function's target group answers is not recorded.
 */
export function attributeDefaults(root: JsonObject): Defaults {
  if (isLambda(root)) return {};
  if (speaksHttp(root)) return APPLICATION;
  return root.protocol === 'GENEVE' ? GATEWAY : { ...NETWORK, ...ofTransport(root) };
}

/**
 * Defaults that can be sent: AWS refuses an empty value of a target group's attribute
 * (aws-behaviour.md#how-a-field-is-emptied).
 */
export function resettableDefaults(root: JsonObject): Defaults {
  return Object.fromEntries(Object.entries(attributeDefaults(root)).filter(([, value]) => value !== ''));
}

function ofTransport({ protocol, targetType }: JsonObject): Defaults {
  const isDatagram = protocol === 'UDP' || protocol === 'TCP_UDP';
  const keepsClient = isDatagram || targetType !== 'ip';
  return {
    'preserve_client_ip.enabled': String(keepsClient),
    'deregistration_delay.connection_termination.enabled': String(isDatagram),
  };
}
