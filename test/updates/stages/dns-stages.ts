// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import type { JsonObject } from '../../../controller/model/json.ts';
import { EXAMPLE_ZONE } from '../../../sandbox/route53/zones.ts';
import type { Stage } from '../stage.ts';
import { SUBNETS } from './names.ts';

function record(parts: JsonObject) {
  return (name: string): JsonObject => ({
    hostedZoneId: EXAMPLE_ZONE,
    name: `${name}.updates.example.com`,
    type: 'A',
    ...parts,
  });
}

const ANSWER: JsonObject = { ttl: 60, resourceRecords: [{ value: '192.0.2.1' }] };
const BALANCER = { hostedZoneId: 'Z32O12XQLNTSW2', dnsName: 'one.eu-west-1.elb.amazonaws.com' };

export const DNS_RECORD_STAGE: Stage = {
  kind: 'DnsRecord',
  knownByArn: false,
  bases: {
    plain: record(ANSWER),
    alias: record({ aliasTarget: { ...BALANCER, evaluateTargetHealth: false } }),
    weighted: record({ ...ANSWER, setIdentifier: 'blue', weight: 1 }),
    latency: record({ ...ANSWER, setIdentifier: 'ireland', region: 'eu-west-1' }),
    failover: record({ ...ANSWER, setIdentifier: 'first', failover: 'PRIMARY' }),
    geo: record({ ...ANSWER, setIdentifier: 'there', geoLocation: { countryCode: 'DE' } }),
    near: record({ ...ANSWER, setIdentifier: 'near', geoProximityLocation: { awsRegion: 'eu-west-1' } }),
    cidr: record({ ...ANSWER, setIdentifier: 'office', cidrRoutingConfig: { collectionId: 'c1', locationName: 'a' } }),
  },
  around: () => [],
};

export const CERTIFICATE_STAGE: Stage = {
  kind: 'Certificate',
  knownByArn: true,
  bases: {
    plain: (name) => ({ domainName: `${name}.updates.example.com`, validation: { hostedZoneId: EXAMPLE_ZONE } }),
  },
  around: () => [],
};

export const LISTENER_CERTIFICATE_STAGE: Stage = {
  kind: 'ListenerCertificate',
  knownByArn: true,
  bases: {
    https: () => ({
      listenerArn: '${Listener/https}',
      certificates: [{ certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/20' }],
    }),
  },
  around: () => [
    ['LoadBalancer', 'edge', { subnets: [SUBNETS[0], SUBNETS[1]] }],
    [
      'Listener',
      'https',
      {
        loadBalancerArn: '${LoadBalancer/edge}',
        protocol: 'HTTPS',
        port: 443,
        certificates: [{ certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' }],
        defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
      },
    ],
  ],
};
