import { expect, it } from 'vitest';
import { createDesired } from '../../controller/engine/desired.ts';
import { buildGraph } from '../../controller/engine/graph.ts';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\nspec: ${spec}`;

const TEXT = [
  'apiVersion: evenkeel.dev/v1alpha1\nkind: Namespace\nmetadata: {name: shop}\nspec: {account: "123456789012", region: eu-west-1, variables: {env: dev}}',
  document('Cluster', 'main', "{clusterName: '${var:env}-main'}"),
  document('AwsResource', 'logs', "{type: AWS::Logs::LogGroup, properties: {LogGroupName: '/ecs/${var:env}-web'}}"),
  document(
    'Service',
    'web',
    "{cluster: dev-main, template: {containerDefinitions: [{name: web, image: 'web:1', logConfiguration: {logDriver: awslogs, options: {awslogs-group: /ecs/dev-web, awslogs-region: eu-west-1}}}]}}",
  ),
].join('\n---\n');

it('a name that holds a variable is known before anything lives', () => {
  const loader = createLoader({ types: RESOURCE_TYPES });
  const snapshot = loader.load([{ path: 'a.yaml', text: TEXT }], { source: 'git', commit: { id: 'a' } });
  expect(snapshot.problems).toEqual([]);
  const desired = createDesired(['git']);
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  const manifests = createManifests({ types: RESOURCE_TYPES });
  const graph = buildGraph(desired, { kinds, manifests, order: IMPLICIT_ORDER });

  expect(graph.edges('shop/Service/web').map(({ to, kind }) => `${kind} ${to}`)).toEqual([
    'reference shop/Cluster/main',
    'implicit shop/AwsResource/logs',
  ]);
});
