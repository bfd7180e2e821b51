import type { ObjectStatus } from '../../model/status.ts';

/** How one object fares while manifests are applied. */
export type Settling =
  | { readonly kind: 'done' }
  /** Nothing more is to be sent; AWS is at work. */
  | { readonly kind: 'rolling'; readonly message: string }
  | { readonly kind: 'pending'; readonly message: string }
  | { readonly kind: 'waiting'; readonly message: string }
  /** A rollout that ECS gave up, or content that is known to fail. */
  | { readonly kind: 'broken'; readonly message: string; readonly details: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export function settlingOf(status: ObjectStatus): Settling {
  const { outcome, plan, health } = status;
  if (!outcome) return { kind: 'pending', message: 'not looked at yet' };
  // The one that failed is what is broken.
  if (plan?.kind === 'hold' && plan.cause === 'wave') return { kind: 'waiting', message: plan.reason };
  if (plan?.kind === 'hold') return { kind: 'broken', message: plan.reason, details: plan.details };
  switch (outcome.kind) {
    case 'settled':
      return { kind: 'done' };
    case 'blocked':
      return { kind: 'waiting', message: outcome.reason };
    case 'failed':
      return { kind: outcome.retry ? 'pending' : 'failed', message: outcome.reason };
    case 'held':
      return plan?.kind === 'settled' && health.status === 'Degraded'
        ? { kind: 'broken', message: health.message, details: health.details ?? [] }
        : { kind: 'refused', message: outcome.reason };
    case 'progressing':
      return { kind: plan?.kind === 'act' ? 'pending' : 'rolling', message: outcome.reason };
  }
}

/**
 * Whether there is anything left to wait for. Objects that wait for another one go on as long as any other one moves;
 * rollouts count only where they are to be followed to their end.
 */
export function isFinished(settlings: readonly Settling[], followRollouts: boolean): boolean {
  const count = (kind: Settling['kind']): number => settlings.filter((settling) => settling.kind === kind).length;
  if (count('pending') > 0) return false;
  if (count('rolling') === 0) return true;
  return !followRollouts && count('waiting') === 0;
}
