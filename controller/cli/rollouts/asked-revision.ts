import { askedRevision as ask } from '../../kinds/service/steering/asked-revision.ts';
import type { Steered } from '../../kinds/service/steering/steered.ts';
import type { TaskDefinitionRead } from '../../model/aws-reads.ts';
import { CliError } from '../program/exit.ts';
import type { OpenService } from './open-service.ts';

/** As {@link ask}; rejects with CliError where there is no such revision. */
export async function askedRevision(
  asked: string,
  { open, steered }: { open: OpenService; steered: Steered },
): Promise<TaskDefinitionRead> {
  const found = await ask(asked, steered, open.reader());
  if (!('problem' in found)) return found;
  throw new CliError('invalid', found.problem, 'see: evenkeel rollout history');
}
