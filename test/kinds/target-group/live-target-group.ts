import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LiveTargetGroup } from '../../../controller/kinds/target-group/observe.ts';
import type { Management } from '../../../controller/model/document.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Seen } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { aResource } from '../../support/documents.ts';
import { ownTags } from '../../support/judge.ts';

export const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/50dc6c495c0c9188';

export function aTargetGroup(spec: JsonObject, management: Partial<Management> = {}): Resource {
  return aResource({ identity: { kind: 'TargetGroup' }, spec, management });
}

/** An HTTP target group as AWS answers after a creation that named protocol, port and VPC alone. */
export const HTTP: TargetGroup = {
  TargetGroupArn: ARN,
  TargetGroupName: 'web',
  Protocol: 'HTTP',
  Port: 80,
  VpcId: 'vpc-1',
  HealthCheckProtocol: 'HTTP',
  HealthCheckPort: 'traffic-port',
  HealthCheckEnabled: true,
  HealthCheckIntervalSeconds: 30,
  HealthCheckTimeoutSeconds: 5,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
  HealthCheckPath: '/',
  Matcher: { HttpCode: '200' },
  LoadBalancerArns: [],
  TargetType: 'ip',
  ProtocolVersion: 'HTTP1',
  IpAddressType: 'ipv4',
};

export const TCP: TargetGroup = {
  TargetGroupArn: ARN,
  TargetGroupName: 'web',
  Protocol: 'TCP',
  Port: 80,
  VpcId: 'vpc-1',
  HealthCheckProtocol: 'TCP',
  HealthCheckPort: 'traffic-port',
  HealthCheckEnabled: true,
  HealthCheckIntervalSeconds: 30,
  HealthCheckTimeoutSeconds: 10,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
  LoadBalancerArns: [],
  TargetType: 'ip',
  IpAddressType: 'ipv4',
};

export function seenAs(
  targetGroup: TargetGroup,
  parts: Partial<LiveTargetGroup> = {},
): Extract<Seen<LiveTargetGroup>, { state: 'present' }> {
  const tags = { ...ownTags(aTargetGroup({})), ...parts.tags };
  return { state: 'present', live: { arn: ARN, targetGroup, ...parts, tags }, tags };
}
