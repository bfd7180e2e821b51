import { describe, expect, it } from 'vitest';
import { ALL_DRIFT, driftPath, parseDrift } from '../../dashboard/web/pages/drift/address.ts';
import { fleetPath, isFiltered, parseFleet, toggle, WHOLE_FLEET } from '../../dashboard/web/pages/fleet/address.ts';
import { objectPath, parseObject } from '../../dashboard/web/pages/object/address.ts';

function at(address: string): { path: string; query: URLSearchParams } {
  const [path = '', search = ''] = address.split('?');
  return { path, query: new URLSearchParams(search) };
}

describe('addresses', () => {
  it.each([
    ['/', { ...WHOLE_FLEET, preset: undefined, cursor: undefined }],
    ['/?labels=team%3Dpay', { ...WHOLE_FLEET, labels: 'team=pay', preset: undefined, cursor: undefined }],
    ['/nonsense', undefined],
  ])('%s is of the fleet', (address, query) => expect(parseFleet(at(address))).toEqual(query));

  it.each([
    ['/drift', { ...ALL_DRIFT, cursor: undefined }],
    ['/drift?by=object&state=held&state=nonsense', { ...ALL_DRIFT, by: 'object', state: ['held'], cursor: undefined }],
    ['/', undefined],
  ])('%s is of drift', (address, query) => expect(parseDrift(at(address))).toEqual(query));

  it.each([
    ['/objects/shop/Service/web', { key: 'shop/Service/web', tab: 'overview' }],
    ['/objects/shop/Service/web?tab=diff', { key: 'shop/Service/web', tab: 'diff' }],
    ['/objects/shop/Service/web?tab=nonsense', { key: 'shop/Service/web', tab: 'overview' }],
    ['/objects/shop/Service/%', { key: 'shop/Service/%', tab: 'overview' }],
    ['/objects/shop/Service', undefined],
  ])('%s is of an object', (address, found) =>
    expect(parseObject(at(address))).toEqual(found && expect.objectContaining(found)),
  );

  it.each([
    '/',
    '/?q=web',
    '/?kind=Service&kind=Cluster&health=Degraded&labels=a%3Db&preset=attention&sort=-name&cursor=abc',
  ])('%s is read and written alike', (address) =>
    expect(fleetPath(parseFleet(at(address)) ?? WHOLE_FLEET)).toBe(address),
  );

  it.each(['/drift', '/drift?by=actor&sort=since&state=observed&state=healing&q=ns%3Ashop&cursor=abc'])(
    '%s is read and written alike',
    (address) => expect(driftPath(parseDrift(at(address)) ?? ALL_DRIFT)).toBe(address),
  );

  it('of objects leave out the first tab, and say what the tab is told', () => {
    expect([
      objectPath('a/Service/b'),
      objectPath('a/Service/b', 'events'),
      objectPath('a/Service/b', 'diff', { field: 'desiredCount' }),
    ]).toEqual([
      '/objects/a/Service/b',
      '/objects/a/Service/b?tab=events',
      '/objects/a/Service/b?tab=diff&field=desiredCount',
    ]);
  });
});

describe('toggle', () => {
  it('turns a word on and off, and goes back to the first page', () => {
    const on = toggle({ ...WHOLE_FLEET, cursor: 'x' }, 'health', 'Degraded');
    expect(on).toEqual({ ...WHOLE_FLEET, health: ['Degraded'], cursor: undefined });
    expect(isFiltered(on)).toBe(true);
    expect(isFiltered(toggle(on, 'health', 'Degraded'))).toBe(false);
  });
});
