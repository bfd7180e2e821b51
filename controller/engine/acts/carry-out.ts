import type { OperationItem } from '../../model/operation.ts';
import { sleep } from '../../ports/clock.ts';
import type { Execution } from '../execute.ts';
import { STOPPING } from '../outcomes.ts';
import { type Order, ready, send } from './direct.ts';
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

/** How an act ended for one object. */
export type Ended = Omit<OperationItem, 'key'>;

export interface Job {
  readonly order: Order;
  /** As the person saw it. */
  readonly plan: string | undefined;
  readonly decide: Decide;
  /** Says how far it is. */
  readonly tell: (message: string) => void;
}

/** Sends what was approved, if that is what would still be sent, and waits until it is seen. Never rejects. */
export async function carryOut(job: Job, deps: CarryOutDeps): Promise<Ended> {
  for (let tries = 1; ; tries += 1) {
    const ended = await deps.turns.take(job.order.target.key, () => attempt(job, deps));
    if (ended !== 'throttled') return ended.state === 'succeeded' ? seen(job, ended, deps) : ended;
    if (tries === THROTTLED_TRIES) return { state: 'failed', message: 'AWS’s request budget is used up; try again' };
    job.tell('waits for AWS’s request budget');
    await sleep(deps.engine.clock, THROTTLED_PAUSE_MS);
  }
}

async function attempt({ order, plan, decide }: Job, deps: CarryOutDeps): Promise<Ended | 'throttled'> {
  if (deps.engine.isStopping()) return { state: 'refused', message: STOPPING.reason };
  const found = await ready(order, decide, deps);
  if ('message' in found) return { state: 'refused', message: withHint(found), code: found.code };
  if (found.plan !== plan)
    return {
      state: 'refused',
      code: 'PLAN_CHANGED',
      message: 'what would be sent is not what was looked at; nothing was sent, look again',
    };
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

/** Waits until a look has shown it, for a while. */
async function seen({ order, tell }: Job, ended: Ended, { engine, looks }: CarryOutDeps): Promise<Ended> {
  const { key } = order.target;
  tell('sent; waits for the next look');
  const looked = looks.next(key, SEEN_MS);
  engine.enqueue(key, 'change');
  await looked;
  return ended;
}
