import type { Task } from '@aws-sdk/client-ecs';
import { revisionName } from './names.ts';

const SHOWN = 5;
/** Tasks that ECS took away because fewer were wanted: they say nothing about what went wrong. */
const SCALED_AWAY = /^Scaling activity initiated by/;

/** Why tasks stopped, in their own words: each reason once, newest first; of one revision where it is known. */
export function describeStops(tasks: readonly Task[], revision?: string | undefined): readonly string[] {
  const own = tasks.filter((task) => revision === undefined || revisionName(task.taskDefinitionArn ?? '') === revision);
  const wrong = own.filter(({ stoppedReason = '' }) => !isScaledAway(stoppedReason));
  return [...new Set(wrong.map(describeStop))].filter((line) => line !== '').slice(0, SHOWN);
}

/** Whether the reason says that fewer tasks were wanted. */
export function isScaledAway(stoppedReason: string): boolean {
  return SCALED_AWAY.test(stoppedReason);
}

/** Why one task stopped, with what its containers say, in one line. */
export function describeStop(task: Task): string {
  const containers = (task.containers ?? []).flatMap(({ name, exitCode, reason }) => {
    const words = [exitCode === undefined ? undefined : `exit code ${exitCode}`, reason].filter(Boolean).join(', ');
    return words === '' ? [] : [`${name ?? 'container'}: ${words}`];
  });
  const head = [task.stopCode, task.stoppedReason].filter(Boolean).join(': ');
  return [head, ...containers].filter(Boolean).join('; ');
}
