import { targetGroupKind } from '../../../controller/kinds/target-group/index.ts';
import { describeMeaning } from '../../support/meaning.ts';

const tags = [{ key: 'team', value: 'shop' }, { key: 'empty' }];
const attributes = [
  { key: 'deregistration_delay.timeout_seconds', value: '30' },
  { key: 'stickiness.enabled', value: 'true' },
];
const base = { port: 80, vpcId: 'vpc-1', targetType: 'ip' };

describeMeaning(targetGroupKind, {
  specs: {
    everything: {
      ...base,
      name: 'web',
      protocol: 'HTTPS',
      protocolVersion: 'HTTP2',
      ipAddressType: 'ipv6',
      targetControlPort: 3000,
      healthCheckEnabled: true,
      healthCheckProtocol: 'HTTPS',
      healthCheckPort: '8080',
      healthCheckPath: '/up',
      healthCheckIntervalSeconds: 10,
      healthCheckTimeoutSeconds: 4,
      healthyThresholdCount: 3,
      unhealthyThresholdCount: 4,
      matcher: { httpCode: '200,201' },
      attributes,
      tags,
    },
    grpc: { ...base, protocol: 'HTTP', protocolVersion: 'GRPC', matcher: { grpcCode: '0-5' } },
    plain: { ...base, protocol: 'HTTP' },
    tcp: { ...base, protocol: 'TCP' },
    udp: { ...base, protocol: 'UDP', healthCheckProtocol: 'HTTP' },
    geneve: { ...base, protocol: 'GENEVE', port: 6081 },
    function: { targetType: 'lambda', healthCheckEnabled: true },
  },
  carries: {},
  // Most of the defaults hang on these four; the tables in defaults.test.ts say how. The others tell elements apart.
  notMutated: ['protocol', 'protocolVersion', 'targetType', 'healthCheckProtocol', 'attributes[].key', 'tags[].key'],
});
