import type { HttpAnswer } from '../../controller/ports/http-probe.ts';
import type { Model } from '../../sandbox/cloudcontrol/store.ts';
import { DEFAULT_ACCOUNT } from '../../sandbox/sandbox.ts';
import { probe } from '../../sandbox/traffic/probe.ts';
import type { SystemWorld } from './system-world.ts';

/** How something is asked for: with GET and without a token unless said otherwise. */
export interface Asked {
  readonly method?: 'GET' | 'PUT';
  /** What a token says of who issued it and whom it is for. */
  readonly token?: { readonly iss: string; readonly aud: string };
}

/**
 * What a request from outside meets in the modelled AWS: names are looked up in Route 53, API Gateway's own addresses lead to
 * a stage and what stands behind its routes, all others to a load balancer. An application answers 200 wherever a healthy
 * target is; what it would say is no part of the model.
 */
export async function answerOf(url: string, world: SystemWorld, asked: Asked = {}): Promise<HttpAnswer> {
  const { hostname, port, protocol, pathname } = new URL(url);
  const api = /^([a-z0-9]+)\.execute-api\./.exec(hostname)?.[1];
  if (world.store().get('AWS::ApiGatewayV2::Api', api ?? ''))
    return throughHttpApi(world, { api: api ?? '', pathname, asked });
  if (api !== undefined) return throughApi(world, api, pathname);
  const host = (await aliasOf(world, hostname)) ?? hostname;
  return throughBalancer(world, host, { port: Number(port) || (protocol === 'https:' ? 443 : 80), path: pathname });
}

/** Where a domain's alias record points to. */
async function aliasOf(world: SystemWorld, hostname: string): Promise<string | undefined> {
  for (const { identifier } of world.store().list('AWS::Route53::HostedZone')) {
    const { ResourceRecordSets } = (await world.call('route53', 'ListResourceRecordSets', {
      HostedZoneId: identifier,
    })) as { readonly ResourceRecordSets: readonly RecordSet[] };
    const found = ResourceRecordSets.find(({ Name, Type }) => Name === `${hostname}.` && Type === 'A');
    if (found?.AliasTarget) return found.AliasTarget.DNSName.replace(/\.$/, '');
  }
  return undefined;
}

interface RecordSet {
  readonly Name: string;
  readonly Type: string;
  readonly AliasTarget?: { readonly DNSName: string };
}

interface Arrival {
  readonly port: number;
  readonly path: string;
}

async function throughBalancer(world: SystemWorld, host: string, { port, path }: Arrival): Promise<HttpAnswer> {
  const { LoadBalancers } = (await world.call('elasticloadbalancing', 'DescribeLoadBalancers', {})) as {
    readonly LoadBalancers: readonly { readonly DNSName: string; readonly LoadBalancerName: string }[];
  };
  const found = LoadBalancers.find(({ DNSName }) => DNSName.toLowerCase() === host.toLowerCase());
  if (!found) return { error: `getaddrinfo ENOTFOUND ${host}` };
  const place = { account: DEFAULT_ACCOUNT, region: world.system.region };
  const route = probe(world.world.sandbox, { loadBalancer: found.LoadBalancerName, port, path }, place);
  if (route.answered !== undefined) return { status: Number(route.answered.replace('HTTP_', '')) };
  return { status: route.failures.length > 0 ? 503 : 200 };
}

/** What API Gateway says where no resource and method are declared, and where nothing is deployed. */
const FORBIDDEN = { status: 403 } as const;

async function throughApi(world: SystemWorld, api: string, pathname: string): Promise<HttpAnswer> {
  const [, stage = '', ...rest] = pathname.split('/');
  const store = world.store();
  if (!store.get('AWS::ApiGateway::Stage', `${api}|${stage}`)) return FORBIDDEN;
  const method = restMethod(world, api, rest);
  const uri = textOf(integrationOf(method).Uri);
  if (uri === undefined) return FORBIDDEN;
  const { hostname, port } = new URL(uri);
  return throughBalancer(world, hostname, { port: Number(port) || 80, path: `/${rest.join('/')}` });
}

/** The method of the resource whose path is meant, or of a greedy one above it. */
function restMethod(world: SystemWorld, api: string, path: readonly string[]): Model | undefined {
  const resources = world
    .store()
    .list('AWS::ApiGateway::Resource')
    .filter(({ model }) => model.RestApiId === api);
  const part = path[0] ?? '';
  const found = resources.find(({ model }) => model.PathPart === part || String(model.PathPart).endsWith('+}'));
  const methods = world.store().list('AWS::ApiGateway::Method');
  return methods.find(
    ({ model }) =>
      model.RestApiId === api &&
      model.ResourceId === found?.model.ResourceId &&
      (model.HttpMethod === 'GET' || model.HttpMethod === 'ANY'),
  )?.model;
}

function integrationOf(model: Model | undefined): Model {
  const integration = model?.Integration;
  return typeof integration === 'object' && integration !== null && !Array.isArray(integration)
    ? (integration as Model)
    : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface HttpRequest {
  readonly api: string;
  readonly pathname: string;
  readonly asked: Asked;
}

/** An HTTP API finds its service by Cloud Map: somebody must be registered there. */
async function throughHttpApi(world: SystemWorld, { api, pathname, asked }: HttpRequest): Promise<HttpAnswer> {
  if (!world.store().get('AWS::ApiGatewayV2::Stage', `${api}|$default`)) return FORBIDDEN;
  const body = world.store().get('AWS::ApiGatewayV2::Api', api)?.model.Body as Body | undefined;
  const operation = operationAt(body, pathname, asked);
  const service = textOf((operation?.['x-amazon-apigateway-integration'] as Model | undefined)?.uri)
    ?.split('/')
    .at(-1);
  if (!operation || service === undefined) return { status: 404 };
  if (!isAuthorized(operation, body, asked)) return { status: 401 };
  const { Instances } = (await world.call('servicediscovery', 'ListInstances', { ServiceId: service })) as {
    readonly Instances: readonly unknown[];
  };
  return { status: Instances.length > 0 ? 200 : 503 };
}

interface Body {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Model>>>>;
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, Model>> };
}

function operationAt(body: Body | undefined, pathname: string, { method = 'GET' }: Asked): Model | undefined {
  const found = Object.entries(body?.paths ?? {}).find(([path]) => patternOf(path).test(pathname));
  return found?.[1][method.toLowerCase()];
}

/** Issuer and audience of the token must be the authorizer's (API Gateway guide, "JWT authorizers"); else 401. */
function isAuthorized({ security }: Model, body: Body | undefined, { token }: Asked): boolean {
  const names = ((security ?? []) as readonly Model[]).flatMap((one) => Object.keys(one));
  return names.every((name) => {
    const authorizer = body?.components?.securitySchemes?.[name]?.['x-amazon-apigateway-authorizer'] as
      | Model
      | undefined;
    const { issuer, audience } = (authorizer?.jwtConfiguration ?? {}) as Model;
    return token !== undefined && issuer === token.iss && [audience].flat().includes(token.aud);
  });
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}
