import type { Json, Stored } from '../cloudcontrol/store.ts';
import {
  type Answer,
  type ApiWorld,
  apiOf,
  BELOW,
  badRequest,
  below,
  type Input,
  lowered,
  put,
  REST_API,
  raised,
  tagList,
  tagsOf,
  textOf,
} from './api-world.ts';

const SAME = [
  'Name',
  'Description',
  'Version',
  'BinaryMediaTypes',
  'MinimumCompressionSize',
  'DisableExecuteApiEndpoint',
] as const;

export function getRestApis({ store }: ApiWorld): Answer {
  return { items: store.list(REST_API).map(apiView) };
}

export function getRestApi(world: ApiWorld, { restApiId }: { restApiId: string }): Answer {
  return apiView(apiOf(world, restApiId));
}

export function createRestApi(world: ApiWorld, input: Input): Answer {
  const { region } = world;
  const RestApiId = region.hex(10);
  const tags = (input.tags ?? {}) as Readonly<Record<string, string>>;
  const model = {
    ...raised(input, SAME),
    RestApiId,
    RootResourceId: region.hex(10),
    ApiKeySourceType: (input.apiKeySource as Json | undefined) ?? 'HEADER',
    EndpointConfiguration: { Types: typesOf(input) },
    Policy: input.policy,
    Tags: tagList(tags),
  };
  return apiView(put(world, REST_API, { identifier: RestApiId, model }));
}

function typesOf({ endpointConfiguration }: Input): readonly string[] {
  const { types } = (endpointConfiguration ?? {}) as { types?: readonly string[] };
  return types ?? ['EDGE'];
}

/** What lives below an API goes with it. */
export function deleteRestApi(world: ApiWorld, { restApiId }: { restApiId: string }): Answer {
  apiOf(world, restApiId);
  for (const type of BELOW)
    for (const { identifier } of below(world, type, restApiId)) world.store.remove(type, identifier);
  world.store.remove(REST_API, restApiId);
  return {};
}

function apiView({ identifier: id, model, createdAt }: Stored): Answer {
  const { EndpointConfiguration: endpoint, Policy: policy } = model;
  const { Types, VpcEndpointIds } = (endpoint ?? {}) as { Types?: Json; VpcEndpointIds?: Json };
  return {
    id,
    ...lowered(model, SAME),
    disableExecuteApiEndpoint: model.DisableExecuteApiEndpoint === true,
    createdDate: new Date(createdAt),
    apiKeySource: textOf(model.ApiKeySourceType) || 'HEADER',
    endpointConfiguration: { types: Types ?? ['EDGE'], ...(VpcEndpointIds ? { vpcEndpointIds: VpcEndpointIds } : {}) },
    ...(policy ? { policy: typeof policy === 'string' ? policy : JSON.stringify(policy) } : {}),
    rootResourceId: textOf(model.RootResourceId),
    tags: tagsOf(model),
  };
}

/** `arn:aws:apigateway:REGION::/restapis/ID`. */
function taggedApi(world: ApiWorld, arn: string): Stored {
  const id = /^arn:[^:]+:apigateway:[^:]*::\/restapis\/([^/]+)$/.exec(arn)?.[1];
  if (id === undefined) throw badRequest(`Invalid ARN specified ${arn}`);
  return apiOf(world, id);
}

export function tagResource(
  world: ApiWorld,
  { resourceArn, tags }: { resourceArn: string; tags: Readonly<Record<string, string>> },
): Answer {
  const api = taggedApi(world, resourceArn);
  world.store.put({ ...api, model: { ...api.model, Tags: tagList({ ...tagsOf(api.model), ...tags }) } });
  return {};
}

export function untagResource(
  world: ApiWorld,
  { resourceArn, tagKeys }: { resourceArn: string; tagKeys: readonly string[] },
): Answer {
  const api = taggedApi(world, resourceArn);
  const left = Object.entries(tagsOf(api.model)).filter(([key]) => !tagKeys.includes(key));
  world.store.put({ ...api, model: { ...api.model, Tags: tagList(Object.fromEntries(left)) } });
  return {};
}
