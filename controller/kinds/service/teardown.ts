import type { Service } from '@aws-sdk/client-ecs';
import type { Identity } from '../../model/identity.ts';
import type { Present } from '../../model/kind.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import type { ServiceLive } from './live.ts';
import { lastSegment } from './names.ts';
import { refuseForm } from './refusals.ts';

const RECHECK_MS = 5_000;

/**
 * Scale to 0, wait until nothing runs, delete. ECS takes the scalable target along; revisions stay, so that the service
 * can come back as it was.
 */
export function teardown(_identity: Identity, seen: Present<ServiceLive>): Plan {
  return refuseForm(seen.live.service) ?? teardownOf(seen.live.service);
}

function teardownOf(service: Service): Plan {
  if (service.schedulingStrategy === 'DAEMON') return { kind: 'act', steps: [deleteStep(service, { force: true })] };
  if ((service.desiredCount ?? 0) > 0) return { kind: 'act', steps: [scaleToZero(service)] };
  const tasks = (service.runningCount ?? 0) + (service.pendingCount ?? 0);
  if (tasks > 0) return { kind: 'wait', reason: 'waits for the last tasks to stop', recheckMs: RECHECK_MS };
  return { kind: 'act', steps: [deleteStep(service, {})] };
}

function scaleToZero(service: Service): Step {
  const key = placeOfLive(service);
  return step(
    'ecs:UpdateService',
    { ...key, desiredCount: 0 },
    {
      effect: 'delete',
      why: 'scale to 0 before the service is deleted',
      shows: [{ read: 'ecs:service', key, expect: { part: { desiredCount: 0 } } }],
    },
  );
}

/** A DAEMON service cannot be scaled: ECS deletes it with its tasks when told to. */
function deleteStep(service: Service, force: { readonly force?: true }): Step {
  const key = placeOfLive(service);
  return step(
    'ecs:DeleteService',
    { ...key, ...force },
    {
      effect: 'delete',
      why: 'the service is not wanted any more',
      shows: [{ read: 'ecs:service', key, expect: 'absent' }],
    },
  );
}

function placeOfLive(service: Service): { cluster: string; service: string } {
  return { cluster: lastSegment(service.clusterArn ?? ''), service: service.serviceName ?? '' };
}
