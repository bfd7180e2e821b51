import { type ReadonlySignal, signal } from '@preact/signals';
import type { ProblemJson } from '../../schema/common.ts';
import { read } from '../api.ts';
import { system } from '../system.ts';

/** Quicker answers need no sign that something is under way. */
const SLOW_MS = 300;

/** What was read last, kept while it is read again. */
export interface Resource<T> {
  readonly data: ReadonlySignal<T | undefined>;
  readonly problem: ReadonlySignal<ProblemJson | undefined>;
  /** Has been waited for long enough to say so. */
  readonly slow: ReadonlySignal<boolean>;
  /**
   * Reads `url`. A reading of another address that is under way is given up; one of the same is waited for, and followed by
   * one more: news that come faster than answers must not keep every answer away. `fresh` forgets what was read for another
   * subject.
   */
  load(url: string, fresh?: boolean): Promise<void>;
}

/** One that is under way. */
interface Reading {
  readonly url: string;
  readonly abort: AbortController;
  /** Something happened since it was begun. */
  isOld: boolean;
}

export function createResource<T>(): Resource<T> {
  const data = signal<T | undefined>(undefined);
  const problem = signal<ProblemJson | undefined>(undefined);
  const slow = signal(false);
  let current: Reading | undefined;

  async function readNow(url: string): Promise<void> {
    const mine: Reading = { url, abort: new AbortController(), isOld: false };
    current = mine;
    const cancel = system.after(SLOW_MS, () => {
      slow.value = true;
    });
    const answer = await read<T>(url, mine.abort.signal);
    cancel();
    if (current !== mine) return;
    current = undefined;
    slow.value = false;
    if (answer.ok) data.value = answer.data;
    problem.value = answer.ok ? undefined : answer.problem;
    if (mine.isOld) await readNow(url);
  }

  return {
    data,
    problem,
    slow,
    async load(url, fresh = false) {
      if (current && current.url === url && !fresh) {
        current.isOld = true;
        return;
      }
      current?.abort.abort();
      if (fresh) data.value = undefined;
      await readNow(url);
    },
  };
}
