import { Fault } from '../../contract.ts';
import { attachInterface, releaseInterfaces } from '../../ec2/interfaces.ts';
import type { Behaviour } from '../behaviour.ts';
import { compact, isModel, textsOf } from '../json.ts';
import type { Json, Model, ResourceStore } from '../store.ts';
import type { Place } from '../world.ts';
import { having, needed } from './network/needs.ts';
import { importOpenApi } from './openapi-import.ts';

const API = 'AWS::ApiGatewayV2::Api';
const ROUTE = 'AWS::ApiGatewayV2::Route';
const INTEGRATION = 'AWS::ApiGatewayV2::Integration';
const AUTHORIZER = 'AWS::ApiGatewayV2::Authorizer';
const BELOW = ['Authorizer', 'Deployment', 'Integration', 'Model', 'Route', 'Stage'];

/** A body becomes routes, integrations and authorizers, which can be read where the body itself can not. */
export const HTTP_API: Behaviour = {
  create(wanted, { region }) {
    const body = bodyOf(wanted);
    if (!body && (wanted.Name === undefined || wanted.ProtocolType === undefined))
      throw new Fault('BadRequestException', 'Name and ProtocolType must be specified when no Body is');
    const ApiId = region.hex(10);
    const ApiEndpoint = `https://${ApiId}.execute-api.${region.region}.amazonaws.com`;
    const own = {
      ApiId,
      ApiEndpoint,
      ExecuteApiArn: `arn:aws:execute-api:${region.region}:${region.account}:${ApiId}`,
    };
    const defaults = {
      ApiKeySelectionExpression: '$request.header.x-api-key',
      DisableExecuteApiEndpoint: false,
      IpAddressType: 'ipv4',
    };
    const route = { RouteSelectionExpression: '$request.method $request.path', ProtocolType: 'HTTP', Tags: {} };
    return { ...defaults, ...route, ...(body ? importOpenApi(body).api : {}), ...wanted, ...own };
  },
  made: ({ identifier, model }, place) => importInto(identifier, bodyOf(model), place),
  update(before, wanted, place) {
    const body = bodyOf(wanted);
    if (!body) return wanted;
    removeBelow(place.store, before.identifier, (facts) => facts?.Imported === true);
    importInto(before.identifier, body, place);
    return { ...wanted, ...importOpenApi(body).api };
  },
  removed: ({ identifier }, { store }) => removeBelow(store, identifier, () => true),
};

function bodyOf({ Body }: Model): Model | undefined {
  if (isModel(Body)) return Body;
  if (typeof Body !== 'string') return undefined;
  const parsed = JSON.parse(Body) as Json;
  return isModel(parsed) ? parsed : undefined;
}

function removeBelow(store: ResourceStore, apiId: string, isGone: (facts: Model | undefined) => boolean): void {
  for (const type of BELOW.map((name) => `AWS::ApiGatewayV2::${name}`))
    for (const { identifier, facts } of having(store, type, ['ApiId', apiId]))
      if (isGone(facts)) store.remove(type, identifier);
}

function importInto(ApiId: string, body: Model | undefined, { store, region }: Place): void {
  if (!body) return;
  const { authorizers, routes } = importOpenApi(body);
  const keep = (type: string, identifier: string, model: Model): void =>
    store.put({ type, identifier, model, facts: { Imported: true }, createdAt: region.clock.now() });
  const ids = new Map(authorizers.map(({ name }) => [name, region.hex(6)]));
  for (const { name, model } of authorizers) {
    const AuthorizerId = ids.get(name) ?? '';
    keep(AUTHORIZER, `${AuthorizerId}|${ApiId}`, { ...model, AuthorizerId, ApiId });
  }
  for (const { key, integration, authorizer, scopes } of routes) {
    const [RouteId, IntegrationId] = [region.hex(7), region.hex(7)];
    if (integration) keep(INTEGRATION, `${ApiId}|${IntegrationId}`, { ...integration, ApiId, IntegrationId });
    const AuthorizerId = authorizer === undefined ? undefined : ids.get(authorizer);
    const model = compact({
      ...{ ApiId, RouteId, RouteKey: key, ApiKeyRequired: false },
      ...{ AuthorizationType: AuthorizerId === undefined ? 'NONE' : 'JWT', AuthorizerId },
      AuthorizationScopes: scopes.length > 0 ? scopes : undefined,
      Target: integration && `integrations/${IntegrationId}`,
    });
    keep(ROUTE, `${ApiId}|${RouteId}`, model);
  }
}

/** What lives below an API needs it. */
export const BELOW_HTTP_API: Behaviour = {
  create(wanted, { store }) {
    const api = String(wanted.ApiId);
    if (store.get(API, api)) return wanted;
    throw new Fault('NotFoundException', `Invalid API identifier specified ${api}`, 404);
  },
};

/** With AutoDeploy, API Gateway makes deployments by itself. */
export const HTTP_STAGE: Behaviour = {
  create(wanted, place) {
    const model = BELOW_HTTP_API.create?.(wanted, place) ?? wanted;
    const deployed = model.AutoDeploy === true ? { DeploymentId: place.region.hex(6) } : {};
    const defaults = { AutoDeploy: false, DefaultRouteSettings: { DetailedMetricsEnabled: false }, Tags: {} };
    return { ...defaults, ...model, ...deployed };
  },
  update({ model }, wanted) {
    if (wanted.AutoDeploy !== true) return wanted;
    // The handler sends what it has read (go-to-k/cdk-real-drift#680).
    if (wanted.DeploymentId !== undefined)
      throw new Fault('BadRequestException', 'Deployment ID cannot be set on this stage because AutoDeploy is enabled');
    return { ...wanted, DeploymentId: model.DeploymentId ?? null };
  },
};

/** Into a VPC: keeps an interface in each subnet, takes minutes, and stays while an integration has it (believed). */
export const HTTP_VPC_LINK: Behaviour = {
  seconds: { create: 120, delete: 60 },
  create(wanted, { store }) {
    for (const id of textsOf(wanted, 'SubnetIds')) needed(store, 'AWS::EC2::Subnet', id);
    for (const id of textsOf(wanted, 'SecurityGroupIds')) needed(store, 'AWS::EC2::SecurityGroup', id);
    return { SecurityGroupIds: [], Tags: {}, ...wanted };
  },
  facts: () => ({ VpcLinkStatus: 'PENDING' }),
  made({ identifier: owner, model }, { store, region }) {
    for (const subnetId of textsOf(model, 'SubnetIds')) {
      const use = { owner, id: `eni-${region.hex(17)}`, subnetId, groups: textsOf(model, 'SecurityGroupIds') };
      attachInterface(store, region, { ...use, description: `VPC Link Interface ${owner}` });
    }
  },
  ready(made, { store }) {
    store.put({ ...made, facts: { VpcLinkStatus: 'AVAILABLE' } });
    return undefined;
  },
  mayRemove({ identifier }, { store }) {
    if (having(store, INTEGRATION, ['ConnectionId', identifier]).length > 0)
      throw new Fault('BadRequestException', `Cannot delete VPC link ${identifier}: integrations refer to it`);
  },
  removed({ identifier }, { store, region }) {
    releaseInterfaces(store, region, identifier, 60);
  },
};
