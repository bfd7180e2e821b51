import type { TaskDefinitionRead } from '../../../model/aws-reads.ts';
import type { JsonObject } from '../../../model/json.ts';
import type { Reader } from '../../../model/kind.ts';
import type { Steerable, SteeringOrder, SteeringSaying } from '../../../model/steering.ts';
import { readMissingImages } from '../images.ts';
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
  const decideNow = (saying: SteeringSaying): Steering => decide(steered, order, { ...saying, revision });
  return (await refuseWithoutImage(steered, decideNow(UNSAID), read)) ?? steerable(steered, decideNow);
}

/** What is rolled out does not depend on when and by whom it is asked for. */
const UNSAID: SteeringSaying = { now: 0, suspension: {} };

/** Images expire: a rollout to what cannot be pulled any more would take tasks away and bring none. */
async function refuseWithoutImage(steered: Steered, answer: Steering, read: Reader): Promise<Steerable | undefined> {
  const isRollout = answer.kind === 'act' && answer.steps.some(({ effect }) => effect === 'rollout');
  if (!isRollout) return undefined;
  const target = (answer.target ?? steered.current)?.taskDefinition;
  const missing = await readMissingImages(target && asJson(target), homeOf(steered), read);
  if (missing.length === 0) return undefined;
  const name = lastSegment(target?.taskDefinitionArn ?? '');
  const message = `${missing.join(', ')}, which ${name} runs, is not in its repository any more`;
  return refusing(message, 'push it again, or go to a revision whose images are there: rollout undo --to-revision');
}

function asJson(taskDefinition: TaskDefinitionRead['taskDefinition']): JsonObject {
  return { containerDefinitions: taskDefinition.containerDefinitions ?? [] } as unknown as JsonObject;
}

function homeOf({ service }: Steered): { readonly account: string; readonly region: string } {
  const [, , , region = '', account = ''] = (service.serviceArn ?? '').split(':');
  return { account, region };
}

function refusing(message: string, hint?: string): Steerable {
  return { decide: () => ({ kind: 'refuse', message, hint }) };
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

function steerable(steered: Steered, decideNow: (saying: SteeringSaying) => Steering): Steerable {
  const answer = decideNow(UNSAID);
  const want = answer.kind === 'act' ? answer.target : undefined;
  const { current: have } = steered;
  return { decide: decideNow, sides: want && have && revisionSides({ want, have }, homeOf(steered)) };
}
