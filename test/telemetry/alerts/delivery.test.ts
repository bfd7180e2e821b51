import { describe, expect, it } from 'vitest';
import type { AlertMessage } from '../../../controller/model/alert.ts';
import type { Delivery } from '../../../controller/ports/alert-channel.ts';
import { retryDead } from '../../../controller/telemetry/alerts/deliver.ts';
import { applyChanges, emptyState, put, type Sending } from '../../../controller/telemetry/alerts/state.ts';
import { anAlert, aProvider, createAlertWorld } from '../../support/alert-world.ts';
import { shopWith } from '../../support/operator-on-toys.ts';
import { DRIFT_ITEM } from '../../support/some-alerts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const RETRY: Delivery = { kind: 'retry', reason: 'HTTP 503' };
const DOCUMENTS = [...shopWith({ a: {} }, { mode: 'observe' }), anAlert('all'), aProvider('one')];

/** A world in which a source has just broken: one message is due. */
async function due(...answers: Delivery[]) {
  const world = await createAlertWorld();
  world.answer('one', ...answers);
  await world.commit(DOCUMENTS);
  await world.clock.advance(2 * MINUTE);
  await world.fail('no route to host');
  return world;
}

type World = Awaited<ReturnType<typeof due>>;

function sendings(world: World): readonly object[] {
  const rows = [...world.pipeline.state.sendings.values()];
  return rows.map(({ state, attempts, lastError }) => ({ state, attempts, lastError }));
}

describe('a receiver that does not take a message', () => {
  it('gets it again with growing pauses, and what comes meanwhile together', async () => {
    const world = await due(RETRY, RETRY, RETRY);
    await world.clock.advance(5 * MINUTE);
    const at = world.received.map((one) => one.at);
    expect(at.slice(1).map((time, n) => (time - (at[n] ?? 0)) / 1000)).toEqual([4, 8, 15]);
    expect(new Set(world.received.map(({ message }) => message.id)).size).toBe(1);
    expect(world.notified.map(({ result }) => result)).toEqual(['retried', 'retried', 'retried', 'delivered']);
  });

  it('is not asked sooner than it says', async () => {
    const world = await due({ ...RETRY, afterMs: 4 * MINUTE });
    await world.clock.advance(10 * MINUTE);
    const [first, second] = world.received;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(4 * MINUTE);
  });

  it('for hours leaves one dead letter, which is kept, told of, and can be tried anew', async () => {
    const world = await due(...Array.from({ length: 500 }, () => RETRY));
    await world.clock.advance(7 * HOUR);
    expect(sendings(world)[0]).toMatchObject({ state: 'dead', lastError: 'HTTP 503' });
    expect(world.faults).toEqual(['ops/one was not told: HTTP 503; see evenkeel alerts']);
    await world.clock.advance(48 * HOUR);
    const [id = ''] = [...world.pipeline.state.sendings.keys()];
    world.answer('one');
    expect(world.pipeline.retry('nobody')).toBe(false);
    expect(world.pipeline.retry(id)).toBe(true);
    await world.clock.advance(MINUTE);
    expect(sendings(world)).toEqual([{ state: 'delivered', attempts: 1, lastError: 'HTTP 503' }]);
    expect(world.pipeline.retry(id)).toBe(false);
  });

  it('is not told anew of what is over by now, whose end was told', async () => {
    const world = await due({ kind: 'refused', reason: 'invalid_auth' });
    await world.clock.advance(MINUTE);
    await world.commit(DOCUMENTS);
    await world.clock.advance(10 * MINUTE);
    const [id = ''] = [...world.pipeline.state.sendings.keys()];
    expect(world.received.map(({ message }) => message.state)).toEqual(['firing', 'resolved']);
    expect(world.pipeline.retry(id)).toBe(false);
    await world.clock.advance(10 * MINUTE);
    expect(world.received.length).toBe(2);
  });

  it('and never will is not asked again', async () => {
    const world = await due({ kind: 'refused', reason: 'invalid_auth' });
    await world.clock.advance(HOUR);
    expect(sendings(world)).toEqual([{ state: 'dead', attempts: 1, lastError: 'invalid_auth' }]);
  });

  it('hears of what began and ended meanwhile in one message, in order', async () => {
    const world = await due(...Array.from({ length: 6 }, () => RETRY));
    await world.clock.advance(MINUTE);
    await world.commit(DOCUMENTS);
    await world.clock.advance(20 * MINUTE);
    const taken = world.received.slice(6).map(({ message }) => message.items.map(({ state }) => state));
    expect(taken).toEqual([['firing'], ['resolved']]);
  });
});

describe('a provider whose target is not configured', () => {
  it('is tried until it is, and harms nobody else', async () => {
    const world = await createAlertWorld();
    const alerts = [anAlert('all', { providers: ['lost', 'one'] }), aProvider('one'), aProvider('lost', 'nowhere')];
    await world.commit([...shopWith({ a: {} }, { mode: 'observe' }), ...alerts]);
    await world.clock.advance(2 * MINUTE);
    await world.fail('no route to host');
    await world.clock.advance(2 * MINUTE);
    expect(world.told('one').length).toBe(1);
    expect(sendings(world)).toContainEqual(
      expect.objectContaining({ state: 'queued', lastError: 'no target is called nowhere' }),
    );
  });
});

describe('a journal that cannot be written', () => {
  it('for a while makes people wait: nothing is sent that is not kept', async () => {
    const world = await createAlertWorld();
    await world.commit(DOCUMENTS);
    await world.clock.advance(2 * MINUTE);
    let kept = (): void => {};
    world.journal.append = () =>
      new Promise((resolve) => {
        const before = kept;
        kept = () => {
          before();
          resolve();
        };
      });
    await world.fail('no route to host');
    await world.clock.advance(2 * MINUTE);
    expect(world.told()).toEqual([]);
    kept();
    await world.clock.advance(MINUTE);
    expect(world.told().length).toBe(1);
  });

  it('is complained of once, and people are told all the same', async () => {
    const world = await createAlertWorld();
    world.journal.append = () => Promise.reject(new Error('no space left on device'));
    await world.commit(DOCUMENTS);
    await world.clock.advance(2 * MINUTE);
    await world.fail('no route to host');
    await world.clock.advance(2 * MINUTE);
    expect(world.told().length).toBe(1);
    expect(world.faults).toEqual(['alerts are not kept over a restart: no space left on device']);
  });
});

it('a dead letter of which a part is over is tried anew without that part', () => {
  const state = emptyState();
  const items = ['open', 'over'].map((incident) => ({ ...DRIFT_ITEM, incident }));
  const news = { ...DRIFT_ITEM, incident: 'news', state: 'news' as const };
  const message = {
    ...{ id: 'm', at: 0, alert: 'ops/all', owner: 'me', state: 'firing', severity: 'warning' },
    ...{ title: '2 found, 1 news', items: [...items, news], total: 3, crowd: 1, metadata: {}, links: {} },
  } as unknown as AlertMessage;
  const letter: Sending = {
    ...{ message, route: 'ops/Alert/all > ops/AlertProvider/one', provider: 'ops/AlertProvider/one' },
    ...{ incidents: ['open', 'over', 'news'], state: 'dead', attempts: 1, nextAt: 0, deadline: 0, endedAt: 1 },
  };
  const rows = items.map((item) => ({
    ...{ id: item.incident, what: 'drift' as const, item, openedAt: 0, aspects: [], tellings: {} },
    resolvedAt: item.incident === 'over' ? 5 : undefined,
  }));
  applyChanges(state, [put('sendings', 'm', letter), ...rows.map((row) => put('incidents', row.id, row))]);
  expect(retryDead(state, 'm', { now: 10, tryMs: 100 })?.row).toEqual({
    ...letter,
    ...{ state: 'queued', attempts: 0, nextAt: 10, deadline: 110, endedAt: undefined },
    incidents: ['open', 'news'],
    message: { ...message, title: '1 found, 1 news', items: [items[0], news], total: 2, crowd: 0 },
  });
});
