import { Fault } from '../../contract.ts';
import { DEFAULT_REGION, type Sandbox } from '../../sandbox.ts';
import { APIS } from '../../schema/api.ts';
import type { SignatureScope } from '../credentials.ts';
import type { WireResponse } from '../protocol.ts';
import { pathRoute } from './path-route.ts';
import { restAnswer, restFault, wrappedFault } from './rest-answer.ts';
import { restInput } from './rest-input.ts';
import type { RestRequest } from './rest-request.ts';
import { restRoute } from './rest-route.ts';

export interface RestCall {
  /** IAM prefix of the service, as the signature says. */
  readonly service: string;
  readonly scope: SignatureScope;
  readonly requestId: string;
}

/** One request of a REST-XML service: Amazon S3, whose paths are buckets and keys, and Amazon Route 53. */
export async function answerRest(
  sandbox: Sandbox,
  { service, scope, requestId }: RestCall,
  request: RestRequest,
): Promise<WireResponse> {
  const api = APIS.get(service);
  if (!api) throw new Error(`no REST API ${service}`);
  try {
    const route = service === 's3' ? restRoute(api, request) : pathRoute(api, request);
    const { operation } = route;
    const caller = sandbox.sessions.caller(scope.accessKeyId, scope.region ?? DEFAULT_REGION);
    const output = await sandbox.call(service, operation.name, restInput(route, request), caller);
    return restAnswer({ api, operation, requestId }, output);
  } catch (error) {
    if (error instanceof Fault) return service === 's3' ? restFault(requestId, error) : wrappedFault(requestId, error);
    throw error;
  }
}
