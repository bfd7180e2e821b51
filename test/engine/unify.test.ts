import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareSides } from '../../controller/engine/compare.ts';
import { unify } from '../../controller/engine/unify.ts';
import { type Fields, fallback, keep, keyed, leaf, object } from '../../controller/model/fields.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { UnifiedLine } from '../../controller/model/unified.ts';

const FIELDS: Fields = {
  image: leaf('scalar'),
  count: leaf('intLike', keep),
  grace: leaf('intLike', fallback(0)),
  subnets: leaf('set'),
  command: leaf('list'),
  tags: leaf('map'),
  network: object({ mode: leaf('scalar'), public: leaf('enumCI', fallback('disabled')) }),
  containers: keyed(['name'], {
    name: leaf('scalar'),
    image: leaf('scalar'),
    environment: keyed(['name'], { name: leaf('scalar'), value: leaf('strLike') }),
  }),
};

function laidOut(want: JsonObject, have: JsonObject, rules: readonly string[] = []): readonly UnifiedLine[] {
  const comparison = compareSides(FIELDS, { want, have, facts: undefined }, { rules, at: () => 'a.yaml:1' });
  return unify(FIELDS, { comparison, spec: want });
}

const SIGNS = { both: ' ', live: '-', desired: '+', unmanaged: '.' } as const;

function shown(lines: readonly UnifiedLine[]): string[] {
  return lines.map(({ side, depth, text }) => `${SIGNS[side]}${'  '.repeat(depth)}${text}`);
}

describe('live and desired are laid over one another', () => {
  it.each<{ because: string; want: JsonObject; have: JsonObject; lines: string[]; rules?: string[] }>([
    {
      because: 'members stand as the manifest has them, and defaults come last',
      want: { subnets: ['b', 'a'], image: 'web:1' },
      have: { image: 'web:1', subnets: ['a', 'b'], grace: 0 },
      lines: [' subnets:', '   - b', '   - a', ' image: web:1', ' grace: 0'],
    },
    {
      because: 'a value that differs has both its lines, live first',
      want: { image: 'web:2', grace: 60 },
      have: { image: 'web:1', grace: 60 },
      lines: ['-image: web:1', '+image: web:2', ' grace: 60'],
    },
    {
      because: 'of a default that was edited both values are told',
      want: { image: 'web:1' },
      have: { image: 'web:1', grace: 5 },
      lines: [' image: web:1', '-grace: 5', '+grace: 0'],
    },
    {
      because: 'what the manifest says nothing about is no difference',
      want: { image: 'web:1' },
      have: { image: 'web:1', count: 4, grace: 0 },
      lines: [' image: web:1', ' grace: 0', '.count: 4'],
    },
    {
      because: 'elements are told by their key, and only their own members differ',
      want: {
        containers: [
          { name: 'log', image: 'log:1' },
          { name: 'app', image: 'app:2', environment: [{ name: 'A', value: '1' }] },
        ],
      },
      have: {
        containers: [
          { name: 'app', image: 'app:1', environment: [{ name: 'A', value: '1' }] },
          { name: 'log', image: 'log:1' },
        ],
      },
      lines: [
        ' containers:',
        '   - name: log',
        '     image: log:1',
        '   - name: app',
        '-    image: app:1',
        '+    image: app:2',
        '     environment:',
        '       - name: A',
        '         value: "1"',
        ' grace: 0',
      ],
    },
    {
      because: 'an element that only one side has is all of that side',
      want: { containers: [{ name: 'app', image: 'app:1' }] },
      have: {
        containers: [
          { name: 'app', image: 'app:1' },
          { name: 'spy', image: 'spy:1' },
        ],
      },
      lines: [
        ' containers:',
        '   - name: app',
        '     image: app:1',
        '-  - name: spy',
        '-    image: spy:1',
        ' grace: 0',
      ],
    },
    {
      because: 'of a list in which order counts the longest common run stays',
      want: { command: ['run', '--fast', 'now'] },
      have: { command: ['run', 'now', '--slow'] },
      lines: [' command:', '   - run', '+  - "--fast"', '   - now', '-  - "--slow"', ' grace: 0'],
    },
    {
      because: 'a list that is gone is gone with its name',
      want: { image: 'a' },
      have: { image: 'a', subnets: ['s-1'] },
      lines: [' image: a', ' grace: 0', '-subnets:', '-  - s-1'],
    },
    {
      because: 'a nested object, a map, and names that YAML would misread',
      want: { network: { mode: 'awsvpc' }, tags: { on: 'yes', team: 'shop' } },
      have: { network: { mode: 'awsvpc', public: 'ENABLED' }, tags: { on: 'yes' } },
      lines: [
        ' network:',
        '   mode: awsvpc',
        '-  public: enabled',
        '+  public: disabled',
        ' tags:',
        '   "on": "yes"',
        '+  team: shop',
        ' grace: 0',
      ],
    },
    {
      because: 'what a rule ignores is no difference, and shows what lives',
      want: { image: 'web:2' },
      have: { image: 'web:1' },
      rules: ['image'],
      lines: [' image: web:1', ' grace: 0'],
    },
  ])('$because', ({ want, have, lines, rules }) => {
    expect(shown(laidOut(want, have, rules))).toEqual(lines);
  });
});

const CONTAINER = 'containers[name=app]';

it('every line names its field, and the difference that it belongs to', () => {
  const want = { containers: [{ name: 'app', image: 'app:2' }], grace: 3 };
  const have = { containers: [{ name: 'app', image: 'app:1' }], grace: 5 };
  expect(laidOut(want, have, ['grace']).map(({ path, of }) => [path, of])).toEqual([
    ['containers', undefined],
    [`${CONTAINER}.name`, undefined],
    [`${CONTAINER}.image`, `${CONTAINER}.image`],
    [`${CONTAINER}.image`, `${CONTAINER}.image`],
    ['grace', 'grace'],
  ]);
});

it('the lines of each side are that side’s YAML', () => {
  const want = {
    command: ['sh', '-c', 'echo "a: b" # c', ''],
    containers: [{ name: 'app', image: 'app:2', environment: [{ name: 'N', value: '5' }] }],
    tags: { 'a.b/c': 'x: y', empty: 'null' },
  };
  const have = { command: ['sh'], containers: [{ name: 'app', image: 'app:1' }], network: { mode: 'awsvpc' } };
  const lines = laidOut(want, have);
  const comparison = compareSides(FIELDS, { want, have, facts: undefined }, { rules: [], at: () => '' });
  const yaml = (sides: readonly string[]): unknown =>
    parse(
      lines
        .filter(({ side }) => sides.includes(side))
        .map(({ depth, text }) => '  '.repeat(depth) + text)
        .join('\n'),
    );
  expect(yaml(['both', 'desired'])).toEqual(comparison.want);
  expect(yaml(['both', 'live', 'unmanaged'])).toEqual(comparison.have);
});

it('without anything that lives every line is desired, and belongs to the object as a whole', () => {
  const lines = unify(FIELDS, {
    comparison: { want: { image: 'a' }, differences: [], ignored: [] },
    spec: { image: 'a' },
  });
  expect(lines).toEqual([{ path: 'image', depth: 0, text: 'image: a', side: 'desired', of: '' }]);
});

it.each([
  { because: 'a variable with a secret’s name, equal on both sides', live: 'hunter2', text: 'value: (sensitive)' },
  { because: 'one that was changed says so', live: 'hunter3', text: 'value: (sensitive, changed)' },
])('secrets stay inside: $because', ({ live, text }) => {
  const side = (value: string): JsonObject => ({
    containers: [{ name: 'app', environment: [{ name: 'DB_PASSWORD', value }] }],
  });
  const lines = laidOut(side('hunter2'), side(live));
  expect(JSON.stringify(lines)).not.toContain('hunter');
  expect([...new Set(lines.filter((line) => line.path.endsWith('.value')).map((line) => line.text))]).toEqual([text]);
});

it('a secret behind its name in a command stays inside', () => {
  const command = ['serve', '--password=hunter2'];
  expect(shown(laidOut({ command }, { command }))[2]).toBe('   - "--password=(sensitive)"');
});
