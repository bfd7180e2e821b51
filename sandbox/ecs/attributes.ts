import type { Attribute, Compatibility, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs';
import { fitsFargate } from './task-size.ts';

/**
 * `requiresAttributes` of a task definition: the capabilities that its members ask of an instance. Believed: the usual
 * ones, not all; clients are to treat the member as AWS's own bookkeeping.
 */
export function requiredAttributes(input: RegisterTaskDefinitionRequest): Attribute[] {
  const names = new Set<string>(['com.amazonaws.ecs.capability.docker-remote-api.1.18']);
  if (input.taskRoleArn) names.add('com.amazonaws.ecs.capability.task-iam-role');
  if (input.networkMode === 'awsvpc') names.add('ecs.capability.task-eni');
  for (const container of input.containerDefinitions ?? []) {
    const driver = container.logConfiguration?.logDriver;
    if (driver) names.add(`com.amazonaws.ecs.capability.logging-driver.${driver}`);
    if (driver === 'awslogs' && input.executionRoleArn) names.add('ecs.capability.execution-role-awslogs');
    if (/\.dkr\.ecr\./.test(container.image ?? '')) names.add('com.amazonaws.ecs.capability.ecr-auth');
    if (container.healthCheck) names.add('ecs.capability.container-health-check');
    if (container.secrets?.length) names.add('ecs.capability.secrets.ssm.environment-variables');
  }
  return [...names].map((name) => ({ name }));
}

/** Where a task definition could run, as ECS works it out. */
export function compatibilities(
  input: RegisterTaskDefinitionRequest,
  sizes: { cpu: string | undefined; memory: string | undefined },
): Compatibility[] {
  if (input.networkMode === 'awsvpc') return fitsFargate(sizes.cpu, sizes.memory) ? ['EC2', 'FARGATE'] : ['EC2'];
  return ['EXTERNAL', 'EC2'];
}
