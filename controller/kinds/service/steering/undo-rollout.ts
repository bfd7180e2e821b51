import type { ServiceRevision } from '@aws-sdk/client-ecs';
import type { CallInput } from '../../../model/aws-calls.ts';
import type { TaskDefinitionRead } from '../../../model/aws-reads.ts';
import { type Step, step } from '../../../model/plan.ts';
import { revisionName } from '../names.ts';
import { isFailed } from '../rollouts.ts';
import { tagList } from '../wire.ts';
import { changedMembers } from './changed-members.ts';
import {
  currentName,
  isOwn,
  refuseForeignController,
  refuseUnderWay,
  type Steered,
  type Steering,
  targetName,
} from './steered.ts';

export interface UndoOptions {
  /** The revision that was asked for, as AWS tells it; undefined where none was asked for. */
  readonly asked?: TaskDefinitionRead | undefined;
  /** The tag that keeps Evenkeel from setting the manifest's revision again. */
  readonly suspension: Readonly<Record<string, string>>;
}

/**
 * Goes back to an earlier revision: the one that was asked for, else the last own one whose rollout succeeded and that
 * does not run. The service is suspended first, so that nothing heals it back meanwhile. Nothing but the task definition
 * goes back; what else has changed since is told.
 */
export function undoRollout(steered: Steered, options: UndoOptions): Steering {
  const refusal = refuseForeignController(steered) ?? refuseUnderWay(steered);
  if (refusal) return refusal;
  const target = options.asked ?? formerRevision(steered);
  if (!target)
    return {
      kind: 'refuse',
      message: `ECS keeps no earlier rollout that succeeded; ${currentName(steered)} runs`,
      hint: 'name a revision with --to-revision',
    };
  return refuseTarget(steered, target) ?? goTo(steered, target, options);
}

function formerRevision(steered: Steered): TaskDefinitionRead | undefined {
  const candidates = steered.rollouts.filter(({ deployment }) => deployment.status === 'SUCCESSFUL');
  return candidates
    .map(({ taskDefinition }) => taskDefinition)
    .find((read) => read !== undefined && nameOf(read) !== currentName(steered) && mayRun(steered, read));
}

/** Of a service whose revisions somebody else registers, none is ours: then any that ran here may run here again. */
function mayRun(steered: Steered, read: TaskDefinitionRead): boolean {
  return read.taskDefinition.status !== 'INACTIVE' && (isOwn(steered, read) || !isOwn(steered, steered.current));
}

function refuseTarget(steered: Steered, target: TaskDefinitionRead): Steering | undefined {
  const name = nameOf(target);
  if (name === currentName(steered)) return { kind: 'refuse', message: `${name} is what the service runs` };
  if (target.taskDefinition.status === 'INACTIVE')
    return { kind: 'refuse', message: `${name} is deregistered: ECS starts no tasks of it` };
  if (mayRun(steered, target)) return undefined;
  return { kind: 'refuse', message: `${name} was not registered by this service's owner` };
}

function goTo(steered: Steered, target: TaskDefinitionRead, { suspension }: UndoOptions): Steering {
  const name = nameOf(target);
  return {
    kind: 'act',
    steps: [suspendStep(steered, suspension), updateStep(steered, name, target)],
    says: `the service is suspended and goes from ${currentName(steered)} to ${name}`,
    target,
    notes: notesOf(steered, target),
  };
}

function suspendStep({ service }: Steered, suspension: UndoOptions['suspension']): Step {
  const input = { resourceArn: service.serviceArn, tags: tagList(suspension) };
  return step('ecs:TagResource', input, { effect: 'tag', why: 'suspend, so that the manifest is not set again' });
}

/** ECS wants launch-time volumes said again whenever the revision that mounts them is. */
function updateStep(steered: Steered, name: string, target: TaskDefinitionRead): Step {
  const { volumeConfigurations = [] } = revisionThen(steered, target) ?? steered.revision ?? {};
  const mounts = (target.taskDefinition.volumes ?? []).some(({ configuredAtLaunch }) => configuredAtLaunch);
  const input = {
    ...steered.place,
    taskDefinition: target.taskDefinition.taskDefinitionArn,
    ...(mounts && volumeConfigurations.length > 0 ? { volumeConfigurations } : {}),
  };
  return step('ecs:UpdateService', input as CallInput<'ecs:UpdateService'>, {
    effect: 'rollout',
    why: `task definition ${currentName(steered)} → ${name}`,
  });
}

function notesOf(steered: Steered, target: TaskDefinitionRead): readonly string[] {
  const changed = Object.keys(changedMembers(revisionThen(steered, target), steered.revision));
  const since = changed.length === 0 ? [] : [`changed since, and left as it is: ${changed.join(', ')}`];
  return [...notesOfLast(steered), ...notesOfFailure(steered, target), ...since];
}

function notesOfFailure({ rollouts }: Steered, target: TaskDefinitionRead): readonly string[] {
  const name = nameOf(target);
  const last = rollouts.findIndex(({ taskDefinition }) => taskDefinition && nameOf(taskDefinition) === name);
  return last >= 0 && isFailed(rollouts, last) ? [`${name} failed in its last rollout`] : [];
}

/** Who undoes right after ECS has gone back by itself may mean what has happened already. */
function notesOfLast(steered: Steered): readonly string[] {
  const [last] = steered.rollouts;
  const isBack = last !== undefined && isFailed(steered.rollouts, 0) && targetName(last) !== currentName(steered);
  return isBack ? [`ECS has already gone back from ${targetName(last)} to ${currentName(steered)}`] : [];
}

/** The service as it was when the revision was last rolled out. */
function revisionThen({ rollouts }: Steered, target: TaskDefinitionRead): ServiceRevision | undefined {
  const name = nameOf(target);
  return rollouts.find(({ taskDefinition }) => taskDefinition && nameOf(taskDefinition) === name)?.revision;
}

function nameOf({ taskDefinition }: TaskDefinitionRead): string {
  return revisionName(taskDefinition.taskDefinitionArn ?? '');
}
