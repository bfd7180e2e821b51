import { type RoleUse, rolesOfSpec, rolesOfTask } from '../manifest/passed-roles.ts';
import type { Subject } from './check.ts';
import type { Facts } from './facts.ts';
import { type Task, taskOf, textOf } from './task.ts';

export { ECS, type RoleUse, TASKS } from '../manifest/passed-roles.ts';

/** Every role that a document hands to AWS, as far as its task definition is known. */
export function rolesOf(subject: Subject, facts: Facts): readonly RoleUse[] {
  const own = rolesOfSpec(subject.kind, subject.spec);
  if (subject.kind === 'CapacityProvider') return own;
  const task = taskOf(subject, facts);
  return [...(task.state === 'known' ? rolesOfTask(task.value.definition, task.value.at) : []), ...own];
}

/** `arn:aws:iam::123456789012:role/path/name`, or a bare name: the role's name. */
export function roleName(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1);
}

/** The execution role of a service's tasks, with its field. */
export function executionRole({ definition, at }: Task): { readonly path: string; readonly role: string | undefined } {
  return { path: at('executionRoleArn'), role: textOf(definition.executionRoleArn) };
}
