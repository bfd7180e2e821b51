import { expect, it } from 'vitest';
import { ALL_EVENTS, eventsPath, parseEvents } from '../../dashboard/web/pages/events/address.ts';
import { filterParams, parseFilter, turned } from '../../dashboard/web/timeline-filter.ts';

it.each([
  { because: 'all of it', path: '/events', query: ALL_EVENTS },
  {
    because: 'every word that there is',
    path: '/events?origin=evenkeel%2Caws&from=error&q=denied&ns=shop&type=StepFailed&key=shop%2FService%2Fweb',
    query: {
      origin: ['evenkeel', 'aws'],
      from: 'error',
      q: 'denied',
      namespace: 'shop',
      type: 'StepFailed',
      key: 'shop/Service/web',
    },
  },
] as const)('the address says what is shown: $because', ({ path, query }) => {
  const url = new URL(path, 'http://x');
  expect(parseEvents({ path: url.pathname, query: url.searchParams })).toEqual({
    namespace: undefined,
    type: undefined,
    key: undefined,
    ...query,
  });
  expect(eventsPath(query)).toBe(path);
});

it('words that mean nothing are as good as none', () => {
  expect(parseFilter(new URLSearchParams('origin=moon,task&from=loud'))).toEqual({
    origin: ['task'],
    from: 'info',
    q: '',
  });
});

it('severities are asked for from the least that is shown', () => {
  const filter = { origin: ['task', 'scaling'], from: 'warning', q: ' steady ' } as const;
  expect(String(filterParams(filter))).toBe('origin=task&origin=scaling&severity=warning&severity=error&q=steady');
});

it('an origin is turned on and off', () => {
  const filter = { origin: ['task'], from: 'info', q: '' } as const;
  expect(turned(filter, 'aws').origin).toEqual(['task', 'aws']);
  expect(turned(filter, 'task').origin).toEqual([]);
});
