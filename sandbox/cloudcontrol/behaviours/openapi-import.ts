import { compact, isModel, modelOf } from '../json.ts';
import type { Json, Model } from '../store.ts';

/** What an HTTP API is told by an OpenAPI document; ids and what refers to them are given when it is kept. */
export interface Imported {
  readonly api: Model;
  readonly authorizers: readonly { readonly name: string; readonly model: Model }[];
  readonly routes: readonly {
    readonly key: string;
    readonly integration: Model | undefined;
    /** The name of an authorizer. */
    readonly authorizer: string | undefined;
    readonly scopes: readonly Json[];
  }[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;
const ANY = 'x-amazon-apigateway-any-method';

/** As API Gateway reads a document (developer guide, "Working with OpenAPI definitions for HTTP APIs"). */
export function importOpenApi(body: Model): Imported {
  const cors = body['x-amazon-apigateway-cors'];
  const { title, description } = modelOf(body, 'info');
  const schemes = modelOf(modelOf(body, 'components'), 'securitySchemes');
  return {
    api: compact({
      Name: title,
      Description: description,
      CorsConfiguration: isModel(cors) ? corsOf(cors) : undefined,
    }),
    authorizers: Object.entries(schemes).flatMap(([name, scheme]) => {
      const told = isModel(scheme) ? modelOf(scheme, 'x-amazon-apigateway-authorizer') : {};
      return Object.keys(told).length > 0 ? [{ name, model: authorizerOf(name, told) }] : [];
    }),
    routes: Object.entries(modelOf(body, 'paths')).flatMap(([path, item]) => routesOf(body, path, item)),
  };
}

function routesOf(body: Model, path: string, item: Json): Imported['routes'] {
  if (!isModel(item)) return [];
  return [...METHODS, ANY].flatMap((method) => {
    const told = item[method];
    if (!isModel(told)) return [];
    const [first] = (told.security ?? body.security ?? []) as readonly Model[];
    const [authorizer, scopes] = Object.entries(first ?? {})[0] ?? [];
    const key = `${method === ANY ? 'ANY' : method.toUpperCase()} ${path}`;
    const integration = told['x-amazon-apigateway-integration'];
    return [
      {
        key: path === '/$default' ? '$default' : key,
        integration: isModel(integration) ? integrationOf(integration) : undefined,
        authorizer,
        scopes: Array.isArray(scopes) ? scopes : [],
      },
    ];
  });
}

function integrationOf(told: Model): Model {
  return compact({
    IntegrationType: String(told.type ?? '').toUpperCase(),
    IntegrationUri: told.uri,
    IntegrationMethod: told.httpMethod,
    ConnectionType: told.connectionType ?? 'INTERNET',
    ConnectionId: told.connectionId,
    CredentialsArn: told.credentials,
    PayloadFormatVersion: told.payloadFormatVersion ?? '1.0',
    TimeoutInMillis: told.timeoutInMillis ?? 30_000,
    RequestParameters: told.requestParameters,
  });
}

function authorizerOf(Name: string, told: Model): Model {
  const { issuer, audience } = modelOf(told, 'jwtConfiguration');
  const source = told.identitySource ?? '$request.header.Authorization';
  return compact({
    Name,
    AuthorizerType: String(told.type ?? '').toUpperCase(),
    IdentitySource: Array.isArray(source) ? source : [source],
    JwtConfiguration: compact({ Issuer: issuer, Audience: audience }),
  });
}

function corsOf(told: Model): Model {
  return compact({
    AllowOrigins: told.allowOrigins,
    AllowMethods: told.allowMethods,
    AllowHeaders: told.allowHeaders,
    ExposeHeaders: told.exposeHeaders,
    AllowCredentials: told.allowCredentials,
    MaxAge: told.maxAge,
  });
}
