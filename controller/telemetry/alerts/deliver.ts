import type { Delivery } from '../../ports/alert-channel.ts';
import type { Random } from '../../ports/random.ts';
import { crowdOf, headOf } from './flush.ts';
import { type AlertState, type Change, drop, type Incident, put, type Sending } from './state.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Nobody may keep us waiting for longer by a header. */
const LONGEST_ASKED_MS = 60 * 60_000;

/** Doubles from 5 s to 5 min, with the upper half of each step random; never sooner than the receiver asked for. */
function waitMs(attempts: number, delivery: Extract<Delivery, { kind: 'retry' }>, random: Random): number {
  const step = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, attempts));
  const own = Math.round(step / 2 + (step / 2) * random());
  return Math.max(own, Math.min(delivery.afterMs ?? 0, LONGEST_ASKED_MS));
}

/** What becomes of a message after an attempt. Pure. */
export function afterAttempt(
  row: Sending,
  delivery: Delivery,
  at: { readonly now: number; readonly random: Random },
): Sending {
  const attempts = row.attempts + 1;
  switch (delivery.kind) {
    case 'delivered':
      return { ...row, attempts, state: 'delivered', endedAt: at.now, reference: delivery.reference };
    case 'refused':
      return { ...row, attempts, state: 'dead', endedAt: at.now, lastError: delivery.reason };
    case 'retry': {
      const nextAt = at.now + waitMs(row.attempts, delivery, at.random);
      if (nextAt <= row.deadline) return { ...row, attempts, nextAt, lastError: delivery.reason };
      return { ...row, attempts, state: 'dead', endedAt: at.now, lastError: delivery.reason };
    }
  }
}

/**
 * The receiver's own name for the message that this one goes on from; undefined where it goes on from none, or from
 * several.
 */
export function referenceOf(state: AlertState, { message, incidents, route }: Sending): string | undefined {
  const earlier = new Set<string | undefined>();
  for (const id of incidents) {
    const told = state.incidents.get(id)?.tellings[route];
    const thread = told?.message === message.id ? told.after : told?.message;
    earlier.add(thread === undefined ? undefined : state.sendings.get(thread)?.reference);
  }
  const [only] = earlier;
  return earlier.size === 1 ? only : undefined;
}

/** For how long what is over stays to be looked up. */
export const KEEP_MS = 24 * 60 * 60_000;
const SENDINGS_AT_MOST = 500;
const INCIDENTS_AT_MOST = 10_000;

/** Lets go of what is long over; dead letters stay for longest. Pure. */
export function tidy(state: AlertState, now: number): readonly Change[] {
  const over = [...state.incidents.values()].filter(({ resolvedAt }) => resolvedAt !== undefined);
  const threads = threadsOf(state);
  const sent = [...state.sendings.values()].filter(
    ({ state: at, message }) => at === 'delivered' && !threads.has(message.id),
  );
  const dead = [...state.sendings.values()].filter(({ state: at }) => at === 'dead');
  return [
    ...oldest(over, resolvedAtOf, { now, most: INCIDENTS_AT_MOST }).map(({ id }) => drop('incidents', id)),
    ...oldest(sent, endedAtOf, { now, most: SENDINGS_AT_MOST }).map(({ message }) => drop('sendings', message.id)),
    ...oldest(dead, endedAtOf, { now: Number.NEGATIVE_INFINITY, most: SENDINGS_AT_MOST }).map(({ message }) =>
      drop('sendings', message.id),
    ),
  ];
}

/** Messages that later ones of what is still open will go on from. */
function threadsOf(state: AlertState): ReadonlySet<string> {
  const open = [...state.incidents.values()].filter(({ resolvedAt }) => resolvedAt === undefined);
  return new Set(open.flatMap(({ tellings }) => Object.values(tellings).map(({ after, message }) => after ?? message)));
}

function resolvedAtOf({ resolvedAt = 0 }: Incident): number {
  return resolvedAt;
}

function endedAtOf({ endedAt = 0 }: Sending): number {
  return endedAt;
}

/** Those over the number, and those that are over for too long. */
function oldest<T>(
  rows: readonly T[],
  at: (row: T) => number,
  { now, most }: { readonly now: number; readonly most: number },
): readonly T[] {
  const sorted = [...rows].sort((a, b) => at(b) - at(a));
  return sorted.filter((row, index) => index >= most || at(row) < now - KEEP_MS);
}

/**
 * Tries a dead letter anew, without what is over by now: its end was told, and a receiver would open it again for ever.
 * Undefined where there is none of that id, or nothing of it is left. Pure.
 */
export function retryDead(
  state: AlertState,
  id: string,
  at: { readonly now: number; readonly tryMs: number },
): Change | undefined {
  const row = state.sendings.get(id);
  const left = row?.state === 'dead' ? withoutOver(state, row) : undefined;
  if (!left) return undefined;
  return put('sendings', id, {
    ...left,
    state: 'queued',
    attempts: 0,
    nextAt: at.now,
    deadline: at.now + at.tryMs,
    endedAt: undefined,
  });
}

function withoutOver(state: AlertState, row: Sending): Sending | undefined {
  const { message } = row;
  const isOpen = (id: string): boolean => {
    const incident = state.incidents.get(id);
    return incident !== undefined && incident.resolvedAt === undefined;
  };
  const items = message.items.filter((item) => item.state !== 'firing' || isOpen(item.incident));
  const shown = new Set(message.items.map(({ incident }) => incident));
  const unshown = row.incidents.filter((id) => !shown.has(id) && isOpen(id));
  const told = [...items, ...unshown.flatMap((id) => state.incidents.get(id)?.item ?? [])];
  if (told.length === 0) return undefined;
  const crowd = crowdOf(state, row.route, new Map());
  return {
    ...row,
    incidents: [...items.map(({ incident }) => incident), ...unshown],
    message: { ...message, ...headOf(items, told), items, total: told.length, crowd },
  };
}
