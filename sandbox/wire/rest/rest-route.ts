import { Fault } from '../../contract.ts';
import type { Api, Operation } from '../../schema/api.ts';
import type { RestRequest } from './rest-request.ts';

export interface RestRoute {
  readonly operation: Operation;
  /** Members that the path carries. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Says which operation a client meant; the same for any of them. */
const HINT = 'x-id';
/** Makes another operation of a PUT. */
const COPY = 'x-amz-copy-source';

/**
 * The operation that method, path and query name together: `?versioning` on a bucket is another one than the bucket.
 * Buckets stand in the path. Throws Fault for what no operation of the API takes.
 */
export function restRoute(api: Api, request: RestRequest): RestRoute {
  const { method, query } = request;
  const [bucket, key] = splitPath(request.path);
  const level = key !== '' ? 'key' : bucket !== '' ? 'bucket' : 'service';
  const found = api.operations
    .filter((operation) => levelOf(operation) === level && operation.http?.method === method)
    .filter((operation) => needed(operation).every(([name, value]) => has(query, name, value)))
    .sort((a, b) => needed(b).length - needed(a).length)[0];
  if (!found || request.headers[COPY] !== undefined) throw notModelled(`${method} of a ${level} in this way`);
  const stranger = [...query.keys()].find((name) => name !== HINT && !takes(found, name));
  if (stranger !== undefined) throw notModelled(`${found.name} with ${stranger}`);
  return { operation: found, labels: { ...(bucket ? { Bucket: bucket } : {}), ...(key ? { Key: key } : {}) } };
}

function splitPath(path: string): readonly [string, string] {
  const [, bucket = '', key = ''] = /^\/([^/]*)(?:\/([\s\S]*))?$/.exec(path) ?? [];
  return [decoded(bucket), decoded(key)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Fault('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function levelOf({ http, input }: Operation): 'key' | 'bucket' | 'service' {
  if (http?.path.includes('{Key+}')) return 'key';
  return input.members.get('Bucket')?.traits.httpLabel ? 'bucket' : 'service';
}

/** The query parameters without which it is another operation, with the value that they must have; empty for any. */
function needed({ http, input }: Operation): readonly (readonly [string, string])[] {
  const required = [...input.members.values()].filter(({ name }) => input.required.has(name));
  return [
    ...(http?.literals.filter(([name]) => name !== HINT) ?? []),
    ...required.flatMap(({ traits }) => (traits.httpQuery ? [[traits.httpQuery, ''] as const] : [])),
  ];
}

function has(query: URLSearchParams, name: string, value: string): boolean {
  return value === '' ? query.has(name) : query.get(name) === value;
}

function takes({ http, input }: Operation, name: string): boolean {
  if (http?.literals.some(([literal]) => literal === name)) return true;
  return [...input.members.values()].some(({ traits }) => traits.httpQuery === name);
}

function notModelled(what: string): Fault {
  return new Fault('NotImplemented', `The sandbox does not model ${what}.`, 501);
}
