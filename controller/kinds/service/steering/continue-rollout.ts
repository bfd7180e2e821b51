import type { DeploymentLifecycleHookDetail, ServiceDeployment } from '@aws-sdk/client-ecs';
import { type Step, step } from '../../../model/plan.ts';
import { ongoing, refuseAtRest, refuseForeignController, type Steered, type Steering, targetName } from './steered.ts';

/** Lets a rollout go on that waits for a person: every hook that is awaited now, and none of a later stage. */
export function continueRollout(steered: Steered): Steering {
  const refusal = refuseForeignController(steered);
  if (refusal) return refusal;
  const rollout = ongoing(steered);
  if (!rollout) return refuseAtRest(steered);
  const { deployment } = rollout;
  const awaited = (deployment.lifecycleHookDetails ?? []).filter(({ status }) => status === 'AWAITING_ACTION');
  if (awaited.length === 0) return { kind: 'refuse', message: `${describe(deployment, targetName(rollout))}` };
  return {
    kind: 'act',
    steps: awaited.map((hook) => continueStep(deployment, hook)),
    says: `the rollout of ${targetName(rollout)} goes on${at(deployment)}`,
    notes: [],
  };
}

function describe(deployment: ServiceDeployment, name: string): string {
  const running = (deployment.lifecycleHookDetails ?? []).find(({ status }) => status === 'IN_PROGRESS');
  const hook = running ? `; it waits for ${running.targetArn ?? 'a hook'}, which answers by itself` : '';
  return `the rollout of ${name} waits for nobody${at(deployment)}${hook}`;
}

function at({ lifecycleStage }: ServiceDeployment): string {
  return lifecycleStage ? ` at ${lifecycleStage}` : '';
}

function continueStep(deployment: ServiceDeployment, { hookId }: DeploymentLifecycleHookDetail): Step {
  const { serviceDeploymentArn } = deployment;
  return step(
    'ecs:ContinueServiceDeployment',
    { serviceDeploymentArn, hookId, action: 'CONTINUE' },
    { effect: 'rollout', why: `continue${at(deployment)}` },
  );
}
