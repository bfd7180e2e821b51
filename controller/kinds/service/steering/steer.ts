import type { TaskDefinitionRead } from '../../../model/aws-reads.ts';
import type { Reader } from '../../../model/kind.ts';
import type { Steerable, SteeringOrder, SteeringSaying } from '../../../model/steering.ts';
import type { ServiceLive } from '../live.ts';
import { lastSegment } from '../names.ts';
import { abortRollout } from './abort-rollout.ts';
import { askedRevision } from './asked-revision.ts';
import { continueRollout } from './continue-rollout.ts';
import { restartRollout } from './restart-rollout.ts';
import { revisionSides } from './revision-sides.ts';
import { readSteered, type Steered, type Steering } from './steered.ts';
import { undoRollout } from './undo-rollout.ts';

/** Reads what an order about a service's rollouts rests on. Rejects rather than leave something out. */
export async function steer({ service }: ServiceLive, order: SteeringOrder, read: Reader): Promise<Steerable> {
  const place = { cluster: lastSegment(service.clusterArn ?? ''), service: service.serviceName ?? '' };
  const steered = await readSteered(place, read);
  if (!steered) return refusing('the service is gone');
  const asked = order.kind === 'rollback' && order.revision !== undefined ? order.revision : undefined;
  const revision = asked === undefined ? undefined : await askedRevision(asked, steered, read);
  if (revision && 'problem' in revision) return refusing(revision.problem);
  return steerable(steered, (saying) => decide(steered, order, { ...saying, revision }));
}

function refusing(message: string): Steerable {
  return { decide: () => ({ kind: 'refuse', message }) };
}

interface Deciding extends SteeringSaying {
  readonly revision: TaskDefinitionRead | undefined;
}

function decide(steered: Steered, order: SteeringOrder, { now, suspension, revision }: Deciding): Steering {
  switch (order.kind) {
    case 'restart':
      return restartRollout(steered, { now });
    case 'continue':
      return continueRollout(steered);
    case 'stop':
      return abortRollout(steered, { rollback: !order.leave });
    case 'rollback':
      return undoRollout(steered, { asked: revision, suspension });
  }
}

/** What is rolled out does not depend on when and by whom it is asked for. */
function steerable(steered: Steered, decideNow: (saying: SteeringSaying) => Steering): Steerable {
  const answer = decideNow({ now: 0, suspension: {} });
  const want = answer.kind === 'act' ? answer.target : undefined;
  const { current: have, service } = steered;
  const [, , , region = '', account = ''] = (service.serviceArn ?? '').split(':');
  return { decide: decideNow, sides: want && have && revisionSides({ want, have }, { account, region }) };
}
