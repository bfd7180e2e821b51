import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../../components/icon.tsx';
import { iconOf, toneOf } from '../../../../components/state.tsx';
import { label } from '../../../../format.ts';
import { NODE_HEIGHT, neighbour, type Placed, pictureOf, WAYS, type Way } from './layout.ts';
import type { VisibleNode } from './visible.ts';
import { leadsTo, typeWord } from './words.ts';

interface GraphProps {
  readonly visible: readonly VisibleNode[];
  /** Key of the object itself. */
  readonly of: string;
  readonly onTurn: (id: string, fold: boolean) => void;
}

/** From left to right; moved by scrolling. Arrows go along the edges, Enter opens, Space folds. */
export function TreeGraph({ visible, of, onTurn }: GraphProps): JSX.Element {
  const picture = useMemo(() => pictureOf(visible), [visible]);
  const [at, setAt] = useState<string>();
  const field = useRef<HTMLDivElement>(null);
  const [top] = picture.nodes;
  useEffect(() => {
    const frame = field.current?.parentElement;
    if (frame && top) frame.scrollTop = top.y + NODE_HEIGHT / 2 - frame.clientHeight / 2;
  }, [of]);
  const here = picture.nodes.find(({ visible: { node } }) => node.id === at) ?? top;

  function focus(id: string): void {
    setAt(id);
    const index = picture.nodes.findIndex(({ visible: { node } }) => node.id === id);
    const found = field.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index];
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function press(event: KeyboardEvent, { node, folded }: VisibleNode): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isFold = event.key === ' ' && node.children.length > 0;
    const next = isWay(event.key) ? neighbour(picture, node.id, event.key) : undefined;
    if (!isFold && !isWay(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isFold || (event.key === 'ArrowRight' && folded)) onTurn(node.id, !folded);
    else if (next !== undefined) focus(next);
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that keys must reach it
    <section class="graph-frame" tabIndex={0} aria-label="Picture of what hangs on the object; it scrolls">
      <div
        class="graph"
        role="tree"
        aria-label="What hangs on the object"
        ref={field}
        style={{ width: `${picture.width}px`, height: `${picture.height}px` }}
      >
        <svg class="graph-edges" width={picture.width} height={picture.height} aria-hidden="true">
          {picture.edges.map(({ id, path }) => (
            <path key={id} d={path} />
          ))}
        </svg>
        {picture.nodes.map((placed) => (
          <GraphNode
            key={placed.visible.node.id}
            placed={placed}
            of={of}
            isHere={placed === here}
            onPress={press}
            onTurn={onTurn}
          />
        ))}
      </div>
    </section>
  );
}

function isWay(key: string): key is Way {
  return (WAYS as readonly string[]).includes(key);
}

interface NodeProps {
  readonly placed: Placed;
  readonly of: string;
  /** The one that Tab reaches. */
  readonly isHere: boolean;
  readonly onPress: (event: KeyboardEvent, visible: VisibleNode) => void;
  readonly onTurn: (id: string, fold: boolean) => void;
}

function GraphNode({ placed, of, isHere, onPress, onTurn }: NodeProps): JSX.Element {
  const { visible, x, y } = placed;
  const { node, folded, level } = visible;
  const lead = leadsTo(node, of);
  const hasChildren = node.children.length > 0;
  const common = {
    'aria-level': level,
    tabIndex: isHere ? 0 : -1,
    title: `${node.name}\n${node.words}`,
    class: `graph-node tone-${toneOf(node.health ?? '')}${node.managed === false ? ' foreign' : ''}`,
    style: { transform: `translate(${x}px, ${y}px)` },
    onKeyDown: (event: KeyboardEvent) => onPress(event, visible),
    ...(hasChildren ? { 'aria-expanded': !folded } : {}),
  } as const;
  return (
    <>
      {lead ? (
        <a
          {...common}
          role="treeitem"
          href={lead.href}
          {...(lead.outside ? { target: '_blank', rel: 'noreferrer' } : {})}
        >
          <NodeWords visible={visible} outside={lead.outside} />
        </a>
      ) : (
        <div
          {...common}
          role="treeitem"
          tabIndex={common.tabIndex}
          onKeyDown={common.onKeyDown}
          onClick={() => hasChildren && onTurn(node.id, !folded)}
        >
          <NodeWords visible={visible} outside={false} />
        </div>
      )}
      {hasChildren && level > 1 ? (
        <span
          class="graph-fold"
          aria-hidden="true"
          style={{ transform: `translate(${x}px, ${y}px)` }}
          onClick={() => onTurn(node.id, !folded)}
        >
          {folded ? `+${node.children.length}` : '−'}
        </span>
      ) : null}
    </>
  );
}

function NodeWords({ visible, outside }: { readonly visible: VisibleNode; readonly outside: boolean }): JSX.Element {
  const { node } = visible;
  return (
    <>
      <span class="graph-type">
        {typeWord(node)}
        {outside ? <Icon name="outside" /> : null}
        <span class="graph-owner">
          {node.managed === false ? 'not managed' : node.sync === undefined ? null : label(node.sync)}
        </span>
      </span>
      <span class="graph-name">
        {node.health === undefined ? null : <Icon name={iconOf(node.health)} />}
        <span>{node.name}</span>
      </span>
      <span class="graph-words">{node.health === undefined ? node.words : `${node.health}: ${node.words}`}</span>
    </>
  );
}
