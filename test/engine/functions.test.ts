import { expect, it } from 'vitest';
import { createDesired } from '../../controller/engine/desired.ts';
import { buildGraph } from '../../controller/engine/graph.ts';
import { resolveResource } from '../../controller/engine/resolve.ts';
import { KINDS_BY_NAME } from '../../controller/kinds/index.ts';
import { loadFiles } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';

const TEXT = `
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: Vpc, namespace: shop}
spec:
  type: AWS::EC2::VPC
  properties: {CidrBlock: 10.0.0.0/16}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: Group, namespace: shop}
spec:
  type: AWS::EC2::SecurityGroup
  properties:
    GroupDescription: !Sub "\${Web.DNSName} in \${AWS::Region} of \${AWS::AccountId}"
    VpcId: !GetAtt Vpc.VpcId
---
apiVersion: evenkeel.dev/v1alpha1
kind: LoadBalancer
metadata: {name: Web, namespace: shop}
spec: {name: web, subnets: [subnet-1, subnet-2]}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {}
`;

const { documents, problems } = loadFiles(
  [{ path: 'a.yaml', text: TEXT }],
  { source: 's', commit: { id: 'c' } },
  { types: RESOURCE_TYPES },
);
const manifests = createManifests({ types: RESOURCE_TYPES });
const desired = createDesired(['s']);
desired.accept(
  { kind: 'snapshot', snapshot: { source: 's', commit: { id: 'c' }, complete: true, documents, problems } },
  0,
);
const graph = buildGraph(desired, { kinds: KINDS_BY_NAME, manifests, order: IMPLICIT_ORDER });
const GROUP = 'shop/AwsResource/Group';

it('functions make edges to the documents of the same names, of whatever kind', () => {
  expect(problems).toEqual([]);
  expect([...graph.dependencies(GROUP)].sort()).toEqual(['shop/AwsResource/Vpc', 'shop/LoadBalancer/Web']);
});

function resolved(outputs: Readonly<Record<string, Record<string, string>>>) {
  const entry = desired.get(GROUP);
  if (!entry) throw new Error('no entry');
  return resolveResource(entry, {
    manifests,
    namespace: undefined,
    scope: { account: '123456789012', region: 'eu-west-1' },
    naming: graph.naming,
    outputs: (key) => outputs[key],
    outside: new Map(),
  });
}

it('they take the outputs of those documents, and say where the object lives', () => {
  const resolution = resolved({
    'shop/AwsResource/Vpc': { '': 'vpc-1', VpcId: 'vpc-1' },
    'shop/LoadBalancer/Web': { '': 'arn:x', dnsName: 'web.example' },
  });
  expect(resolution).toMatchObject({
    kind: 'resolved',
    resource: {
      spec: { properties: { GroupDescription: 'web.example in eu-west-1 of 123456789012', VpcId: 'vpc-1' } },
    },
  });
});

it('what is not alive yet is waited for by its name', () => {
  expect(resolved({ 'shop/AwsResource/Vpc': { '': 'vpc-1', VpcId: 'vpc-1' } })).toMatchObject({
    kind: 'waiting',
    on: ['shop/LoadBalancer/Web'],
    reason: 'waits for ${Web.DNSName}',
  });
});
