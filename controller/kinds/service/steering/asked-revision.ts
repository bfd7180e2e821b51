import type { TaskDefinitionRead } from '../../../model/aws-reads.ts';
import type { Reader } from '../../../model/kind.ts';
import type { Steered } from './steered.ts';

/**
 * The revision that a person means by `7` or `web:7`, a number alone being of the family that runs; else what is wrong
 * with it. Rejects where AWS cannot be asked.
 */
export async function askedRevision(
  asked: string,
  steered: Steered,
  read: Reader,
): Promise<TaskDefinitionRead | { readonly problem: string }> {
  const name = /^\d+$/.test(asked) ? `${steered.current?.taskDefinition.family ?? ''}:${asked}` : asked;
  if (!/^[\w-]+:\d+$/.test(name)) return { problem: `${asked} is no revision; write 7 or web:7` };
  return (await read.get('ecs:taskDefinition', name)) ?? { problem: `there is no revision ${name}` };
}
