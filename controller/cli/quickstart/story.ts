import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { Views } from '../../model/views.ts';
import type { Clock } from '../../ports/clock.ts';
import { HEALED, LASTING, LOAD, moveLoad } from './by-hand.ts';
import { SHIFTS, type StoryCommit, TROUBLE } from './commits.ts';

export interface StoryOptions {
  readonly clock: Clock;
  readonly views: Views;
  readonly sandbox: Sandbox;
  readonly commit: (change: StoryCommit) => Promise<void>;
  /** Told of a part that could not be played; the story goes on. */
  readonly report: (message: string) => void;
}

/** How often one looks whether an object is settled, and how long at most before the story goes on without it. */
const LOOK_MS = 1_000;
const PATIENCE_MS = 120_000;
/** Long enough for a commit to be read before the next one, which is then a change of its own. */
const BETWEEN_COMMITS_MS = 3_000;
const TICK_MS = 10_000;
const TICKS_BETWEEN_EDITS = 9;
const TICKS_BETWEEN_LOADS = 4;
/** Until a commit that says "observe" or "suspend" counts, with every object looked at. */
const TAKEN_IN_MS = 8_000;

/**
 * Plays what other people do to the fleet beside the shop: commits, edits by hand, load. Nothing is made up: each is a
 * commit to their repository or a call to the modelled AWS, and what is shown of it is what Evenkeel finds. Goes on until
 * the returned function is called.
 */
export function playStory(options: StoryOptions): () => void {
  const { clock } = options;
  let isOver = false;
  let cancel = (): void => {};
  const isGoingOn: Pause = async (ms) => {
    await new Promise<void>((done) => {
      cancel = clock.after(ms, done);
    });
    return !isOver;
  };
  void play(options, isGoingOn);
  return () => {
    isOver = true;
    cancel();
  };
}

/** Resolves after so many milliseconds, to whether the story is still told. */
type Pause = (ms: number) => Promise<boolean>;

async function play(options: StoryOptions, isGoingOn: Pause): Promise<void> {
  if (!(await commitAll(TROUBLE, options, isGoingOn))) return;
  if (!(await isGoingOn(TAKEN_IN_MS))) return;
  for (const { what, run } of LASTING) await attempt(options, what, () => run(options.sandbox));
  if (!(await commitAll(SHIFTS, options, isGoingOn))) return;
  for (let tick = 0; ; tick += 1) {
    await everyDay(options, tick);
    if (!(await isGoingOn(TICK_MS))) return;
  }
}

/** One after the other, each once its object is settled; to whether the story is still told. */
async function commitAll(changes: readonly StoryCommit[], options: StoryOptions, isGoingOn: Pause): Promise<boolean> {
  for (const change of changes) {
    const deadline = options.clock.now() + PATIENCE_MS;
    while (!isSettled(options, change) && options.clock.now() < deadline) if (!(await isGoingOn(LOOK_MS))) return false;
    await attempt(options, change.subject, () => options.commit(change));
    if (!(await isGoingOn(BETWEEN_COMMITS_MS))) return false;
  }
  return true;
}

function isSettled({ views }: StoryOptions, { key }: StoryCommit): boolean {
  return views.object(key as ResourceKey)?.outcome?.kind === 'settled';
}

/** What happens again and again: an edit by hand, and another load. */
async function everyDay(options: StoryOptions, tick: number): Promise<void> {
  const { sandbox } = options;
  const edit = HEALED[(tick / TICKS_BETWEEN_EDITS) % HEALED.length];
  if (edit) await attempt(options, edit.what, () => edit.run(sandbox));
  const tasks = LOAD[(tick / TICKS_BETWEEN_LOADS) % LOAD.length];
  if (tasks !== undefined) await attempt(options, 'another load', () => moveLoad(sandbox, tasks));
}

async function attempt({ report }: StoryOptions, what: string, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    report(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
