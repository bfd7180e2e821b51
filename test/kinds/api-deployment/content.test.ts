import type { Resource, RestApi } from '@aws-sdk/client-api-gateway';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../../../controller/kinds/api-deployment/content.ts';
import { readDescription, writeDescription } from '../../../controller/kinds/api-deployment/description.ts';
import type { RestApiContent } from '../../../controller/model/aws-reads.ts';

const API: RestApi = { id: 'api', name: 'shop', apiKeySource: 'HEADER', tags: { team: 'web' } };
const EMPTY = { authorizers: [], models: [], requestValidators: [], gatewayResponses: [] };

function resource(id: string, path: string, uri: string): Resource {
  const methodIntegration = { type: 'HTTP_PROXY' as const, uri, cacheNamespace: id, cacheKeyParameters: [] };
  return { id, path, resourceMethods: { GET: { httpMethod: 'GET', authorizationType: 'NONE', methodIntegration } } };
}

const BASE: RestApiContent = { ...EMPTY, resources: [resource('r', '/', 'a'), resource('s', '/x', 'b')] };

const SAME: readonly { because: string; api?: RestApi; content?: RestApiContent }[] = [
  { because: 'resources come in any order', content: { ...BASE, resources: [...BASE.resources].reverse() } },
  {
    because: 'a resource that was made again is the same to callers',
    content: { ...BASE, resources: [resource('r', '/', 'a'), resource('t', '/x', 'b')] },
  },
  { because: 'names and tags take no deployment', api: { ...API, name: 'store', tags: {} } },
];

const OTHER: readonly { because: string; api?: RestApi; content?: RestApiContent }[] = [
  {
    because: 'an integration leads elsewhere',
    content: { ...BASE, resources: [resource('r', '/', 'a'), resource('s', '/x', 'c')] },
  },
  {
    because: 'a path is another one',
    content: { ...BASE, resources: [resource('r', '/', 'a'), resource('s', '/y', 'b')] },
  },
  { because: 'a model is new', content: { ...BASE, models: [{ id: 'm', name: 'Order', schema: '{}' }] } },
  { because: 'a resource policy takes a deployment', api: { ...API, policy: '{}' } },
];

describe('the digest of what lives below an API', () => {
  it.each(SAME)('is the same: $because', ({ api = API, content = BASE }) => {
    expect(contentDigest(api, content)).toBe(contentDigest(API, BASE));
  });

  it.each(OTHER)('is another one: $because', ({ api = API, content = BASE }) => {
    expect(contentDigest(api, content)).not.toBe(contentDigest(API, BASE));
  });
});

it.each([
  ['words and digest', 'the shop', 'the shop [evenkeel.dev/content=0a1b]'],
  ['no words', undefined, '[evenkeel.dev/content=0a1b]'],
])('a description has %s, and gives both back', (_, words, text) => {
  expect([writeDescription(words, '0a1b'), readDescription(text)]).toEqual([
    text,
    { words: words ?? '', content: '0a1b' },
  ]);
});

it('a description of somebody else says nothing of content', () => {
  expect(readDescription('released by hand')).toEqual({ words: 'released by hand', content: undefined });
});
