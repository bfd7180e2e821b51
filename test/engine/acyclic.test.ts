import { describe, expect, it } from 'vitest';
import { withoutCycles } from '../../controller/engine/acyclic.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { atOnce } from '../../controller/model/in-parts.ts';

const key = (name: string): ResourceKey => `shop/Service/${name}`;
/** `a>b`: a comes after b. */
const pair = (text: string): readonly [ResourceKey, ResourceKey] => {
  const [a = '', b = ''] = text.split('>');
  return [key(a), key(b)];
};
const stated = (edges: readonly string[]) => {
  const out = new Map<ResourceKey, ResourceKey[]>();
  for (const [a, b] of edges.map(pair)) out.set(a, [...(out.get(a) ?? []), b]);
  return out;
};

describe('implicit edges without cycles', () => {
  it.each([
    { because: 'nothing is on a cycle', has: ['a>b'], adds: ['c>b', 'a>c'], keeps: ['c>b', 'a>c'] },
    { because: 'what is stated wins', has: ['a>b'], adds: ['b>a'], keeps: [] },
    { because: 'also over a detour', has: ['a>b', 'b>c'], adds: ['c>a', 'd>a'], keeps: ['d>a'] },
    { because: 'of implicit ones the last goes', has: [], adds: ['a>b', 'b>c', 'c>a'], keeps: ['a>b', 'b>c'] },
    { because: 'what leads to a cycle stays', has: ['x>a'], adds: ['a>b', 'b>a', 'b>y'], keeps: ['a>b', 'b>y'] },
    { because: 'a stated cycle takes nothing with it', has: ['a>b', 'b>a'], adds: ['c>a'], keeps: ['c>a'] },
  ])('$because', ({ has, adds, keeps }) => {
    const implicit = adds.map(pair).map(([later, earlier]) => ({ later, earlier, rule: 'r', because: 'so' }));
    const kept = atOnce(withoutCycles(stated(has), implicit));
    const name = (text: string): string => text.split('/')[2] ?? '';
    expect(kept.map(({ later, earlier }) => `${name(later)}>${name(earlier)}`)).toEqual(keeps);
  });

  it('takes time in proportion to the edges', () => {
    const chain = new Map(Array.from({ length: 20_000 }, (_, i) => [key(`${i}`), [key(`${i + 1}`)]]));
    const implicit = Array.from({ length: 20_000 }, (_, i) => ({
      later: key(`${i}`),
      earlier: key(`${i + 2}`),
      rule: 'r',
      because: 'so',
    }));
    expect(atOnce(withoutCycles(chain, implicit))).toHaveLength(20_000);
  });
});
