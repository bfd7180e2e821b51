import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { aListener, aLoadBalancer, aRule, aTargetGroup } from './elb-given.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Elastic Load Balancing API reference 2015-12-01';
const GUIDE = 'User guide for application load balancers, target group health checks';
const TARGET = { Id: '172.31.0.10', Port: 8080 };

async function inUse(bench: Bench): Promise<string> {
  const group = await aTargetGroup(bench);
  const listener = await aListener(bench, await aLoadBalancer(bench));
  await aRule(bench, listener, { group, priority: 1 });
  return group;
}

async function stateOf({ clients }: Bench, group: string): Promise<[string | undefined, string | undefined]> {
  const { TargetHealthDescriptions } = await clients.elb.describeTargetHealth({
    TargetGroupArn: group,
    Targets: [TARGET],
  });
  const { State, Reason } = TargetHealthDescriptions?.[0]?.TargetHealth ?? {};
  return [State, Reason];
}

export const TARGET_ROWS: readonly ConformanceRow[] = [
  {
    id: 'elb-target-unused',
    behaviour: 'A target of a group that no load balancer uses is unused: Target.NotInUse.',
    source: `${API}, TargetHealth`,
    async run(bench) {
      const group = await aTargetGroup(bench);
      await bench.clients.elb.registerTargets({ TargetGroupArn: group, Targets: [TARGET] });
      expect(await stateOf(bench, group)).toEqual(['unused', 'Target.NotInUse']);
    },
  },
  {
    id: 'elb-target-not-registered',
    behaviour: 'Asking for a target that is not registered answers unused: Target.NotRegistered.',
    source: `${API}, TargetHealth`,
    async run(bench) {
      expect(await stateOf(bench, await inUse(bench))).toEqual(['unused', 'Target.NotRegistered']);
    },
  },
  {
    id: 'elb-target-initial-then-healthy',
    behaviour: 'A new target is initial until it has passed one health check, and then healthy.',
    source: GUIDE,
    async run(bench) {
      const group = await inUse(bench);
      await bench.clients.elb.registerTargets({ TargetGroupArn: group, Targets: [TARGET] });
      const before = await stateOf(bench, group);
      await bench.elapse(30_000);
      expect([before, await stateOf(bench, group)]).toEqual([
        ['initial', 'Elb.InitialHealthChecking'],
        ['healthy', undefined],
      ]);
    },
  },
  {
    id: 'elb-target-drains',
    behaviour: 'A deregistered target drains for the deregistration delay and is gone after it.',
    source: `${API}, DeregisterTargets`,
    async run(bench) {
      const group = await inUse(bench);
      const { elb } = bench.clients;
      await elb.registerTargets({ TargetGroupArn: group, Targets: [TARGET] });
      await elb.deregisterTargets({ TargetGroupArn: group, Targets: [TARGET] });
      const during = await stateOf(bench, group);
      await bench.elapse(300_000);
      const { TargetHealthDescriptions } = await elb.describeTargetHealth({ TargetGroupArn: group });
      expect([during, TargetHealthDescriptions]).toEqual([['draining', 'Target.DeregistrationInProgress'], []]);
    },
  },
  {
    id: 'elb-target-default-port',
    behaviour: "A target without a port gets its group's, and the health check's port follows the traffic.",
    source: `${API}, TargetDescription`,
    moto: true,
    async run(bench) {
      const group = await aTargetGroup(bench, { Port: 9000 });
      const { elb } = bench.clients;
      await elb.registerTargets({ TargetGroupArn: group, Targets: [{ Id: '172.31.0.11' }] });
      const { TargetHealthDescriptions } = await elb.describeTargetHealth({ TargetGroupArn: group });
      expect(TargetHealthDescriptions?.[0]?.Target?.Port).toBe(9000);
    },
  },
  {
    id: 'elb-target-wrong-kind',
    behaviour: 'An instance id in a group for IP addresses is InvalidTarget.',
    source: `${API}, RegisterTargets, Errors`,
    async run(bench) {
      const group = await aTargetGroup(bench);
      const call = bench.clients.elb.registerTargets({
        TargetGroupArn: group,
        Targets: [{ Id: 'i-0123456789abcdef0' }],
      });
      expect((await faultOf(call)).name).toBe('InvalidTargetException');
    },
  },
];
