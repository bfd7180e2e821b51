import type { ScalingActivity } from '@aws-sdk/client-application-auto-scaling';
import type { ScalingWorld, TargetState } from './world.ts';
import { tripleOf, uuid } from './world.ts';

/** Brings a service's desired count into its target's range; nothing happens to one that is inside, or gone. */
export function clamp(world: ScalingWorld, target: TargetState, cause: string): void {
  const { ecs } = world.region.peers;
  const current = ecs.service(target.cluster, target.service)?.desiredCount;
  if (current === undefined) return;
  const wanted = within(target, current);
  if (wanted !== current) setCapacity(world, target, { count: wanted, cause });
}

export function within(target: TargetState, count: number): number {
  return Math.max(target.minCapacity, Math.min(target.maxCapacity, count));
}

const MOST = 10_000;

/** Sets the desired count through ECS and writes the scaling activity down. */
export function setCapacity(world: ScalingWorld, target: TargetState, to: { count: number; cause: string }): void {
  world.region.peers.ecs.setDesiredCount(target.cluster, target.service, to.count);
  writeDown(world, target, {
    Description: `Setting desired count to ${to.count}.`,
    Cause: to.cause,
    StatusMessage: `Successfully set desired count to ${to.count}. Change successfully fulfilled by ecs.`,
  });
}

type Words = Pick<Required<ScalingActivity>, 'Description' | 'Cause' | 'StatusMessage'>;

/** Keeps a scaling activity, the newest of which AWS answers for weeks. */
export function writeDown(world: ScalingWorld, target: TargetState, words: Words): void {
  const at = new Date(world.region.clock.now());
  world.serial += 1;
  world.activities.push({
    serial: world.serial,
    document: {
      ActivityId: uuid(world),
      ...tripleOf(target),
      ...words,
      StartTime: at,
      EndTime: at,
      StatusCode: 'Successful',
    },
  });
  if (world.activities.length > MOST) world.activities.shift();
}
