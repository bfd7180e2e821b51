import type { BudgetView } from '../../model/budget.ts';
import type { OperatorEvent } from '../../model/event.ts';
import type { SweepEnded } from '../../model/sweep.ts';
import type { Views } from '../../model/views.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Insights } from '../../ports/insights.ts';
import type { RecordKeeper } from '../keep-records.ts';
import { createBudgetSeries } from './budget-series.ts';
import { createFleetSeries } from './fleet-series.ts';
import { createEventFold } from './fold-events.ts';
import { recordsOf, type SeriesRecord } from './series-record.ts';
import { createSweepLog, type SweepCall } from './sweep-log.ts';
import { createTaskSeries } from './task-series.ts';

/** Between two looks. */
export const LOOK_MS = 15_000;
/** So often the disk is told that somebody looks, though nothing is new. */
const ALIVE_MS = 5 * 60_000;
/** So often everything is written, so that what never changes is known from any point on. */
const WHOLE_MS = 6 * 60 * 60_000;

export interface RecordSeriesOptions {
  readonly views: Pick<Views, 'operator' | 'objects' | 'subscribe' | 'events'>;
  readonly clock: Clock;
  /** AWS's rates as they are used now. */
  readonly budgets: () => readonly BudgetView[];
  /** Where looks are kept; without it they are lost with the process. */
  readonly keeper?: RecordKeeper | undefined;
  /** What earlier processes kept, oldest first. */
  readonly earlier?: readonly SeriesRecord[] | undefined;
  /** Events of earlier processes, oldest first, ids growing. What it rejects with is left out. */
  readonly earlierEvents?: (() => AsyncIterable<OperatorEvent>) | undefined;
}

export interface SeriesRecorder extends Insights {
  /** Hooks for those who know: the AWS transport and the operator. None of them throws. */
  onCall(call: SweepCall): void;
  onSweep(ended: SweepEnded): void;
  /** Resolves when events of earlier processes are counted. */
  readonly recalled: Promise<void>;
  /** Figures of what is held in memory. */
  size(): { readonly series: number; readonly rows: number; readonly bytes: number };
  stop(): void;
}

/** Draws up what is worth drawing, from looks at the views and from events. Nothing is decided by it. */
export function recordSeries(options: RecordSeriesOptions): SeriesRecorder {
  const { views, clock, keeper } = options;
  const tasks = createTaskSeries();
  const fleet = createFleetSeries();
  const budgets = createBudgetSeries();
  const sweeps = createSweepLog();
  const fold = createEventFold();
  let wroteAt = Number.NEGATIVE_INFINITY;
  let wroteAllAt = Number.NEGATIVE_INFINITY;
  let cancel = clock.after(LOOK_MS, look);

  restore();
  const events = foldEvents(options, fold.take);

  function restore(): void {
    for (const record of options.earlier ?? []) {
      for (const [key, values] of record.tasks) tasks.restore(key, record.at, values);
      if (record.fleet !== undefined) fleet.restore(record.at, record.fleet);
    }
    const last = options.earlier?.at(-1);
    if (!last) return;
    tasks.unknownSince(last.at);
    fleet.restore(last.at, null);
  }

  function look(): void {
    cancel = clock.after(LOOK_MS, look);
    const at = clock.now();
    budgets.look(options.budgets(), at);
    // Before everything was looked at once, what is not known yet would count as gone.
    if (!views.operator().ready) return;
    const statuses = views.objects();
    write({ at, tasks: tasks.look(statuses, at), fleet: fleet.look(statuses, at) });
  }

  function write(news: SeriesRecord): void {
    const { at } = news;
    const isWhole = at - wroteAllAt >= WHOLE_MS;
    const isNews = news.tasks.size > 0 || news.fleet !== undefined;
    if (!keeper || !(isWhole || isNews || at - wroteAt >= ALIVE_MS)) return;
    wroteAt = at;
    if (isWhole) wroteAllAt = at;
    for (const record of recordsOf(isWhole ? { at, tasks: tasks.now(), fleet: fleet.now() } : news)) keeper.add(record);
  }

  return {
    tasks: (key, since) => tasks.of(key, since),
    fleet: (since) => fleet.since(since),
    drift: (days) => fold.days(clock.now(), days),
    rollouts: (since) => fold.rollouts(since),
    knownSince: () => fold.knownSince(),
    budgets: options.budgets,
    budget: (of, since) => budgets.of(of, since),
    sweeps: () => sweeps.last(),
    onCall: (call) => sweeps.count(call),
    onSweep: (ended) => sweeps.end(ended),
    recalled: events.recalled,
    size: () => tasks.size(),
    stop() {
      cancel();
      events.stop();
    },
  };
}

/** Earlier events first; what happens meanwhile waits, and nothing is taken twice. */
function foldEvents(
  { views, earlierEvents }: RecordSeriesOptions,
  take: (event: OperatorEvent) => void,
): { readonly recalled: Promise<void>; stop(): void } {
  let lastId = 0;
  let waiting: OperatorEvent[] | undefined = [...views.events({ limit: Number.MAX_SAFE_INTEGER })];
  const once = (event: OperatorEvent): void => {
    if (event.id <= lastId) return;
    lastId = event.id;
    take(event);
  };
  const stop = views.subscribe((event) => (waiting ? void waiting.push(event) : once(event)));

  async function recall(): Promise<void> {
    try {
      for await (const event of earlierEvents?.() ?? []) once(event);
    } catch {
      // A folder that cannot be read harms nobody: what was found counts.
    }
    const missed = waiting ?? [];
    waiting = undefined;
    for (const event of missed) once(event);
  }

  return { recalled: recall(), stop };
}
