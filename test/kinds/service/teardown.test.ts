import type { Service } from '@aws-sdk/client-ecs';
import { describe, expect, it } from 'vitest';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import type { Plan } from '../../../controller/model/plan.ts';
import { aService, liveOf } from './live-service.ts';
import { CONTEXT, PLACE, sent, specOf } from './looking.ts';

function teardown(parts: Partial<Service>): Plan {
  const { identity } = aService({ spec: specOf() });
  const live = liveOf(specOf(), parts);
  return serviceKind.teardown(identity, { state: 'present', live, tags: {} }, CONTEXT);
}

describe('teardown of a service', () => {
  it('scales to 0 first', () => {
    expect(sent(teardown({}))).toEqual([{ call: 'ecs:UpdateService', input: { ...PLACE, desiredCount: 0 } }]);
  });

  it('waits until nothing runs', () => {
    const plan = { kind: 'wait', reason: 'waits for the last tasks to stop', recheckMs: 5_000 };

    expect(teardown({ desiredCount: 0, runningCount: 1 })).toEqual(plan);
    expect(teardown({ desiredCount: 0, runningCount: 0, pendingCount: 1 })).toEqual(plan);
  });

  it('then deletes', () => {
    expect(teardown({ desiredCount: 0, runningCount: 0 })).toMatchObject({
      kind: 'act',
      steps: [
        {
          call: 'ecs:DeleteService',
          input: PLACE,
          effect: 'delete',
          shows: [{ read: 'ecs:service', expect: 'absent' }],
        },
      ],
    });
  });

  it('deletes a DAEMON service with its tasks: it cannot be scaled', () => {
    expect(sent(teardown({ schedulingStrategy: 'DAEMON' }))).toEqual([
      { call: 'ecs:DeleteService', input: { ...PLACE, force: true } },
    ]);
  });

  it('leaves a service alone that is never written', () => {
    expect(teardown({ deploymentController: { type: 'EXTERNAL' } })).toMatchObject({
      kind: 'refuse',
      code: 'UNSUPPORTED',
    });
  });
});
