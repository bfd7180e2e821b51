import { describe, expect, it } from 'vitest';
import type { TreeJson, TreeNodeJson } from '../../dashboard/schema/inspection.ts';
import {
  NODE_HEIGHT,
  NODE_WIDTH,
  neighbour,
  pictureOf,
  type Way,
} from '../../dashboard/web/pages/object/tabs/tree/layout.ts';
import { SHOWN_AT_MOST, visibleNodes } from '../../dashboard/web/pages/object/tabs/tree/visible.ts';
import { leadsTo } from '../../dashboard/web/pages/object/tabs/tree/words.ts';

const node = (id: string, children: readonly string[] = [], over: Partial<TreeNodeJson> = {}): TreeNodeJson => ({
  id,
  type: 'Task',
  name: id,
  words: 'RUNNING',
  health: 'Healthy',
  facts: [],
  children,
  ...over,
});

const treeOf = (...nodes: readonly TreeNodeJson[]): TreeJson => ({ at: 0, root: nodes[0]?.id ?? '', nodes });
const NOTHING_TURNED: ReadonlyMap<string, boolean> = new Map();
const ids = (tree: TreeJson, turned = NOTHING_TURNED): readonly string[] =>
  visibleNodes(tree, turned).map((visible) => `${visible.level}${visible.folded ? '+' : ' '}${visible.node.id}`);

const SMALL = treeOf(
  node('root', ['a', 'b']),
  node('a', ['a1', 'a2']),
  node('a1'),
  node('a2'),
  node('b', ['group', 'a2']),
  node('group', ['g1', 'g2'], { type: 'Group' }),
  node('g1'),
  node('g2'),
);

describe('of a tree is shown', () => {
  it('every node once, under the first that names it; groups are folded', () => {
    expect(ids(SMALL)).toEqual(['1 root', '2 a', '3 a1', '3 a2', '2 b', '3+group']);
  });

  it('what a person has opened or folded', () => {
    expect(
      ids(
        SMALL,
        new Map([
          ['group', false],
          ['a', true],
        ]),
      ),
    ).toEqual(['1 root', '2+a', '2 b', '3 group', '4 g1', '4 g2', '3 a2']);
  });

  it('of too many nodes what is not well, with the rest folded', () => {
    const calm = Array.from({ length: SHOWN_AT_MOST }, (_, n) => node(`t${n}`));
    const big = treeOf(
      node('root', ['calm', 'ill']),
      node(
        'calm',
        calm.map(({ id }) => id),
      ),
      ...calm,
      node('ill', ['bad'], { health: 'Healthy' }),
      node('bad', [], { health: 'Degraded' }),
    );
    expect(ids(big)).toEqual(['1 root', '2+calm', '2 ill', '3 bad']);
  });
});

describe('the picture', () => {
  const picture = pictureOf(visibleNodes(SMALL, NOTHING_TURNED));

  it('goes from left to right, and nothing lies on another thing', () => {
    const xs = new Map(picture.nodes.map(({ visible, x }) => [visible.node.id, x]));
    expect([xs.get('root'), xs.get('a') === xs.get('b')]).toEqual([8, true]);
    const clashes = picture.nodes.flatMap((a, i) =>
      picture.nodes
        .slice(i + 1)
        .filter((b) => Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT)
        .map((b) => `${a.visible.node.id} ${b.visible.node.id}`),
    );
    expect(clashes).toEqual([]);
  });

  it('has an edge for everything that is named', () => {
    expect(picture.edges.map(({ id }) => id)).toEqual(['root a', 'root b', 'a a1', 'a a2', 'b group', 'b a2']);
  });

  it('begins on top with what is named first', () => {
    const yOf = (id: string): number => picture.nodes.find(({ visible }) => visible.node.id === id)?.y ?? 0;
    expect(yOf('a')).toBeLessThan(yOf('b'));
  });

  it.each<[Way, string, string | undefined]>([
    ['ArrowRight', 'root', 'a'],
    ['ArrowLeft', 'a1', 'a'],
    ['ArrowDown', 'a', 'b'],
    ['ArrowUp', 'b', 'a'],
    ['Home', 'a2', 'root'],
    ['ArrowLeft', 'root', undefined],
    ['ArrowRight', 'group', undefined],
  ])('%s leads from %s to %s', (way, from, to) => {
    expect(neighbour(picture, from, way)).toBe(to);
  });
});

describe('a node', () => {
  const OF = 'shop/Service/web';
  it.each([
    [
      'another object',
      node('x', [], { key: 'shop/TargetGroup/web' }),
      { href: '/objects/shop/TargetGroup/web', outside: false },
    ],
    [
      'a task among the tasks',
      node('arn:task/shop/0a1b'),
      { href: `/objects/${OF}?tab=tasks&task=0a1b`, outside: false },
    ],
    [
      'the console',
      node('x', [], { type: 'Alarm', consoleUrl: 'https://eu-west-1.console.aws.amazon.com/' }),
      { href: 'https://eu-west-1.console.aws.amazon.com/', outside: true },
    ],
    [
      'the console, where it is the object itself',
      node('x', [], { type: 'Service', key: OF, consoleUrl: 'https://eu-west-1.console.aws.amazon.com/' }),
      { href: 'https://eu-west-1.console.aws.amazon.com/', outside: true },
    ],
    ['nowhere', node('x', [], { type: 'Target' }), undefined],
  ])('leads to %s', (_where, one, lead) => {
    expect(leadsTo(one, OF)).toEqual(lead);
  });
});
