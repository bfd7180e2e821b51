import { expect, it } from 'vitest';
import type { HttpText } from '../../controller/ports/http-texts.ts';
import { awsIpRanges } from '../../controller/sources/ip-ranges.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const prefix = (ip_prefix: string, service = 'API_GATEWAY', region = 'eu-west-2') => ({ ip_prefix, service, region });
const six = { ipv6_prefix: '2a05:d07a::/40', service: 'API_GATEWAY', region: 'eu-west-2' };
const published = (syncToken: string, ...prefixes: readonly object[]): HttpText => ({
  text: JSON.stringify({ syncToken, prefixes, ipv6_prefixes: [six] }),
});
const ASKED = { service: 'API_GATEWAY', region: 'eu-west-2', family: 'ipv4' } as const;
const MINUTE = 60_000;

function world(...answers: readonly HttpText[]) {
  const clock = createVirtualClock();
  const rest = [...answers];
  const asked: string[] = [];
  const texts = {
    async get(url: string): Promise<HttpText> {
      asked.push(url);
      return rest.shift() ?? { error: 'nothing more was expected' };
    },
  };
  return { clock, asked, ranges: awsIpRanges({ url: 'https://ranges.test/', texts, clock }) };
}

it.each([
  {
    because: 'each range once, sorted, of that service and Region alone',
    answer: published(
      '1',
      prefix('3.8.0.0/16'),
      prefix('18.0.0.0/8'),
      prefix('3.8.0.0/16'),
      prefix('9.9.9.0/24', 'S3'),
    ),
    expected: { state: 'known', value: ['18.0.0.0/8', '3.8.0.0/16'] },
  },
  {
    because: 'a service that is written wrong is no empty list',
    answer: published('1', prefix('9.9.9.0/24', 'S3')),
    asked: { ...ASKED, service: 'APIGATEWAY' },
    expected: { state: 'refused', reason: 'AWS publishes no ranges of APIGATEWAY; it has API_GATEWAY, S3' },
  },
  {
    because: 'nor is a Region',
    answer: published('1', prefix('3.8.0.0/16')),
    asked: { ...ASKED, region: 'eu-west-9' },
    expected: {
      state: 'refused',
      reason: 'AWS publishes no ipv4 ranges of API_GATEWAY in eu-west-9; it has eu-west-2',
    },
  },
  {
    because: 'the other family',
    answer: published('1', prefix('3.8.0.0/16')),
    asked: { ...ASKED, family: 'ipv6' } as const,
    expected: { state: 'known', value: ['2a05:d07a::/40'] },
  },
  {
    because: 'an outage before anything was read',
    answer: { error: 'it answered 503' },
    expected: { state: 'refused', reason: 'https://ranges.test/ cannot be read: it answered 503' },
  },
  {
    because: 'a document that was cut off',
    answer: { text: '{"syncToken": "1", "prefixes": []}' },
    expected: { state: 'refused', reason: 'https://ranges.test/ cannot be read: it holds no ranges' },
  },
])('$because', async ({ answer, asked = ASKED, expected }) => {
  expect(await world(answer).ranges.of(asked)).toEqual(expected);
});

it('asks once for everybody, and again after half an hour', async () => {
  const { clock, asked, ranges } = world(published('1', prefix('3.8.0.0/16')), published('2', prefix('3.9.0.0/16')));
  const first = await Promise.all([ranges.of(ASKED), ranges.of(ASKED)]);
  await clock.advance(29 * MINUTE);
  const second = await ranges.of(ASKED);
  await clock.advance(MINUTE);
  const third = await ranges.of(ASKED);
  const known = (cidr: string) => ({ state: 'known', value: [cidr] });
  expect([...first, second, third]).toEqual(['3.8.0.0/16', '3.8.0.0/16', '3.8.0.0/16', '3.9.0.0/16'].map(known));
  expect(asked).toHaveLength(2);
});

it.each([
  { because: 'it cannot be read for a while', answer: { error: 'it answered 503' } },
  { because: 'another edge serves an older one', answer: published('4', prefix('3.7.0.0/16')) },
])('what is known stays in force when $because', async ({ answer }) => {
  const { clock, ranges } = world(published('5', prefix('3.8.0.0/16')), answer);
  const before = await ranges.of(ASKED);
  await clock.advance(30 * MINUTE);
  expect([before, await ranges.of(ASKED)]).toEqual(Array(2).fill({ state: 'known', value: ['3.8.0.0/16'] }));
});

it('after a failure it asks again within a minute', async () => {
  const { clock, ranges } = world({ error: 'it answered 503' }, published('5', prefix('3.8.0.0/16')));
  const before = await ranges.of(ASKED);
  await clock.advance(MINUTE);
  expect([before.state, (await ranges.of(ASKED)).state]).toEqual(['refused', 'known']);
});
