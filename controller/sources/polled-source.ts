import type { Snapshot } from '../model/document.ts';
import type { Clock } from '../ports/clock.ts';
import type { Source, SourceUpdate } from '../ports/source.ts';
import { fileProblem } from './tree.ts';

export interface PolledSourceOptions {
  readonly name: string;
  readonly clock: Clock;
  /** Milliseconds between the end of one fetch and the start of the next; a function where it differs each time. */
  readonly intervalMs: number | (() => number);
  /** Milliseconds of quiet that a change must be followed by before it is fetched. */
  readonly debounceMs: number;
  /** Calls back at each change that it sees until the returned function is called. What it misses, the next poll finds. */
  readonly watch: (changed: () => void) => () => Promise<void>;
  readonly fetch: () => Promise<Snapshot>;
}

/**
 * A source that looks on its own and whenever it is told to. One fetch runs at a time; what arrives meanwhile is one more
 * fetch after it. Every fetch is reported, as a snapshot or as `failed`.
 */
export function polledSource(options: PolledSourceOptions): Source {
  return new PolledSource(options);
}

class PolledSource implements Source {
  readonly name: string;
  readonly #options: PolledSourceOptions;
  #report: (update: SourceUpdate) => void = () => {};
  #unwatch: () => Promise<void> = async () => {};
  #cancelDebounce: () => void = () => {};
  #cancelPoll: () => void = () => {};
  /** The fetch that has not begun yet; whoever asks meanwhile shares it. */
  #next: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();
  #stopped = true;

  constructor(options: PolledSourceOptions) {
    this.name = options.name;
    this.#options = options;
  }

  start(report: (update: SourceUpdate) => void): void {
    this.#report = report;
    this.#stopped = false;
    this.#unwatch = this.#options.watch(() => this.#changed());
    void this.refresh();
  }

  /** Resolves when a fetch that began after this call has been reported. */
  refresh(): Promise<void> {
    this.#next ??= this.#enqueue();
    return this.#next;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelDebounce();
    this.#cancelPoll();
    await this.#unwatch();
    await this.#last;
  }

  #enqueue(): Promise<void> {
    this.#last = this.#last.then(() => {
      this.#next = undefined;
      return this.#fetchAndReport();
    });
    return this.#last;
  }

  #changed(): void {
    this.#cancelDebounce();
    if (this.#stopped) return;
    this.#cancelDebounce = this.#options.clock.after(this.#options.debounceMs, () => void this.refresh());
  }

  async #fetchAndReport(): Promise<void> {
    if (this.#stopped) return;
    this.#cancelDebounce();
    this.#cancelPoll();
    const { intervalMs, clock } = this.#options;
    const began = clock.now();
    const update = await this.#fetch();
    if (this.#stopped) return;
    const wait = typeof intervalMs === 'number' ? intervalMs : intervalMs();
    this.#cancelPoll = clock.after(wait, () => void this.refresh());
    this.#report({ ...update, tookMs: clock.now() - began });
  }

  async #fetch(): Promise<SourceUpdate> {
    try {
      return { kind: 'snapshot', snapshot: toldIfEmpty(await this.#options.fetch()) };
    } catch (error) {
      return { kind: 'failed', source: this.name, message: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Nobody means that all should go: an empty reading says what it is, and nothing is concluded from it. */
function toldIfEmpty(snapshot: Snapshot): Snapshot {
  if (!snapshot.complete || snapshot.documents.length > 0) return snapshot;
  const problem = fileProblem('.', 'SOURCE_EMPTY', {
    message: 'there is no document in the source; what was there stays in force, and nothing is deleted',
    allowed: 'at least one document; without any, a Namespace alone',
  });
  return { ...snapshot, complete: false, problems: [...snapshot.problems, problem] };
}
