import type { ResourceKey } from '../../model/identity.ts';
import type { RolloutHook, RolloutShare, RolloutView } from '../../model/rollout.ts';
import type { Clock } from '../../ports/clock.ts';
import { oneLine } from './plain-text.ts';
import type { ProgressItem } from './progress.ts';
import { formatAge } from './table.ts';

const MINUTE_MS = 60_000;

export interface RolloutMoment {
  readonly now: number;
  /** Since when the rollout has been seen at its stage; milliseconds since the epoch. */
  readonly stageSince: number;
}

/**
 * What people want to know of a rollout that is under way beside its state: stage, traffic, how long it bakes, whom it
 * waits for, and what may end it. One item for each, so that each change is one line where there is no terminal.
 */
export function rolloutItems(key: ResourceKey, rollout: RolloutView, moment: RolloutMoment): readonly ProgressItem[] {
  const items: readonly (ProgressItem | undefined)[] = [
    stageItem(rollout),
    trafficItem(rollout),
    bakeItem(rollout, moment),
    rollout.hook && hookItem(rollout.hook, moment),
    breakerItem(rollout),
    alarmItem(rollout),
  ];
  return items.flatMap((item) => (item ? [{ ...item, key: `${key} ${item.key}`, line: `${key} ${item.line}` }] : []));
}

/** `BLUE_GREEN web:8 at TEST_TRAFFIC_SHIFT (stage 5 of 11)` */
function stageItem({ strategy, revision, stages = [] }: RolloutView): ProgressItem | undefined {
  const at = stages.findIndex(({ state }) => state === 'current' || state === 'failed');
  const stage = stages[at];
  if (!strategy || !stage) return undefined;
  return item('stage', `${strategy} ${revision ?? ''} at ${stage.name} (stage ${at + 1} of ${stages.length})`);
}

/** `traffic: web:8 10%, web:7 90%; test traffic: web:8 100%` */
function trafficItem({ shares = [] }: RolloutView): ProgressItem | undefined {
  const parts = [weights('traffic', shares, 'production'), weights('test traffic', shares, 'test')];
  const line = parts.filter((part) => part !== '').join('; ');
  return line === '' ? undefined : item('traffic', line);
}

function weights(name: string, shares: readonly RolloutShare[], member: 'production' | 'test'): string {
  const known = shares.flatMap((share) => {
    const weight = share[member];
    return weight === undefined ? [] : [`${share.revision} ${weight}%`];
  });
  return known.length === 0 ? '' : `${name}: ${known.join(', ')}`;
}

/** ECS does not tell when the bake time began, only that it does: the countdown is from when that was first seen. */
function bakeItem({ bakeMinutes, stages = [] }: RolloutView, { now, stageSince }: RolloutMoment) {
  const isBaking = stages.some(({ name, state }) => name === 'BAKE_TIME' && state === 'current');
  if (!isBaking || !bakeMinutes) return undefined;
  const left = Math.max(0, stageSince + bakeMinutes * MINUTE_MS - now);
  return item('bake', `bakes for ${bakeMinutes}m`, ` (at most ${formatLeft(left)} left)`);
}

function hookItem({ type, status, target, deadline, onTimeout }: RolloutHook, { now }: RolloutMoment): ProgressItem {
  const left = deadline === undefined ? '' : ` (${formatLeft(deadline - now)} left, then ${onTimeout ?? 'it ends'})`;
  if (status === 'AWAITING_ACTION') return item('hook', 'waits for a person: rollout continue or abort', left);
  const name = target === undefined ? type : oneLine(target.slice(target.lastIndexOf(':') + 1));
  return item('hook', `runs hook ${name}`, left);
}

function breakerItem({ breaker }: RolloutView): ProgressItem | undefined {
  if (!breaker || breaker.failed === 0) return undefined;
  if (breaker.status === 'TRIGGERED')
    return item('breaker', `${breaker.failed} tasks failed: the circuit breaker ended it`);
  return item('breaker', `${breaker.failed} tasks failed; at ${breaker.threshold} the circuit breaker ends it`);
}

function alarmItem({ alarms }: RolloutView): ProgressItem | undefined {
  const triggered = alarms?.triggered ?? [];
  return triggered.length === 0 ? undefined : item('alarms', `in alarm: ${oneLine(triggered.join(', '))}`);
}

function item(key: string, line: string, live?: string): ProgressItem {
  return { key, line, live };
}

/** `1h 5m`, `4m 10s`, `10s`: to the next smaller unit, since it is counted down. */
function formatLeft(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)}h ${Math.floor((seconds % 3600) / 60)}m`;
  return seconds >= 60 ? `${Math.floor(seconds / 60)}m ${seconds % 60}s` : formatAge(seconds * 1000);
}

/** Remembers since when each rollout has been at its stage, as far as it was watched; ECS does not tell. */
export function createStageWatch(clock: Clock): (rollout: RolloutView) => RolloutMoment {
  const seen = new Map<string, { readonly stage: string | undefined; readonly since: number }>();
  return ({ id = '', stages = [] }) => {
    const now = clock.now();
    const stage = stages.find(({ state }) => state === 'current')?.name;
    const before = seen.get(id);
    if (before && before.stage === stage) return { now, stageSince: before.since };
    seen.set(id, { stage, since: now });
    return { now, stageSince: now };
  };
}
