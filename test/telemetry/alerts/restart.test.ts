import { describe, expect, it } from 'vitest';
import { anAlert, aProvider, createAlertWorld } from '../../support/alert-world.ts';
import { createMemoryJournal } from '../../support/memory-journal.ts';
import { SWEEP_MS, shopWith } from '../../support/operator-on-toys.ts';
import { createToyAws } from '../../support/toy-aws.ts';
import { EPOCH } from '../../support/virtual-clock.ts';

const MINUTE = 60_000;
const ALERTS = [anAlert('all'), aProvider('one')];
const A = 'shop/Cluster/a';
const OBSERVED = [...shopWith({ a: { value: '1' } }, { mode: 'observe' }), ...ALERTS];

/** One installation that dies and comes back: AWS and the journal stay, all else is new. */
function installation() {
  const aws = createToyAws();
  const journal = createMemoryJournal();
  let time = EPOCH;
  return {
    journal,
    aws,
    async start(documents = OBSERVED) {
      const world = await createAlertWorld({ journal }, {}, aws);
      await world.clock.advance(time - EPOCH);
      await world.commit(documents);
      return world;
    },
    /** Nothing of the process is heard from any more. */
    async kill(world: Awaited<ReturnType<typeof createAlertWorld>>) {
      time = world.clock.now();
      await world.operator.stop();
      await world.pipeline.stop();
    },
    set(value: string) {
      const thing = aws.things.get('a');
      if (thing) aws.things.set('a', { ...thing, value });
    },
    async settled() {
      const world = await this.start([...shopWith({ a: { value: '1' } }), ...ALERTS]);
      await world.sweep();
      await world.commit(OBSERVED, { commit: { id: 'c2' } });
      await world.sweep();
      return world;
    },
  };
}

describe('after a restart', () => {
  it('what was told is not told again', async () => {
    const place = installation();
    const first = await place.settled();
    place.set('2');
    await first.clock.advance(2 * SWEEP_MS);
    expect(first.told()).toEqual([[`firing ${A}: drift found in 1 field`]]);
    await place.kill(first);
    const second = await place.start();
    await second.clock.advance(90 * MINUTE);
    expect(second.types(A)).toContain('DriftFound');
    expect(second.told()).toEqual([]);
  });

  it('what was found and not told yet is told, once', async () => {
    const place = installation();
    const first = await place.settled();
    place.set('2');
    await first.clock.advance(SWEEP_MS);
    expect(first.types(A)).toContain('DriftFound');
    expect(first.told()).toEqual([]);
    await place.kill(first);
    const second = await place.start();
    await second.clock.advance(2 * MINUTE);
    await place.kill(second);
    const third = await place.start();
    await third.clock.advance(2 * MINUTE);
    expect([...second.told(), ...third.told()]).toEqual([[`firing ${A}: drift found in 1 field`]]);
  });

  it('what was over meanwhile is told to be over', async () => {
    const place = installation();
    const first = await place.settled();
    place.set('2');
    await first.clock.advance(2 * SWEEP_MS);
    await place.kill(first);
    place.set('1');
    const second = await place.start();
    await second.clock.advance(2 * MINUTE);
    expect(second.told()).toEqual([[`resolved ${A}: drift is gone`]]);
    expect(second.received[0]?.reference).toBe(`ref-${first.received[0]?.message.id}`);
  });

  it('an attempt whose end was not recorded is made again under the same id', async () => {
    const place = installation();
    const first = await place.settled();
    place.set('2');
    // What the journal held when the process died: all but the last word.
    await first.clock.advance(2 * SWEEP_MS);
    const last = place.journal.records.pop();
    expect(JSON.stringify(last)).toContain('"state":"delivered"');
    await place.kill(first);
    const second = await place.start();
    await second.clock.advance(MINUTE);
    expect(second.received.map(({ message }) => message.id)).toEqual([first.received[0]?.message.id]);
  });

  it('with a source that cannot be read, that is told by the alerts of before', async () => {
    const place = installation();
    const first = await place.settled();
    await place.kill(first);
    const world = await createAlertWorld({ journal: place.journal }, {}, place.aws);
    await world.fail('no route to host');
    await world.clock.advance(MINUTE);
    expect(world.told()).toEqual([['firing git: the source is broken; what was last good stays in force']]);
  });

  it('what was open has not vanished because a source that cannot be read no longer shows it', async () => {
    const place = installation();
    const first = await place.settled();
    place.set('2');
    await first.clock.advance(2 * SWEEP_MS);
    await place.kill(first);
    const world = await createAlertWorld({ journal: place.journal }, {}, place.aws);
    await world.fail('no route to host');
    await world.clock.advance(5 * MINUTE);
    expect(world.operator.views.operator().ready).toBe(true);
    expect(
      world
        .told()
        .flat()
        .filter((line) => line.includes(A)),
    ).toEqual([]);
  });

  it('an alert and a provider that have become invalid go on as they were, and tell so themselves', async () => {
    const shop = shopWith({ a: { value: '1' } }, { mode: 'observe' });
    const all = anAlert('all', { select: { namespaces: ['shop', 'ops'] } });
    const place = installation();
    const first = await place.start([...shop, all, aProvider('one')]);
    await first.clock.advance(MINUTE);
    await place.kill(first);
    const world = await createAlertWorld({ journal: place.journal }, {}, place.aws);
    const problems = [all, aProvider('one')].map(({ key }) => ({
      ...{ key, location: { file: 'ops.yaml', line: 3, column: 1 } },
      ...{ code: 'FIELD_UNKNOWN', message: 'no such field' },
    }));
    await world.commit(shop, { problems, commit: { id: 'c2' } });
    await world.clock.advance(5 * MINUTE);
    expect([...world.pipeline.state.documents.keys()].sort()).toEqual(['ops/Alert/all', 'ops/AlertProvider/one']);
    expect(world.told().flat().length).toBe(2);
    await world.commit(shop, { commit: { id: 'c3' } });
    await world.clock.advance(MINUTE);
    expect([...world.pipeline.state.documents.keys()]).toEqual([]);
  });

  it('records of another form are left out', async () => {
    const place = installation();
    place.journal.records.push(null, 7, { changes: [null, 1, { table: 'x', id: 'y', row: {} }] }, { other: true });
    const world = await place.settled();
    place.set('2');
    await world.clock.advance(2 * SWEEP_MS);
    expect(world.told().length).toBe(1);
  });
});
