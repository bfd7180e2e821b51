/** What a service has and wants at one instant. `wanted` counts tasks that are meant to run, `healthy` those that do. */
export interface Situation {
  readonly desired: number;
  readonly maximumPercent: number;
  readonly minimumHealthyPercent: number;
  /** Tasks of the PRIMARY deployment. */
  readonly current: { readonly wanted: number; readonly healthy: number };
  /** Tasks of the deployments that it replaces. */
  readonly former: { readonly wanted: number; readonly healthy: number };
  /** Every task that has not stopped. */
  readonly alive: number;
  /** The PRIMARY deployment failed and launches nothing. */
  readonly halted: boolean;
  /** Restarts of failing tasks are held back for a while. */
  readonly heldBack: boolean;
}

export interface Orders {
  readonly start: number;
  readonly stopCurrent: number;
  /** Former tasks that are not healthy; they serve nobody. */
  readonly stopUnhealthyFormer: number;
  readonly stopHealthyFormer: number;
}

/**
 * The rolling update, one look at a time: never more tasks than `maximumPercent` of the desired count (rounded down),
 * never fewer healthy ones than `minimumHealthyPercent` (rounded up). Former tasks go as current ones become healthy;
 * the service dips below its desired count only where it could not start a task otherwise.
 */
export function orders(at: Situation): Orders {
  const missing = Math.max(0, at.desired - at.current.wanted);
  const room = Math.floor((at.desired * at.maximumPercent) / 100) - at.alive;
  const start = at.halted || at.heldBack ? 0 : Math.max(0, Math.min(missing, room));
  return {
    start,
    stopCurrent: Math.max(0, at.current.wanted - at.desired),
    ...stopFormer(at, missing > 0 && room <= 0),
  };
}

function stopFormer(at: Situation, cramped: boolean): Pick<Orders, 'stopUnhealthyFormer' | 'stopHealthyFormer'> {
  const { wanted, healthy } = at.former;
  if (at.desired === 0) return { stopUnhealthyFormer: wanted - healthy, stopHealthyFormer: healthy };
  if (at.halted) return { stopUnhealthyFormer: 0, stopHealthyFormer: 0 };
  const least = Math.ceil((at.desired * at.minimumHealthyPercent) / 100);
  const keep = cramped ? least : Math.max(least, at.desired);
  const spare = at.current.healthy + healthy - keep;
  return { stopUnhealthyFormer: wanted - healthy, stopHealthyFormer: Math.max(0, Math.min(healthy, spare)) };
}
