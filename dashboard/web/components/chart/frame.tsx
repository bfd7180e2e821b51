import type { ComponentChildren, JSX } from 'preact';
import type { Cursor } from './cursor.ts';
import type { Scale } from './scale.ts';
import { useWidth } from './width.ts';

/** Room around what is drawn, in pixels. */
const MARGIN = { top: 8, right: 10, bottom: 22, left: 40 } as const;

export interface PlotSize {
  /** Of what is drawn, without the room around it. */
  readonly width: number;
  readonly height: number;
}

interface PlotProps {
  /** What is drawn, for screen readers. */
  readonly label: string;
  readonly height: number;
  /** Moments, days or dots that can be read one by one. */
  readonly count: number;
  /** What stands at a place, in words. */
  readonly say: (index: number) => string;
  readonly cursor: Cursor;
  /** The place that is nearest to a point, in pixels from the left of what is drawn. */
  readonly nearest: (x: number, size: PlotSize) => number;
  readonly draw: (size: PlotSize) => ComponentChildren;
}

/**
 * A plot that can be read with the pointer and with the keyboard. To a screen reader it is a slider that says what stands
 * where it is; the drawing itself says nothing to it.
 */
export function Plot({ label, height, count, say, cursor, nearest, draw }: PlotProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const size = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const at = cursor.index ?? Math.max(0, count - 1);
  const onPointer = (event: PointerEvent): void => {
    const { left } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    cursor.set(nearest(event.clientX - left - MARGIN.left, size));
  };
  return (
    <div
      ref={ref}
      class="plot"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, count - 1)}
      aria-valuenow={at}
      aria-valuetext={count === 0 ? 'nothing' : say(at)}
      onKeyDown={cursor.onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => cursor.set(undefined)}
      onBlur={() => cursor.set(undefined)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>{draw(size)}</g>
      </svg>
    </div>
  );
}

interface GridProps {
  readonly y: Scale;
  readonly width: number;
  readonly format: (value: number) => string;
}

export function Grid({ y, width, format }: GridProps): JSX.Element {
  return (
    <g class="grid">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={0}
            x2={width}
            y1={crisp(y(tick))}
            y2={crisp(y(tick))}
            class={tick === 0 ? 'grid-base' : undefined}
          />
          <text x={-8} y={y(tick)} dy="0.32em" text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface AxisProps {
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly size: PlotSize;
}

/** Labels below; those that would run over the edge are left out. */
export function Axis({ ticks, size }: AxisProps): JSX.Element {
  return (
    <g class="grid">
      {ticks
        .filter(({ x }) => x >= 12 && x <= size.width - 8)
        .map(({ x, label }) => (
          <text key={label} x={x} y={size.height + 16} text-anchor="middle">
            {label}
          </text>
        ))}
    </g>
  );
}

/** A line of one pixel fills one row of pixels, not two halves. */
export function crisp(value: number): number {
  return Math.round(value) + 0.5;
}
