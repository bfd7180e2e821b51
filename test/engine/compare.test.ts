import { describe, expect, it } from 'vitest';
import { compareObject } from '../../controller/engine/compare.ts';
import { type Fields, fallback, keep, keyed, leaf, object, readOnly } from '../../controller/model/fields.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { ResourceKind } from '../../controller/model/kind.ts';
import { aResource } from '../support/documents.ts';

const fields: Fields<{ scaled?: boolean }> = {
  cpu: leaf('intLike', fallback(0)),
  image: leaf('scalar'),
  arn: readOnly,
  zone: leaf('scalar', keep),
  tags: keyed(['key'], { key: leaf('scalar'), value: leaf('strLike') }, { absent: keep }),
  count: leaf('scalar', keep, { owner: ({ scaled }) => (scaled ? 'auto scaling' : undefined) }),
  order: leaf('list', fallback([])),
  pools: object({ id: leaf('scalar') }, keep),
  groups: leaf('set', keep),
  subnets: leaf('set', fallback([])),
  breaker: object({ enable: leaf('scalar', fallback(false)), reset: leaf('scalar', fallback(true)) }, fallback({})),
  containers: keyed(['name'], {
    name: leaf('scalar'),
    env: keyed(['name'], { name: leaf('scalar'), value: leaf('strLike', fallback('')) }),
    labels: leaf('map'),
  }),
};

function compare(want: JsonObject, have: JsonObject, more: { scaled?: boolean; ignore?: string[] } = {}) {
  const kind = { fields, sides: () => ({ want, have, facts: { scaled: more.scaled } }) } as unknown as ResourceKind;
  return compareObject(kind, aResource({ management: { ignoreDifferences: more.ignore ?? [] } }), {});
}
const set = { reason: 'set' };
const byDefault = { reason: 'default' };

const equal: { because: string; want: JsonObject; have: JsonObject }[] = [
  { because: 'a default is as good as leaving it out', want: {}, have: { cpu: 0, breaker: { enable: false } } },
  { because: 'numbers and their text are one', want: { cpu: 256 }, have: { cpu: '256' } },
  { because: 'null is absent', want: { image: null }, have: {} },
  { because: 'bookkeeping is dropped', want: {}, have: { arn: 'a' } },
  {
    because: 'what is kept is not ours unless declared',
    want: {},
    have: { zone: 'b', tags: [{ key: 'a', value: 'b' }] },
  },
  {
    because: 'what is said to be empty is not there, and AWS shows nothing',
    want: { tags: [], pools: {}, groups: [] },
    have: {},
  },
  { because: 'sets have no order', want: { subnets: ['a', 'b'] }, have: { subnets: ['b', 'a'] } },
  {
    because: 'keyed sets have none either, and their scalars may be any YAML scalar',
    want: { containers: [{ name: 'a', env: [{ name: 'X', value: 1 }, { name: 'Y' }] }, { name: 'b' }] },
    have: {
      containers: [
        { name: 'b' },
        {
          name: 'a',
          env: [
            { name: 'Y', value: '' },
            { name: 'X', value: '1' },
          ],
        },
      ],
    },
  },
];

const different: {
  because: string;
  want: JsonObject;
  have: JsonObject;
  path: string;
  desired: unknown;
  live: unknown;
  why: object;
}[] = [
  {
    because: 'a set field is the manifest’s',
    want: { image: 'a:2' },
    have: { image: 'a:1' },
    path: 'image',
    desired: 'a:2',
    live: 'a:1',
    why: set,
  },
  {
    because: 'a left-out field means its default',
    want: {},
    have: { cpu: 5 },
    path: 'cpu',
    desired: 0,
    live: 5,
    why: byDefault,
  },
  {
    because: 'a zero value is not always the default',
    want: { breaker: { enable: true } },
    have: { breaker: { enable: true, reset: false } },
    path: 'breaker.reset',
    desired: true,
    live: false,
    why: byDefault,
  },
  {
    because: 'a declared empty collection means empty',
    want: { tags: [] },
    have: { tags: [{ key: 'a', value: 'b' }] },
    path: 'tags[key=a]',
    desired: null,
    live: { key: 'a', value: 'b' },
    why: set,
  },
  {
    because: 'lists have an order',
    want: { order: ['a', 'b'] },
    have: { order: ['b', 'a'] },
    path: 'order',
    desired: ['a', 'b'],
    live: ['b', 'a'],
    why: set,
  },
  {
    because: 'sets are shown whole',
    want: { subnets: ['b', 'a'] },
    have: { subnets: ['a'] },
    path: 'subnets',
    desired: ['a', 'b'],
    live: ['a'],
    why: set,
  },
  {
    because: 'the path goes through the keys of both sets',
    want: { containers: [{ name: 'app', env: [{ name: 'A', value: '1' }] }] },
    have: { containers: [{ name: 'app', env: [{ name: 'A', value: '2' }] }] },
    path: 'containers[name=app].env[name=A].value',
    desired: '1',
    live: '2',
    why: set,
  },
  {
    because: 'multiplicity counts',
    want: {
      tags: [
        { key: 'a', value: 1 },
        { key: 'a', value: 1 },
      ],
    },
    have: { tags: [{ key: 'a', value: '1' }] },
    path: 'tags[key=a#2]',
    desired: { key: 'a', value: '1' },
    live: null,
    why: set,
  },
  {
    because: 'map entries differ one by one',
    want: { containers: [{ name: 'x', labels: { a: 1 } }] },
    have: { containers: [{ name: 'x', labels: { a: '1', b: '2' } }] },
    path: 'containers[name=x].labels.b',
    desired: null,
    live: '2',
    why: set,
  },
];

describe('comparing', () => {
  it.each(equal)('finds nothing when $because', ({ want, have }) => {
    expect(compare(want, have).differences).toEqual([]);
  });

  it.each(different)('finds exactly $path because $because', ({ want, have, path, desired, live, why }) => {
    expect(compare(want, have).differences).toEqual([{ path, desired, live, why }]);
  });

  it('shows what another owner changed, and carries its value into writes', () => {
    const result = compare({ count: 2 }, { count: 5 }, { scaled: true });
    expect([result.differences, result.ignored, result.want.count]).toEqual([
      [],
      [{ path: 'count', desired: 2, live: 5, why: { reason: 'owned', by: 'auto scaling' } }],
      5,
    ]);
  });

  it('applies an ignore rule to detection and to writes alike', () => {
    const have = { containers: [{ name: 'app', labels: { a: 'live' } }], image: 'x:1' };
    const want = { containers: [{ name: 'app', labels: { a: 'git' } }], image: 'x:2' };
    const result = compare(want, have, { ignore: ['containers[].labels'] });
    expect(result.differences.map(({ path }) => path)).toEqual(['image']);
    expect(result.ignored.map(({ path, why }) => [path, why])).toEqual([
      ['containers[name=app].labels.a', { reason: 'ignored', rule: 'containers[].labels', at: 'web.yaml:1' }],
    ]);
    expect(result.want.containers).toEqual([{ name: 'app', labels: { a: 'live' } }]);
  });

  it('asks for no map at all where none of its entries is wanted', () => {
    const { want } = compare({ containers: [{ name: 'app' }] }, { containers: [{ name: 'app', labels: { a: '1' } }] });
    expect(want.containers).toEqual([{ name: 'app' }]);
  });

  it('says where the rule stands: its own line, or the Namespace that everybody inherits it from', () => {
    const sides = () => ({ want: { cpu: 1, image: 'a' }, have: { cpu: 2, image: 'b' }, facts: {} });
    const kind = { fields, sides } as unknown as ResourceKind;
    const resource = aResource({ management: { ignoreDifferences: ['cpu'] } });
    const locations = {
      get: (path: string) =>
        path === 'management.ignoreDifferences[0]' ? { file: 'web.yaml', line: 9, column: 7 } : undefined,
    };
    const { ignored } = compareObject(
      kind,
      {
        ...resource,
        management: { ...resource.management, ignoreDifferences: ['image', 'cpu'] },
        document: { ...resource.document, locations },
      },
      {},
    );

    expect(ignored.map(({ why }) => why)).toEqual([
      { reason: 'ignored', rule: 'cpu', at: 'web.yaml:9' },
      { reason: 'ignored', rule: 'image', at: 'Namespace/shop' },
    ]);
  });

  it('keeps live members that no field describes in whatever is written back as a whole', () => {
    const have = { breaker: { enable: true, fancy: 1 }, containers: [{ name: 'app', labels: { a: '1' }, fancy: [2] }] };
    const want = { breaker: { enable: false }, containers: [{ name: 'app', labels: { a: '2' } }, { name: 'new' }] };
    const result = compare(want, have);

    expect(result.differences.map(({ path }) => path)).toEqual([
      'breaker.enable',
      'containers[name=app].labels.a',
      'containers[name=new]',
    ]);
    expect(result.want).toMatchObject({
      breaker: { enable: false, fancy: 1 },
      containers: [{ name: 'app', labels: { a: '2' }, fancy: [2] }, { name: 'new' }],
    });
    expect(result.have).toMatchObject(have);
  });

  it('surfaces live members that no field describes', () => {
    expect(compare({}, { fancyNewFeature: true, containers: [] }).unmodelled).toEqual(['fancyNewFeature']);
  });
});
