import type { EcsWorld, TaskState } from './world.ts';

/** What the driver awslogs makes by itself where it is told so, in the Region of its options. */
export function makeLogGroups({ region }: EcsWorld, { taskDefinition }: TaskState): void {
  for (const { logConfiguration } of taskDefinition.document.containerDefinitions ?? []) {
    const { 'awslogs-create-group': make, 'awslogs-group': group, ...options } = logConfiguration?.options ?? {};
    const isHere = (options['awslogs-region'] ?? region.region) === region.region;
    if (logConfiguration?.logDriver === 'awslogs' && make === 'true' && group !== undefined && isHere)
      region.peers.logs.ensure(group);
  }
}
