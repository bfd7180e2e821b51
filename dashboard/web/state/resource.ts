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
  /** Reads `url`; an earlier reading under way is given up. `fresh` forgets what was read for another subject. */
  load(url: string, fresh?: boolean): Promise<void>;
}

export function createResource<T>(): Resource<T> {
  const data = signal<T | undefined>(undefined);
  const problem = signal<ProblemJson | undefined>(undefined);
  const slow = signal(false);
  let current: AbortController | undefined;
  return {
    data,
    problem,
    slow,
    async load(url, fresh = false) {
      current?.abort();
      const mine = new AbortController();
      current = mine;
      if (fresh) data.value = undefined;
      const cancel = system.after(SLOW_MS, () => {
        slow.value = true;
      });
      const answer = await read<T>(url, mine.signal);
      cancel();
      if (current !== mine) return;
      slow.value = false;
      if (answer.ok) data.value = answer.data;
      problem.value = answer.ok ? undefined : answer.problem;
    },
  };
}
