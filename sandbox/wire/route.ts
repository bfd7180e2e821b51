import { Fault } from '../contract.ts';
import { APIS, type Api, type Operation } from '../schema/api.ts';

export interface RequestHead {
  /** X-Amz-Target. */
  readonly target: string | undefined;
  /** Action and Version of a form body. */
  readonly action: string | undefined;
  readonly version: string | undefined;
}

export interface Route {
  readonly api: Api;
  readonly operation: Operation;
}

const APIS_IN_ORDER = [...APIS.values()];

/** The API that a request is for, whether or not it has the operation: errors are answered in its protocol. */
export function apiOf(head: RequestHead): Api | undefined {
  if (head.target) {
    const prefix = head.target.slice(0, head.target.lastIndexOf('.'));
    return APIS_IN_ORDER.find((api) => api.target === prefix && prefix !== '');
  }
  return APIS_IN_ORDER.find((api) => api.version === head.version && api.protocol !== 'json');
}

/** Throws Fault where no API has such an operation. */
export function route(head: RequestHead): Route {
  const api = apiOf(head);
  if (!api) throw new Fault('UnknownOperationException', 'The sandbox does not know which AWS service is meant.', 404);
  const name = head.target ? head.target.slice(head.target.lastIndexOf('.') + 1) : (head.action ?? '');
  const operation = api.operation(name);
  if (operation) return { api, operation };
  if (api.protocol === 'json') throw new Fault('UnknownOperationException', `Unknown operation ${name}`);
  throw new Fault('InvalidAction', `The action ${name} is not valid for this web service.`);
}
