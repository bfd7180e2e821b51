import type { Json, Model, ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { Fault, type Region } from '../contract.ts';

/** What an operation of API Gateway works with. */
export interface ApiWorld {
  readonly region: Region;
  readonly store: ResourceStore;
}

export type Input = Readonly<Record<string, unknown>>;
export type Answer = Record<string, unknown>;
export type Operation = (world: ApiWorld, input: never) => Answer;

export const REST_API = 'AWS::ApiGateway::RestApi';
export const RESOURCE = 'AWS::ApiGateway::Resource';
export const METHOD = 'AWS::ApiGateway::Method';
export const AUTHORIZER = 'AWS::ApiGateway::Authorizer';
export const MODEL = 'AWS::ApiGateway::Model';
export const VALIDATOR = 'AWS::ApiGateway::RequestValidator';
export const RESPONSE = 'AWS::ApiGateway::GatewayResponse';
export const DEPLOYMENT = 'AWS::ApiGateway::Deployment';
export const STAGE = 'AWS::ApiGateway::Stage';

/** Everything that lives below an API and goes with it. */
export const BELOW = [RESOURCE, METHOD, AUTHORIZER, MODEL, VALIDATOR, RESPONSE, DEPLOYMENT, STAGE] as const;

/** Throws Fault for an API that is not there. */
export function apiOf({ store, region }: ApiWorld, id: string): Stored {
  const found = store.get(REST_API, id);
  if (!found) throw notFound(`Invalid API identifier specified ${region.account}:${id}`);
  return found;
}

/** What lives below an API, of one type. */
export function below({ store }: ApiWorld, type: string, apiId: string): readonly Stored[] {
  return store.list(type).filter(({ model }) => model.RestApiId === apiId);
}

export function put({ store, region }: ApiWorld, type: string, { identifier, model }: Made): Stored {
  const given = Object.entries(model).filter(([, value]) => value !== undefined);
  const createdAt = store.get(type, identifier)?.createdAt ?? region.clock.now();
  const stored: Stored = { type, identifier, model: Object.fromEntries(given) as Model, createdAt };
  store.put(stored);
  return stored;
}

interface Made {
  readonly identifier: string;
  readonly model: Readonly<Record<string, unknown>>;
}

export function notFound(message: string): Fault {
  return new Fault('NotFoundException', message, 404);
}

export function badRequest(message: string): Fault {
  return new Fault('BadRequestException', message);
}

export function conflict(message: string): Fault {
  return new Fault('ConflictException', message, 409);
}

export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** `RequestParameters` → `requestParameters`, of the members that are named; the values stay. */
export function lowered(model: Model, members: readonly string[]): Answer {
  const named = members.filter((name) => model[name] !== undefined);
  return Object.fromEntries(named.map((name) => [lowerFirst(name), model[name]]));
}

/** The other way round. */
export function raised(input: Input, members: readonly string[]): Record<string, Json> {
  const named = members.filter((name) => input[lowerFirst(name)] !== undefined);
  return Object.fromEntries(named.map((name) => [name, input[lowerFirst(name)] as Json]));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** CloudFormation's list of objects as the API's map by one of their members. */
export function byStatus(list: Json | undefined, view: (each: Model) => Answer): Record<string, Answer> | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  return Object.fromEntries((list as readonly Model[]).map((each) => [textOf(each.StatusCode), view(each)]));
}

export function tagsOf(model: Model): Record<string, string> {
  const list = Array.isArray(model.Tags) ? (model.Tags as readonly { Key?: string; Value?: string }[]) : [];
  return Object.fromEntries(list.map(({ Key = '', Value = '' }) => [Key, Value]));
}

export function tagList(tags: Readonly<Record<string, string>>): Json {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
