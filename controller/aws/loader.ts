import { AwsError, isAwsError } from '../model/aws-error.ts';

/** Answers of one batch by key id. `undefined`: AWS said that it does not exist. A missing id: AWS said nothing. */
export type Answers<V> = ReadonlyMap<string, V | undefined | AwsError>;

export interface LoaderOptions<K, V> {
  /** The call, for errors. */
  readonly call: string;
  readonly id: (key: K) => string;
  /** Keys that one request takes. */
  readonly size: number;
  /** Keys of different groups never share a request. */
  readonly group?: (key: K) => string;
  readonly load: (keys: readonly K[]) => Promise<Answers<V>>;
  /**
   * What it means when AWS answers a whole batch with `notFound`: one of the names is unknown, so halves are tried
   * (`bisect`), or what all keys live in does not exist, so none of them does (`absent`).
   */
  readonly onNotFound: 'bisect' | 'absent';
  readonly schedule: Schedule;
}

/** Calls back when no more keys are to be expected for now. */
export type Schedule = (arrivals: () => number, run: () => void) => void;

/**
 * Reads by key, batched, each key once in the loader's life. A failed batch fails its own keys only. Of each group one
 * request at most that is not full is under way: what comes meanwhile waits for it, or until a request is full. Where answers
 * of another service arrive one by one, as its budget lets them, what they ask for next still goes in full requests.
 */
export interface Loader<K, V> {
  /** Rejects with AwsError when the answer is not known; `undefined` only where AWS said that it does not exist. */
  load(key: K): Promise<V | undefined>;
}

/** Turns of the microtask queue without a new key: callers that await a few things between two reads stay together. */
const QUIET_TURNS = 24;

/** Runs as soon as the promises under way have stopped asking for keys, within the current tick of the event loop. */
export const afterMicrotasks: Schedule = (arrivals, run) => {
  let seen = arrivals();
  let quiet = 0;
  const turn = (): void => {
    const now = arrivals();
    quiet = now === seen ? quiet + 1 : 0;
    seen = now;
    if (quiet >= QUIET_TURNS) run();
    else queueMicrotask(turn);
  };
  queueMicrotask(turn);
};

interface Pending<K, V> {
  readonly key: K;
  readonly id: string;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: AwsError) => void;
}

type Chunk<K, V> = readonly Pending<K, V>[];

export function createLoader<K, V>(options: LoaderOptions<K, V>): Loader<K, V> {
  const known = new Map<string, Promise<V | undefined>>();
  let pending: Pending<K, V>[] = [];
  let isScheduled = false;
  /** Groups of which a request that is not full is under way. */
  const partial = new Set<string>();

  function schedule(): void {
    if (isScheduled || pending.length === 0) return;
    isScheduled = true;
    options.schedule(() => pending.length, dispatch);
  }

  function dispatch(): void {
    isScheduled = false;
    const batch = pending;
    pending = [];
    for (const [group, members] of groupsOf(batch, options.group)) {
      for (const chunk of chunksOf(members, options.size)) send(group, chunk);
    }
  }

  function send(group: string, chunk: Chunk<K, V>): void {
    if (chunk.length === options.size) void settle(options, chunk);
    else if (partial.has(group)) pending.push(...chunk);
    else {
      partial.add(group);
      void settle(options, chunk).then(() => {
        partial.delete(group);
        schedule();
      });
    }
  }

  return {
    load(key) {
      const id = options.id(key);
      const before = known.get(id);
      if (before) return before;
      const answer = new Promise<V | undefined>((resolve, reject) => pending.push({ key, id, resolve, reject }));
      known.set(id, answer);
      schedule();
      return answer;
    },
  };
}

/** Settles every key of the chunk; never rejects. */
async function settle<K, V>(options: LoaderOptions<K, V>, chunk: Chunk<K, V>): Promise<void> {
  if (!(await attempt(options, chunk))) await refused(options, chunk);
}

/** One request. False when AWS answered the whole of it with `notFound`, and nothing is settled yet. */
async function attempt<K, V>(options: LoaderOptions<K, V>, chunk: Chunk<K, V>): Promise<boolean> {
  try {
    const answers = await options.load(chunk.map(({ key }) => key));
    for (const each of chunk) answer(options, each, answers);
  } catch (thrown) {
    const error = asAwsError(options.call, thrown);
    if (isAwsError(error, 'notFound')) return false;
    for (const each of chunk) each.reject(error);
  }
  return true;
}

/** When both halves hold an unknown name, many do: then single requests are fewer than ever smaller halves. */
async function refused<K, V>(options: LoaderOptions<K, V>, chunk: Chunk<K, V>): Promise<void> {
  if (options.onNotFound === 'absent' || chunk.length === 1) {
    for (const each of chunk) each.resolve(undefined);
    return;
  }
  const middle = Math.ceil(chunk.length / 2);
  const halves = [chunk.slice(0, middle), chunk.slice(middle)];
  const answered = await Promise.all(halves.map((half) => attempt(options, half)));
  const failed = halves.filter((_, index) => !answered[index]);
  const many = failed.length > 1;
  await Promise.all(
    failed.flatMap((half) =>
      many && half.length > 1 ? half.map((each) => settle(options, [each])) : [refused(options, half)],
    ),
  );
}

function answer<K, V>(options: LoaderOptions<K, V>, each: Pending<K, V>, answers: Answers<V>): void {
  const value = answers.get(each.id);
  if (value instanceof AwsError) each.reject(value);
  else if (answers.has(each.id)) each.resolve(value);
  else each.reject(unanswered(options.call, each.id));
}

function unanswered(call: string, id: string): AwsError {
  const message = `${call} answered without a word about ${id}; whether it exists is not known`;
  return new AwsError({ class: 'unknown', code: 'Unanswered', call, message });
}

function asAwsError(call: string, thrown: unknown): AwsError {
  if (thrown instanceof AwsError) return thrown;
  return new AwsError({ class: 'unknown', code: 'Unexpected', call, message: `${call}: ${String(thrown)}` });
}

function groupsOf<K, V>(batch: Chunk<K, V>, group: (key: K) => string = () => ''): ReadonlyMap<string, Chunk<K, V>> {
  const groups = new Map<string, Pending<K, V>[]>();
  for (const each of batch) {
    const members = groups.get(group(each.key));
    if (members) members.push(each);
    else groups.set(group(each.key), [each]);
  }
  return groups;
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
