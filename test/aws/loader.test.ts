import { describe, expect, test } from 'vitest';
import { type Answers, afterMicrotasks, createLoader, type LoaderOptions } from '../../controller/aws/loader.ts';
import { AwsError, type ErrorClass } from '../../controller/model/aws-error.ts';
import { promiseJobs } from '../support/virtual-clock.ts';
import { outcomeOf } from './support/outcome.ts';

function failure(errorClass: ErrorClass, code: string): AwsError {
  return new AwsError({ class: errorClass, code, call: 'test', message: code });
}

type Load = LoaderOptions<string, string>['load'];

function createWorld(load: Load, options: Partial<LoaderOptions<string, string>> = {}) {
  const batches: (readonly string[])[] = [];
  const loader = createLoader<string, string>({
    call: 'test',
    id: (key) => key,
    size: 4,
    onNotFound: 'bisect',
    schedule: afterMicrotasks,
    ...options,
    async load(keys) {
      batches.push(keys);
      return load(keys);
    },
  });
  const all = (keys: readonly string[]) => Promise.all(keys.map((key) => outcomeOf(loader.load(key))));
  return { batches, loader, all };
}

const echo: Load = async (keys) => new Map(keys.map((key) => [key, key.toUpperCase()]));

/** AWS rejects the whole call when one of the names is unknown. */
function rejecting(unknown: readonly string[]): Load {
  return async (keys) => {
    if (keys.some((key) => unknown.includes(key))) throw failure('notFound', 'TargetGroupNotFound');
    return echo(keys);
  };
}

describe('batches', () => {
  test('keys of one turn go together, in chunks, each once', async () => {
    const { all, batches } = createWorld(echo);
    expect(await all(['a', 'b', 'c', 'd', 'e', 'a'])).toEqual(['A', 'B', 'C', 'D', 'E', 'A'].map((ok) => ({ ok })));
    expect(batches).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });

  test('keys that come after a few awaited steps still join', async () => {
    const { batches, loader } = createWorld(echo);
    const late = async (key: string, steps: number): Promise<void> => {
      for (let step = 0; step < steps; step += 1) await undefined;
      await loader.load(key);
    };
    await Promise.all([late('a', 0), late('b', 5), late('c', 20)]);
    expect(batches).toEqual([['a', 'b', 'c']]);
  });

  test('a key that is known is not asked for again', async () => {
    const { batches, loader } = createWorld(echo);
    await loader.load('a');
    await loader.load('a');
    expect(batches).toEqual([['a']]);
  });

  test('what comes while a request that is not full is under way goes in full ones, and the rest after it', async () => {
    const gates: (() => void)[] = [];
    const { batches, loader } = createWorld(async (keys) => {
      await new Promise<void>((open) => gates.push(open));
      return echo(keys);
    });
    const asked: Promise<unknown>[] = [];
    const ask = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        asked.push(loader.load(key));
        await promiseJobs();
      }
    };
    await ask('a', 'b', 'c');
    expect(batches).toEqual([['a']]);
    await ask('d', 'e');
    expect(batches).toEqual([['a'], ['b', 'c', 'd', 'e']]);
    await ask('f', 'g');
    gates[0]?.();
    await promiseJobs();
    expect(batches.slice(2)).toEqual([['f', 'g']]);
    for (const open of gates) open();
    expect(await Promise.all(asked)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });

  test('keys of different groups never share a request', async () => {
    const { all, batches } = createWorld(echo, { group: (key) => key.slice(0, 1) });
    await all(['x1', 'y1', 'x2']);
    expect(batches).toEqual([['x1', 'x2'], ['y1']]);
  });
});

describe('failures', () => {
  test('a failed chunk fails its own keys only', async () => {
    const { all } = createWorld(async (keys) => {
      if (keys.includes('b')) throw failure('throttled', 'ThrottlingException');
      return echo(keys);
    });
    const broken = { class: 'throttled', code: 'ThrottlingException' };
    expect(await all(['a', 'b', 'c', 'd', 'e'])).toEqual([broken, broken, broken, broken, { ok: 'E' }]);
  });

  test('a failure in band fails its key only', async () => {
    const answers: Answers<string> = new Map<string, string | AwsError>([
      ['a', 'A'],
      ['b', failure('unknown', 'ACCESS')],
    ]);
    const { all } = createWorld(async () => answers);
    expect(await all(['a', 'b'])).toEqual([{ ok: 'A' }, { class: 'unknown', code: 'ACCESS' }]);
  });

  test('a key that AWS says nothing about is unknown, not absent', async () => {
    const { all } = createWorld(async () => new Map([['a', 'A']]));
    expect(await all(['a', 'b'])).toEqual([{ ok: 'A' }, { class: 'unknown', code: 'Unanswered' }]);
  });

  test('an exception of our own is unknown, not absent', async () => {
    const { all } = createWorld(async () => {
      throw new TypeError('bug');
    });
    expect(await all(['a'])).toEqual([{ class: 'unknown', code: 'Unexpected' }]);
  });
});

describe('a batch that AWS rejects for an unknown name', () => {
  const keys = Array.from({ length: 16 }, (_, index) => `k${index}`);

  test.each([
    { unknown: ['k5'], requests: 9, because: 'halves find it: 1 + 2 x 4' },
    { unknown: ['k0', 'k15'], requests: 19, because: 'both halves hold one: then each by itself' },
    { unknown: keys, requests: 19, because: 'all unknown costs little more than asking for each' },
  ])('$unknown.length unknown of 16 takes $requests requests, because $because', async ({ unknown, requests }) => {
    const { all, batches } = createWorld(rejecting(unknown), { size: 16 });
    expect(await all(keys)).toEqual(keys.map((key) => ({ ok: unknown.includes(key) ? undefined : key.toUpperCase() })));
    expect(batches).toHaveLength(requests);
  });

  test('an error while looking for it fails the keys of that request only', async () => {
    const { all } = createWorld(async (asked) => {
      if (asked.length === 2 && asked.includes('c')) throw failure('transient', 'ECONNRESET');
      return rejecting(['a'])(asked);
    });
    const broken = { class: 'transient', code: 'ECONNRESET' };
    expect(await all(['a', 'b', 'c', 'd'])).toEqual([{ ok: undefined }, { ok: 'B' }, broken, broken]);
  });

  test('one by itself that is unknown is absent', async () => {
    const { all, batches } = createWorld(rejecting(['a']));
    expect(await all(['a'])).toEqual([{ ok: undefined }]);
    expect(batches).toEqual([['a']]);
  });

  test('when what all keys live in does not exist, none of them does', async () => {
    const { all, batches } = createWorld(rejecting(['a']), { onNotFound: 'absent' });
    expect(await all(['a', 'b'])).toEqual([{ ok: undefined }, { ok: undefined }]);
    expect(batches).toHaveLength(1);
  });
});
