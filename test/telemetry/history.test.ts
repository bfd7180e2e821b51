import { describe, expect, it } from 'vitest';
import type { OperatorEvent } from '../../controller/model/event.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { createHistory, type History } from '../../controller/telemetry/history.ts';

const LIMITS = { perObject: 3, total: 6, objects: 2 };

function event(id: number, key: ResourceKey): OperatorEvent {
  return { type: 'ObjectResumed', key, id, at: id * 10 };
}

function filled(...keys: ResourceKey[]): History {
  const history = createHistory(LIMITS);
  keys.forEach((key, index) => void history.record(event(index + 1, key)));
  return history;
}

const ids = (events: readonly OperatorEvent[]): number[] => events.map(({ id }) => id);

describe('history', () => {
  const a: ResourceKey = 'ns/Service/a';
  const b: ResourceKey = 'ns/Service/b';
  const c: ResourceKey = 'ns/Service/c';

  it.each<[Parameters<History['events']>[0], number[], string]>([
    [{ limit: 10 }, [1, 2, 3, 4], 'newest last'],
    [{ limit: 2 }, [3, 4], 'the newest of them'],
    [{ after: 2, limit: 10 }, [3, 4], 'later than an id'],
    [{ after: 4, limit: 10 }, [], 'nothing is later than the newest'],
    [{ key: b, limit: 10 }, [2, 4], 'of one object'],
    [{ key: b, after: 2, limit: 10 }, [4], 'of one object, later'],
    [{ key: c, limit: 10 }, [], 'of an object that never was'],
    [{ limit: 0 }, [], 'nothing was asked for'],
  ])('%j → %j, because %s', (query, expected) => {
    expect(ids(filled(a, b, a, b).events(query))).toEqual(expected);
  });

  it('keeps the newest of each object, and of all together', () => {
    const history = filled(a, a, a, a, b, b, b, b);
    expect(ids(history.events({ key: a, limit: 10 }))).toEqual([2, 3, 4]);
    expect(ids(history.events({ limit: 10 }))).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('forgets the object without news for longest', () => {
    const history = filled(a, b, a, c);
    expect([a, b, c].map((key) => history.events({ key, limit: 10 }).length)).toEqual([2, 0, 1]);
  });
});
