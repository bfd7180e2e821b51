import type { Service, ServiceRevision } from '@aws-sdk/client-ecs';
import type { ServiceRef, TaskDefinitionRead } from '../../../model/aws-reads.ts';
import type { Reader } from '../../../model/kind.ts';
import type { Steering as AnySteering } from '../../../model/steering.ts';
import { OWNER_TAG, type Tags, tagMap } from '../../../model/tags.ts';
import type { Rollout } from '../live.ts';
import { revisionName } from '../names.ts';
import { isUnderWay, readRollouts } from '../rollouts.ts';
import { controllerOf, currentTaskDefinition } from '../sides.ts';

/** A service whose rollout a person looks at or steers, with everything that such a decision rests on. */
export interface Steered {
  readonly place: ServiceRef;
  readonly service: Service;
  readonly tags: Tags;
  /** What the service points to. */
  readonly current: TaskDefinitionRead | undefined;
  /** The service revision in force; undefined while ECS names none, or several. */
  readonly revision: ServiceRevision | undefined;
  /** Newest first, each with what it deploys. */
  readonly rollouts: readonly Rollout[];
}

/** What an order comes to. `target`: what is rolled out, where that is not what the service points to. */
export type Steering = AnySteering & { readonly target?: TaskDefinitionRead | undefined };

/** Reads a service by name; undefined where AWS says that there is none. Rejects rather than leave something out. */
export async function readSteered(place: ServiceRef, read: Reader): Promise<Steered | undefined> {
  const service = await read.get('ecs:service', place);
  if (!service) return undefined;
  const name = currentTaskDefinition(service);
  const [only, ...others] = (service.currentServiceRevisions ?? []).flatMap(({ arn }) => arn ?? []);
  const [current, revision, rollouts] = await Promise.all([
    name === undefined ? undefined : read.get('ecs:taskDefinition', name),
    only === undefined || others.length > 0 ? undefined : read.get('ecs:serviceRevision', only),
    readRollouts(service, { targets: true }, read),
  ]);
  return { place, service, tags: tagMap(service.tags), current, revision, rollouts };
}

/** Why nobody can steer here, if ECS does not roll the service out itself. */
export function refuseForeignController({ service }: Steered): Steering | undefined {
  const controller = controllerOf(service);
  if (controller === 'ECS') return undefined;
  const who = controller === 'CODE_DEPLOY' ? 'CodeDeploy' : 'an external controller';
  return { kind: 'refuse', message: `${who} rolls this service out; steer it there` };
}

/** The rollout that ECS is at work on. */
export function ongoing({ rollouts }: Steered): Rollout | undefined {
  return rollouts.find(({ deployment }) => isUnderWay(deployment));
}

const ENDING: readonly unknown[] = ['STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS'];

/** The rollout that ECS is taking back or stopping. */
export function ending({ rollouts }: Steered): Rollout | undefined {
  return rollouts.find(({ deployment }) => ENDING.includes(deployment.status));
}

/** `family:revision` of what a rollout deploys, as far as ECS still tells. */
export function targetName({ revision }: Rollout): string {
  return revision?.taskDefinition ? revisionName(revision.taskDefinition) : 'a revision that ECS no longer tells';
}

export function currentName({ service }: Steered): string {
  return revisionName(currentTaskDefinition(service) ?? 'nothing');
}

/** That nothing is under way, with how the last rollout ended. */
export function refuseAtRest(steered: Steered): Steering {
  const [last] = steered.rollouts;
  const how = last ? `; the last one, of ${targetName(last)}, ended as ${last.deployment.status}` : '';
  return { kind: 'refuse', message: `no rollout is under way${how}` };
}

/** That something is under way already, with the commands that end it. */
export function refuseUnderWay(steered: Steered): Steering | undefined {
  const rollout = ongoing(steered);
  if (rollout) {
    const hint = 'take the service back with: evenkeel rollout abort';
    return { kind: 'refuse', message: `a rollout of ${targetName(rollout)} is under way`, hint };
  }
  const former = ending(steered);
  if (!former) return undefined;
  const message = `the rollout of ${targetName(former)} is ending (${former.deployment.status})`;
  return { kind: 'refuse', message, hint: 'follow it with: evenkeel rollout status' };
}

/** Registered under the owner of the service. */
export function isOwn(steered: Steered, revision: TaskDefinitionRead | undefined): boolean {
  const owner = steered.tags[OWNER_TAG];
  return owner !== undefined && revision?.tags[OWNER_TAG] === owner;
}
