import type { EcsPeer } from '../contract.ts';
import { watchersOf } from './alarms.ts';
import { findService } from './arn.ts';
import { lookSoon } from './scheduler.ts';
import { setDesiredCount } from './services.ts';
import { taskAt } from './targets.ts';
import type { EcsWorld } from './world.ts';

/** What the other services of the Region ask of ECS, past its API. */
export function ecsPeer(world: EcsWorld): EcsPeer {
  const active = (cluster: string, name: string) => {
    const owner = world.clusters.get(cluster);
    const service = owner && findService(world, owner, name);
    return service?.status === 'ACTIVE' ? service : undefined;
  };
  return {
    service(cluster, name) {
      const service = active(cluster, name);
      if (!service) return undefined;
      const running = service.deployments.flatMap(({ tasks }) => [...tasks]);
      const runningCount = running.filter(({ lastStatus }) => lastStatus === 'RUNNING').length;
      return { desiredCount: service.desiredCount, runningCount };
    },
    setDesiredCount(cluster, name, count) {
      const service = active(cluster, name);
      if (service) setDesiredCount(world, service, count);
    },
    alarmChanged(name, isInAlarm) {
      if (isInAlarm) world.alarming.add(name);
      else world.alarming.delete(name);
      for (const { service } of watchersOf(world, name)) lookSoon(world, service);
    },
    taskAt: (arn, target) => taskAt(world, arn, target),
  };
}
