import type { Cluster } from '@aws-sdk/client-ecs';
import type { Identity } from '../../model/identity.ts';
import type { Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import { nameOfLive } from './names.ts';

const RECHECK_MS = 10_000;

/** A cluster goes when nothing is left in it; it never takes anything along. */
export function teardown(_identity: Identity, seen: Present<Cluster>): Plan {
  const { live } = seen;
  const left = leftIn(live);
  if (left !== undefined) return { kind: 'wait', reason: `the cluster still contains ${left}`, recheckMs: RECHECK_MS };
  const cluster = nameOfLive(live);
  const shows = [{ read: 'ecs:cluster', key: cluster, expect: 'absent' }] as const;
  const why = 'the cluster is not wanted any more';
  return { kind: 'act', steps: [step('ecs:DeleteCluster', { cluster }, { effect: 'delete', why, shows })] };
}

function leftIn(cluster: Cluster): string | undefined {
  if ((cluster.activeServicesCount ?? 0) > 0) return 'services';
  if ((cluster.runningTasksCount ?? 0) + (cluster.pendingTasksCount ?? 0) > 0) return 'tasks';
  return (cluster.registeredContainerInstancesCount ?? 0) > 0 ? 'container instances' : undefined;
}
