import { expect } from 'vitest';
import type { Bench, ConformanceRow } from '../../conformance/row.ts';
import { latestDeployment } from './given.ts';
import { type Configuration, reach, rollingOut, type Shifted, weights } from './given-shift.ts';

const LAMBDA = 'Amazon ECS developer guide, Lambda hooks for Amazon ECS service deployments';

type Stage = 'POST_SCALE_UP' | 'PRODUCTION_TRAFFIC_SHIFT';

/** A deployment that calls a function of its own at that stage, which answers that; SUCCEEDED from then on. */
async function calling(bench: Bench, stage: Stage, answers: object[]): Promise<Shifted> {
  const hookTargetArn = `arn:aws:lambda:eu-west-1:123456789012:function:${bench.name('hook')}`;
  if (answers.length > 0) await bench.order('hooks', { functionArn: hookTargetArn, answers });
  const hook = { hookTargetArn, roleArn: 'arn:aws:iam::123456789012:role/hooks', lifecycleStages: [stage] };
  return rollingOut(bench, { strategy: 'BLUE_GREEN', lifecycleHooks: [hook] } satisfies Configuration);
}

async function statuses(bench: Bench, given: Shifted): Promise<(string | undefined)[]> {
  return ((await latestDeployment(bench, given)).lifecycleHookDetails ?? []).map(({ status }) => status);
}

export const LAMBDA_HOOK_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-hook-succeeds',
    behaviour: 'A stage with a Lambda hook waits until the function says SUCCEEDED.',
    source: LAMBDA,
    async run(bench) {
      const given = await calling(bench, 'POST_SCALE_UP', []);
      await reach(bench, given, 'POST_SCALE_UP');
      expect(await statuses(bench, given)).toEqual(['IN_PROGRESS']);
      await reach(bench, given, 'SUCCESSFUL');
      expect(await statuses(bench, given)).toEqual(['SUCCEEDED']);
    },
  },
  {
    id: 'ecs-hook-fails',
    behaviour: 'A function that says FAILED takes the deployment back, whatever the circuit breaker is told.',
    source: LAMBDA,
    async run(bench) {
      const given = await calling(bench, 'POST_SCALE_UP', [{ hookStatus: 'FAILED' }]);
      await reach(bench, given, 'ROLLBACK_SUCCESSFUL');
      expect([await statuses(bench, given), await weights(bench, given)]).toEqual([['FAILED'], [0, 100]]);
    },
  },
  {
    id: 'ecs-hook-called-again',
    behaviour: 'A function that says IN_PROGRESS is called again after 30 seconds, or after its callBackDelay.',
    source: LAMBDA,
    async run(bench) {
      const answers = [{ hookStatus: 'IN_PROGRESS' }, { hookStatus: 'IN_PROGRESS', callBackDelay: 60 }];
      const given = await calling(bench, 'POST_SCALE_UP', answers);
      await reach(bench, given, 'POST_SCALE_UP');
      await bench.elapse(88_000);
      expect(await statuses(bench, given)).toEqual(['IN_PROGRESS']);
      await bench.elapse(5_000);
      expect(await statuses(bench, given)).toEqual(['SUCCEEDED']);
    },
  },
  {
    id: 'ecs-hook-on-the-way-back',
    behaviour: 'On the way back the hooks of the shifts are called again.',
    source: 'Amazon ECS developer guide, Lifecycle hooks for Amazon ECS service deployments',
    async run(bench) {
      const given = await calling(bench, 'PRODUCTION_TRAFFIC_SHIFT', [{ hookStatus: 'FAILED' }]);
      await reach(bench, given, 'ROLLBACK_SUCCESSFUL');
      expect(await statuses(bench, given)).toEqual(['FAILED', 'SUCCEEDED']);
    },
  },
];
