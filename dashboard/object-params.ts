import { isKindName, KINDS, keyOf } from '../controller/model/identity.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { Views } from '../controller/model/views.ts';
import { Refusal } from './problem.ts';
import { oneOf, text } from './schema/infer.ts';

/** Parameters of routes about one object. */
export const objectParams = {
  type: 'object',
  properties: { namespace: text, kind: oneOf(KINDS), name: text },
  required: ['namespace', 'kind', 'name'],
} as const;

export interface ObjectParams {
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
}

/** The object that a route is about. Throws a 404 where there is none. */
export function findObject(views: Pick<Views, 'object'>, { namespace, kind, name }: ObjectParams): ObjectStatus {
  const status = isKindName(kind) ? views.object(keyOf({ namespace, kind, name })) : undefined;
  if (!status) throw new Refusal(404, `${namespace}/${kind}/${name} is not managed here.`);
  return status;
}
