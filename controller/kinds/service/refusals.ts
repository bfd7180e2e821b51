import type { Service } from '@aws-sdk/client-ecs';
import type { Difference } from '../../model/difference.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Plan, RefusalCode } from '../../model/plan.ts';
import { describeChanges } from './changes.ts';
import { memberOf, SERVICE_FIELDS } from './fields.ts';
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

/** Changes that UpdateService has no member for. */
export function refuseReplacement(
  differences: readonly Difference[],
  { have, replace }: { readonly have: JsonObject | undefined; readonly replace: 'refuse' | 'allow' },
): Plan | undefined {
  const fixed = differences.filter(({ path }) => isFixed(path) && !isBackToLaunchType(path, have));
  if (fixed.length === 0) return undefined;
  const what = `${describeChanges(fixed)} cannot be changed in place: the service would have to be scaled to 0, deleted and created again, with an outage`;
  return replace === 'allow'
    ? refuse('UNSUPPORTED', `${what}; Evenkeel does not carry out this replacement: give the service a new serviceName`)
    : refuse('REPLACEMENT_REFUSED', `${what}; management.replace is refuse`);
}

function isFixed(path: string): boolean {
  const change = SERVICE_FIELDS[memberOf(path)]?.change;
  return change === 'replace' || change === 'fixed';
}

/** A service on a capacity provider strategy goes back to its recorded launch type in place. */
function isBackToLaunchType(path: string, have: JsonObject | undefined): boolean {
  return path === 'launchType' && have?.launchType === undefined && have?.capacityProviderStrategy !== undefined;
}

function refuse(code: RefusalCode, message: string): Plan {
  return { kind: 'refuse', code, message };
}
