import type { EcsWorld } from './world.ts';

/**
 * What a Lambda function answers to ECS when a lifecycle hook calls it (developer guide, "Lambda hooks for Amazon ECS
 * service deployments"). `callBackDelay` is in seconds.
 */
export interface HookAnswer {
  readonly hookStatus: 'SUCCEEDED' | 'FAILED' | 'IN_PROGRESS';
  readonly callBackDelay?: number | undefined;
}

/** What the function answers this time: what was ordered, in its order, and SUCCEEDED from then on. */
export function callFunction(world: EcsWorld, functionArn: string | undefined): HookAnswer {
  return world.hookAnswers.get(functionArn ?? '')?.shift() ?? { hookStatus: 'SUCCEEDED' };
}
