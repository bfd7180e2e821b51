import { expect, it } from 'vitest';
import { IMPLICIT_ORDER } from '../../../controller/order/implicit-order.ts';
import { createWorld, SWEEP_MS, type World } from '../../support/world.ts';

const REF = { api: '${AwsResource/api}', root: '${AwsResource/api.RootResourceId}', deployment: '${ApiDeployment/v1}' };

function manifests(uri: string): string {
  return `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce, prune: true}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: ApiDeployment
metadata: {name: v1, namespace: shop}
spec: {restApiId: "${REF.api}"}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: stage, namespace: shop}
spec:
  type: AWS::ApiGateway::Stage
  properties: {RestApiId: "${REF.api}", StageName: v1, DeploymentId: "${REF.deployment}"}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: get, namespace: shop}
spec:
  type: AWS::ApiGateway::Method
  properties:
    RestApiId: "${REF.api}"
    ResourceId: "${REF.root}"
    HttpMethod: GET
    AuthorizationType: NONE
    Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: "${uri}"}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: api, namespace: shop}
spec: {type: "AWS::ApiGateway::RestApi", properties: {Name: shop}}
`;
}

interface Live {
  readonly deployments: readonly string[];
  readonly serving: string | undefined;
  readonly apiId: string;
}

async function look(world: World): Promise<Live> {
  const { items: apis } = await world.call('apigateway', 'GetRestApis', {});
  const apiId = (apis as readonly { id: string }[])[0]?.id ?? '';
  const { items } = await world.call('apigateway', 'GetDeployments', { restApiId: apiId });
  const { item } = await world.call('apigateway', 'GetStages', { restApiId: apiId });
  return {
    apiId,
    deployments: (items as readonly { id: string }[]).map(({ id }) => id),
    serving: (item as readonly { deploymentId: string }[])[0]?.deploymentId,
  };
}

async function brought(): Promise<World> {
  const world = createWorld({ seed: 6, order: IMPLICIT_ORDER });
  await world.commit({ 'shop.yaml': manifests('http://one.example.com/') });
  await world.clock.advance(SWEEP_MS);
  await world.settle();
  return world;
}

it('an API comes to life from nothing: methods, then one deployment, then the stage', async () => {
  const world = await brought();
  const { deployments, serving } = await look(world);
  expect(deployments).toEqual([serving]);
});

it('a changed integration is published, the stage moves, and the old deployment goes', async () => {
  const world = await brought();
  const before = await look(world);
  await world.commit({ 'shop.yaml': manifests('http://two.example.com/') });
  await world.clock.advance(10 * SWEEP_MS);
  const after = await look(world);
  expect([after.deployments, after.serving === before.serving]).toEqual([[after.serving], false]);
});

it('an edit by hand is healed and never published', async () => {
  const world = await brought();
  const { apiId, deployments } = await look(world);
  const { rootResourceId } = await world.call('apigateway', 'GetRestApi', { restApiId: apiId });
  const method = { restApiId: apiId, resourceId: rootResourceId, httpMethod: 'GET' };
  const integration = { type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri: 'http://evil.example.com/' };
  await world.call('apigateway', 'PutIntegration', { ...method, ...integration });
  await world.clock.advance(10 * SWEEP_MS);
  const { items } = await world.call('apigateway', 'GetResources', { restApiId: apiId, embed: ['methods'] });
  const uri = JSON.stringify(items).match(/http:[^"]*/)?.[0];
  expect([uri, (await look(world)).deployments]).toEqual(['http://one.example.com/', deployments]);
});

it('goes down from the stage over the deployment to the API, and nothing is left', async () => {
  const world = await brought();
  const from = world.sandbox.ledger.entries().length;
  await world.commit({ 'shop.yaml': manifests('').split('---')[0] ?? '' });
  for (let poll = 0; poll < 12; poll += 1) {
    await world.clock.advance(5 * SWEEP_MS);
    await world.poll();
  }
  const deleted = world.sandbox.ledger
    .entries()
    .slice(from)
    .filter(({ operation, outcome }) => /^Delete(Resource|Deployment)$/.test(operation) && outcome === 'ok')
    .map(({ operation, input }) => `${operation} ${input.TypeName ?? ''}`.trim());
  expect(deleted).toEqual([
    'DeleteResource AWS::ApiGateway::Stage',
    'DeleteDeployment',
    'DeleteResource AWS::ApiGateway::Method',
    'DeleteResource AWS::ApiGateway::RestApi',
  ]);
  expect((await world.call('apigateway', 'GetRestApis', {})).items).toEqual([]);
});
