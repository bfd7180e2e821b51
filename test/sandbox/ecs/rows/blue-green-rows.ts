import { expect } from 'vitest';
import type { ConformanceRow } from '../../conformance/row.ts';
import { latestDeployment, look } from './given.ts';
import { actionOf, create, givenNetworkListener, givenRules, reach, rollingOut, weights } from './given-shift.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } as const;
const RULE = 'recorded answer, go-to-k/cdk-real-drift ListenerRule.ProdRule';
const STAGES = 'Amazon ECS API reference, ServiceDeployment, lifecycleStage';
const WORKFLOW = 'Amazon ECS developer guide, blue/green service deployments workflow';

export const BLUE_GREEN_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-shift-first-deployment',
    behaviour:
      'The first deployment of a blue/green service goes to the alternate group: the production rule forwards to both, all of it to the alternate one, and has no lone target group any more.',
    source: RULE,
    async run(bench) {
      const given = await givenRules(bench);
      await create(bench, given, { strategy: 'BLUE_GREEN' });
      await reach(bench, given, 'SUCCESSFUL');
      expect(await actionOf(bench, given.production)).toEqual({
        Type: 'forward',
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: given.alternate, Weight: 100 },
            { TargetGroupArn: given.primary, Weight: 0 },
          ],
          TargetGroupStickinessConfig: { Enabled: false },
        },
      });
    },
  },
  {
    id: 'ecs-shift-declared-pair',
    behaviour: 'A service keeps showing its primary and alternate group as declared, whichever serves.',
    source: 'recorded answer, go-to-k/cdk-real-drift Service.BgService',
    async run(bench) {
      const given = await givenRules(bench);
      await create(bench, given, { strategy: 'BLUE_GREEN' });
      await reach(bench, given, 'SUCCESSFUL');
      const { loadBalancers: [balancer] = [] } = await look(bench, given);
      expect([balancer?.targetGroupArn, balancer?.advancedConfiguration?.alternateTargetGroupArn]).toEqual([
        given.primary,
        given.alternate,
      ]);
    },
  },
  {
    id: 'ecs-shift-alternate-unattached',
    behaviour: 'The alternate group may be on no rule before the service is created.',
    source: `${RULE} and Service.BgService: the stack has no rule that names it`,
    async run(bench) {
      const given = await givenRules(bench);
      const { TargetGroups: [before] = [] } = await bench.clients.elb.describeTargetGroups({
        TargetGroupArns: [given.alternate],
      });
      expect(before?.LoadBalancerArns).toEqual([]);
      await create(bench, given, { strategy: 'BLUE_GREEN' });
      await reach(bench, given, 'SUCCESSFUL');
    },
  },
  {
    id: 'ecs-shift-stages',
    behaviour: 'A blue/green deployment goes through the stages in their order and ends SUCCESSFUL.',
    source: STAGES,
    async run(bench) {
      const given = await rollingOut(bench, { strategy: 'BLUE_GREEN' });
      const seen: unknown[] = [];
      for (let second = 0; second < 45; second += 1) {
        const { lifecycleStage } = await latestDeployment(bench, given);
        if (seen.at(-1) !== lifecycleStage) seen.push(lifecycleStage);
        await bench.elapse(1000);
      }
      expect(seen).toEqual([
        'PRE_SCALE_UP',
        'SCALE_UP',
        'POST_SCALE_UP',
        'TEST_TRAFFIC_SHIFT',
        'POST_TEST_TRAFFIC_SHIFT',
        'PRE_PRODUCTION_TRAFFIC_SHIFT',
        'PRODUCTION_TRAFFIC_SHIFT',
        'POST_PRODUCTION_TRAFFIC_SHIFT',
        'BAKE_TIME',
        'CLEAN_UP',
      ]);
      await reach(bench, given, 'SUCCESSFUL');
    },
  },
  {
    id: 'ecs-shift-blue-serves',
    behaviour: 'Until the production shift blue has all production traffic, at full strength beside green.',
    source: STAGES,
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      await reach(bench, given, 'POST_TEST_TRAFFIC_SHIFT');
      expect(await weights(bench, given)).toEqual([0, 100]);
      const { targetServiceRevision: green, sourceServiceRevisions: [blue] = [] } = await latestDeployment(
        bench,
        given,
      );
      expect([green, blue].map((one) => [one?.runningTaskCount, one?.requestedProductionTrafficWeight])).toEqual([
        [2, 0],
        [2, 100],
      ]);
    },
  },
  {
    id: 'ecs-shift-test-traffic',
    behaviour: 'The test traffic shifts before the production traffic, at a rule of its own.',
    source: STAGES,
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      await reach(bench, given, 'POST_SCALE_UP');
      expect(await weights(bench, given, given.test)).toEqual([0, 100]);
      await reach(bench, given, 'TEST_TRAFFIC_SHIFT');
      expect(await weights(bench, given, given.test)).toEqual([100, 0]);
      expect(await weights(bench, given)).toEqual([0, 100]);
    },
  },
  {
    id: 'ecs-shift-bake-time',
    behaviour: 'For the bake time both revisions run, and the new one has the production traffic.',
    source: WORKFLOW,
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      await reach(bench, given, 'BAKE_TIME');
      await bench.elapse(295_000);
      expect([(await latestDeployment(bench, given)).lifecycleStage, (await look(bench, given)).runningCount]).toEqual([
        'BAKE_TIME',
        4,
      ]);
      expect(await weights(bench, given)).toEqual([100, 0]);
      await reach(bench, given, 'SUCCESSFUL');
      expect((await look(bench, given)).runningCount).toBe(2);
    },
  },
  {
    id: 'ecs-shift-network-listener',
    behaviour: 'Behind a network load balancer the weights are those of the listener.',
    source: 'Amazon ECS API reference, AdvancedConfiguration, productionListenerRule',
    async run(bench) {
      const given = await givenNetworkListener(bench);
      await create(bench, given, { strategy: 'BLUE_GREEN' });
      await reach(bench, given, 'SUCCESSFUL');
      expect(await weights(bench, given)).toEqual([0, 100]);
    },
  },
  {
    id: 'ecs-shift-no-forward',
    behaviour: 'A rule that does not forward fails the deployment, which goes back.',
    source: 'inferred: there is nothing to weigh',
    believed: true,
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      await bench.clients.elb.modifyRule({
        RuleArn: given.test,
        Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } }],
      });
      await reach(bench, given, 'ROLLBACK_SUCCESSFUL');
      expect(await weights(bench, given)).toEqual([0, 100]);
    },
  },
  {
    id: 'ecs-shift-taskDefinition',
    behaviour:
      'The service and its PRIMARY deployment name the new revision from the start, before any traffic shifts.',
    source: 'inferred from terraform-provider-aws: it finds the service deployment by the revision of the new PRIMARY',
    believed: true,
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      const { taskDefinition, deployments = [] } = await look(bench, given);
      expect(taskDefinition).toMatch(/:2$/);
      expect(deployments.map(({ status, taskDefinition }) => [status, taskDefinition?.slice(-1)])).toEqual([
        ['PRIMARY', '2'],
        ['ACTIVE', '1'],
      ]);
    },
  },
  {
    id: 'ecs-shift-supersede',
    behaviour:
      'An update during a deployment starts with RECONCILE_SERVICE: the traffic is the last good revision’s, and the tasks of the superseded one go.',
    source: `${STAGES}; who gets the traffic is inferred`,
    believed: true,
    async run(bench) {
      const given = await rollingOut(bench, BLUE_GREEN);
      await reach(bench, given, 'BAKE_TIME');
      const { cluster, service } = given;
      await bench.clients.ecs.updateService({ cluster, service, forceNewDeployment: true });
      expect((await latestDeployment(bench, given)).lifecycleStage).toBe('RECONCILE_SERVICE');
      await reach(bench, given, 'PRE_SCALE_UP');
      expect([await weights(bench, given), (await look(bench, given)).runningCount]).toEqual([[0, 100], 2]);
    },
  },
];
