import type { Stored } from '../cloudcontrol/store.ts';
import {
  type Answer,
  type ApiWorld,
  AUTHORIZER,
  apiOf,
  below,
  conflict,
  type Input,
  lowered,
  MODEL,
  put,
  RESPONSE,
  raised,
  textOf,
  VALIDATOR,
} from './api-world.ts';

/** One sort of thing that lives below an API beside its resources. */
interface Part {
  readonly type: string;
  readonly members: readonly string[];
  /** The member of the model that the API calls `id`. */
  readonly id?: string;
}

const PARTS = {
  authorizers: {
    type: AUTHORIZER,
    id: 'AuthorizerId',
    members: [
      'Name',
      'Type',
      'ProviderARNs',
      'AuthType',
      'AuthorizerUri',
      'AuthorizerCredentials',
      'IdentitySource',
      'IdentityValidationExpression',
      'AuthorizerResultTtlInSeconds',
    ],
  },
  models: { type: MODEL, members: ['Name', 'Description', 'ContentType'] },
  validators: {
    type: VALIDATOR,
    id: 'RequestValidatorId',
    members: ['Name', 'ValidateRequestBody', 'ValidateRequestParameters'],
  },
  responses: { type: RESPONSE, members: ['ResponseType', 'StatusCode', 'ResponseParameters', 'ResponseTemplates'] },
} as const satisfies Record<string, Part>;

function view({ model, identifier }: Stored, part: Part): Answer {
  const id = part.id === undefined ? {} : { id: textOf(model[part.id]) };
  return { ...id, ...lowered(model, part.members), ...(part.type === MODEL ? modelView(model, identifier) : {}) };
}

/** A schema is text to the API and a document to CloudFormation. */
function modelView({ Schema: schema }: Stored['model'], identifier: string): Answer {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema ?? {});
  return { id: identifier.replace(/[^a-z0-9]/gi, '').slice(0, 6), schema: text };
}

export function list(name: keyof typeof PARTS) {
  const part: Part = PARTS[name];
  return (world: ApiWorld, { restApiId }: { restApiId: string }): Answer => {
    apiOf(world, restApiId);
    return { items: below(world, part.type, restApiId).map((each) => view(each, part)) };
  };
}

/** Some that nobody has made are told, too, marked as API Gateway's own. */
export function getGatewayResponses(world: ApiWorld, { restApiId }: { restApiId: string }): Answer {
  apiOf(world, restApiId);
  const set = below(world, RESPONSE, restApiId).map((each) => ({
    ...view(each, PARTS.responses),
    defaultResponse: false,
  }));
  const own = [
    {
      responseType: 'DEFAULT_4XX',
      responseTemplates: { 'application/json': '{"message":$context.error.messageString}' },
    },
    { responseType: 'MISSING_AUTHENTICATION_TOKEN', statusCode: '403' },
  ].filter(({ responseType }) => !set.some((each) => 'responseType' in each && each.responseType === responseType));
  return { items: [...set, ...own.map((each) => ({ ...each, defaultResponse: true }))] };
}

interface PartInput extends Input {
  readonly restApiId: string;
  readonly name?: string;
}

export function createAuthorizer(world: ApiWorld, input: PartInput): Answer {
  apiOf(world, input.restApiId);
  const AuthorizerId = world.region.hex(6);
  const model = { ...raised(input, PARTS.authorizers.members), RestApiId: input.restApiId, AuthorizerId };
  return view(put(world, AUTHORIZER, { identifier: `${input.restApiId}|${AuthorizerId}`, model }), PARTS.authorizers);
}

export function createRequestValidator(world: ApiWorld, input: PartInput): Answer {
  apiOf(world, input.restApiId);
  const RequestValidatorId = world.region.hex(6);
  const flags = {
    ValidateRequestBody: input.validateRequestBody === true,
    ValidateRequestParameters: input.validateRequestParameters === true,
  };
  const model = { Name: input.name, ...flags, RestApiId: input.restApiId, RequestValidatorId };
  const identifier = `${input.restApiId}|${RequestValidatorId}`;
  return view(put(world, VALIDATOR, { identifier, model }), PARTS.validators);
}

export function createModel(world: ApiWorld, input: PartInput): Answer {
  apiOf(world, input.restApiId);
  const identifier = `${input.restApiId}|${input.name}`;
  if (world.store.get(MODEL, identifier)) throw conflict('Model name already exists for this REST API');
  const model = { ...raised(input, [...PARTS.models.members, 'Schema']), RestApiId: input.restApiId };
  return view(put(world, MODEL, { identifier, model }), PARTS.models);
}

export function putGatewayResponse(world: ApiWorld, input: PartInput): Answer {
  apiOf(world, input.restApiId);
  const identifier = `${input.restApiId}|${textOf(input.responseType)}`;
  const model = { ...raised(input, PARTS.responses.members), RestApiId: input.restApiId, Id: identifier };
  return { ...view(put(world, RESPONSE, { identifier, model }), PARTS.responses), defaultResponse: false };
}
