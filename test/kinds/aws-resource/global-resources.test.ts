import { expect, it } from 'vitest';
import { createWorld } from '../../support/world.ts';
import { NAMESPACE, resource, writes } from './network.ts';

const OTHER = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: other}
spec: {region: us-east-1, management: {mode: enforce, prune: true}}
`;
const TOPIC = resource('topic', '{type: AWS::SNS::Topic, properties: {DisplayName: t}}').replace(
  'namespace: shop',
  'namespace: other',
);
const CDN = `{type: AWS::CloudFront::Distribution, properties: {DistributionConfig: {Enabled: true, DefaultCacheBehavior: {TargetOriginId: o, ViewerProtocolPolicy: https-only, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}, Origins: [{Id: o, DomainName: example.com, CustomOriginConfig: {OriginProtocolPolicy: https-only}}]}}}`;

const FILES = {
  'ns.yaml': NAMESPACE,
  'other.yaml': OTHER,
  'topic.yaml': TOPIC,
  'cdn.yaml': resource('cdn', CDN),
  'zone.yaml': resource(
    'zone',
    '{type: AWS::Route53::HostedZone, properties: {Name: example.com}}',
    '{deletionPolicy: delete}',
  ),
};

it('what AWS shows in us-east-1, whatever Region its namespace has, is no orphan there', async () => {
  const world = createWorld({ seed: 41 });
  await world.commit(FILES);
  expect(await world.settle()).toBe(true);
  world.sandbox.ledger.reset();
  for (let fetches = 0; fetches < 4; fetches += 1) {
    await world.poll();
    await world.clock.advance(60_000);
  }

  const keys = world
    .operator()
    .views.objects()
    .map(({ key }) => key);
  expect({ strangers: keys.filter((key) => key.includes('@')), writes: writes(world) }).toEqual({
    strangers: [],
    writes: [],
  });
});
