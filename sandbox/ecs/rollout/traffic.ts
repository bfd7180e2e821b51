import type { EcsWorld, ServiceDeploymentState } from '../world.ts';
import { weightsOf } from './placements.ts';
import type { Step } from './progress.ts';

/**
 * Writes the shares that a step gives the deployed revision into the production and test rules of its load balancers.
 * False where load balancing would not have it; what is written by then stays. A service without such rules shifts
 * nothing (developer guide, "Creating an Amazon ECS blue/green deployment": headless services).
 */
export function shiftTraffic(world: EcsWorld, deployment: ServiceDeploymentState, { production, test }: Step): boolean {
  const { staged } = deployment;
  if (!staged) return true;
  const isProductionDone =
    production === undefined || write(world, deployment, { rules: 'production', percent: production });
  const isTestDone = test === undefined || write(world, deployment, { rules: 'test', percent: test });
  if (isProductionDone) staged.production = production ?? staged.production;
  if (isTestDone) staged.test = test ?? staged.test;
  return isProductionDone && isTestDone;
}

function write(
  world: EcsWorld,
  { target }: ServiceDeploymentState,
  what: { rules: 'production' | 'test'; percent: number },
): boolean {
  const ruled = target.placements.filter((placement) => placement[what.rules] !== undefined);
  return ruled
    .map((placement) => world.region.peers.elb.forward(placement[what.rules] ?? '', weightsOf(placement, what.percent)))
    .every((done) => done);
}
