import type { FastifySchema } from 'fastify';
import { operationId } from './operation-id.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  '4xx': 'Refused; the detail says why, in words for people',
  '5xx': 'Not possible now; the controller’s log has the cause, under the id of the request',
};

/** A route's schema as the OpenAPI document has it: with a name, and with errors as what they are sent as (RFC 9457). */
export function describedRoute(
  schema: FastifySchema,
  { url, method }: { readonly url: string; readonly method: string | string[] },
): FastifySchema {
  const response = Object.entries(schema.response ?? {}).map(([status, answer]) => [
    status,
    REFUSALS[status] === undefined
      ? answer
      : { description: REFUSALS[status], content: { 'application/problem+json': { schema: answer } } },
  ]);
  // None of those that are described has several methods.
  const named = typeof method === 'string' ? { operationId: operationId(method, url) } : {};
  return { ...schema, ...named, response: Object.fromEntries(response) as object };
}
