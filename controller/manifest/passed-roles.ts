import type { Json, JsonObject } from '../model/json.ts';
import { elements, objectOf } from './rules/rule.ts';

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
 * Roles that a document hands to AWS, those of its task definition left out. Sources: Amazon ECS Developer Guide, "Task IAM role", "Task execution IAM role", "Infrastructure IAM role" (EBS volumes,
 * load balancers, VPC Lattice, Service Connect TLS, managed instances) and "Lifecycle hooks".
 */
export function rolesOfSpec(kind: string, spec: JsonObject): readonly RoleUse[] {
  if (kind === 'CapacityProvider') return providerRoles(spec);
  return kind === 'Service' ? serviceRoles(spec) : [];
}

/** Roles of a task definition; `at` makes a field's path out of a member's name. */
export function rolesOfTask(definition: JsonObject, at: (member: string) => string): readonly RoleUse[] {
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

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
