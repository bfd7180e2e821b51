import type { AlertsView } from '../controller/model/alerts-view.ts';
import type { OperatorEvent } from '../controller/model/event.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { Views } from '../controller/model/views.ts';
import type { Actions } from '../controller/ports/actions.ts';
import type { Clock } from '../controller/ports/clock.ts';
import { eventView } from './event-view.ts';
import { operationView } from './operation-view.ts';

/** Where one client's bytes go. `waiting` is how many have not left yet. */
export interface StreamSink {
  write(chunk: string): void;
  waiting(): number;
  end(): void;
}

export interface StreamLimits {
  /** Between two looks for objects that changed without an event (a count of running tasks). */
  readonly lookMs: number;
  readonly heartbeatMs: number;
  /** A client that leaves more than this unread is let go; it comes back and resumes. */
  readonly waitingBytes: number;
  readonly clients: number;
  /** Events that a client may have missed and still be told one by one. */
  readonly resume: number;
  /** Keys told one by one in a message; beyond it the client reads its list again. */
  readonly keys: number;
}

export const STREAM_LIMITS: StreamLimits = {
  lookMs: 1_000,
  heartbeatMs: 15_000,
  waitingBytes: 262_144,
  clients: 200,
  resume: 1_000,
  keys: 200,
};

export interface StreamOptions {
  readonly views: Views;
  /** What people begin; without it there is nothing of the kind. */
  readonly operations?: Pick<Actions, 'follow'> | undefined;
  readonly clock: Clock;
  /** What people are told; its changes are told without saying what. */
  readonly alerts?: Pick<AlertsView, 'revision'> | undefined;
  readonly limits?: StreamLimits | undefined;
  readonly onClients?: ((clients: number) => void) | undefined;
}

/**
 * Tells any number of clients what happens, from one look at the views. Messages: `hello` (first, and after it the
 * client reads its lists), `event` (with an id to resume after), `changed` (keys of objects that look different now),
 * `operation` (something that a person has begun, as it is now), `alerts` (what people are told looks different now),
 * `reset` (something was missed: read everything again), `heartbeat`.
 */
export interface Stream {
  /** Undefined when there are too many clients already; otherwise a function that lets the client go. */
  open(sink: StreamSink, lastEventId?: string): (() => void) | undefined;
  close(): void;
}

export function createStream(options: StreamOptions): Stream {
  const { views, clock, limits = STREAM_LIMITS } = options;
  const crowd = createCrowd(limits, options.onClients);
  const unsubscribe = views.subscribe((event) => crowd.tell(eventMessage(views, event)));
  const unfollow = options.operations?.follow((one) => crowd.tell(message('operation', operationView(one))));
  let seen: Look = new Map();
  let told = 0;
  let silentMs = 0;
  let cancel: (() => void) | undefined;

  function look(): void {
    cancel = crowd.size() === 0 ? undefined : clock.after(limits.lookMs, look);
    if (cancel === undefined) return;
    const before = seen;
    seen = snapshotOf(views);
    const keys = changedKeys(before, seen);
    if (keys.length > 0)
      crowd.tell(message('changed', { keys: keys.slice(0, limits.keys), all: keys.length > limits.keys }));
    lookAtAlerts();
    silentMs += limits.lookMs;
    if (silentMs < limits.heartbeatMs) return;
    silentMs = 0;
    crowd.tell(message('heartbeat', { now: clock.now() }));
  }

  function lookAtAlerts(): void {
    const revision = options.alerts?.revision() ?? 0;
    if (revision !== told) crowd.tell(message('alerts', { revision }));
    told = revision;
  }

  return {
    open(sink, lastEventId) {
      if (crowd.size() >= limits.clients) return undefined;
      if (crowd.size() === 0) {
        seen = snapshotOf(views);
        told = options.alerts?.revision() ?? 0;
      }
      crowd.join(sink);
      for (const chunk of greeting(options, lastEventId)) sink.write(chunk);
      cancel ??= clock.after(limits.lookMs, look);
      return () => crowd.leave(sink);
    },
    close() {
      unsubscribe();
      unfollow?.();
      cancel?.();
      crowd.dismiss();
    },
  };
}

/** The clients that are connected; who does not read is let go while the others are told. */
function createCrowd(limits: StreamLimits, onClients: ((clients: number) => void) | undefined) {
  const sinks = new Set<StreamSink>();
  const leave = (sink: StreamSink): void => {
    if (!sinks.delete(sink)) return;
    onClients?.(sinks.size);
    sink.end();
  };
  return {
    size: () => sinks.size,
    join(sink: StreamSink): void {
      sinks.add(sink);
      onClients?.(sinks.size);
    },
    leave,
    tell(text: string): void {
      for (const sink of sinks) {
        if (sink.waiting() > limits.waitingBytes) leave(sink);
        else sink.write(text);
      }
    },
    dismiss(): void {
      for (const sink of sinks) leave(sink);
    },
  };
}

/** What a client hears first: where the stream stands, then what it missed, or that it missed too much to be told. */
function greeting({ views, clock, limits = STREAM_LIMITS }: StreamOptions, lastEventId: string | undefined): string[] {
  const newest = views.events({ limit: 1 }).at(-1)?.id ?? 0;
  const hello = message('hello', { now: clock.now() }, streamId(views, newest));
  const after = resumePoint(views, lastEventId, newest);
  if (after === undefined) return [`retry: 2000\n\n${hello}`];
  if (after === 'lost') return [`retry: 2000\n\n${hello}`, message('reset', {})];
  const missed = after === newest ? [] : views.events({ after, limit: limits.resume });
  const whole = after === newest || missed[0]?.id === after + 1;
  return whole ? [hello, ...missed.map((event) => eventMessage(views, event))] : [hello, message('reset', {})];
}

/** Ids of another run of the controller mean nothing in this one, so they name the run. */
function streamId(views: Views, id: number): string {
  return `${views.operator().startedAt}-${id}`;
}

function resumePoint(views: Views, lastEventId: string | undefined, newest: number): number | 'lost' | undefined {
  if (lastEventId === undefined || lastEventId === '') return undefined;
  const [run, id] = lastEventId.split('-').map(Number);
  if (run !== views.operator().startedAt || id === undefined || !Number.isInteger(id) || id > newest) return 'lost';
  return id;
}

function eventMessage(views: Views, event: OperatorEvent): string {
  return message('event', eventView(event), streamId(views, event.id));
}

/** JSON has no line breaks of its own, so one data line holds it. */
function message(type: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}

type Look = ReadonlyMap<string, ObjectStatus>;

function snapshotOf(views: Views): Look {
  return new Map(views.objects().map((status) => [status.key, status]));
}

/** Statuses are replaced and never changed, so identity tells. */
function changedKeys(before: Look, after: Look): string[] {
  const keys: string[] = [];
  for (const [key, status] of after) if (before.get(key) !== status) keys.push(key);
  for (const key of before.keys()) if (!after.has(key)) keys.push(key);
  return keys;
}
