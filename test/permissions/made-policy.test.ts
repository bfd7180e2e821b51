import { expect, it } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import { grantsOf } from '../../controller/permissions/grants.ts';
import { policyOf, type Statement } from '../../controller/permissions/policy.ts';
import { RESOURCE_TYPES as types } from '../support/resource-types.ts';

const DOCUMENTS = `
apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce, prune: true}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: logs, namespace: shop}
spec: {type: AWS::Logs::LogGroup, properties: {LogGroupName: /shop}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: DnsRecord
metadata: {name: www, namespace: shop}
spec: {hostedZoneId: Z0123456789ABC, name: www.example.com, type: A, ttl: 60, resourceRecords: [{value: 192.0.2.1}]}
---
apiVersion: evenkeel.dev/v1alpha1
kind: ListenerCertificate
metadata: {name: www, namespace: shop}
spec:
  listenerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2
  certificates: [{certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/1"}]
`;

function statements(): readonly Statement[] {
  const head = { source: 's', commit: { id: 'c' } };
  const snapshot = loadFiles([{ path: 'a.yaml', text: DOCUMENTS }], head, { types });
  expect(snapshot.problems).toEqual([]);
  const [role] = grantsOf(snapshot, { manifests: createManifests({ types }), types, defaults: {} });
  return policyOf([...(role?.reads ?? []), ...(role?.writes ?? [])], { owner: 'shop', regions: ['eu-west-1'] })
    .Statement;
}

it('a policy has each statement once, as IAM asks for', () => {
  const ids = statements().map(({ Sid }) => Sid);

  expect(ids).toEqual([...new Set(ids)]);
});

it('no Region narrows what is read of Route 53, which has none', () => {
  const zones = statements().filter(({ Action }) => Action.some((one) => /^route53:(Get|List)/.test(one)));

  expect(zones.map(({ Sid, Condition }) => ({ Sid, Condition }))).toEqual([
    { Sid: 'ObserveGlobal', Condition: undefined },
  ]);
});

it('names of handlers that are no actions are left out', () => {
  const actions = statements().flatMap(({ Action }) => Action);

  expect(actions.filter((one) => !/^[a-z0-9-]+:[A-Za-z0-9*]+$/.test(one))).toEqual([]);
});
