import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GraphJson, GraphNodeJson } from '../../../schema/graph.ts';
import { Icon } from '../../components/icon.tsx';
import { iconOf, toneOf } from '../../components/state.tsx';
import { label } from '../../format.ts';
import { objectPath } from '../object/address.ts';
import { BOX_HEIGHT, BOX_WIDTH, type Box, type Drawing, drawingOf, neighbour, WAYS, type Way } from './layout.ts';
import { nameOf, shortType } from './words.ts';

interface PictureProps {
  readonly data: GraphJson;
  readonly all: boolean;
  readonly at: string | undefined;
  readonly onLook: (key: string | undefined) => void;
}

/** Moved by scrolling. Arrow keys go along the edges, Enter opens; what one stands on has its edges lit. */
export function GraphPicture({ data, all, at, onLook }: PictureProps): JSX.Element {
  const drawing = useMemo(() => drawingOf(data, all), [data, all]);
  const [stop, setStop] = useState<string>();
  const field = useRef<HTMLUListElement>(null);
  const frame = useRef<HTMLElement>(null);
  // A large picture is read from where it begins, which is in the middle of its left side.
  useLayoutEffect(
    () => frame.current?.scrollTo({ left: 0, top: beginningOf(drawing) - frame.current.clientHeight / 2 }),
    [drawing.height],
  );
  const here = drawing.boxes.some(({ node }) => node.key === stop) ? stop : drawing.boxes[0]?.node.key;

  function press(event: KeyboardEvent, key: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !isWay(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = neighbour(drawing, key, event.key);
    const index = drawing.boxes.findIndex(({ node }) => node.key === next);
    const found = field.current?.querySelectorAll<HTMLElement>('.graph-box')[index];
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that keys must reach it
    <section class="graph-frame" ref={frame} tabIndex={0} aria-label="Picture of what comes after what; it scrolls">
      <div class="graph" style={{ width: `${drawing.width}px`, height: `${drawing.height}px` }}>
        <svg class="graph-edges" width={drawing.width} height={drawing.height} aria-hidden="true">
          {drawing.lines.map(({ edge, path }) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={path}
              class={`edge-${edge.kind}${edge.from === at || edge.to === at ? ' lit' : ''}`}
            />
          ))}
        </svg>
        <ul class="graph-boxes" aria-label="Objects, what goes first before what comes after it" ref={field}>
          {drawing.boxes.map((box) => (
            <li key={box.node.key}>
              <GraphBox
                box={box}
                isStop={box.node.key === here}
                onPress={press}
                onLook={(key) => {
                  if (key !== undefined) setStop(key);
                  onLook(key);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** How far down the middle one of the first column stands. */
function beginningOf({ boxes }: Drawing): number {
  const column = boxes.filter(({ x }) => x === boxes[0]?.x);
  return (column[Math.floor(column.length / 2)]?.y ?? 0) + BOX_HEIGHT / 2;
}

function isWay(key: string): key is Way {
  return (WAYS as readonly string[]).includes(key);
}

interface BoxProps {
  readonly box: Box;
  /** The one that Tab reaches. */
  readonly isStop: boolean;
  readonly onPress: (event: KeyboardEvent, key: string) => void;
  readonly onLook: (key: string | undefined) => void;
}

function GraphBox({ box: { node, x, y }, isStop, onPress, onLook }: BoxProps): JSX.Element {
  const common = {
    class: `graph-node graph-box tone-${toneOf(node.health)}${node.declared ? '' : ' foreign'}`,
    style: { transform: `translate(${x}px, ${y}px)`, width: `${BOX_WIDTH}px`, height: `${BOX_HEIGHT}px` },
    tabIndex: isStop ? 0 : -1,
    title: `${node.key}\n${node.type}\n${node.message ?? ''}`,
    onFocus: () => onLook(node.key),
    onMouseEnter: () => onLook(node.key),
    onKeyDown: (event: KeyboardEvent) => onPress(event, node.key),
  } as const;
  return (
    <a {...common} href={objectPath(node.key)}>
      <Words node={node} />
    </a>
  );
}

function Words({ node }: { readonly node: GraphNodeJson }): JSX.Element {
  return (
    <>
      <span class="graph-type">
        <span class="graph-cut">{shortType(node.type)}</span>
        <span class="graph-owner">{node.declared ? label(node.health) : 'no document'}</span>
      </span>
      <span class="graph-name">
        <Icon name={iconOf(node.health)} />
        <span>{nameOf(node.key)}</span>
      </span>
    </>
  );
}
