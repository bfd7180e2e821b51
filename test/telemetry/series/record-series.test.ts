import { describe, expect, it } from 'vitest';
import type { BudgetView } from '../../../controller/model/budget.ts';
import type { OperatorEvent } from '../../../controller/model/event.ts';
import type { Json } from '../../../controller/model/json.ts';
import type { ObjectStatus } from '../../../controller/model/status.ts';
import { LOOK_MS, type RecordSeriesOptions, recordSeries } from '../../../controller/telemetry/series/record-series.ts';
import { type SeriesRecord, seriesOf } from '../../../controller/telemetry/series/series-record.ts';
import { createFleet, objectStatus } from '../../support/fleet.ts';
import { createVirtualClock, EPOCH } from '../../support/virtual-clock.ts';

const WEB = 'shop/Service/web';
const HOUR = 60 * 60_000;

function service(running: number, over: Partial<ObjectStatus> = {}): ObjectStatus {
  const summary = { desired: 4, running, pending: 4 - running, range: { min: 2, max: 8 } };
  return objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' }, { summary, ...over });
}

function recording(parts: Partial<RecordSeriesOptions> = {}) {
  const clock = createVirtualClock();
  const fleet = createFleet([service(4)]);
  const kept: Json[] = [];
  const keeper = { add: (record: Json) => void kept.push(record), close: async () => {} };
  const recorder = recordSeries({ views: fleet.views, clock, budgets: () => [], keeper, ...parts });
  const tasks = (since = 0): unknown[] =>
    (recorder.tasks(WEB, since) ?? []).map(({ at, tasks: of }) => [(at - EPOCH) / LOOK_MS, of?.running]);
  return { clock, fleet, kept, recorder, tasks };
}

describe('tasks over time', () => {
  it('are a point whenever a look finds something new, with the scaling range', async () => {
    const { clock, fleet, recorder, tasks } = recording();
    await clock.advance(2 * LOOK_MS);
    fleet.put(service(3));
    await clock.advance(3 * LOOK_MS);
    expect(tasks()).toEqual([
      [1, 4],
      [3, 3],
    ]);
    expect(recorder.tasks(WEB, clock.now())).toEqual([
      { at: EPOCH + 3 * LOOK_MS, tasks: { desired: 4, running: 3, pending: 1, range: { min: 2, max: 8 } } },
    ]);
  });

  it.each([
    {
      because: 'what could not be looked at is not known',
      status: service(4, { outcome: { kind: 'failed', reason: 'x', retry: true } }),
      expected: [
        [1, 4],
        [2, undefined],
      ],
    },
    { because: 'an object without tasks says nothing', status: service(4, { summary: {} }), expected: [[1, 4]] },
  ])('$because', async ({ status, expected }) => {
    const { clock, fleet, tasks } = recording();
    await clock.advance(LOOK_MS);
    fleet.put(status);
    await clock.advance(LOOK_MS);
    expect(tasks()).toEqual(expected);
  });

  it('are let go with their object', async () => {
    const { clock, fleet, recorder } = recording();
    await clock.advance(LOOK_MS);
    fleet.remove(WEB);
    await clock.advance(LOOK_MS);
    expect([recorder.tasks(WEB, 0), recorder.size()]).toEqual([undefined, { series: 0, rows: 0, bytes: 0 }]);
  });

  it('are not looked at before the first full look at AWS', async () => {
    const { clock, fleet, recorder } = recording();
    fleet.operator({ ready: false });
    await clock.advance(2 * LOOK_MS);
    expect(recorder.tasks(WEB, 0)).toBeUndefined();
  });
});

describe('the fleet over time', () => {
  it('is counted by health and by sync', async () => {
    const { clock, fleet, recorder } = recording();
    await clock.advance(LOOK_MS);
    fleet.put(service(0, { health: { status: 'Degraded', message: 'x' }, sync: 'OutOfSync', driftSince: 1 }));
    await clock.advance(2 * LOOK_MS);
    expect(
      recorder.fleet(0).map(({ counts }) => [counts?.health.Healthy, counts?.health.Degraded, counts?.sync.Drifted]),
    ).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ]);
  });
});

describe('what AWS is asked', () => {
  it('is calls per second between two looks', async () => {
    const budget = (used: number, throttled: number): BudgetView => ({
      account: '1',
      region: 'r',
      family: 'ecs.serviceRead',
      limit: { perSecond: 20, burst: 100, published: true, source: '' },
      share: 10,
      rate: 10,
      used,
      waiting: 0,
      waitedMs: 0,
      throttled,
    });
    let now = budget(0, 0);
    const { clock, recorder } = recording({ budgets: () => [now] });
    await clock.advance(LOOK_MS);
    now = budget(30, 1);
    await clock.advance(LOOK_MS);
    await clock.advance(LOOK_MS);
    expect(recorder.budget(now, 0)).toEqual([
      { at: EPOCH + LOOK_MS, perSecond: 2, throttled: 1, waiting: 0 },
      { at: EPOCH + 2 * LOOK_MS, perSecond: 0, throttled: 0, waiting: 0 },
    ]);
  });

  it('a sweep costs what its lanes sent since the one before', () => {
    const scope = { account: '1', region: 'r' };
    const { recorder } = recording();
    for (const lane of [0, 1, 2, 2, 3] as const) recorder.onCall({ scope, lane });
    recorder.onCall({ scope: { ...scope, region: 'other' }, lane: 2 });
    recorder.onSweep({ scope, beganAt: 5, ms: 700, objects: 9 });
    expect(recorder.sweeps()).toEqual([{ scope, beganAt: 5, ms: 700, objects: 9, calls: 3 }]);
    recorder.onSweep({ scope, beganAt: 50, ms: 70, objects: 9 });
    expect(recorder.sweeps()).toMatchObject([{ calls: 0 }]);
  });
});

describe('over a restart', () => {
  const read = (records: readonly Json[]): SeriesRecord[] => records.flatMap((record) => seriesOf(record) ?? []);

  it('what was drawn is drawn again, and what nobody saw is a gap', async () => {
    const before = recording();
    await before.clock.advance(2 * LOOK_MS);
    before.fleet.put(service(3));
    await before.clock.advance(LOOK_MS);
    const clock = createVirtualClock(EPOCH + 10 * LOOK_MS);
    const { tasks, recorder } = recording({ clock, earlier: read(before.kept) });
    await clock.advance(LOOK_MS);
    expect(tasks()).toEqual([
      [1, 4],
      [3, undefined],
      [11, 4],
    ]);
    expect(recorder.fleet(0).map(({ counts }) => counts?.health.Healthy)).toEqual([1, undefined, 1]);
  });

  it.each([
    { because: 'what does not change is written once', after: 10 * LOOK_MS, expected: 1 },
    { because: 'that somebody looks is written all the same', after: HOUR, expected: 12 },
  ])('$because', async ({ after, expected }) => {
    const { clock, kept } = recording();
    await clock.advance(after);
    expect(kept).toHaveLength(expected);
  });

  it('everything is written anew now and then, so that what never changes is known', async () => {
    const { clock, kept } = recording();
    await clock.advance(6 * HOUR + LOOK_MS);
    expect(read(kept).filter(({ tasks }) => tasks.has(WEB))).toHaveLength(2);
  });

  it('many services are many records', async () => {
    const statuses = Array.from({ length: 2_500 }, (_, index) =>
      objectStatus({ namespace: 'shop', kind: 'Service', name: `s${index}` }, { summary: { desired: 1, running: 1 } }),
    );
    const { clock, kept } = recording({ views: createFleet(statuses).views });
    await clock.advance(LOOK_MS);
    expect(read(kept).map(({ tasks, fleet }) => [tasks.size, fleet !== undefined])).toEqual([
      [1_000, true],
      [1_000, false],
      [500, false],
    ]);
  });

  it.each([null, 5, {}, { v: 2, at: 1 }, { v: 1 }, { v: 1, at: 'x' }])(
    'a record of another kind says nothing: %j',
    (record) => {
      expect(seriesOf(record as Json)).toBeUndefined();
    },
  );

  it('values of another kind are left out', () => {
    const record = { v: 1, at: 1, tasks: { [WEB]: ['x'], 'a/Service/b': [1, 1, -1], 'a/Service/c': null, nokey: [1] } };
    expect([...(seriesOf(record)?.tasks ?? [])]).toEqual([['a/Service/c', null]]);
  });
});

describe('events of earlier processes', () => {
  const found = (id: number): OperatorEvent => ({ type: 'DriftFound', key: WEB, differences: [], id, at: EPOCH });

  it('count once, and what happens meanwhile counts after them', async () => {
    const fleet = createFleet();
    async function* earlier(): AsyncIterable<OperatorEvent> {
      yield found(1);
      // Happens while the disk is read, which then finds it there, too.
      fleet.emit({ type: 'DriftFound', key: WEB, differences: [] }, EPOCH);
      fleet.emit({ type: 'DriftFound', key: WEB, differences: [] }, EPOCH);
      yield found(2);
    }
    const { recorder } = recording({ views: fleet.views, earlierEvents: earlier });
    await recorder.recalled;
    fleet.emit({ type: 'DriftFound', key: WEB, differences: [] }, EPOCH);
    expect(recorder.drift(1)).toMatchObject([{ found: 3 }]);
  });

  it('that cannot be read harm nobody', async () => {
    const fleet = createFleet();
    const { recorder } = recording({
      views: fleet.views,
      earlierEvents: () => ({
        [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('no such folder')) }),
      }),
    });
    await recorder.recalled;
    fleet.emit({ type: 'DriftHealed', key: WEB, differences: [] }, EPOCH);
    expect(recorder.drift(1)).toMatchObject([{ healed: 1 }]);
  });
});
