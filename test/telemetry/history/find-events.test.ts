import { describe, expect, it } from 'vitest';
import type { OperatorEvent } from '../../../controller/model/event.ts';
import { type EventQuery, newestAsked } from '../../../controller/model/event-query.ts';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import type { Json } from '../../../controller/model/json.ts';
import { eventHistory } from '../../../controller/telemetry/history/find-events.ts';
import { restoreEvents } from '../../../controller/telemetry/history/restore-events.ts';
import { recordOf } from '../../../controller/telemetry/history/stored-event.ts';
import { memoryPlace } from './memory-place.ts';

const A: ResourceKey = 'shop/Service/a';
const B: ResourceKey = 'shop/Service/b';

/** Ids from 1 to 10, a and b in turns, ten milliseconds apart; disk has the first seven, memory the last four. */
const EVENTS = Array.from({ length: 10 }, (_, index): OperatorEvent => {
  return { type: 'ObjectResumed', key: index % 2 === 0 ? A : B, id: index + 1, at: (index + 1) * 10 };
});

function historyOf(records: Json[] = EVENTS.slice(0, 7).map(recordOf), keptSince = 0) {
  const memory = EVENTS.slice(6);
  return eventHistory({
    views: { events: (query) => newestAsked(memory, query).reverse() },
    place: memoryPlace(records),
    keptSince: () => keptSince,
    canBeShown: (event) => event.id !== 2,
  });
}

describe('the history of events', () => {
  it.each<[EventQuery, number[], string]>([
    [{ limit: 3 }, [10, 9, 8], 'memory has enough'],
    [{ limit: 6 }, [10, 9, 8, 7, 6, 5], 'the rest comes from disk, each event once'],
    [{ limit: 50 }, [10, 9, 8, 7, 6, 5, 4, 3, 1], 'what cannot be shown is left out'],
    [{ limit: 3, before: 6 }, [5, 4, 3], 'a page that is on disk alone'],
    [{ limit: 2, before: 9 }, [8, 7], 'a page of memory'],
    [{ limit: 50, since: 55 }, [10, 9, 8, 7, 6], 'not earlier than that'],
    [{ limit: 50, key: A }, [9, 7, 5, 3, 1], 'of one object'],
    [{ limit: 50, after: 5 }, [10, 9, 8, 7, 6], 'later than an id that is on disk'],
    [{ limit: 50, after: 8 }, [10, 9], 'later than an id'],
  ])('%j → %j, because %s', async (query, expected) => {
    expect((await historyOf().find(query)).map(({ id }) => id)).toEqual(expected);
  });

  it('ends where the retention does, though the disk has more', async () => {
    const events = await historyOf(undefined, 45).find({ limit: 50 });

    expect(events.map(({ id }) => id)).toEqual([10, 9, 8, 7, 6, 5]);
  });

  it('leaves out what is no event, or of another format', async () => {
    const odd: Json[] = [
      7,
      null,
      'x',
      { v: 2, id: 3, at: 30, type: 'ObjectResumed' },
      { v: 1, id: 4, at: 40, type: 'Odd' },
    ];
    const records = [...odd, recordOf(EVENTS[4] as OperatorEvent), { v: 1, type: 'ObjectResumed' }];

    expect((await historyOf(records).find({ limit: 50 })).map(({ id }) => id)).toEqual([10, 9, 8, 7, 5]);
  });

  it('tells what memory has when the disk cannot be read', async () => {
    const place = memoryPlace();
    place.readBack = async function* () {
      yield recordOf(EVENTS[5] as OperatorEvent);
      throw new Error('EIO');
    };
    const history = eventHistory({
      views: { events: () => EVENTS.slice(6) },
      place,
      keptSince: () => 0,
      canBeShown: () => true,
    });

    expect((await history.find({ limit: 50 })).map(({ id }) => id)).toEqual([10, 9, 8, 7, 6]);
  });
});

describe('restoring events', () => {
  it('takes the newest, oldest first', async () => {
    const place = memoryPlace(EVENTS.map(recordOf));
    const options = { place, keptSince: () => 0, canBeShown: () => true, onTrouble: () => undefined };

    expect(await restoreEvents({ ...options, limit: 3 })).toEqual(EVENTS.slice(7));
    expect(await restoreEvents({ ...options, limit: 50, keptSince: () => 95 })).toEqual(EVENTS.slice(9));
  });

  it('keeps ids growing, whatever stands on disk', async () => {
    const order = [1, 5, 3, 4, 6, 6, 2, 7];
    const place = memoryPlace(order.map((id) => recordOf(EVENTS[id - 1] as OperatorEvent)));
    const options = { place, keptSince: () => 0, canBeShown: () => true, onTrouble: () => undefined };

    expect((await restoreEvents({ ...options, limit: 50 })).map(({ id }) => id)).toEqual([1, 2, 7]);
  });

  it('says why nothing could be read, and goes on with what there is', async () => {
    const place = memoryPlace();
    place.readBack = async function* () {
      yield recordOf(EVENTS[9] as OperatorEvent);
      throw new Error('EACCES: no');
    };
    const told: string[] = [];
    const options = { place, keptSince: () => 0, canBeShown: () => true, onTrouble: (why: string) => told.push(why) };

    expect(await restoreEvents({ ...options, limit: 50 })).toEqual([EVENTS[9]]);
    expect(told).toEqual(['EACCES: no']);
  });
});
