import type { LoadBalancer } from '@aws-sdk/client-ecs';

/** Where a service revision's tasks are registered for one of its load balancers, and who decides how much they get. */
export interface Placement {
  readonly targetGroupArn: string;
  readonly containerName: string | undefined;
  readonly containerPort: number | undefined;
  /** The other group of the pair that traffic is shifted between. */
  readonly counterpart?: string | undefined;
  /** ARNs of rules, or of a network load balancer's listeners. */
  readonly production?: string | undefined;
  readonly test?: string | undefined;
}

/** What tells which group of a pair a new revision gets. */
export interface Present {
  /** Whether the deployment puts the new revision beside the present one. */
  readonly isStaged: boolean;
  /** The groups that the present revision's tasks are in. */
  readonly groups: readonly string[];
}

/**
 * Where a new revision's tasks go. A pair of groups takes turns: a staged deployment uses the one that the present
 * revision does not, and the very first one the alternate group (recorded: the rule weighs the alternate group 100 after
 * the creation of a blue/green service). The service's own record keeps saying which is the primary and which is the
 * alternate one. Believed: a rolling update stays where the service is.
 */
export function placementsOf(balancers: readonly LoadBalancer[], present: Present): Placement[] {
  return balancers.flatMap(({ targetGroupArn, containerName, containerPort, advancedConfiguration: pair }) => {
    if (targetGroupArn === undefined) return [];
    const alternate = pair?.alternateTargetGroupArn;
    if (alternate === undefined) return [{ targetGroupArn, containerName, containerPort }];
    const isAtAlternate = present.groups.includes(alternate);
    const [mine, counterpart] =
      isAtAlternate === present.isStaged ? [targetGroupArn, alternate] : [alternate, targetGroupArn];
    const rules = { production: pair?.productionListenerRule, test: pair?.testListenerRule };
    return [{ targetGroupArn: mine, containerName, containerPort, counterpart, ...rules }];
  });
}

export interface Weight {
  readonly targetGroupArn: string;
  readonly weight: number;
}

/**
 * A share of the traffic as weights of the two groups: out of a hundred (recorded), or out of a thousand where the share
 * has a fraction (believed: weights are whole numbers up to 999).
 */
export function weightsOf({ targetGroupArn, counterpart }: Placement, percent: number): Weight[] {
  const scale = Number.isInteger(percent) ? 100 : 1000;
  const weight = Math.round((percent * scale) / 100);
  if (counterpart === undefined) return [{ targetGroupArn, weight: scale }];
  return [
    { targetGroupArn, weight },
    { targetGroupArn: counterpart, weight: scale - weight },
  ];
}
