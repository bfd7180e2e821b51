import type { Service } from '@aws-sdk/client-ecs';
import type { Plan, RefusalCode } from '../../model/plan.ts';
import { controllerOf } from './sides.ts';

/** Live services of a form that is shown and never written. */
export function refuseForm(service: Service): Plan | undefined {
  if (service.resourceManagementType === 'ECS')
    return refuse('UNSUPPORTED', 'ECS Express Mode manages this service; Evenkeel shows it and writes nothing');
  return refuseController(controllerOf(service));
}

export function refuseController(controller: string): Plan | undefined {
  if (controller === 'ECS') return undefined;
  return refuse(
    'UNSUPPORTED',
    `the deployment controller is ${controller}; Evenkeel shows such services and writes nothing`,
  );
}

function refuse(code: RefusalCode, message: string): Plan {
  return { kind: 'refuse', code, message };
}
