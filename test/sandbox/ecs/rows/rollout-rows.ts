import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { Bench, ConformanceRow } from '../../conformance/row.ts';
import {
  fargate,
  type Given,
  givenHome,
  givenService,
  givenTaskDefinition,
  latestDeployment,
  look,
  nextRevision,
  rested,
} from './given.ts';

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } };

async function rollOut(bench: Bench, given: Given, image: string): Promise<void> {
  const { cluster, service, family } = given;
  await nextRevision(bench, family, image);
  await bench.clients.ecs.updateService({ cluster, service, taskDefinition: family });
}

/** Names of the log groups below a prefix once a task runs that logs there. */
async function groupsOf(bench: Bench, make: string): Promise<readonly (string | undefined)[]> {
  const given = await givenHome(bench);
  const group = `/ecs/${given.family}`;
  const options = { 'awslogs-group': group, 'awslogs-stream-prefix': 'web', 'awslogs-create-group': make };
  const logConfiguration = { logDriver: 'awslogs' as const, options };
  const { family } = given;
  await givenTaskDefinition(bench, {
    family,
    containerDefinitions: [{ name: 'web', image: 'web:2', logConfiguration }],
  });
  await bench.clients.ecs.createService(fargate(given));
  await bench.elapse(60_000);
  const { logGroups = [] } = await bench.clients.logs.describeLogGroups({ logGroupNamePrefix: group });
  return logGroups.map(({ logGroupName }) => logGroupName?.replace(given.family, 'FAMILY'));
}

export const ROLLOUT_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-logs-made-by-tasks',
    behaviour: 'The driver awslogs makes the log group that it is told to make, and no other.',
    source: 'Amazon ECS developer guide, "Send Amazon ECS logs to CloudWatch", awslogs-create-group',
    async run(bench) {
      expect([await groupsOf(bench, 'true'), await groupsOf(bench, 'false')]).toEqual([['/ecs/FAMILY'], []]);
    },
  },
  {
    id: 'ecs-rollout-takes-time',
    behaviour: 'A rollout is IN_PROGRESS with two deployments until its tasks run, then COMPLETED with one.',
    source: 'Amazon ECS API reference, Deployment, rolloutState',
    async run(bench) {
      const given = await rested(bench);
      await rollOut(bench, given, 'shop/web:2');
      const { deployments: during = [], taskDefinition } = await look(bench, given);
      expect(during.map(({ status, rolloutState }) => [status, rolloutState])).toEqual([
        ['PRIMARY', 'IN_PROGRESS'],
        ['ACTIVE', 'COMPLETED'],
      ]);
      expect(taskDefinition).toMatch(/:2$/);
      await bench.elapse(120_000);
      const { deployments: after = [] } = await look(bench, given);
      expect(after.map(({ status, rolloutState }) => [status, rolloutState])).toEqual([['PRIMARY', 'COMPLETED']]);
    },
  },
  {
    id: 'ecs-rollout-service-deployment',
    behaviour: 'A service deployment goes from its source revision to its target and ends SUCCESSFUL.',
    source: 'Amazon ECS API reference, ServiceDeployment',
    async run(bench) {
      const given = await rested(bench);
      const first = await latestDeployment(bench, given);
      await rollOut(bench, given, 'shop/web:2');
      expect((await latestDeployment(bench, given)).status).toBe('IN_PROGRESS');
      await bench.elapse(120_000);
      const done = await latestDeployment(bench, given);
      expect(done.status).toBe('SUCCESSFUL');
      expect(done.sourceServiceRevisions?.map(({ arn }) => arn)).toEqual([first.targetServiceRevision?.arn]);
    },
  },
  {
    id: 'ecs-rollout-revision',
    behaviour: 'A service revision keeps the task definition that was deployed.',
    source: 'Amazon ECS API reference, ServiceRevision',
    async run(bench) {
      const given = await rested(bench);
      const { targetServiceRevision } = await latestDeployment(bench, given);
      const serviceRevisionArns = [targetServiceRevision?.arn ?? '', `${targetServiceRevision?.arn}0`];
      const answer = await bench.clients.ecs.describeServiceRevisions({ serviceRevisionArns });
      expect(answer.serviceRevisions?.map(({ taskDefinition }) => taskDefinition?.split('/')[1])).toEqual([
        `${given.family}:1`,
      ]);
      expect(answer.failures?.map(({ reason }) => reason)).toEqual(['MISSING']);
    },
  },
  {
    id: 'ecs-rollout-steady-state-event',
    behaviour: 'ECS says when a service has reached a steady state.',
    source: 'Amazon ECS developer guide, service event messages',
    async run(bench) {
      const given = await rested(bench);
      const { events: [newest] = [] } = await look(bench, given);
      expect(newest?.message).toBe(`(service ${given.service}) has reached a steady state.`);
    },
  },
  {
    id: 'ecs-rollout-breaker-rolls-back',
    behaviour: 'The circuit breaker takes a service back to its last good revision, and the deployment says so.',
    source:
      'Amazon ECS developer guide, deployment circuit breaker; aws-behaviour.md#reads-that-lie; provider acceptance tests',
    async run(bench) {
      const given = await rested(bench, { deploymentConfiguration: BREAKER });
      await rollOut(bench, given, 'shop/web:cannot-pull');
      await bench.elapse(600_000);
      expect((await look(bench, given)).taskDefinition).toMatch(/:1$/);
      const reason = 'Service deployment rolled back because the circuit breaker threshold was exceeded.';
      expect(await latestDeployment(bench, given)).toMatchObject({
        status: 'ROLLBACK_SUCCESSFUL',
        statusReason: reason,
        rollback: { reason },
        deploymentCircuitBreaker: { status: 'TRIGGERED', threshold: 3 },
      });
    },
  },
  {
    id: 'ecs-rollout-breaker-without-candidate',
    behaviour: 'A first deployment that fails has nothing to go back to: ROLLBACK_FAILED.',
    source: 'field reports: "No rollback candidate was found to run the rollback."',
    async run(bench) {
      const given = await givenHome(bench);
      await nextRevision(bench, given.family, 'shop/web:crash');
      await bench.clients.ecs.createService(fargate(given, { deploymentConfiguration: BREAKER }));
      await bench.elapse(600_000);
      expect(await latestDeployment(bench, given)).toMatchObject({
        status: 'ROLLBACK_FAILED',
        statusReason: 'No rollback candidate was found to run the rollback.',
      });
    },
  },
  {
    id: 'ecs-rollout-breaker-without-rollback',
    behaviour: 'A breaker without rollback stops the deployment where it is; the old tasks go on.',
    source: 'Amazon ECS API reference, ServiceDeployment, stoppedAt; DeploymentCircuitBreaker',
    async run(bench) {
      const deploymentCircuitBreaker = { enable: true, rollback: false };
      const given = await rested(bench, { deploymentConfiguration: { deploymentCircuitBreaker } });
      await rollOut(bench, given, 'shop/web:crash');
      await bench.elapse(600_000);
      const { deployments = [], taskDefinition } = await look(bench, given);
      expect(taskDefinition).toMatch(/:2$/);
      expect(deployments.map(({ rolloutState, runningCount }) => [rolloutState, runningCount])).toEqual([
        ['FAILED', 0],
        ['COMPLETED', 2],
      ]);
      expect((await latestDeployment(bench, given)).status).toBe('STOPPED');
    },
  },
  {
    id: 'ecs-rollout-superseded',
    behaviour: 'A new deployment stops the one in progress.',
    source: 'Amazon ECS developer guide, service deployments',
    believed: true,
    async run(bench) {
      const given = await rested(bench);
      await rollOut(bench, given, 'shop/web:2');
      const { serviceDeploymentArn = '' } = await latestDeployment(bench, given);
      await rollOut(bench, given, 'shop/web:3');
      const serviceDeploymentArns = [serviceDeploymentArn];
      const { serviceDeployments: [former] = [] } = await bench.clients.ecs.describeServiceDeployments({
        serviceDeploymentArns,
      });
      expect(former?.status).toBe('STOPPED');
    },
  },
  {
    id: 'ecs-rollout-stop-rolls-back',
    behaviour: 'StopServiceDeployment takes the service back.',
    source: 'Amazon ECS API reference, StopServiceDeployment',
    async run(bench) {
      const given = await rested(bench);
      await rollOut(bench, given, 'shop/web:crash');
      const { serviceDeploymentArn = '' } = await latestDeployment(bench, given);
      await bench.clients.ecs.stopServiceDeployment({ serviceDeploymentArn });
      await bench.elapse(120_000);
      expect((await latestDeployment(bench, given)).status).toBe('ROLLBACK_SUCCESSFUL');
      expect((await look(bench, given)).taskDefinition).toMatch(/:1$/);
    },
  },
  {
    id: 'ecs-rollout-stop-conflict',
    behaviour: 'A service deployment that is over cannot be stopped, an unknown one is not found.',
    source: 'Amazon ECS API reference, StopServiceDeployment, errors',
    async run(bench) {
      const given = await rested(bench);
      const { serviceDeploymentArn = '' } = await latestDeployment(bench, given);
      const { ecs } = bench.clients;
      const names = [
        (await faultOf(ecs.stopServiceDeployment({ serviceDeploymentArn }))).name,
        (await faultOf(ecs.stopServiceDeployment({ serviceDeploymentArn: `${serviceDeploymentArn}x` }))).name,
      ];
      expect(names).toEqual(['ConflictException', 'ServiceDeploymentNotFoundException']);
    },
  },
  {
    id: 'ecs-tasks-start',
    behaviour: 'Tasks go from PROVISIONING over PENDING to RUNNING, named after their service and deployment.',
    source: 'Amazon ECS developer guide, task lifecycle',
    async run(bench) {
      const { cluster, service } = await givenService(bench, { desiredCount: 1 });
      const seen = new Set<string | undefined>();
      for (let second = 0; second < 20; second++) {
        await bench.elapse(1000);
        const { taskArns: tasks = [] } = await bench.clients.ecs.listTasks({ cluster, serviceName: service });
        if (tasks.length === 0) continue;
        const { tasks: [task] = [] } = await bench.clients.ecs.describeTasks({ cluster, tasks });
        seen.add(task?.lastStatus);
        expect([task?.group, task?.startedBy?.slice(0, 8)]).toEqual([`service:${service}`, 'ecs-svc/']);
      }
      expect([...seen]).toEqual(['PROVISIONING', 'PENDING', 'RUNNING']);
    },
  },
  {
    id: 'ecs-tasks-stopped-remembered',
    behaviour: 'A stopped task can be read for about an hour, with why it stopped.',
    source: 'Amazon ECS API reference, DescribeTasks',
    async run(bench) {
      const { cluster } = await rested(bench, { desiredCount: 1 });
      const { ecs } = bench.clients;
      const { taskArns: [task = ''] = [] } = await ecs.listTasks({ cluster });
      await ecs.stopTask({ cluster, task, reason: 'by hand' });
      await bench.elapse(60_000);
      const { tasks: [stopped] = [] } = await ecs.describeTasks({ cluster, tasks: [task] });
      expect(stopped).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'UserInitiated', stoppedReason: 'by hand' });
      expect((await ecs.listTasks({ cluster })).taskArns).toHaveLength(1);
      await bench.elapse(3_600_000);
      const { failures } = await ecs.describeTasks({ cluster, tasks: [task] });
      expect(failures?.map(({ reason }) => reason)).toEqual(['MISSING']);
    },
  },
  {
    id: 'ecs-tasks-crash',
    behaviour: 'An essential container that exits stops its task with EssentialContainerExited and its exit code.',
    source: 'Amazon ECS developer guide, stopped task error codes',
    async run(bench) {
      const given = await rested(bench, { desiredCount: 1 });
      await rollOut(bench, given, 'shop/web:crash');
      await bench.elapse(20_000);
      const { cluster, service } = given;
      const { ecs } = bench.clients;
      const { taskArns: tasks = [] } = await ecs.listTasks({ cluster, serviceName: service, desiredStatus: 'STOPPED' });
      const { tasks: [task] = [] } = await ecs.describeTasks({ cluster, tasks });
      expect([task?.stopCode, task?.stoppedReason, task?.containers?.[0]?.exitCode]).toEqual([
        'EssentialContainerExited',
        'Essential container in task exited',
        1,
      ]);
    },
  },
];
