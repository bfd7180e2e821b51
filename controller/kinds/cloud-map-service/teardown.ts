import type { Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import { instances } from './health.ts';
import type { LiveDiscovery } from './observe.ts';

const RECHECK_MS = 5_000;

/** A service goes when no instance is registered any more: those of ECS go with their tasks, nobody else's are touched. */
export function teardown(seen: Present<LiveDiscovery>): Plan {
  const { service, namespaceId } = seen.live;
  const { Id = '', Name = '', InstanceCount: left = 0 } = service;
  if (left > 0) {
    const reason = `${instances(left)} still registered; ECS takes its own out as tasks stop`;
    return { kind: 'wait', reason, recheckMs: RECHECK_MS };
  }
  const why = `delete Cloud Map service ${Name}`;
  const shows = [{ read: 'servicediscovery:service', key: { namespaceId, name: Name }, expect: 'absent' }] as const;
  return { kind: 'act', steps: [step('servicediscovery:DeleteService', { Id }, { effect: 'delete', why, shows })] };
}
