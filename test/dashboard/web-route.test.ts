import { describe, expect, it } from 'vitest';
import {
  ALL_DRIFT,
  driftPath,
  fleetPath,
  isFiltered,
  objectPath,
  parseRoute,
  toggle,
  WHOLE_FLEET,
} from '../../dashboard/web/route.ts';

describe('addresses', () => {
  it.each([
    ['/', '', { page: 'fleet', query: { ...WHOLE_FLEET, preset: undefined, cursor: undefined } }],
    ['/drift', '', { page: 'drift', query: { ...ALL_DRIFT, cursor: undefined } }],
    [
      '/drift',
      '?by=object&state=held&state=nonsense',
      { page: 'drift', query: { by: 'object', state: ['held'], cursor: undefined } },
    ],
    ['/objects/shop/Service/web', '', { page: 'object', key: 'shop/Service/web', tab: 'overview' }],
    ['/objects/shop/Service/web', '?tab=diff', { page: 'object', key: 'shop/Service/web', tab: 'diff' }],
    ['/objects/shop/Service/web', '?tab=nonsense', { page: 'object', key: 'shop/Service/web', tab: 'overview' }],
    ['/objects/shop/Service/%', '', { page: 'object', key: 'shop/Service/%', tab: 'overview' }],
    ['/objects/shop/Service', '', { page: 'nowhere' }],
    ['/nonsense', '', { page: 'nowhere' }],
  ])('%s%s', (path, search, expected) => expect(parseRoute(path, search)).toEqual(expected));

  it.each(['/', '/?q=web', '/?kind=Service&kind=Cluster&health=Degraded&preset=attention&sort=-name&cursor=abc'])(
    '%s is read and written alike',
    (address) => {
      const [path = '', search = ''] = address.split('?');
      const route = parseRoute(path, search);
      expect(route.page === 'fleet' && fleetPath(route.query)).toBe(address);
    },
  );

  it.each(['/drift', '/drift?by=object&state=observed&state=healing&cursor=abc'])(
    '%s is read and written alike',
    (address) => {
      const [path = '', search = ''] = address.split('?');
      const route = parseRoute(path, search);
      expect(route.page === 'drift' && driftPath(route.query)).toBe(address);
    },
  );

  it('of objects leave out the first tab', () => {
    expect([objectPath('a/Service/b'), objectPath('a/Service/b', 'events')]).toEqual([
      '/objects/a/Service/b',
      '/objects/a/Service/b?tab=events',
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
