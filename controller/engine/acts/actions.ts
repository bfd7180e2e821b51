import { digest } from '../../model/digest.ts';
import type { ActPlan, ActTarget, ActVerb } from '../../model/operation.ts';
import { type Actions, type ActOrder, type ApprovedTarget, OrderMismatch } from '../../ports/actions.ts';
import { acknowledgeDrift } from './acknowledge.ts';
import { carryOutApproved, planApproved } from './approve.ts';
import { type CarryOutDeps, carryOut } from './carry-out.ts';
import { type Order, planView, ready, refusedPlan } from './direct.ts';
import type { Ended, Sent } from './ended.ts';
import { createOperations, type Operations, type Running } from './operations.ts';
import type { Decide } from './prepared.ts';
import { NO_RADIUS } from './radius.ts';
import { steerObject } from './steer.ts';
import { resumeObject, suspendObject } from './suspend.ts';

export interface ActionsDeps extends CarryOutDeps {
  /** Reads every source now. Never rejects. */
  readonly readSources: () => Promise<void>;
  /** Begins a sweep of everything. */
  readonly sweep: () => void;
}

/** Objects of one order that are at work at a time: budgets are shared with everybody else. */
const AT_ONCE = 4;
/** How long somebody who wants to see an object anew is kept waiting for its turn. */
const LOOK_MS = 60_000;

const DECIDES: { readonly [V in ActVerb]?: Decide } = {
  suspend: suspendObject,
  resume: resumeObject,
  acknowledge: acknowledgeDrift,
  restart: steerObject,
  rollback: steerObject,
  stop: steerObject,
  continue: steerObject,
};

/** Plans what people ask for and carries it out, never beside a pass of the same object. */
export function createActions(deps: ActionsDeps): Actions {
  const operations = createOperations(deps.engine.clock);
  const orders = createOrders(operations);
  return {
    plan: (request, actor) => Promise.all(request.targets.map((target) => planOne({ request, target, actor }, deps))),
    start(order) {
      const known = orders.find(order);
      if (known) return known;
      const running = operations.begin(order);
      orders.note(order, running.id);
      carryOutAll(order, running, deps).catch((error: unknown) =>
        running.tellAll('failed', error instanceof Error ? error.message : String(error)),
      );
      return operations.get(running.id) ?? running.begun;
    },
    operation: operations.get,
    operations: operations.find,
    follow: operations.follow,
  };
}

/** Which order became which operation, for as long as the operation is remembered. */
function createOrders(operations: Operations) {
  const known = new Map<string, { readonly id: string; readonly content: string }>();
  return {
    find(order: ActOrder) {
      const name = nameOf(order);
      const before = name === undefined ? undefined : known.get(name);
      const operation = before && operations.get(before.id);
      if (!operation) return undefined;
      if (before.content === contentOf(order)) return operation;
      throw new OrderMismatch('this idempotency key was used for another order');
    },
    note(order: ActOrder, id: string): void {
      for (const [name, one] of known) if (!operations.get(one.id)) known.delete(name);
      const name = nameOf(order);
      if (name !== undefined) known.set(name, { id, content: contentOf(order) });
    },
  };
}

function nameOf({ actor, idempotencyKey }: ActOrder): string | undefined {
  return idempotencyKey === undefined ? undefined : `${actor.via} ${actor.name} ${idempotencyKey}`;
}

function contentOf({ actor: _actor, idempotencyKey: _key, ...content }: ActOrder): string {
  return digest(content);
}

async function planOne(order: Order, deps: ActionsDeps): Promise<ActPlan> {
  const { target, request } = order;
  if (request.verb === 'refresh') return lookPlan(target);
  const decide = DECIDES[request.verb];
  if (!decide) return planApproved(order, deps);
  const answer = await ready(order, decide, deps);
  return 'message' in answer ? refusedPlan(target, answer) : planView(answer, request.verb);
}

function lookPlan({ key }: ActTarget): ActPlan {
  const nothing = { plan: '', steps: [], ahead: [], notes: [], differences: [], radius: NO_RADIUS };
  return { key, ...nothing, says: 'its source and the object in AWS are read now; nothing is written' };
}

/** Some objects at a time, each told of when it ends. */
async function carryOutAll(order: ActOrder, running: Running, deps: ActionsDeps): Promise<void> {
  if (order.targets.length === 0) return refreshAll(running, deps);
  if (order.verb === 'refresh') await deps.readSources();
  const waiting = [...order.targets];
  const ends: Promise<void>[] = [];
  const worker = async (): Promise<void> => {
    for (let target = waiting.shift(); target; target = waiting.shift()) {
      const { key } = target;
      const { follow, ...sent } = await carryOutOne(order, target, { running, deps });
      if (follow) ends.push(follow().then((ended) => running.tell(key, ended)));
      else running.tell(key, sent);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, worker));
  await Promise.all(ends);
}

interface Work {
  readonly running: Running;
  readonly deps: ActionsDeps;
}

function carryOutOne(order: ActOrder, target: ApprovedTarget, { running, deps }: Work): Promise<Sent> {
  if (order.verb === 'refresh') return refreshOne(target, deps);
  const decide = DECIDES[order.verb];
  const { actor, reason } = order;
  const tell = (message: string): void => running.tell(target.key, { state: 'running', message });
  const job = { order: { request: order, target, actor, reason }, plan: target.plan, tell };
  return decide ? carryOut({ ...job, decide }, deps) : carryOutApproved(job, deps);
}

async function refreshAll(running: Running, { readSources, sweep }: ActionsDeps): Promise<void> {
  running.tellAll('running', 'reads the sources');
  await readSources();
  sweep();
  running.tellAll('succeeded', 'the sources are read, and every object is being looked at');
}

async function refreshOne({ key }: ActTarget, { engine, looks }: ActionsDeps): Promise<Ended> {
  if (!engine.desired.get(key) && !engine.orphans.get(key))
    return { state: 'refused', code: 'NOT_THERE', message: 'no document asks for it any more' };
  const looked = looks.next(key, LOOK_MS);
  engine.enqueue(key, 'change');
  if (!(await looked)) return { state: 'failed', message: 'its turn has not come within a minute; it is still queued' };
  const outcome = engine.statuses.get(key)?.outcome;
  if (outcome?.kind === 'failed') return { state: 'failed', message: outcome.reason };
  return { state: 'succeeded', message: 'looked at just now' };
}
