import type { Difference } from '../../model/difference.ts';
import type { Plan } from '../../model/plan.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { Input } from './plan.ts';

/** Why nothing can be done with a resource through Cloud Control, whatever is asked. */
export function refusalOf(
  { seen }: Pick<Input, 'seen'>,
  type: ResourceType,
  differences: readonly Difference[],
): Extract<Plan, { kind: 'refuse' }> | undefined {
  const { name, handlers } = type;
  if (!handlers.includes('read')) return invalid(`Cloud Control cannot read ${name}, so it cannot be kept`);
  if (seen.state === 'absent' && !handlers.includes('create')) return invalid(`Cloud Control cannot make ${name}`);
  const other = differences.find(({ path }) => path === 'type' || path === 'identifier');
  if (other)
    return invalid(
      `${other.path} cannot be changed: ${String(other.live)} is another resource, and another document's`,
    );
  return undefined;
}

function invalid(message: string): Extract<Plan, { kind: 'refuse' }> {
  return { kind: 'refuse', code: 'INVALID', message };
}
