import type { ResourceKey } from '../../model/identity.ts';
import type { ObjectStatus } from '../../model/status.ts';
import type { DoomedObject } from '../../model/teardown-survey.ts';
import type { Operator } from '../../operator.ts';
import { type Clock, sleep } from '../../ports/clock.ts';
import { managedObjects } from '../manifests/one-shot.ts';
import { oneLine } from '../output/plain-text.ts';
import { createProgress, formatBar, type Progress, type ProgressItem } from '../output/progress.ts';
import type { VerbContext } from '../program/verb.ts';

const LOOK_MS = 500;
/** After so long in which nothing went, what is left will not go: a network interface leaves within minutes. */
const STALLED_MS = 20 * 60_000;
const SHOWN = 8;

/** How one object ended. */
export interface Ended {
  readonly key: ResourceKey;
  readonly type: string;
  readonly end: 'gone' | 'released' | 'kept' | 'left';
  readonly reason?: string | undefined;
  /** Another object, which has to go first. */
  readonly waitsFor?: ResourceKey | undefined;
}

export interface TornDown {
  readonly ended: readonly Ended[];
  readonly why: 'done' | 'timeout' | 'stalled';
}

export interface TearDownOptions {
  readonly doomed: readonly DoomedObject[];
  readonly timeoutMs: number;
}

/** Lets a started operator take everything down, and shows how far it is. Rejects when interrupted; running it again goes on. */
export async function tearDown(operator: Operator, context: VerbContext, options: TearDownOptions): Promise<TornDown> {
  const { clock, err, interrupted } = context.io;
  const progress = createProgress(err, clock);
  const watch = createWatch(clock, options);
  try {
    for (;;) {
      const left = managedObjects(operator);
      const gone = watch.note(left);
      const hasBegun = left.length > 0 || operator.views.operator().ready;
      if (hasBegun) show(progress, { left, gone, total: gone.size + left.length });
      const why = hasBegun && watch.isOver(left) ? await confirmed(operator, left) : watch.givesUp();
      if (why) return { why, ended: endsOf(options.doomed, managedObjects(operator)) };
      await sleep(clock, LOOK_MS, interrupted);
    }
  } catch (error) {
    if (interrupted.aborted) {
      const left = managedObjects(operator);
      const gone = watch.note(left).size;
      err.write(`${gone} of ${gone + left.length} gone when it was interrupted; run it again, and it goes on\n`);
    }
    throw error;
  } finally {
    progress.end();
  }
}

/** Whether a further full look finds nothing more: listings lag behind, and something may have been made meanwhile. */
async function confirmed(operator: Operator, before: readonly ObjectStatus[]): Promise<'done' | undefined> {
  await operator.refresh();
  await operator.quiet();
  const left = managedObjects(operator);
  return left.length === before.length && endedOf(left).size === left.length ? 'done' : undefined;
}

/** What will not go by waiting for it: it is held or kept, AWS said no, or it waits for what will not go. */
export function endedOf(left: readonly ObjectStatus[]): ReadonlySet<ResourceKey> {
  const ended = new Set(left.filter(isEnd).map(({ key }) => key));
  for (let before = -1; before !== ended.size; ) {
    before = ended.size;
    for (const { key, outcome } of left)
      if (outcome?.kind === 'progressing' && outcome.on !== undefined && ended.has(outcome.on)) ended.add(key);
  }
  return ended;
}

function isEnd({ outcome }: ObjectStatus): boolean {
  if (outcome?.kind === 'failed') return outcome.lasting === true;
  return outcome?.kind === 'held' || outcome?.kind === 'settled';
}

interface Watch {
  /** Takes a look, and answers who is gone by now. */
  note(left: readonly ObjectStatus[]): ReadonlySet<ResourceKey>;
  isOver(left: readonly ObjectStatus[]): boolean;
  givesUp(): 'timeout' | 'stalled' | undefined;
}

function createWatch(clock: Clock, { doomed, timeoutMs }: TearDownOptions): Watch {
  const startedAt = clock.now();
  const known = new Set(doomed.map(({ key }) => key));
  let wentAt = startedAt;
  let fewest = Number.POSITIVE_INFINITY;
  return {
    note(left) {
      for (const { key } of left) known.add(key);
      if (left.length < fewest) wentAt = clock.now();
      fewest = Math.min(fewest, left.length);
      const here = new Set(left.map(({ key }) => key));
      return new Set([...known].filter((key) => !here.has(key)));
    },
    isOver: (left) => endedOf(left).size === left.length,
    givesUp() {
      if (clock.now() - startedAt >= timeoutMs) return 'timeout';
      return clock.now() - wentAt >= STALLED_MS ? 'stalled' : undefined;
    },
  };
}

interface Shown {
  readonly left: readonly ObjectStatus[];
  readonly gone: ReadonlySet<ResourceKey>;
  readonly total: number;
}

function show(progress: Progress, { left, gone, total }: Shown): void {
  // What AWS refuses is told at once, not only at the end.
  const ended = endedOf(left.filter(({ outcome }) => outcome?.kind !== 'held' || outcome.recheckMs === undefined));
  const busy = left.filter(({ key, outcome }) => !ended.has(key) || outcome?.kind === 'failed');
  // What AWS works on stands before what only waits for that.
  const items = [...busy.filter((one) => !isWaiting(one)), ...busy.filter(isWaiting)].slice(0, SHOWN).map(itemOf);
  const rest = busy.length > SHOWN ? [{ key: 'rest', line: `and ${busy.length - SHOWN} more` }] : [];
  progress.show([{ key: 'all', line: `${formatBar(gone.size, total)} gone` }, ...items, ...rest]);
}

function itemOf({ key, outcome }: ObjectStatus): ProgressItem {
  const reason = outcome && 'reason' in outcome ? oneLine(outcome.reason) : 'not looked at yet';
  return { key, line: `${key} ${reason}` };
}

function endsOf(doomed: readonly DoomedObject[], left: readonly ObjectStatus[]): readonly Ended[] {
  const byKey = new Map(left.map((status) => [status.key, status]));
  const known = new Map(doomed.map((object) => [object.key, object]));
  const keys = [...new Set([...known.keys(), ...byKey.keys()])];
  const ends = keys.map((key) => endOf(key, { object: known.get(key), status: byKey.get(key) }));
  // What others wait for stands before them.
  const waits = ({ key }: Ended): number => (isWaiting(byKey.get(key)) ? 1 : 0);
  return ends.sort((a, b) => waits(a) - waits(b));
}

function isWaiting(status: ObjectStatus | undefined): boolean {
  return status?.outcome?.kind === 'progressing' && status.outcome.on !== undefined;
}

interface Both {
  readonly object: DoomedObject | undefined;
  readonly status: ObjectStatus | undefined;
}

function endOf(key: ResourceKey, { object, status }: Both): Ended {
  const type = object?.type ?? status?.identity.kind ?? '';
  if (!status) return { key, type, end: object?.fate === 'release' ? 'released' : 'gone' };
  const { outcome } = status;
  const reason = outcome && 'reason' in outcome ? outcome.reason : object?.reason;
  const waitsFor = outcome?.kind === 'progressing' ? outcome.on : undefined;
  const end = object?.fate === 'keep' ? 'kept' : 'left';
  return { key, type, end, reason, ...(waitsFor === undefined ? {} : { waitsFor }) };
}
