import type { Service } from '@aws-sdk/client-ecs';
import type { Plan, RefusalCode } from '../../model/plan.ts';
import { controllerOf } from './sides.ts';

/** Live services of a form that is shown and never written. */
export function refuseForm(service: Service): Plan | undefined {
  if (service.resourceManagementType === 'ECS')
    return refuse('UNSUPPORTED', 'ECS Express Mode manages this service; Evenkeel shows it and writes nothing');
  return refuseController(controllerOf(service));
}

const WHO_ROLLS_OUT: Readonly<Record<string, string>> = {
  CODE_DEPLOY: 'CodeDeploy rolls it out, from an AppSpec',
  EXTERNAL: 'what it runs lies in task sets that somebody else makes',
};

export function refuseController(controller: string): Plan | undefined {
  if (controller === 'ECS') return undefined;
  return refuse(
    'UNSUPPORTED',
    `the deployment controller is ${controller}: ${WHO_ROLLS_OUT[controller] ?? 'somebody else rolls it out'}; Evenkeel shows such services and writes nothing but its own tags`,
  );
}

function refuse(code: RefusalCode, message: string): Plan {
  return { kind: 'refuse', code, message };
}
