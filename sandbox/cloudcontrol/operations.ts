import { Fault, seconds } from '../contract.ts';
import { assign } from './assign.ts';
import type { Behaviour } from './behaviour.ts';
import { behaviourOf } from './behaviours/index.ts';
import { alreadyExists, HandlerFailure, invalidRequest, notFound } from './handler-failure.ts';
import { identifierOf, shownIdentifier } from './identifiers.ts';
import type { Order } from './orders.ts';
import { valuesAt } from './paths.ts';
import { isOver, type Progress } from './progress.ts';
import type { Model, Stored } from './store.ts';
import type { CloudControlWorld, Place } from './world.ts';

/** From a request's acceptance until its handler starts, in AWS's seconds (believed: below a second, mostly). */
const START_SECONDS = 0.5;
const USUAL_SECONDS = 2;
const RETRY_SECONDS = 1;

/** Starts what was asked; everything after happens in the sandbox's time. */
export function start(world: CloudControlWorld, progress: Progress): void {
  progress.retryAt = world.region.clock.now() + seconds(world.region, RETRY_SECONDS);
  progress.cancel = world.region.clock.after(seconds(world.region, START_SECONDS), () => begin(world, progress));
}

/** Calls off what has not ended; a handler that did its work already leaves it there. */
export function cancel(world: CloudControlWorld, progress: Progress): void {
  progress.cancel();
  become(world, progress, { status: 'CANCEL_IN_PROGRESS' });
  progress.cancel = world.region.clock.after(seconds(world.region, START_SECONDS), () =>
    become(world, progress, { status: 'CANCEL_COMPLETE' }),
  );
}

function begin(world: CloudControlWorld, progress: Progress): void {
  const { type, operation } = progress;
  const order = world.orders.take(type.name, operation);
  const behaviour = behaviourOf(type.name);
  const place: Place = { ...world.neighbours, region: world.region, store: world.store, type };
  attempt(world, progress, () => {
    if (order && order.when !== 'halfway') return failAsOrdered(world, progress, order);
    const finish = HANDLERS[operation]({ world, progress, behaviour, place });
    become(world, progress, { status: 'IN_PROGRESS' });
    progress.retryAt = world.region.clock.now() + seconds(world.region, RETRY_SECONDS);
    const duration = durationOf(behaviour, progress, world);
    progress.cancel = world.region.clock.after(seconds(world.region, duration), () =>
      attempt(world, progress, () => {
        if (order) return failAsOrdered(world, progress, order);
        finish();
        become(world, progress, { status: 'SUCCESS' });
      }),
    );
  });
}

function durationOf(
  { seconds: given }: Behaviour,
  { type, operation, identifier = '', wanted }: Progress,
  world: CloudControlWorld,
): number {
  const model = world.store.get(type.name, identifier)?.model ?? wanted;
  const durations = typeof given === 'function' ? given(model) : given;
  return durations?.[DURATIONS[operation]] ?? USUAL_SECONDS;
}

const DURATIONS = { CREATE: 'create', UPDATE: 'update', DELETE: 'delete' } as const;

function attempt(world: CloudControlWorld, progress: Progress, act: () => void): void {
  try {
    act();
  } catch (error) {
    const failure = error instanceof Fault ? passedOn(error, progress) : error;
    if (!(failure instanceof HandlerFailure)) throw error;
    become(world, progress, { status: 'FAILED', errorCode: failure.code, message: failure.message });
  }
}

/**
 * What the service behind refused, as handlers pass it on: `The vpc 'vpc-1' has dependencies and cannot be deleted.
 * (Service: Ec2, Status Code: 400, Request ID: …)` under InvalidRequest, unless its code says more (believed).
 */
function passedOn({ code, message, status }: Fault, { type, requestToken }: Progress): HandlerFailure {
  const service = type.name.split('::')[1] ?? '';
  const named = `${service.charAt(0)}${service.slice(1).toLowerCase()}`;
  const text = `${message} (Service: ${named}, Status Code: ${status}, Request ID: ${requestToken})`;
  return new HandlerFailure(HANDLER_CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'InvalidRequest', text);
}

const HANDLER_CODES: readonly (readonly [RegExp, string])[] = [
  [/NotFound|NoSuch/, 'NotFound'],
  [/Duplicate|AlreadyExists|AlreadyOwned/, 'AlreadyExists'],
  [/Throttl|RequestLimit/, 'Throttling'],
  [/LimitExceeded/, 'ServiceLimitExceeded'],
  [/ConflictException|ResourceInUse|DeleteConflict/, 'ResourceConflict'],
];

/** Hooks fail out of band: the event itself says only that one did (Cloud Control API reference, HookProgressEvent). */
function failAsOrdered(world: CloudControlWorld, progress: Progress, { errorCode, message, when }: Order): void {
  const at = world.region.clock.now();
  if (when === 'hook') progress.hook = { status: 'HOOK_COMPLETE_FAILED', message, at };
  const told = when === 'hook' ? 'The following hook(s) failed: [Sandbox::Policy::Hook]' : message;
  become(world, progress, { status: 'FAILED', errorCode, message: told });
}

function become(
  { region }: CloudControlWorld,
  progress: Progress,
  change: Pick<Progress, 'status'> & Partial<Pick<Progress, 'errorCode' | 'message'>>,
): void {
  if (isOver(progress)) return;
  Object.assign(progress, change, { at: region.clock.now() });
}

interface Run {
  readonly world: CloudControlWorld;
  readonly progress: Progress;
  readonly behaviour: Behaviour;
  readonly place: Place;
}

/** Each does its work at once, and answers what happens when the resource has become stable. */
const HANDLERS: Readonly<Record<Progress['operation'], (run: Run) => () => void>> = {
  CREATE: create,
  UPDATE: update,
  DELETE: remove,
};

function create({ world, progress, behaviour, place }: Run): () => void {
  const { type, wanted } = progress;
  if (type.readOnly.some((path) => valuesAt(wanted, path).length > 0))
    throw invalidRequest('Invalid Create: cannot create a resource using ReadOnly properties');
  if (behaviour.isTaken?.(wanted, place))
    throw alreadyExists(type.name, shownIdentifier(type, identifierOf(type, wanted)));
  const model = assign(behaviour.create?.(wanted, place) ?? wanted, place, behaviour.later);
  const identifier = identifierOf(type, model);
  if (place.store.get(type.name, identifier)) throw alreadyExists(type.name, shownIdentifier(type, identifier));
  const createdAt = world.region.clock.now();
  const facts = behaviour.facts?.(model, place);
  const made: Stored = { type: type.name, identifier, model, createdAt, ...(facts ? { facts } : {}) };
  place.store.put(made);
  progress.identifier = identifier;
  hideForAWhile(world, made);
  behaviour.made?.(made, place);
  return () => {
    const now = place.store.get(type.name, identifier);
    const model = now && behaviour.ready?.(now, place);
    if (now && model) place.store.put({ ...(place.store.get(type.name, identifier) ?? now), model });
  };
}

/** Eventual consistency: a read just after a creation may not find it. */
function hideForAWhile({ region, unseen }: CloudControlWorld, { type, identifier }: Stored): void {
  const { lag, random, clock } = region;
  if (!lag || random() >= lag.probability) return;
  unseen.set(`${type} ${identifier}`, clock.now() + Math.ceil(random() * lag.maxMs));
}

function update({ progress, behaviour, place }: Run): () => void {
  const before = living(progress, place);
  const wanted: Model = progress.wanted;
  const model = behaviour.update?.(before, wanted, place) ?? wanted;
  place.store.put({ ...(place.store.get(before.type, before.identifier) ?? before), model });
  return () => {};
}

function remove({ progress, behaviour, place }: Run): () => void {
  behaviour.mayRemove?.(living(progress, place), place);
  return () => {
    const stored = living(progress, place);
    behaviour.removed?.(stored, place);
    place.store.remove(stored.type, stored.identifier);
  };
}

function living({ type, identifier = '' }: Progress, { store }: Place): Stored {
  const found = store.get(type.name, identifier);
  if (!found) throw notFound(type.name, shownIdentifier(type, identifier));
  return found;
}
