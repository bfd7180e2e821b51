import type { Json, Model, Stored } from '../cloudcontrol/store.ts';
import {
  type Answer,
  type ApiWorld,
  apiOf,
  below,
  byStatus,
  conflict,
  type Input,
  lowered,
  METHOD,
  notFound,
  put,
  RESOURCE,
  raised,
  textOf,
} from './api-world.ts';

const METHOD_MEMBERS = [
  'HttpMethod',
  'AuthorizationType',
  'AuthorizerId',
  'RequestValidatorId',
  'OperationName',
  'RequestParameters',
  'RequestModels',
  'AuthorizationScopes',
] as const;
const INTEGRATION_MEMBERS = [
  'Type',
  'Uri',
  'ConnectionType',
  'ConnectionId',
  'Credentials',
  'RequestParameters',
  'RequestTemplates',
  'ContentHandling',
  'CacheKeyParameters',
  'TlsConfig',
] as const;
const RESPONSE_MEMBERS = ['SelectionPattern', 'ResponseParameters', 'ResponseTemplates', 'ContentHandling'] as const;
/** Amazon API Gateway API reference, Integration. */
const TIMEOUT_MS = 29_000;

export function getResources(world: ApiWorld, input: { restApiId: string; embed?: readonly string[] }): Answer {
  const api = apiOf(world, input.restApiId);
  const rootId = textOf(api.model.RootResourceId);
  const made = below(world, RESOURCE, input.restApiId);
  const methods = below(world, METHOD, input.restApiId);
  const whole = input.embed?.includes('methods') === true;
  const views = [{ id: rootId, path: '/' }, ...made.map((each) => resourceView(each, { rootId, made }))];
  return { items: views.map((view) => ({ ...view, ...methodsOf(methods, { resourceId: view.id, whole }) })) };
}

interface Tree {
  readonly rootId: string;
  readonly made: readonly Stored[];
}

function resourceView({ model }: Stored, tree: Tree) {
  const id = textOf(model.ResourceId);
  const pathPart = textOf(model.PathPart);
  return { id, parentId: textOf(model.ParentId), pathPart, path: pathOf(model, tree) };
}

function pathOf({ ParentId, PathPart }: Model, tree: Tree): string {
  const parent = tree.made.find(({ model }) => model.ResourceId === ParentId);
  return `${parent ? pathOf(parent.model, tree) : ''}/${textOf(PathPart)}`;
}

function methodsOf(
  all: readonly Stored[],
  { resourceId, whole }: { readonly resourceId: string; readonly whole: boolean },
): Answer {
  const mine = all.filter(({ model }) => model.ResourceId === resourceId);
  if (mine.length === 0) return {};
  const entries = mine.map(({ model }) => [textOf(model.HttpMethod), whole ? methodView(model) : {}] as const);
  return { resourceMethods: Object.fromEntries(entries) };
}

function methodView(model: Model): Answer {
  const { Integration: integration, ResourceId: resourceId } = model;
  const responses = byStatus(model.MethodResponses, (each) => ({
    statusCode: textOf(each.StatusCode),
    ...lowered(each, ['ResponseParameters', 'ResponseModels']),
  }));
  return {
    ...lowered(model, METHOD_MEMBERS),
    apiKeyRequired: model.ApiKeyRequired === true,
    ...(responses ? { methodResponses: responses } : {}),
    ...(integration ? { methodIntegration: integrationView(integration as Model, textOf(resourceId)) } : {}),
  };
}

function integrationView(model: Model, resourceId: string): Answer {
  const responses = byStatus(model.IntegrationResponses, (each) => ({
    statusCode: textOf(each.StatusCode),
    ...lowered(each, RESPONSE_MEMBERS),
  }));
  return {
    ...lowered(model, INTEGRATION_MEMBERS),
    ...(model.IntegrationHttpMethod ? { httpMethod: model.IntegrationHttpMethod } : {}),
    passthroughBehavior: textOf(model.PassthroughBehavior) || 'WHEN_NO_MATCH',
    timeoutInMillis: model.TimeoutInMillis ?? TIMEOUT_MS,
    cacheNamespace: textOf(model.CacheNamespace) || resourceId,
    cacheKeyParameters: model.CacheKeyParameters ?? [],
    ...(responses ? { integrationResponses: responses } : {}),
  };
}

interface ResourceInput {
  readonly restApiId: string;
  readonly parentId: string;
  readonly pathPart: string;
}

export function createResource(world: ApiWorld, { restApiId, parentId, pathPart }: ResourceInput): Answer {
  const api = apiOf(world, restApiId);
  const made = below(world, RESOURCE, restApiId);
  const rootId = textOf(api.model.RootResourceId);
  if (parentId !== rootId && !made.some(({ model }) => model.ResourceId === parentId)) throw noResource();
  if (made.some(({ model }) => model.ParentId === parentId && model.PathPart === pathPart))
    throw conflict(`Another resource with the same parent already has this name: ${pathPart}`);
  const ResourceId = world.region.hex(6);
  const model = { RestApiId: restApiId, ResourceId, ParentId: parentId, PathPart: pathPart };
  const stored = put(world, RESOURCE, { identifier: `${restApiId}|${ResourceId}`, model });
  return resourceView(stored, { rootId, made: below(world, RESOURCE, restApiId) });
}

interface MethodInput extends Input {
  readonly restApiId: string;
  readonly resourceId: string;
  readonly httpMethod: string;
}

export function putMethod(world: ApiWorld, input: MethodInput): Answer {
  const { restApiId, resourceId, httpMethod } = input;
  assertResource(world, restApiId, resourceId);
  const identifier = methodId(input);
  if (world.store.get(METHOD, identifier)) throw conflict('Method already exists for this resource');
  const model = {
    ...raised(input, METHOD_MEMBERS),
    RestApiId: restApiId,
    ResourceId: resourceId,
    HttpMethod: httpMethod,
    ApiKeyRequired: input.apiKeyRequired === true,
  };
  return methodView(put(world, METHOD, { identifier, model }).model);
}

export function deleteMethod(world: ApiWorld, input: MethodInput): Answer {
  world.store.remove(METHOD, methodOf(world, input).identifier);
  return {};
}

export function putIntegration(world: ApiWorld, input: MethodInput): Answer {
  const method = methodOf(world, input);
  const Integration = {
    ...raised(input, [...INTEGRATION_MEMBERS, 'PassthroughBehavior', 'TimeoutInMillis', 'CacheNamespace']),
    ...(input.integrationHttpMethod ? { IntegrationHttpMethod: input.integrationHttpMethod as Json } : {}),
  };
  world.store.put({ ...method, model: { ...method.model, Integration } });
  return integrationView(Integration, input.resourceId);
}

function methodId({ restApiId, resourceId, httpMethod }: MethodInput): string {
  return `${restApiId}|${resourceId}|${httpMethod}`;
}

function methodOf(world: ApiWorld, input: MethodInput): Stored {
  assertResource(world, input.restApiId, input.resourceId);
  const found = world.store.get(METHOD, methodId(input));
  if (!found) throw notFound('Invalid Method identifier specified');
  return found;
}

function assertResource(world: ApiWorld, apiId: string, resourceId: string): void {
  if (textOf(apiOf(world, apiId).model.RootResourceId) === resourceId) return;
  if (!world.store.get(RESOURCE, `${apiId}|${resourceId}`)) throw noResource();
}

function noResource() {
  return notFound('Invalid Resource identifier specified');
}
