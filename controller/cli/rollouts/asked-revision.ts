import type { Steered } from '../../kinds/service/steering/steered.ts';
import type { TaskDefinitionRead } from '../../model/aws-reads.ts';
import { CliError } from '../program/exit.ts';
import type { OpenService } from './open-service.ts';

/**
 * The revision that a person means by `7` or `web:7`; a number alone is of the family that runs. Rejects with CliError
 * where AWS knows no such revision.
 */
export async function askedRevision(
  asked: string,
  { open, steered }: { open: OpenService; steered: Steered },
): Promise<TaskDefinitionRead> {
  const name = /^\d+$/.test(asked) ? `${steered.current?.taskDefinition.family ?? ''}:${asked}` : asked;
  if (!/^[\w-]+:\d+$/.test(name)) throw new CliError('invalid', `${asked} is no revision; write 7 or web:7`);
  const found = await open.reader().get('ecs:taskDefinition', name);
  if (found) return found;
  throw new CliError('invalid', `there is no revision ${name}`, 'see: evenkeel rollout history');
}
