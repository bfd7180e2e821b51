import { Fault } from '../../contract.ts';
import type { Behaviour } from '../behaviour.ts';
import { HandlerFailure } from '../handler-failure.ts';
import { modelOf, textsOf } from '../json.ts';
import type { Model, ResourceStore, Stored } from '../store.ts';
import { having } from './network/needs.ts';

const API = 'AWS::ApiGateway::RestApi';
const RESOURCE = 'AWS::ApiGateway::Resource';
const METHOD = 'AWS::ApiGateway::Method';
const DEPLOYMENT = 'AWS::ApiGateway::Deployment';
const STAGE = 'AWS::ApiGateway::Stage';
const BELOW = [
  'Authorizer',
  'Deployment',
  'GatewayResponse',
  'Method',
  'Model',
  'RequestValidator',
  'Resource',
  'Stage',
];

/** What lives below it goes with it. */
export const REST_API: Behaviour = {
  create(wanted, { region }) {
    const defaults = { ApiKeySourceType: 'HEADER', EndpointConfiguration: { Types: ['EDGE'] }, Tags: [] };
    return { ...defaults, ...wanted, RestApiId: region.hex(10), RootResourceId: region.hex(10) };
  },
  removed({ identifier }, { store }) {
    for (const type of BELOW.map((name) => `AWS::ApiGateway::${name}`))
      for (const { identifier: id } of having(store, type, ['RestApiId', identifier])) store.remove(type, id);
  },
};

/** One below a parent with each path part; its methods and what is below it go with it. */
export const API_RESOURCE: Behaviour = {
  create(wanted, { region, store }) {
    const api = apiOf(wanted, store);
    const siblings = having(store, RESOURCE, ['RestApiId', api.identifier]);
    const isParent = api.model.RootResourceId === wanted.ParentId;
    if (!isParent && !siblings.some(({ model }) => model.ResourceId === wanted.ParentId))
      throw new Fault('NotFoundException', 'Invalid Resource identifier specified', 404);
    if (siblings.some(({ model }) => model.ParentId === wanted.ParentId && model.PathPart === wanted.PathPart))
      throw new Fault(
        'ConflictException',
        `Another resource with the same parent already has this name: ${wanted.PathPart}`,
        409,
      );
    return { ...wanted, ResourceId: region.hex(6) };
  },
  removed: ({ model }, { store }) => removeBelow(store, model),
};

function removeBelow(store: ResourceStore, { RestApiId, ResourceId }: Model): void {
  for (const { identifier, model } of having(store, METHOD, ['RestApiId', String(RestApiId)]))
    if (model.ResourceId === ResourceId) store.remove(METHOD, identifier);
  for (const { identifier, model } of having(store, RESOURCE, ['RestApiId', String(RestApiId)]))
    if (model.ParentId === ResourceId) {
      removeBelow(store, model);
      store.remove(RESOURCE, identifier);
    }
}

export const API_METHOD: Behaviour = {
  create(wanted, { store }) {
    const api = apiOf(wanted, store);
    const isThere =
      api.model.RootResourceId === wanted.ResourceId || store.get(RESOURCE, `${wanted.RestApiId}|${wanted.ResourceId}`);
    if (!isThere) throw new Fault('NotFoundException', 'Invalid Resource identifier specified', 404);
    return { ApiKeyRequired: false, AuthorizationType: 'NONE', ...wanted, ...integrationOf(wanted) };
  },
  update: (_, wanted) => ({ ...wanted, ...integrationOf(wanted) }),
};

/** What API Gateway fills in (API reference, PutIntegration). */
function integrationOf(wanted: Model): Model {
  if (wanted.Integration === undefined) return {};
  const defaults = {
    CacheNamespace: wanted.ResourceId ?? '',
    PassthroughBehavior: 'WHEN_NO_MATCH',
    TimeoutInMillis: 29_000,
  };
  return { Integration: { ...defaults, ...modelOf(wanted, 'Integration') } };
}

export const API_DEPLOYMENT: Behaviour = {
  create(wanted, { region, store }) {
    const api = apiOf(wanted, store);
    if (having(store, METHOD, ['RestApiId', api.identifier]).length === 0)
      throw new Fault('BadRequestException', "The REST API doesn't contain any methods");
    return { ...wanted, DeploymentId: region.hex(6) };
  },
  mayRemove({ model }, { store }) {
    if (having(store, STAGE, ['DeploymentId', String(model.DeploymentId)]).length > 0)
      throw new Fault('BadRequestException', 'Active stages pointing to this deployment must be moved or deleted');
  },
};

export const API_STAGE: Behaviour = {
  create(wanted, { store }) {
    const api = apiOf(wanted, store);
    assertDeployment(wanted, store);
    if (store.get(STAGE, `${api.identifier}|${wanted.StageName}`))
      throw new Fault('ConflictException', 'Stage already exists', 409);
    return { CacheClusterEnabled: false, TracingEnabled: false, Tags: [], ...wanted };
  },
  update(_, wanted, { store }) {
    assertDeployment(wanted, store);
    return wanted;
  },
};

function assertDeployment({ DeploymentId, RestApiId }: Model, store: ResourceStore): void {
  if (DeploymentId === undefined || store.get(DEPLOYMENT, `${DeploymentId}|${RestApiId}`)) return;
  throw new Fault('BadRequestException', 'Deployment id does not exist');
}

/** One of an account and Region: each creation sets it anew. Its role must be one that API Gateway may assume. */
export const API_ACCOUNT: Behaviour = {
  create(wanted, { store, roles }) {
    const role = wanted.CloudWatchRoleArn;
    if (
      role !== undefined &&
      ![...roles.values()].some(({ arn, trust }) => arn === role && trust.includes('apigateway.amazonaws.com'))
    )
      throw new Fault(
        'BadRequestException',
        'The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.',
      );
    for (const { identifier } of store.list('AWS::ApiGateway::Account'))
      store.remove('AWS::ApiGateway::Account', identifier);
    return wanted;
  },
};

/** To network load balancers; takes minutes, and fails where one is not there. Not deleted while an integration has it. */
export const VPC_LINK: Behaviour = {
  seconds: { create: 180, delete: 60 },
  create: (wanted) => ({ Tags: [], ...wanted }),
  facts: () => ({ Status: 'PENDING' }),
  ready(made, { store, region }) {
    const missing = textsOf(made.model, 'TargetArns').find(
      (arn) => region.peers.elb.loadBalancerType(arn) !== 'network',
    );
    store.put({ ...made, facts: { Status: missing === undefined ? 'AVAILABLE' : 'FAILED' } });
    if (missing !== undefined)
      throw new HandlerFailure('NotStabilized', `NLB ARN ${missing} is not found or is no network load balancer`);
    return undefined;
  },
  mayRemove({ identifier }, { store }) {
    const [user] = store.list(METHOD).filter(({ model }) => modelOf(model, 'Integration').ConnectionId === identifier);
    if (!user) return;
    const { HttpMethod, ResourceId } = user.model;
    const message = `Cannot delete vpc link. Vpc link '${identifier}', is referenced in [${HttpMethod}:${ResourceId}:] in format of [Method:Resource:Stage].`;
    throw new Fault('BadRequestException', message);
  },
};

function apiOf({ RestApiId }: Model, store: ResourceStore): Stored {
  const found = store.get(API, String(RestApiId));
  if (!found) throw new Fault('NotFoundException', 'Invalid API identifier specified', 404);
  return found;
}
