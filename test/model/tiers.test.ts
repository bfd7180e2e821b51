import { describe, expect, it } from 'vitest';
import { tiersOf } from '../../controller/model/tiers.ts';

describe('tiers', () => {
  it.each([
    {
      because: 'each after the last of what it needs',
      after: { c: 'ab', b: 'a', d: 'a', a: '' },
      is: ['a', 'bd', 'c'],
    },
    { because: 'what is not among them is there', after: { a: 'x', b: 'a' }, is: ['a', 'b'] },
    { because: 'a circle and what is behind it are in none', after: { a: '', b: 'c', c: 'b', d: 'b' }, is: ['a'] },
    { because: 'nothing has none', after: {}, is: [] },
  ])('$because', ({ after, is }) => {
    const before = new Map(Object.entries(after).map(([thing, others]) => [thing, [...others]]));
    const tiers = tiersOf([...before.keys()].sort(), (thing) => before.get(thing) ?? []);
    expect(tiers.map((tier) => tier.join(''))).toEqual(is);
  });

  it('takes chains longer than any stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => i);
    expect(tiersOf(chain, (i) => [i - 1])).toHaveLength(20_000);
  });
});
