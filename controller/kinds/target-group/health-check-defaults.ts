import type { Json, JsonObject } from '../../model/json.ts';

/** What AWS fills in where a manifest says nothing of a health check. */
export interface HealthCheckDefaults {
  readonly protocol?: string;
  readonly port?: string;
  readonly path?: string;
  readonly interval: number;
  readonly timeout: number;
  readonly matcher?: JsonObject;
}

type Row = 'lambda' | 'alb' | 'geneve' | 'http' | 'grpc' | 'tcp' | 'httpOverTcp';

/**
 * The rows of table A7, from recorded answers of AWS; the API reference gives other time-outs, and the recordings win.
 * `httpOverTcp` (an HTTP check of a network load balancer's target group) is only believed.
 */
const ROWS: Readonly<Record<Row, HealthCheckDefaults>> = {
  lambda: { path: '/', interval: 35, timeout: 30, matcher: { httpCode: '200' } },
  alb: { port: 'traffic-port', path: '/', interval: 30, timeout: 6, matcher: { httpCode: '200-399' } },
  geneve: { port: '80', interval: 10, timeout: 5 },
  http: { port: 'traffic-port', path: '/', interval: 30, timeout: 5, matcher: { httpCode: '200' } },
  grpc: {
    port: 'traffic-port',
    path: '/AWS.ALB/healthcheck',
    interval: 30,
    timeout: 5,
    matcher: { grpcCode: '12' },
  },
  tcp: { port: 'traffic-port', interval: 30, timeout: 10 },
  httpOverTcp: { port: 'traffic-port', path: '/', interval: 30, timeout: 6, matcher: { httpCode: '200-399' } },
};

/** The defaults that hold for a target group with these members, of either side. */
export function defaultHealthCheck(root: JsonObject): HealthCheckDefaults {
  if (isLambda(root)) return ROWS.lambda;
  const row = ROWS[rowOf(root)];
  const protocol = defaultProtocol(root);
  if (root.protocol === 'GENEVE' && healthCheckProtocolOf(root) !== 'TCP')
    return { ...row, protocol, path: '/', matcher: { httpCode: '200-399' } };
  return { ...row, protocol };
}

export function isLambda(root: JsonObject): boolean {
  return root.targetType === 'lambda';
}

/** Whether the targets speak HTTP, as those of an application load balancer do. */
export function speaksHttp(root: JsonObject): boolean {
  return root.targetType !== 'lambda' && (root.protocol === 'HTTP' || root.protocol === 'HTTPS');
}

/** HTTP, HTTPS or TCP: how targets are checked, as declared or by default. */
export function healthCheckProtocolOf(root: JsonObject): Json {
  return root.healthCheckProtocol ?? defaultProtocol(root);
}

/** An application load balancer checks as it talks, but for gRPC; recorded, and the API reference says HTTP throughout. */
function defaultProtocol(root: JsonObject): string {
  if (root.protocol === 'HTTPS' && root.protocolVersion !== 'GRPC') return 'HTTPS';
  return speaksHttp(root) || root.targetType === 'alb' ? 'HTTP' : 'TCP';
}

function rowOf(root: JsonObject): Row {
  if (root.protocol === 'GENEVE') return 'geneve';
  if (speaksHttp(root)) return root.protocolVersion === 'GRPC' ? 'grpc' : 'http';
  if (healthCheckProtocolOf(root) === 'TCP') return 'tcp';
  return root.targetType === 'alb' ? 'alb' : 'httpOverTcp';
}
