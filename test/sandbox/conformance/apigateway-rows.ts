import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon API Gateway API reference';
const GUIDE = 'Amazon API Gateway developer guide';

async function newApi({ clients, name }: Bench) {
  const { id: restApiId = '', rootResourceId = '' } = await clients.apigateway.createRestApi({ name: name('api') });
  return { restApiId, rootResourceId };
}

/** An API whose root answers GET. */
async function readyApi(bench: Bench) {
  const { apigateway } = bench.clients;
  const api = await newApi(bench);
  const method = { restApiId: api.restApiId, resourceId: api.rootResourceId, httpMethod: 'GET' };
  await apigateway.putMethod({ ...method, authorizationType: 'NONE' });
  await apigateway.putIntegration({
    ...method,
    type: 'HTTP_PROXY',
    integrationHttpMethod: 'GET',
    uri: 'http://example.com/',
  });
  return api;
}

async function deploymentsOf({ clients }: Bench, restApiId: string) {
  return (await clients.apigateway.getDeployments({ restApiId })).items ?? [];
}

export const APIGATEWAY_ROWS: readonly ConformanceRow[] = [
  {
    id: 'apigw-root-resource',
    behaviour: 'A new API has one resource, its root.',
    source: `${API}, CreateRestApi`,
    moto: true,
    async run(bench) {
      const { restApiId, rootResourceId } = await newApi(bench);
      const { items } = await bench.clients.apigateway.getResources({ restApiId });
      expect(items?.map(({ id, path }) => [id, path])).toEqual([[rootResourceId, '/']]);
    },
  },
  {
    id: 'apigw-unknown-api',
    behaviour: 'An API that is not there is NotFoundException.',
    source: `${API}, GetRestApi`,
    moto: true,
    async run({ clients }) {
      const { name, status } = await faultOf(clients.apigateway.getRestApi({ restApiId: 'abcdef0123' }));
      expect([name, status]).toEqual(['NotFoundException', 404]);
    },
  },
  {
    id: 'apigw-embedded-methods',
    behaviour: 'Resources are read with their methods, and those with their integrations, where embed asks for it.',
    source: `${API}, GetResources, parameter embed`,
    async run(bench) {
      const { restApiId } = await readyApi(bench);
      const { items } = await bench.clients.apigateway.getResources({ restApiId, embed: ['methods'] });
      const { items: bare } = await bench.clients.apigateway.getResources({ restApiId });
      expect([
        items?.[0]?.resourceMethods?.GET?.methodIntegration?.uri,
        Object.keys(bare?.[0]?.resourceMethods ?? {}),
        bare?.[0]?.resourceMethods?.GET?.methodIntegration,
      ]).toEqual(['http://example.com/', ['GET'], undefined]);
    },
  },
  {
    id: 'apigw-deploy-nothing',
    behaviour: 'An API without methods cannot be deployed.',
    source: `${GUIDE}, "Deploy REST APIs"; the words are those of recorded answers`,
    moto: true,
    async run(bench) {
      const { restApiId } = await newApi(bench);
      const { name, message } = await faultOf(bench.clients.apigateway.createDeployment({ restApiId }));
      expect([name, message]).toEqual(['BadRequestException', "The REST API doesn't contain any methods"]);
    },
  },
  {
    id: 'apigw-deploy-without-integration',
    behaviour: 'An API with a method that leads nowhere cannot be deployed.',
    source: `${GUIDE}, "Deploy REST APIs"; the words are those of recorded answers`,
    async run(bench) {
      const { restApiId, rootResourceId: resourceId } = await newApi(bench);
      const method = { restApiId, resourceId, httpMethod: 'GET' };
      await bench.clients.apigateway.putMethod({ ...method, authorizationType: 'NONE' });
      const { name, message } = await faultOf(bench.clients.apigateway.createDeployment({ restApiId }));
      expect([name, message]).toEqual(['BadRequestException', 'No integration defined for method']);
    },
  },
  {
    id: 'apigw-every-call-deploys',
    behaviour: 'Every CreateDeployment makes a deployment: it knows no client token and no equal content.',
    source: `${API}, CreateDeployment`,
    moto: true,
    async run(bench) {
      const { restApiId } = await readyApi(bench);
      const { apigateway } = bench.clients;
      await apigateway.createDeployment({ restApiId, description: 'same' });
      await apigateway.createDeployment({ restApiId, description: 'same' });
      expect((await deploymentsOf(bench, restApiId)).map(({ description }) => description)).toEqual(['same', 'same']);
    },
  },
  {
    id: 'apigw-deployment-description',
    behaviour: "A deployment's description can be changed.",
    source: `${API}, UpdateDeployment`,
    async run(bench) {
      const { restApiId } = await readyApi(bench);
      const { apigateway } = bench.clients;
      const { id: deploymentId } = await apigateway.createDeployment({ restApiId, description: 'first' });
      const patchOperations = [{ op: 'replace', path: '/description', value: 'second' }] as const;
      await apigateway.updateDeployment({ restApiId, deploymentId, patchOperations: [...patchOperations] });
      expect((await deploymentsOf(bench, restApiId)).map(({ description }) => description)).toEqual(['second']);
    },
  },
  {
    id: 'apigw-stage-keeps-deployment',
    behaviour: 'A deployment that a stage serves cannot be deleted; once the stage has moved, it can.',
    source: `${API}, DeleteDeployment; the words are those of recorded answers`,
    async run(bench) {
      const { restApiId } = await readyApi(bench);
      const { apigateway } = bench.clients;
      const { id: first = '' } = await apigateway.createDeployment({ restApiId });
      const { id: second = '' } = await apigateway.createDeployment({ restApiId });
      await apigateway.createStage({ restApiId, stageName: 'v1', deploymentId: first });
      const fault = await faultOf(apigateway.deleteDeployment({ restApiId, deploymentId: first }));
      const patchOperations = [{ op: 'replace' as const, path: '/deploymentId', value: second }];
      await apigateway.updateStage({ restApiId, stageName: 'v1', patchOperations });
      await apigateway.deleteDeployment({ restApiId, deploymentId: first });
      const left = (await deploymentsOf(bench, restApiId)).map(({ id }) => id);
      expect([fault.name, fault.message, left]).toEqual([
        'BadRequestException',
        'Active stages pointing to this deployment must be moved or deleted',
        [second],
      ]);
    },
  },
  {
    id: 'apigw-stage-needs-deployment',
    behaviour: 'A stage names a deployment that is there.',
    source: `${API}, CreateStage`,
    async run(bench) {
      const { restApiId } = await readyApi(bench);
      const stage = { restApiId, stageName: 'v1', deploymentId: 'abc123' };
      expect((await faultOf(bench.clients.apigateway.createStage(stage))).name).toBe('NotFoundException');
    },
  },
  {
    id: 'apigw-own-responses',
    behaviour: 'Gateway responses that nobody has set are told, too, marked as API Gateway’s own.',
    source: `${API}, GatewayResponse, defaultResponse`,
    async run(bench) {
      const { restApiId } = await newApi(bench);
      const { apigateway } = bench.clients;
      await apigateway.putGatewayResponse({ restApiId, responseType: 'DEFAULT_5XX', statusCode: '502' });
      const { items = [] } = await apigateway.getGatewayResponses({ restApiId });
      expect(items.filter((each) => !each.defaultResponse).map((each) => each.responseType)).toEqual(['DEFAULT_5XX']);
    },
  },
  {
    id: 'apigw-api-tags',
    behaviour: 'An API takes tags by its ARN, and gives them back.',
    source: `${API}, TagResource and UntagResource`,
    async run(bench) {
      const { restApiId } = await newApi(bench);
      const { apigateway } = bench.clients;
      const resourceArn = `arn:aws:apigateway:${bench.region}::/restapis/${restApiId}`;
      await apigateway.tagResource({ resourceArn, tags: { team: 'web', 'evenkeel.dev/x': '1' } });
      await apigateway.untagResource({ resourceArn, tagKeys: ['team'] });
      expect((await apigateway.getRestApi({ restApiId })).tags).toEqual({ 'evenkeel.dev/x': '1' });
    },
  },
  {
    id: 'apigw-parts',
    behaviour: 'Authorizers, models and request validators are read per API.',
    source: `${API}, GetAuthorizers, GetModels and GetRequestValidators`,
    async run(bench) {
      const { restApiId } = await newApi(bench);
      const { apigateway } = bench.clients;
      await apigateway.createModel({ restApiId, name: 'Order', contentType: 'application/json', schema: '{}' });
      await apigateway.createRequestValidator({ restApiId, name: 'body', validateRequestBody: true });
      await apigateway.createAuthorizer({
        restApiId,
        name: 'users',
        type: 'TOKEN',
        identitySource: 'method.request.header.a',
      });
      const names = await Promise.all([
        apigateway.getModels({ restApiId }),
        apigateway.getRequestValidators({ restApiId }),
        apigateway.getAuthorizers({ restApiId }),
      ]);
      expect(names.map(({ items }) => items?.map(({ name }) => name))).toEqual([['Order'], ['body'], ['users']]);
    },
  },
];
