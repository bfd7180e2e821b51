import { describe, expect, it } from 'vitest';
import type { Document } from '../../../controller/model/document.ts';
import { anAlert, aProvider, createAlertWorld, gist } from '../../support/alert-world.ts';
import { SWEEP_MS, shopWith } from '../../support/operator-on-toys.ts';

const MINUTE = 60_000;
const ALERTS = [anAlert('all'), aProvider('one')];
const A = 'shop/Cluster/a';

type Toys = Readonly<Record<string, object>>;

/** Objects that are as they should be, and only observed from then on. */
async function observed(toys: Toys = { a: { value: '1' } }, alerts: readonly Document[] = ALERTS, publicUrl?: string) {
  const world = await createAlertWorld({ publicUrl });
  await world.commit([...shopWith(toys), ...alerts]);
  await world.sweep();
  await world.commit([...shopWith(toys, { mode: 'observe' }), ...alerts], { commit: { id: 'c2' } });
  await world.sweep();
  world.received.splice(0);
  const set = (name: string, value: string): void => {
    const thing = world.aws.things.get(name);
    if (thing) world.aws.things.set(name, { ...thing, value });
  };
  return { ...world, set };
}

describe('drift', () => {
  it('is told within a minute of being found, and once more when it is over', async () => {
    const world = await observed({ a: { value: '1' } }, ALERTS, 'https://evenkeel.example.com');
    world.set('a', '2');
    await world.clock.advance(2 * SWEEP_MS);
    const found = world.events.find(({ type }) => type === 'DriftFound');
    expect(world.received.length).toBe(1);
    const [first] = world.received;
    expect((first?.at ?? 0) - (found?.at ?? 0)).toBeLessThanOrEqual(MINUTE);
    expect(first?.message).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      at: first?.at,
      alert: 'ops/all',
      owner: 'me',
      state: 'firing',
      severity: 'warning',
      title: `${A}: drift found in 1 field`,
      items: [
        {
          event: 'DriftFound',
          state: 'firing',
          severity: 'warning',
          incident: `drift:${A}`,
          title: 'drift found in 1 field',
          details: [],
          key: A,
          source: 'git',
          account: '123456789012',
          region: 'eu-west-1',
          fields: [{ path: 'value', from: '1', to: '2' }],
          moreFields: 0,
          since: found?.at,
          commit: { id: 'c2', author: undefined, subject: undefined, repository: undefined },
          links: [{ label: 'Dashboard', url: `https://evenkeel.example.com/objects/${A}?tab=diff#field=value` }],
        },
      ],
      total: 1,
      crowd: 0,
      summary: undefined,
      metadata: {},
      links: [{ label: 'All of it', url: `https://evenkeel.example.com/alerts/${first?.message.id}` }],
    });
    world.set('a', '1');
    await world.clock.advance(2 * SWEEP_MS);
    expect(world.received.slice(1).map(({ message, reference }) => ({ state: message.state, reference }))).toEqual([
      { state: 'resolved', reference: `ref-${first?.message.id}` },
    ]);
    expect(world.received[1]?.message.items.map(gist)).toEqual([
      {
        event: 'DriftHealed',
        state: 'resolved',
        title: 'drift healed in 1 field',
        fields: [{ path: 'value', from: '2', to: '1' }],
      },
    ]);
    await world.clock.advance(60 * MINUTE);
    expect(world.received.length).toBe(2);
  });

  it('that is healed at once is one message, that says both', async () => {
    const world = await createAlertWorld();
    await world.commit([...shopWith({ a: { value: '1' } }), ...ALERTS]);
    await world.sweep();
    const thing = world.aws.things.get('a');
    if (thing) world.aws.things.set('a', { ...thing, value: '2' });
    await world.clock.advance(10 * MINUTE);
    expect(world.received.map(({ message }) => message.items.map(gist))).toEqual([
      [
        {
          event: 'DriftHealed',
          state: 'resolved',
          title: 'drift found and healed',
          fields: [{ path: 'value', from: '1', to: '2' }],
        },
      ],
    ]);
  });

  it('that comes and goes is told once in the time in which nothing is repeated, and again when it lasts', async () => {
    const world = await observed();
    for (let n = 0; n < 5; n += 1) {
      world.set('a', '2');
      await world.clock.advance(2 * SWEEP_MS);
      world.set('a', '1');
      await world.clock.advance(2 * SWEEP_MS);
    }
    expect(world.told()).toEqual([[`firing ${A}: drift found in 1 field`], [`resolved ${A}: drift healed in 1 field`]]);
    world.set('a', '2');
    await world.clock.advance(10 * MINUTE);
    expect(world.told().slice(2)).toEqual([[`firing ${A}: drift found in 1 field`]]);
  });

  it('to another value is told at once, and a value that goes on changing less and less often', async () => {
    const world = await observed();
    for (const value of ['4', '0']) {
      world.set('a', value);
      await world.clock.advance(2 * SWEEP_MS);
    }
    const values = () => world.received.map(({ message }) => message.items[0]?.fields[0]?.to);
    expect(values()).toEqual(['4', '0']);
    for (let n = 0; n < 40; n += 1) {
      world.set('a', `x${n}`);
      await world.clock.advance(2 * SWEEP_MS);
    }
    const times = world.received.map(({ at }) => at);
    const pauses = times.slice(2).map((at, index) => Math.round((at - (times[index + 1] ?? 0)) / MINUTE));
    expect(pauses.every((pause, index) => pause >= 5 * 2 ** index)).toBe(true);
    expect(world.received.length).toBeGreaterThan(2);
    world.received.splice(0);
    world.set('a', '0');
    await world.clock.advance(90 * MINUTE);
    world.received.splice(0);
    for (const value of ['4', '0', '4']) {
      world.set('a', value);
      await world.clock.advance(2 * SWEEP_MS);
    }
    expect(world.received).toEqual([]);
  });

  it('is not over because a commit asks for something else', async () => {
    const world = await observed();
    world.set('a', '0');
    await world.clock.advance(2 * SWEEP_MS);
    const next = [...shopWith({ a: { value: '5' } }, { mode: 'observe' }), ...ALERTS];
    await world.commit(next, { commit: { id: 'c3' } });
    await world.clock.advance(10 * MINUTE);
    expect(
      world
        .told()
        .flat()
        .filter((word) => word.startsWith('resolved')),
    ).toEqual([]);
  });

  it('of many objects at one time is one message for each provider', async () => {
    const alerts = [anAlert('all', { providers: ['one', 'two'] }), aProvider('one'), aProvider('two')];
    const world = await observed({ a: { value: '1' }, b: { value: '1' }, c: { value: '1' } }, alerts);
    for (const name of ['a', 'b', 'c']) world.set(name, '2');
    await world.clock.advance(2 * SWEEP_MS);
    expect(world.received.map(({ target, message }) => [target, message.title, message.total])).toEqual([
      ['one', '3 found', 3],
      ['two', '3 found', 3],
    ]);
  });
});

describe('what was told as wrong and vanishes', () => {
  it('is told to be over', async () => {
    const world = await observed({ a: { value: '1' }, b: {} });
    world.set('a', '2');
    await world.clock.advance(2 * SWEEP_MS);
    world.aws.things.delete('a');
    await world.commit([...shopWith({ b: {} }, { mode: 'observe' }), ...ALERTS], { commit: { id: 'c3' } });
    await world.clock.advance(5 * MINUTE);
    expect(world.told()).toEqual([
      [`firing ${A}: drift found in 1 field`],
      [`resolved ${A}: its document or object is gone`],
    ]);
  });

  it('has not vanished because its source cannot be read', async () => {
    const world = await observed();
    world.set('a', '2');
    await world.clock.advance(2 * SWEEP_MS);
    await world.fail('no route to host');
    await world.clock.advance(10 * MINUTE);
    expect(world.told()).toEqual([
      [`firing ${A}: drift found in 1 field`],
      ['firing git: the source is broken; what was last good stays in force'],
    ]);
  });
});

describe('a source', () => {
  it('that fails for a moment is nobody’s news, and one that stays broken is told once and once more when it is read', async () => {
    const world = await observed();
    const again = () => world.commit([...shopWith({ a: { value: '1' } }, { mode: 'observe' }), ...ALERTS]);
    await world.fail('timeout');
    await again();
    await world.clock.advance(5 * MINUTE);
    expect(world.told()).toEqual([]);
    for (let n = 0; n < 10; n += 1) {
      await world.fail('no route to host');
      await world.clock.advance(MINUTE);
    }
    await again();
    await world.clock.advance(5 * MINUTE);
    expect(world.told()).toEqual([
      ['firing git: the source is broken; what was last good stays in force'],
      ['resolved git: the source is sound again'],
    ]);
  });
});

describe('a source that is read, and speaks against itself', () => {
  it('is told once with its cause, and once more when it is over', async () => {
    const world = await observed();
    const documents = [...shopWith({ a: { value: '1' } }, { mode: 'observe' }), ...ALERTS];
    const problem = {
      location: { file: '.', line: 1, column: 1 },
      code: 'HISTORY_REWRITTEN',
      message: 'main was moved',
    };
    for (let n = 0; n < 10; n += 1) {
      await world.commit(documents, { complete: false, problems: [problem], commit: { id: 'c2' } });
      await world.clock.advance(MINUTE);
    }
    expect(world.received[0]?.message.items[0]?.details).toEqual(['main was moved']);
    await world.commit(documents, { commit: { id: 'c3' } });
    await world.clock.advance(5 * MINUTE);
    expect(world.told()).toEqual([
      ['firing git: the source is broken; what was last good stays in force'],
      ['resolved git: the source is sound again'],
    ]);
  });
});

describe('an invalid document', () => {
  it('is told with every place in one item, and once more when it is valid', async () => {
    const world = await observed();
    const documents = [...shopWith({ a: { value: '1' } }, { mode: 'observe' }), ...ALERTS];
    const problems = [3, 5].map((line) => ({
      location: { file: 'a.yaml', line, column: 7 },
      object: 'Cluster/a',
      key: A as 'shop/Cluster/a',
      code: 'TYPE',
      message: 'wrong type',
    }));
    await world.commit(documents, { problems, commit: { id: 'bad', author: 'Ann', subject: 'break it' } });
    await world.clock.advance(MINUTE);
    const [item] = world.received[0]?.message.items ?? [];
    expect(item?.details).toEqual(['a.yaml:3:7 wrong type', 'a.yaml:5:7 wrong type']);
    expect(item?.commit).toEqual({ id: 'bad', author: 'Ann', subject: 'break it' });
    await world.commit(documents, { commit: { id: 'good' } });
    await world.clock.advance(5 * MINUTE);
    expect(world.told()).toEqual([
      [`firing ${A}: the document Cluster/a is invalid; its last good version stays in force`],
      [`resolved ${A}: the document is valid`],
    ]);
  });
});

describe('an alert that is suspended', () => {
  it('tells nothing, and what ended meanwhile when it speaks again', async () => {
    const world = await observed({ a: { value: '1' }, b: { value: '1' } });
    world.set('a', '2');
    await world.clock.advance(2 * SWEEP_MS);
    const until = new Date(world.clock.now() + 30 * MINUTE).toISOString();
    const silent = [anAlert('all', { suspend: { reason: 'move', until } }), aProvider('one')];
    const toys = shopWith({ a: { value: '1' }, b: { value: '1' } }, { mode: 'observe' });
    await world.commit([...toys, ...silent], { commit: { id: 'c3' } });
    world.set('a', '1');
    world.set('b', '2');
    await world.clock.advance(20 * MINUTE);
    expect(world.told()).toEqual([[`firing ${A}: drift found in 1 field`]]);
    await world.clock.advance(20 * MINUTE);
    expect(world.told().slice(1)).toEqual([[`resolved ${A}: drift healed in 1 field`]]);
  });
});
