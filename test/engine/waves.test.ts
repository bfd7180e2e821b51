import { describe, expect, it } from 'vitest';
import { turnOf, waveSizes, wavesOf } from '../../controller/engine/waves.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { DEFAULT_WAVES, type StandingState, type WaveMember } from '../../controller/model/waves.ts';

const keyOf = (name: string): ResourceKey => `shop/Service/${name}`;
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const nobody = (): boolean => false;

function members(states: string): readonly WaveMember[] {
  const words: Readonly<Record<string, Exclude<StandingState, 'aside'>>> = {
    '.': 'pending',
    g: 'going',
    d: 'done',
    f: 'failed',
    s: 'skipped',
  };
  return states.split('').map((letter, i) => ({ key: keyOf(letters[i] ?? ''), state: words[letter] ?? 'pending' }));
}

describe('sizes', () => {
  it.each([
    { because: 'a change of one is one wave', total: 1, sizes: undefined, is: [1] },
    { because: 'two go one after the other', total: 2, sizes: undefined, is: [1, 1] },
    { because: 'a tenth of few is less than one, and no wave', total: 9, sizes: undefined, is: [1, 8] },
    { because: 'one, a tenth, all', total: 26, sizes: undefined, is: [1, 2, 23] },
    { because: 'the last size is repeated', total: 10, sizes: [1, 4], is: [1, 4, 4, 1] },
    { because: 'a share is one of all', total: 20, sizes: ['25%'], is: [5, 5, 5, 5] },
    { because: 'all at once', total: 26, sizes: ['100%'], is: [26] },
    { because: 'the last share takes one at least', total: 5, sizes: ['10%'], is: [1, 1, 1, 1, 1] },
    { because: 'more than there are', total: 3, sizes: [5], is: [3] },
    { because: 'numbers come as text', total: 4, sizes: ['3', '1'], is: [3, 1] },
  ])('$because', ({ total, sizes, is }) => {
    const { waves } = wavesOf(members('.'.repeat(total)), waveSizes(sizes), nobody);
    expect(waves.map((wave) => wave.members.length)).toEqual(is);
  });
});

describe('who may begin', () => {
  const letter = ({ key }: WaveMember): string => key.slice(-1);
  const rows = [
    { because: 'the first by name', states: '....................', goes: 'a' },
    { because: 'nobody while it rolls out', states: 'g...................', goes: '' },
    { because: 'a tenth once it is done', states: 'd...................', goes: 'bc' },
    { because: 'the rest of the wave under way', states: 'dg..................', goes: 'c' },
    { because: 'nobody until the whole wave is done', states: 'dgd.................', goes: '' },
    { because: 'all others then', states: 'ddd.................', goes: 'defghijklmnopqrst' },
    { because: 'nobody after a failure', states: 'f...................', goes: '' },
    { because: 'nobody of the same wave after a failure', states: 'df..................', goes: '' },
    { because: 'who was skipped holds nobody up', states: 'ds..................', goes: 'c' },
    { because: 'what is under way came first, whatever its name', states: '...g................', goes: '' },
    { because: 'what is done came first, whatever its name', states: '...d................', goes: 'ab' },
  ];
  it.each(rows)('$because', ({ states, goes }) => {
    const all = members(states);
    const change = wavesOf(all, DEFAULT_WAVES, nobody);
    const free = all.filter(({ key, state }) => state === 'pending' && turnOf(key, change).kind === 'go');
    expect(free.map(letter).join('')).toBe(goes);
  });

  it('canaries before all others', () => {
    const all = members('....');
    const change = wavesOf(all, DEFAULT_WAVES, (key) => key === keyOf('c'));
    expect(change.waves.map((wave) => wave.members.map(letter).join(''))).toEqual(['c', 'abd']);
  });

  it('says for whom it waits, and who failed', () => {
    const words = (states: string, last: string): unknown =>
      turnOf(keyOf(last), wavesOf(members(states), DEFAULT_WAVES, nobody));
    expect([
      words('g...................', 't'),
      words('dgg.................', 't'),
      words('df..................', 't'),
    ]).toEqual([
      { kind: 'wait', reason: 'waiting for wave 1 of 3: shop/Service/a is rolling out' },
      { kind: 'wait', reason: 'waiting for wave 2 of 3: shop/Service/b and 1 more are rolling out' },
      {
        kind: 'stop',
        reason: 'held since wave 2 of 3: shop/Service/b failed: its rollout did not succeed',
      },
    ]);
  });

  it('says the same in whatever order the members come', () => {
    const all = members('dg..................');
    const change = wavesOf(all, DEFAULT_WAVES, nobody);
    expect(wavesOf([...all].reverse(), DEFAULT_WAVES, nobody)).toEqual(change);
  });
});
