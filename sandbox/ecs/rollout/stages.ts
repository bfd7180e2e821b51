import { healthyCount, runsNow, wantedCount } from '../wanted.ts';
import { type EcsWorld, now, type Revision, type ServiceDeploymentState, type ServiceState } from '../world.ts';
import { lookAtHooks, startHooks } from './hooks.ts';
import type { Staged, Step } from './progress.ts';
import { wayBack } from './steps.ts';
import { shiftTraffic } from './traffic.ts';

/** How far a look at a staged deployment brought it. */
export type Passing =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** In milliseconds; without them until something else changes. */
  | { readonly kind: 'waits'; readonly for?: number };

const UNSHIFTABLE = 'Service deployment rolled back because the traffic could not be shifted.';

export function newStaged(steps: readonly Step[], blue: Revision | undefined): Staged {
  return { steps, at: 0, enteredAt: 0, entered: 0, hooks: [], blue, production: 0, test: undefined };
}

/** Takes a deployment from step to step until one holds it. */
export function passStages(world: EcsWorld, service: ServiceState, deployment: ServiceDeploymentState): Passing {
  const { staged } = deployment;
  for (;;) {
    const step = staged?.steps[staged.at];
    if (!staged || !step) return { kind: 'done' };
    const obstacle = obstacleTo(world, service, { deployment, staged, step });
    if (obstacle) return obstacle;
    if (staged.at === staged.steps.length - 1) return { kind: 'done' };
    if (!enterStep(world, deployment, staged.at + 1)) return { kind: 'failed', reason: UNSHIFTABLE };
  }
}

/** Enters a step: its weights are written and its hooks begin. False where the traffic could not be shifted. */
export function enterStep(world: EcsWorld, deployment: ServiceDeploymentState, at: number): boolean {
  const { staged } = deployment;
  const step = staged?.steps[at];
  if (!staged || !step) return true;
  staged.at = at;
  staged.entered += 1;
  staged.enteredAt = world.region.clock.now();
  deployment.updatedAt = now(world);
  startHooks(world, deployment, staged);
  return shiftTraffic(world, deployment, step);
}

/** Turns a deployment round. Where blue is whole, the weights are back by the time this returns. */
export function turnBack(world: EcsWorld, service: ServiceState, deployment: ServiceDeploymentState): void {
  const { staged } = deployment;
  if (!staged) return;
  const isBlueWhole = healthyCount(service, staged.blue) >= wantedCount(service);
  staged.steps = wayBack({ isBlueWhole, test: staged.test });
  enterStep(world, deployment, 0);
}

interface Place {
  readonly deployment: ServiceDeploymentState;
  readonly staged: Staged;
  readonly step: Step;
}

function obstacleTo(world: EcsWorld, service: ServiceState, place: Place): Passing | undefined {
  const { staged, step } = place;
  const hooks = lookAtHooks(world, staged);
  if (hooks.kind !== 'passed') return hooks;
  if (!isReached(service, place)) return { kind: 'waits' };
  const left = staged.enteredAt + step.lasts - world.region.clock.now();
  return left > 0 ? { kind: 'waits', for: left } : undefined;
}

function isReached(service: ServiceState, { deployment, staged, step }: Place): boolean {
  switch (step.until) {
    case 'green is healthy':
      return healthyCount(service, deployment.target) >= wantedCount(service);
    case 'blue is healthy':
      return healthyCount(service, staged.blue) >= wantedCount(service);
    case 'the others are gone':
      return service.deployments.every((one) => one.tasks.size === 0 || runsNow(service, one));
    default:
      return true;
  }
}
