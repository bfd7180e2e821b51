import { elements, objectOf } from '../manifest/rules/rule.ts';
import type { JsonObject } from '../model/json.ts';
import type { Subject } from './check.ts';
import type { Facts } from './facts.ts';
import { type Task, taskOf, textOf } from './task.ts';

export const TASKS = 'ecs-tasks.amazonaws.com';
export const ECS = 'ecs.amazonaws.com';

/** A role that a document hands to AWS. */
export interface RoleUse {
  readonly path: string;
  readonly role: string;
  /** Who assumes it; also what iam:PassedToService says when it is passed. */
  readonly service: typeof TASKS | typeof ECS;
}

/**
 * Sources: Amazon ECS Developer Guide, "Task IAM role", "Task execution IAM role", "Infrastructure IAM role" (EBS volumes,
 * load balancers, VPC Lattice, Service Connect TLS, managed instances) and "Lifecycle hooks".
 */
export function rolesOf(subject: Subject, facts: Facts): readonly RoleUse[] {
  if (subject.kind === 'CapacityProvider') return providerRoles(subject.spec);
  const task = taskOf(subject, facts);
  return [...(task.state === 'known' ? taskRoles(task.value) : []), ...serviceRoles(subject.spec)];
}

function taskRoles({ definition, at }: Task): readonly RoleUse[] {
  return ['taskRoleArn', 'executionRoleArn'].flatMap((member) => use(at(member), textOf(definition[member]), TASKS));
}

function serviceRoles(spec: JsonObject): readonly RoleUse[] {
  const hooks = elements(objectOf(spec.deploymentConfiguration).lifecycleHooks);
  return [
    ...use('role', textOf(spec.role), ECS),
    ...elements(spec.loadBalancers).flatMap(({ advancedConfiguration }, index) =>
      use(
        `loadBalancers[${index}].advancedConfiguration.roleArn`,
        textOf(objectOf(advancedConfiguration).roleArn),
        ECS,
      ),
    ),
    ...elements(spec.volumeConfigurations).flatMap(({ managedEBSVolume }, index) =>
      use(`volumeConfigurations[${index}].managedEBSVolume.roleArn`, textOf(objectOf(managedEBSVolume).roleArn), ECS),
    ),
    ...elements(spec.vpcLatticeConfigurations).flatMap(({ roleArn }, index) =>
      use(`vpcLatticeConfigurations[${index}].roleArn`, textOf(roleArn), ECS),
    ),
    ...elements(objectOf(spec.serviceConnectConfiguration).services).flatMap(({ tls }, index) =>
      use(`serviceConnectConfiguration.services[${index}].tls.roleArn`, textOf(objectOf(tls).roleArn), ECS),
    ),
    ...hooks.flatMap(({ roleArn }, index) =>
      use(`deploymentConfiguration.lifecycleHooks[${index}].roleArn`, textOf(roleArn), ECS),
    ),
  ];
}

function providerRoles({ managedInstancesProvider }: JsonObject): readonly RoleUse[] {
  const path = 'managedInstancesProvider.infrastructureRoleArn';
  return use(path, textOf(objectOf(managedInstancesProvider).infrastructureRoleArn), ECS);
}

function use(path: string, role: string | undefined, service: RoleUse['service']): readonly RoleUse[] {
  return role === undefined ? [] : [{ path, role, service }];
}

/** `arn:aws:iam::123456789012:role/path/name`, or a bare name: the role's name. */
export function roleName(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1);
}

/** The execution role of a service's tasks, with its field. */
export function executionRole({ definition, at }: Task): { readonly path: string; readonly role: string | undefined } {
  return { path: at('executionRoleArn'), role: textOf(definition.executionRoleArn) };
}
