import type { ActVerb } from '../../model/operation.ts';
import { sleep } from '../../ports/clock.ts';
import type { Execution } from '../execute.ts';
import { STOPPING } from '../outcomes.ts';
import { type Order, ready, send } from './direct.ts';
import { CHANGED, type Ended, type Sent } from './ended.ts';
import { followRollout } from './follow-rollout.ts';
import type { FindDeps } from './found.ts';
import type { Looks } from './looks.ts';
import type { Decide } from './prepared.ts';
import type { Turns } from './turns.ts';

export interface CarryOutDeps extends FindDeps {
  readonly turns: Turns;
  readonly looks: Looks;
}

/** How long an operation waits to see what it did; what was sent stands all the same. */
const SEEN_MS = 20_000;
const THROTTLED_TRIES = 15;
const THROTTLED_PAUSE_MS = 2_000;

export interface Job {
  readonly order: Order;
  /** As the person saw it. */
  readonly plan: string | undefined;
  /** Says how far it is. */
  readonly tell: (message: string) => void;
}

export interface DirectJob extends Job {
  readonly decide: Decide;
}

/** Sends what was approved, if that is what would still be sent, and waits until it is seen. Never rejects. */
export async function carryOut(job: DirectJob, deps: CarryOutDeps): Promise<Sent> {
  const before = deps.engine.statuses.get(job.order.target.key)?.summary?.rollout?.id;
  for (let tries = 1; ; tries += 1) {
    const ended = await deps.turns.take(job.order.target.key, () => attempt(job, deps));
    if (ended !== 'throttled') return ended.state === 'succeeded' ? seen(job, { ...ended, before }, deps) : ended;
    if (tries === THROTTLED_TRIES) return { state: 'failed', message: 'AWS’s request budget is used up; try again' };
    job.tell('waits for AWS’s request budget');
    await sleep(deps.engine.clock, THROTTLED_PAUSE_MS);
  }
}

async function attempt({ order, plan, decide }: DirectJob, deps: CarryOutDeps): Promise<Ended | 'throttled'> {
  if (deps.engine.isStopping()) return { state: 'refused', message: STOPPING.reason };
  const found = await ready(order, decide, deps);
  if ('message' in found) return { state: 'refused', message: withHint(found), code: found.code };
  if (found.plan !== plan) return CHANGED;
  const execution = await send(found, order);
  return isThrottled(execution) ? 'throttled' : endOf(execution, found.act.says);
}

function withHint({ message, hint }: { readonly message: string; readonly hint?: string | undefined }): string {
  return hint === undefined ? message : `${message}; ${hint}`;
}

/** Nothing was sent: it may be tried again as it stands. */
function isThrottled({ done, stopped }: Execution): boolean {
  return done.length === 0 && stopped !== undefined && 'error' in stopped && stopped.error.class === 'throttled';
}

function endOf({ done, stopped }: Execution, says: string): Ended {
  if (!stopped) return { state: 'succeeded', message: says };
  const before =
    done.length === 0 ? '' : `; sent before: ${done.map(({ call, why }) => `${call} (${why})`).join(', ')}`;
  if ('refusal' in stopped)
    return { state: 'refused', code: stopped.refusal.code, message: `${stopped.refusal.message}${before}` };
  return { state: 'failed', message: `${stopped.error.message}${before}` };
}

/** Verbs that begin a rollout or change the one under way. */
const ROLLS: readonly ActVerb[] = ['restart', 'rollback', 'stop', 'continue'];

/** Waits until a look has shown it, for a while; what it rolls out is followed to its end. */
async function seen(
  { order, tell }: Job,
  { before, ...ended }: Ended & { readonly before: string | undefined },
  deps: CarryOutDeps,
): Promise<Sent> {
  const { engine, looks } = deps;
  const { target, request } = order;
  const { key } = target;
  tell('sent; waits for the next look');
  const looked = looks.next(key, SEEN_MS);
  engine.enqueue(key, 'change');
  await looked;
  if (!ROLLS.includes(request.verb)) return ended;
  const following = { key, verb: request.verb, before, sent: ended.message, tell };
  return { ...ended, follow: () => followRollout(following, deps) };
}
