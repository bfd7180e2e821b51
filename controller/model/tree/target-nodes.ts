import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { HealthStatus } from '../health.ts';
import type { TreeNode } from '../inspection.ts';
import { factsOf } from './facts.ts';
import { grouped } from './grouped.ts';

/** States of a target. Source: Elastic Load Balancing API Reference, TargetHealth. */
const HEALTH: Readonly<Record<string, HealthStatus>> = {
  initial: 'Progressing',
  healthy: 'Healthy',
  unhealthy: 'Degraded',
  'unhealthy.draining': 'Degraded',
  draining: 'Progressing',
  unused: 'Unknown',
  unavailable: 'Unknown',
};

/** The targets of a group with AWS's reasons, unhealthy ones first; of many the healthy ones are folded. */
export function targetNodes(arn: string, targets: readonly TargetHealthDescription[]): readonly TreeNode[] {
  return grouped(
    targets.map((target) => targetNode(arn, target)),
    { id: `${arn}/targets`, noun: 'targets' },
  );
}

function targetNode(group: string, { Target, TargetHealth, HealthCheckPort }: TargetHealthDescription): TreeNode {
  const { Id = '', Port, AvailabilityZone } = Target ?? {};
  const { State = 'unknown', Reason, Description } = TargetHealth ?? {};
  const because = [Reason, Description].filter(Boolean).join(': ');
  const name = Port === undefined ? Id : `${Id}:${Port}`;
  return {
    id: `${group}/${name}`,
    type: 'Target',
    name,
    health: HEALTH[State] ?? 'Unknown',
    words: because === '' ? State : `${State}: ${because}`,
    facts: factsOf([
      ['zone', AvailabilityZone],
      ['health check port', HealthCheckPort],
    ]),
    children: [],
  };
}

/** How a group does as a whole: `2 of 3 targets healthy, 1 draining`. What is on its way out says nothing of it. */
export function healthOfTargets(targets: readonly TargetHealthDescription[]): Pick<TreeNode, 'health' | 'words'> {
  const own = targets.map(({ TargetHealth }) => TargetHealth?.State ?? '').filter((state) => state !== 'draining');
  const states = own.map((state) => HEALTH[state] ?? 'Unknown');
  const healthy = states.filter((state) => state === 'Healthy').length;
  const draining = targets.length - own.length;
  const rest = draining === 0 ? '' : `, ${draining} draining`;
  if (own.length === 0) return { health: 'Unknown', words: `no target is registered${rest}` };
  const health = (['Degraded', 'Progressing', 'Unknown'] as const).find((state) => states.includes(state)) ?? 'Healthy';
  return { health, words: `${healthy} of ${own.length} targets healthy${rest}` };
}
