import { expect, test } from 'vitest';
import { matches } from '../../../sandbox/traffic/conditions.ts';
import type { TrafficRequest } from '../../../sandbox/traffic/request.ts';

const ROWS: readonly {
  readonly because: string;
  readonly condition: object;
  readonly request: Partial<TrafficRequest>;
  readonly holds: boolean;
}[] = [
  {
    because: 'a star stands for any characters',
    condition: { Field: 'path-pattern', Values: ['/api/*'] },
    request: { path: '/api/v1/orders' },
    holds: true,
  },
  {
    because: 'and a pattern is the whole path',
    condition: { Field: 'path-pattern', Values: ['/api/*'] },
    request: { path: '/api' },
    holds: false,
  },
  {
    because: 'a question mark is one character',
    condition: { Field: 'path-pattern', PathPatternConfig: { Values: ['/v?'] } },
    request: { path: '/v2' },
    holds: true,
  },
  {
    because: 'paths are told apart by case',
    condition: { Field: 'path-pattern', Values: ['/Api'] },
    request: { path: '/api' },
    holds: false,
  },
  {
    because: 'host names are not',
    condition: { Field: 'host-header', HostHeaderConfig: { Values: ['*.Example.com'] } },
    request: { host: 'shop.example.com' },
    holds: true,
  },
  {
    because: 'a dot is a dot',
    condition: { Field: 'host-header', Values: ['a.example.com'] },
    request: { host: 'axexample.com' },
    holds: false,
  },
  {
    because: 'a header that is not sent has no value',
    condition: { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-Beta', Values: ['*'] } },
    request: {},
    holds: false,
  },
  {
    because: 'the names of headers have no case',
    condition: { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-Beta', Values: ['yes'] } },
    request: { headers: { 'x-beta': 'YES' } },
    holds: true,
  },
  {
    because: 'methods are exact',
    condition: { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['POST'] } },
    request: {},
    holds: false,
  },
  {
    because: 'a pair without a key is any key',
    condition: { Field: 'query-string', QueryStringConfig: { Values: [{ Value: 'blue' }] } },
    request: { query: { version: 'blue' } },
    holds: true,
  },
  {
    because: 'an address in the range',
    condition: { Field: 'source-ip', SourceIpConfig: { Values: ['192.0.2.0/24'] } },
    request: { sourceIp: '192.0.2.77' },
    holds: true,
  },
  {
    because: 'an address beside it',
    condition: { Field: 'source-ip', SourceIpConfig: { Values: ['192.0.2.0/25'] } },
    request: { sourceIp: '192.0.2.200' },
    holds: false,
  },
];

test.each(ROWS)('$because', ({ condition, request, holds }) => {
  expect(matches([condition], { loadBalancer: 'edge', port: 80, ...request })).toBe(holds);
});

test('every condition must hold', () => {
  const conditions = [
    { Field: 'path-pattern', Values: ['/a'] },
    { Field: 'host-header', Values: ['a.example.com'] },
  ];
  expect(matches(conditions, { loadBalancer: 'edge', port: 80, path: '/a', host: 'b.example.com' })).toBe(false);
});
