import { expect } from 'vitest';
import type { ConformanceRow } from '../../conformance/row.ts';
import { latestDeployment } from './given.ts';
import { reach, rollingOut, weights } from './given-shift.ts';

const CANARY = {
  strategy: 'CANARY',
  canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 10 },
} as const;

export const GRADUAL_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-canary-two-phases',
    behaviour: 'A canary deployment shifts its share, waits for the canary bake time, then shifts the rest.',
    source: 'Amazon ECS developer guide, canary deployments',
    async run(bench) {
      const given = await rollingOut(bench, CANARY);
      await reach(bench, given, 'PRODUCTION_TRAFFIC_SHIFT');
      expect(await weights(bench, given)).toEqual([10, 90]);
      await bench.elapse(590_000);
      expect([await weights(bench, given), (await latestDeployment(bench, given)).lifecycleStage]).toEqual([
        [10, 90],
        'PRODUCTION_TRAFFIC_SHIFT',
      ]);
      await bench.elapse(20_000);
      expect(await weights(bench, given)).toEqual([100, 0]);
    },
  },
  {
    id: 'ecs-canary-weights',
    behaviour: 'Both service revisions say the share of the production traffic that they were given.',
    source: 'Amazon ECS API reference, ServiceRevisionSummary, requestedProductionTrafficWeight',
    async run(bench) {
      const given = await rollingOut(bench, CANARY);
      await reach(bench, given, 'PRODUCTION_TRAFFIC_SHIFT');
      const { targetServiceRevision: green, sourceServiceRevisions: [blue] = [] } = await latestDeployment(
        bench,
        given,
      );
      expect([green, blue].map((one) => one?.requestedProductionTrafficWeight)).toEqual([10, 90]);
    },
  },
  {
    id: 'ecs-linear-steps',
    behaviour: 'A linear deployment shifts in equal steps, with the step bake time after each but the last.',
    source: 'Amazon ECS developer guide, linear deployments; API reference, LinearConfiguration',
    async run(bench) {
      const linearConfiguration = { stepPercent: 40, stepBakeTimeInMinutes: 5 };
      const given = await rollingOut(bench, { strategy: 'LINEAR', linearConfiguration });
      await reach(bench, given, 'PRODUCTION_TRAFFIC_SHIFT');
      const seen = [await weights(bench, given)];
      await bench.elapse(305_000);
      seen.push(await weights(bench, given));
      await bench.elapse(305_000);
      seen.push(await weights(bench, given));
      expect(seen).toEqual([
        [40, 60],
        [80, 20],
        [100, 0],
      ]);
      await reach(bench, given, 'SUCCESSFUL');
    },
  },
  {
    id: 'ecs-gradual-asks-each-step',
    behaviour: 'PRE_PRODUCTION_TRAFFIC_SHIFT comes before every step, and its hooks with it.',
    source: 'Amazon ECS API reference, ServiceDeployment, lifecycleStage',
    async run(bench) {
      const lifecycleHooks = [
        { targetType: 'PAUSE' as const, lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT' as const] },
      ];
      const given = await rollingOut(bench, { ...CANARY, lifecycleHooks });
      for (const expected of [
        [0, 100],
        [10, 90],
      ]) {
        await bench.elapse(660_000);
        const { serviceDeploymentArn, lifecycleHookDetails = [] } = await latestDeployment(bench, given);
        expect([await weights(bench, given), lifecycleHookDetails.at(-1)?.status]).toEqual([
          expected,
          'AWAITING_ACTION',
        ]);
        const hookId = lifecycleHookDetails.at(-1)?.hookId;
        await bench.clients.ecs.continueServiceDeployment({ serviceDeploymentArn, hookId });
      }
      await reach(bench, given, 'SUCCESSFUL');
    },
  },
  {
    id: 'ecs-gradual-fractions',
    behaviour: 'A share with a fraction is weighed out of a thousand.',
    source: 'inferred: shares are multiples of 0.1 percent, weights whole numbers up to 999',
    believed: true,
    async run(bench) {
      const canaryConfiguration = { canaryPercent: 2.5, canaryBakeTimeInMinutes: 10 };
      const given = await rollingOut(bench, { strategy: 'CANARY', canaryConfiguration });
      await reach(bench, given, 'PRODUCTION_TRAFFIC_SHIFT');
      expect(await weights(bench, given)).toEqual([25, 975]);
    },
  },
];
