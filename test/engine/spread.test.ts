import { expect, it } from 'vitest';
import { spread } from '../../controller/engine/spread.ts';
import { parseKey, type ResourceKey } from '../../controller/model/identity.ts';

function keysOf(kind: string, count: number): readonly ResourceKey[] {
  return Array.from({ length: count }, (_, i): ResourceKey => `shop/${kind}/${i}`);
}

it('takes of every kind in each part, in the order that they had', () => {
  const all = [...keysOf('AwsResource', 600), ...keysOf('Service', 300), ...keysOf('Cluster', 1)];
  const found = spread(all);
  expect([...found].sort()).toEqual([...all].sort());
  const services = found.filter((key) => parseKey(key)?.kind === 'Service');
  expect(services).toEqual(keysOf('Service', 300));
  const inFirstThird = found.slice(0, 300).filter((key) => parseKey(key)?.kind === 'Service').length;
  expect(inFirstThird).toBe(100);
});
