import { describe, expect, it } from 'vitest';
import type { DiffLine } from '../../dashboard/schema/diff.ts';
import { fieldYaml, patchOf } from '../../dashboard/web/pages/object/tabs/diff/patch.ts';
import { covers, type Folding, itemsOf, sideBySide } from '../../dashboard/web/pages/object/tabs/diff/rows.ts';

const CHANGES: Folding = { lines: 'changes', opened: new Set() };

function same(...names: string[]): DiffLine[] {
  return names.map((name) => ({ path: name, depth: 0, text: `${name}: 1`, side: 'both' }));
}

function changed(name: string, live?: string, desired?: string): DiffLine[] {
  return [
    ...(live === undefined
      ? []
      : [{ path: name, depth: 0, text: `${name}: ${live}`, side: 'live', of: name } as const]),
    ...(desired === undefined
      ? []
      : [{ path: name, depth: 0, text: `${name}: ${desired}`, side: 'desired', of: name } as const]),
  ];
}

/** Items as one reads them. */
function read(items: ReturnType<typeof itemsOf>): string[] {
  return items.map((item) => {
    if (item.kind === 'gap') return `⋯ ${item.lines}`;
    if (item.kind === 'why') return `why ${item.path}`;
    const { side, text, live = '', desired = '' } = item.line;
    return `${live}|${desired} ${side === 'live' ? '-' : side === 'desired' ? '+' : ' '}${text}`;
  });
}

describe('what is shown of the lines', () => {
  const LINES = [...same('a', 'b', 'c', 'd', 'e'), ...changed('f', '1', '2'), ...same('g', 'h', 'i', 'j', 'k')];

  it.each<{ because: string; lines?: DiffLine[]; folding: Folding; items: string[] }>([
    {
      because: 'three lines around what differs stay, and why it differs stands before it',
      folding: CHANGES,
      items: [
        '⋯ 2',
        '3|3  c: 1',
        '4|4  d: 1',
        '5|5  e: 1',
        'why f',
        '6| -f: 1',
        '|6 +f: 2',
        '7|7  g: 1',
        '8|8  h: 1',
        '9|9  i: 1',
        '⋯ 2',
      ],
    },
    {
      because: 'a fold was opened',
      folding: { lines: 'changes', opened: new Set([0]) },
      items: [
        '1|1  a: 1',
        '2|2  b: 1',
        '3|3  c: 1',
        '4|4  d: 1',
        '5|5  e: 1',
        'why f',
        '6| -f: 1',
        '|6 +f: 2',
        '7|7  g: 1',
        '8|8  h: 1',
        '9|9  i: 1',
        '⋯ 2',
      ],
    },
    {
      because: 'one line is not folded: the fold would take a line itself',
      lines: [...same('a', 'b', 'c', 'd'), ...changed('e', '1')],
      folding: CHANGES,
      items: ['1|1  a: 1', '2|2  b: 1', '3|3  c: 1', '4|4  d: 1', 'why e', '5| -e: 1'],
    },
    {
      because: 'a field that a link leads to is shown though it does not differ',
      lines: same('a', 'b', 'c', 'd', 'e', 'f'),
      folding: { ...CHANGES, field: 'a' },
      items: ['1|1  a: 1', '2|2  b: 1', '3|3  c: 1', '4|4  d: 1', '⋯ 2'],
    },
    {
      because: 'in full nothing is folded',
      lines: same('a', 'b', 'c'),
      folding: { ...CHANGES, lines: 'all' },
      items: ['1|1  a: 1', '2|2  b: 1', '3|3  c: 1'],
    },
  ])('$because', ({ lines = LINES, folding, items }) => {
    expect(read(itemsOf(lines, folding))).toEqual(items);
  });
});

it('side by side the lines of one difference stand against each other, and one side may have more', () => {
  const lines: DiffLine[] = [
    ...same('a'),
    ...changed('b', '1'),
    ...changed('b', '2'),
    ...changed('b', undefined, '3'),
    { path: 'u', depth: 0, text: 'u: 1', side: 'unmanaged' },
  ];
  const pairs = sideBySide(itemsOf(lines, { ...CHANGES, lines: 'all' })).flatMap((item) =>
    item.kind === 'pair' ? [[item.live?.text, item.desired?.text]] : [],
  );
  expect(pairs).toEqual([
    ['a: 1', 'a: 1'],
    ['b: 1', 'b: 3'],
    ['b: 2', undefined],
    ['u: 1', undefined],
  ]);
});

it.each([
  { field: 'a.b', path: 'a.b', is: true },
  { field: 'a.b', path: 'a.b.c', is: true },
  { field: 'a', path: 'a[name=x].b', is: true },
  { field: 'a.b', path: 'a.bc', is: false },
])('$path is a part of $field: $is', ({ field, path, is }) => {
  expect(covers(field, path)).toBe(is);
});

describe('a patch', () => {
  const about = { key: 'shop/Service/web', commit: '4f2c1ab' };

  it('turns live into desired, and leaves out what the manifest says nothing about', () => {
    const lines: DiffLine[] = [
      ...same('a', 'b', 'c', 'd'),
      { path: 'u', depth: 0, text: 'u: 1', side: 'unmanaged' },
      { path: 'n', depth: 0, text: 'n:', side: 'both' },
      { path: 'n.x', depth: 1, text: 'x: 1', side: 'live', of: 'n.x' },
      { path: 'n.x', depth: 1, text: 'x: 2', side: 'desired', of: 'n.x' },
      ...same('e', 'f', 'g', 'h'),
      ...same('i', 'j', 'k', 'l'),
      ...changed('m', undefined, '5'),
    ];
    expect(patchOf(lines, about)).toBe(
      [
        '--- live/shop/Service/web.yaml',
        '+++ desired/shop/Service/web.yaml\t4f2c1ab',
        '@@ -3,7 +3,7 @@',
        ' c: 1',
        ' d: 1',
        ' n:',
        '-  x: 1',
        '+  x: 2',
        ' e: 1',
        ' f: 1',
        ' g: 1',
        '@@ -12,3 +12,4 @@',
        ' j: 1',
        ' k: 1',
        ' l: 1',
        '+m: 5',
        '',
      ].join('\n'),
    );
  });

  it('of what does not live begins at nothing', () => {
    expect(patchOf(changed('a', undefined, '1'), about)).toContain('@@ -0,0 +1,1 @@\n+a: 1\n');
  });

  it('is empty where nothing differs', () => {
    expect(patchOf(same('a'), about)).toBe('');
  });
});

it('one field as YAML stands at the left margin', () => {
  const lines: DiffLine[] = [
    { path: 'a', depth: 0, text: 'a:', side: 'both' },
    { path: 'a.b', depth: 1, text: 'b:', side: 'desired', of: 'a.b' },
    { path: 'a.b.c', depth: 2, text: 'c: 1', side: 'desired', of: 'a.b' },
    { path: 'a.b', depth: 1, text: 'b: 0', side: 'live', of: 'a.b' },
  ];
  expect(fieldYaml(lines, 'a.b', 'desired')).toBe('b:\n  c: 1\n');
});
