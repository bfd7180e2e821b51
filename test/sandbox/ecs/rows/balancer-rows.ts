import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { Bench, ConformanceRow } from '../../conformance/row.ts';
import { fargate, type Given, givenHome, latestDeployment, look, nextRevision } from './given.ts';

type Balanced = Given & { readonly targetGroupArn: string };

/** A home and a target group of that type, on a listener unless told otherwise. */
async function givenBalanced(
  bench: Bench,
  { targetType = 'ip', attached = true }: { targetType?: 'ip' | 'instance'; attached?: boolean } = {},
): Promise<Balanced> {
  const { elb, ec2 } = bench.clients;
  const home = await givenHome(bench);
  const { Vpcs: [vpc] = [] } = await ec2.describeVpcs({});
  const { TargetGroups: [group] = [] } = await elb.createTargetGroup({
    ...{ Name: bench.name('tg'), Protocol: 'HTTP', Port: 80, TargetType: targetType },
    VpcId: vpc?.VpcId,
  });
  const TargetGroupArn = group?.TargetGroupArn ?? '';
  if (attached) {
    const { LoadBalancers: [balancer] = [] } = await elb.createLoadBalancer({
      Name: bench.name('lb'),
      Subnets: home.subnets,
    });
    await elb.createListener({
      ...{ LoadBalancerArn: balancer?.LoadBalancerArn, Protocol: 'HTTP', Port: 80 },
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
    });
  }
  return { ...home, targetGroupArn: TargetGroupArn };
}

function request(given: Balanced) {
  const { targetGroupArn } = given;
  return fargate(given, { loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }] });
}

async function healthOf(bench: Bench, { targetGroupArn }: Balanced): Promise<(string | undefined)[]> {
  const { TargetHealthDescriptions = [] } = await bench.clients.elb.describeTargetHealth({
    TargetGroupArn: targetGroupArn,
  });
  return TargetHealthDescriptions.map(({ TargetHealth }) => TargetHealth?.State);
}

export const BALANCER_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-balancer-needs-listener',
    behaviour: 'A service is refused on a target group that no listener or rule uses.',
    source: 'aws-behaviour.md#errors; text seen in the field',
    async run(bench) {
      const given = await givenBalanced(bench, { attached: false });
      expect(await faultOf(bench.clients.ecs.createService(request(given)))).toMatchObject({
        name: 'InvalidParameterException',
        message: `The target group with targetGroupArn ${given.targetGroupArn} does not have an associated load balancer.`,
      });
    },
  },
  {
    id: 'ecs-balancer-target-type',
    behaviour: 'Tasks in awsvpc need a target group of type ip.',
    source: 'Amazon ECS API reference, CreateService, loadBalancers',
    async run(bench) {
      const given = await givenBalanced(bench, { targetType: 'instance' });
      const fault = await faultOf(bench.clients.ecs.createService(request(given)));
      expect(fault.message).toMatch(/has target type instance, which is incompatible with the awsvpc network mode/);
    },
  },
  {
    id: 'ecs-balancer-registers-tasks',
    behaviour: 'Running tasks become targets by their own address, and the rollout ends when they are healthy.',
    source: 'Amazon ECS developer guide, service load balancing',
    async run(bench) {
      const given = await givenBalanced(bench);
      await bench.clients.ecs.createService(request(given));
      await bench.elapse(6_500);
      expect(await healthOf(bench, given)).toEqual(['initial', 'initial']);
      expect((await look(bench, given)).deployments?.map(({ rolloutState }) => rolloutState)).toEqual(['IN_PROGRESS']);
      await bench.elapse(300_000);
      expect(await healthOf(bench, given)).toEqual(['healthy', 'healthy']);
      expect((await look(bench, given)).deployments?.map(({ rolloutState }) => rolloutState)).toEqual(['COMPLETED']);
    },
  },
  {
    id: 'ecs-balancer-fails-unhealthy-tasks',
    behaviour: 'Tasks whose targets fail their health checks are stopped, and the circuit breaker counts them.',
    source: 'Amazon ECS developer guide, deployment circuit breaker',
    async run(bench) {
      const given = await givenBalanced(bench);
      const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: true } };
      await bench.clients.ecs.createService({ ...request(given), deploymentConfiguration });
      await bench.elapse(300_000);
      await nextRevision(bench, given.family, 'shop/web:unhealthy');
      const { cluster, service, family: taskDefinition } = given;
      await bench.clients.ecs.updateService({ cluster, service, taskDefinition });
      await bench.elapse(900_000);
      expect((await latestDeployment(bench, given)).status).toBe('ROLLBACK_SUCCESSFUL');
      expect(await healthOf(bench, given)).toEqual(['healthy', 'healthy']);
      const { taskArns: tasks = [] } = await bench.clients.ecs.listTasks({ cluster, desiredStatus: 'STOPPED' });
      const { tasks: stopped = [] } = await bench.clients.ecs.describeTasks({ cluster, tasks });
      const reason = `Task failed ELB health checks in (target-group ${given.targetGroupArn})`;
      expect(stopped.map(({ stoppedReason }) => stoppedReason)).toContain(reason);
    },
  },
  {
    id: 'ecs-balancer-deregisters',
    behaviour: 'Tasks that stop leave their target groups.',
    source: 'Amazon ECS developer guide, service load balancing',
    async run(bench) {
      const given = await givenBalanced(bench);
      await bench.clients.ecs.createService(request(given));
      await bench.elapse(300_000);
      const { cluster, service } = given;
      await bench.clients.ecs.deleteService({ cluster, service, force: true });
      await bench.elapse(600_000);
      expect(await healthOf(bench, given)).toEqual([]);
    },
  },
];
