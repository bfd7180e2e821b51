import type { Model } from '../../sandbox/cloudcontrol/store.ts';
import type { SystemWorld } from './system-world.ts';

const TYPE = 'AWS::IAM::Role';
const NAME = 'somebody-elses-tasks';

/** A role of somebody else that has managed policies which roles of the systems have, too. */
const ROLE: Model = {
  RoleName: NAME,
  Arn: `arn:aws:iam::123456789012:role/${NAME}`,
  AssumeRolePolicyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  },
  ManagedPolicyArns: [
    'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy',
    'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  ],
};

/** Lets the neighbour live in the account before the system does. */
export function moveIn(world: SystemWorld): void {
  world.store().put({ type: TYPE, identifier: NAME, model: ROLE, createdAt: world.world.clock.now() });
}

/** What became of it, and what it was. */
export function neighbourhood(world: SystemWorld): { readonly now: unknown; readonly before: Model } {
  return { now: world.store().get(TYPE, NAME)?.model, before: ROLE };
}
