import type { FoundExpression } from '../model/expression.ts';
import type { TypeHandler } from '../model/resource-type.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import type { Granted } from './granted.ts';
import type { Need } from './need.ts';

/** What Cloud Control's handlers read with our credentials for a resource: they act in the caller's name. Pure. */
export function handlerReads(granted: Granted, types: ResourceTypes | undefined): readonly Need[] {
  return needOf(granted, 'ReadResources', actionsOf(granted, types, ['read', 'list']));
}

/** What they read for the resources whose properties a document looks up. Pure. */
export function lookedUpReads(
  granted: Granted,
  expressions: readonly FoundExpression[],
  types: ResourceTypes | undefined,
): readonly Need[] {
  return expressions.flatMap(({ expression }) => {
    if (expression.kind !== 'lookup' || expression.asked.of !== 'resource') return [];
    return needOf(granted, 'ReadResources', types?.get(expression.asked.type)?.permissions.read ?? []);
  });
}

/**
 * What they change. Nothing for a document that is only observed; deleting only where a document may delete. Handlers
 * say what they do, and not with which resources, so every resource is allowed. Pure.
 */
export function handlerWrites(granted: Granted, types: ResourceTypes | undefined): readonly Need[] {
  const { mode, prune, deletionPolicy, replace } = granted.management;
  if (mode === 'observe') return [];
  const deletes = (prune && deletionPolicy === 'delete') || replace === 'allow';
  const handlers: readonly TypeHandler[] = deletes ? ['create', 'update', 'delete'] : ['create', 'update'];
  return needOf(granted, 'ManageResources', actionsOf(granted, types, handlers));
}

function actionsOf(
  { identity, spec }: Granted,
  types: ResourceTypes | undefined,
  handlers: readonly TypeHandler[],
): readonly string[] {
  if (identity.kind !== 'AwsResource' || typeof spec.type !== 'string') return [];
  const permissions = types?.get(spec.type)?.permissions ?? {};
  return [...new Set(handlers.flatMap((handler) => permissions[handler] ?? []))].filter(isAction).sort();
}

/** Some types name what is no action (`s3:REST.PUT.OBJECT`), and one such name makes IAM refuse a whole policy (believed). */
function isAction(name: string): boolean {
  return /^[a-z0-9-]+:[A-Za-z0-9*]+$/.test(name);
}

function needOf(granted: Granted, statement: Need['statement'], handlerActions: readonly string[]): readonly Need[] {
  if (handlerActions.length === 0) return [];
  return [{ statement, actions: [], handlerActions, resources: ['*'], by: granted.key }];
}
