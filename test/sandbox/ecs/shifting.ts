import type * as Ecs from '@aws-sdk/client-ecs';
import { type EcsRegion, fargateService, type InputOf, MINUTE, register, runningService } from './region.ts';

export const PRODUCTION = 'arn:production';
export const TEST = 'arn:test';

type Configuration = NonNullable<InputOf<'CreateService'>['deploymentConfiguration']>;

/** A service `shifted` of two tasks on a pair of groups, created just now; its two rules forward to the primary one. */
export async function newShiftedService(deploymentConfiguration: Configuration): Promise<EcsRegion> {
  const aws = await runningService();
  const targetGroupArn = aws.addTargetGroup('primary');
  const alternateTargetGroupArn = aws.addTargetGroup('alternate');
  for (const rule of [PRODUCTION, TEST]) aws.rules.set(rule, [['primary', 1]]);
  aws.call('CreateService', {
    ...fargateService({ serviceName: 'shifted', deploymentConfiguration }),
    loadBalancers: [
      {
        ...{ targetGroupArn, containerName: 'web', containerPort: 80 },
        advancedConfiguration: {
          alternateTargetGroupArn,
          productionListenerRule: PRODUCTION,
          testListenerRule: TEST,
        },
      },
    ],
  });
  return aws;
}

/** The same service with its first deployment behind it: it serves from the alternate group. */
export async function shiftedService(deploymentConfiguration: Configuration): Promise<EcsRegion> {
  const aws = await newShiftedService({ strategy: 'BLUE_GREEN' });
  await aws.clock.advance(5 * MINUTE);
  aws.call('UpdateService', { cluster: 'shop', service: 'shifted', deploymentConfiguration });
  return aws;
}

/** Registers the next revision and updates the service to it. */
export function rollOut(aws: EcsRegion, image = 'shop/web:2'): void {
  register(aws, image);
  aws.call('UpdateService', { cluster: 'shop', service: 'shifted', taskDefinition: 'web' });
}

/** The newest service deployment in full. */
export function latest(aws: EcsRegion): Ecs.ServiceDeployment {
  const { serviceDeployments: [brief] = [] } = aws.call('ListServiceDeployments', {
    ...{ cluster: 'shop', service: 'shifted' },
  });
  const serviceDeploymentArns = [brief?.serviceDeploymentArn ?? ''];
  const { serviceDeployments: [found] = [] } = aws.call('DescribeServiceDeployments', { serviceDeploymentArns });
  return found ?? {};
}

/** How many tasks are registered in each group of the pair. */
export function targets(aws: EcsRegion): Record<string, number> {
  const pairs = [...aws.groups].map(([arn, { targets }]) => [arn.split('/')[1], targets.size] as const);
  return Object.fromEntries(pairs);
}

/** Virtual time, second by second, until the newest deployment is at that stage or has that status. */
export async function until(aws: EcsRegion, reached: string): Promise<void> {
  for (let second = 0; second < 7200; second++) {
    const { lifecycleStage, status } = latest(aws);
    if (lifecycleStage === reached || status === reached) return;
    await aws.clock.advance(1000);
  }
  throw new Error(`never came to ${reached}: ${JSON.stringify(latest(aws))}`);
}
