import { Fault } from '../../contract.ts';
import type { Api, Operation } from '../../schema/api.ts';
import type { RestRequest } from './rest-request.ts';
import type { RestRoute } from './rest-route.ts';

/** The operation whose path has the form of the request's. Throws Fault for what no operation of the API takes. */
export function pathRoute(api: Api, { method, path }: RestRequest): RestRoute {
  for (const operation of api.operations) {
    const labels = operation.http?.method === method ? labelsIn(operation, path) : undefined;
    if (labels) return { operation, labels };
  }
  throw new Fault('NotImplemented', `The sandbox does not model ${method} ${path}.`, 501);
}

function labelsIn({ http }: Operation, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = (http?.path ?? '').split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const labels: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = decodeURIComponent(given[index] ?? '');
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name !== undefined) labels[name] = value;
  }
  return labels;
}
