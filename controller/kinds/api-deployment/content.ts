import type { Resource, RestApi } from '@aws-sdk/client-api-gateway';
import type { RestApiContent } from '../../model/aws-reads.ts';
import { digest } from '../../model/digest.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';

/**
 * Digest of all that a deployment takes a picture of: what lives below the API, and those of the API's own settings that
 * reach callers with a deployment only (API Gateway developer guide, "Updates to a REST API that require redeployment";
 * believed to be all of them). Names and descriptions of the API, its tags and the order of lists mean nothing.
 */
export function contentDigest(api: RestApi, content: RestApiContent): string {
  const { policy, binaryMediaTypes, minimumCompressionSize, apiKeySource, disableExecuteApiEndpoint } = api;
  const settings = { policy, binaryMediaTypes, minimumCompressionSize, apiKeySource };
  return digest(
    canonical({
      settings: { ...settings, disableExecuteApiEndpoint: disableExecuteApiEndpoint || undefined },
      resources: Object.fromEntries(content.resources.map((each) => [each.path ?? '', methodsOf(each)])),
      authorizers: sorted(content.authorizers),
      // Their ids are new with every creation, and nothing names a model by its id.
      models: sorted(content.models.map(({ id: _id, ...model }) => model)),
      requestValidators: sorted(content.requestValidators),
      gatewayResponses: sorted(content.gatewayResponses),
    }),
  );
}

/** Everything by path and method: a resource that was made again under its path is the same one to callers. */
function methodsOf({ id, resourceMethods }: Resource): Json {
  const entries = Object.entries(resourceMethods ?? {}).map(([name, method]) => {
    const { cacheNamespace, ...integration } = method.methodIntegration ?? {};
    const own = cacheNamespace === id ? undefined : cacheNamespace;
    const whole = method.methodIntegration && { ...integration, cacheNamespace: own };
    return [name, { ...method, methodIntegration: whole }];
  });
  return Object.fromEntries(entries) as JsonObject;
}

function sorted(list: readonly object[]): Json {
  return list.map((each) => canonical(each as Json)).sort(byText);
}

/** Without what is not said; lists of words in one order, as API Gateway promises none. */
function canonical(value: unknown): Json {
  if (Array.isArray(value)) {
    const all = value.map(canonical);
    return all.every((each) => typeof each === 'string') ? all.sort() : all;
  }
  if (!isObject(value)) return value as Json;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  return Object.fromEntries(entries.map(([name, each]) => [name, canonical(each)]));
}

function byText(a: Json, b: Json): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
