import type { JSX } from 'preact';
import { timeOfDay as clock, moment } from '../../format.ts';
import { useCursor } from './cursor.ts';
import { Axis, crisp, Grid, Plot, type PlotSize } from './frame.tsx';
import { type Scale, timeScale, valueScale } from './scale.ts';
import { between, momentsOf, type StepPoint, segmentsOf, stairs, valueAt } from './steps.ts';
import { Values } from './values.tsx';

/** How a line is told from others without its colour. */
export type Look = 'solid' | 'dashed' | 'dotted' | 'thin';

export interface ChartLine {
  readonly name: string;
  readonly look: Look;
  readonly points: readonly StepPoint[];
}

/** A range that holds until the next point. */
export interface ChartBand {
  readonly name: string;
  readonly low: readonly StepPoint[];
  readonly high: readonly StepPoint[];
}

export interface ChartLimit {
  readonly name: string;
  readonly value: number;
}

interface TimeChartProps {
  readonly title: string;
  readonly from: number;
  readonly until: number;
  readonly lines: readonly ChartLine[];
  readonly band?: ChartBand | undefined;
  readonly limits?: readonly ChartLimit[] | undefined;
  readonly format: (value: number) => string;
  /** Of things that are counted. */
  readonly whole?: boolean | undefined;
  readonly height?: number | undefined;
}

const HEIGHT = 190;
const DAY_MS = 24 * 60 * 60_000;

/** Values over time, each holding until the next. What nobody knows is a gap. */
export function TimeChart(props: TimeChartProps): JSX.Element {
  const { title, from, until, lines, band, height = HEIGHT } = props;
  const all = [...lines.map(({ points }) => points), ...(band ? [band.low, band.high] : [])];
  const moments = momentsOf(all, from, until);
  const cursor = useCursor(moments.length);
  const at = cursor.index === undefined ? until : (moments[cursor.index] ?? until);
  const when = (time: number): string => (until - from > DAY_MS ? moment(time) : clock(time));
  return (
    <figure class="chart">
      <Legend {...props} at={at} when={cursor.index === undefined ? undefined : when(at)} />
      <Plot
        label={title}
        height={height}
        count={moments.length}
        cursor={cursor}
        say={(index) => sentence(props, moments[index] ?? until, when)}
        nearest={(x, { width }) => nearestOf(moments, from + (x / width) * (until - from))}
        draw={(size) => <Drawing {...props} size={size} at={cursor.index === undefined ? undefined : at} />}
      />
      <Values title={title} {...tableOf(props, moments)} />
    </figure>
  );
}

function Drawing(props: TimeChartProps & { readonly size: PlotSize; readonly at: number | undefined }): JSX.Element {
  const { from, until, lines, band, limits = [], format, size, at } = props;
  const x = timeScale(from, until, size.width);
  const y = valueScale(mostOf(props), size.height, props.whole ?? false);
  const label = until - from > 2 * DAY_MS ? dayLabel : (tick: number) => clock(tick).slice(0, 5);
  return (
    <>
      <Grid y={y} width={size.width} format={format} />
      <Axis size={size} ticks={x.ticks.map((tick) => ({ x: x(tick), label: label(tick) }))} />
      {band ? <BandShape band={band} from={from} until={until} x={x} y={y} /> : null}
      {limits.map(({ name, value }, index) => (
        <line
          key={name}
          class={`limit limit-${index}`}
          x1={0}
          x2={size.width}
          y1={crisp(y(value))}
          y2={crisp(y(value))}
        />
      ))}
      {lines.map(({ name, look, points }, index) => (
        <path
          key={name}
          class={`line series-${index} look-${look}`}
          d={stairs(segmentsOf(points, from, until), x, y)}
        />
      ))}
      {at === undefined ? null : <line class="cursor" x1={crisp(x(at))} x2={crisp(x(at))} y1={0} y2={size.height} />}
    </>
  );
}

interface BandProps {
  readonly band: ChartBand;
  readonly from: number;
  readonly until: number;
  readonly x: Scale;
  readonly y: Scale;
}

function BandShape({ band, from, until, x, y }: BandProps): JSX.Element {
  const low = segmentsOf(band.low, from, until);
  const high = segmentsOf(band.high, from, until);
  return (
    <>
      <path class="band" d={between(low, high, { x, y })} />
      <path class="band-edge" d={stairs(high, x, y) + stairs(low, x, y)} />
    </>
  );
}

interface LegendProps extends TimeChartProps {
  readonly at: number;
  /** Undefined: now. */
  readonly when: string | undefined;
}

/** What each line means, with its value where the chart is read, else now. */
function Legend({ title, lines, band, limits = [], format, at, when }: LegendProps): JSX.Element {
  return (
    <figcaption class="chart-head">
      <h2>{title}</h2>
      <ul class="legend">
        {lines.map(({ name, look, points }, index) => (
          <li key={name}>
            <Sample class={`line series-${index} look-${look}`} /> {name}{' '}
            <strong>{said(valueAt(points, at), format)}</strong>
          </li>
        ))}
        {band ? (
          <li>
            <svg class="sample" width="22" height="10" aria-hidden="true">
              <rect class="band" x="0.5" y="0.5" width="21" height="9" />
              <path class="band-edge" d="M0 0.5H22M0 9.5H22" />
            </svg>{' '}
            {band.name} <strong>{rangeAt(band, at, format)}</strong>
          </li>
        ) : null}
        {limits.map(({ name, value }, index) => (
          <li key={name}>
            <Sample class={`limit limit-${index}`} /> {name} <strong>{format(value)}</strong>
          </li>
        ))}
        <li class="second legend-when">{when === undefined ? 'now' : `at ${when}`}</li>
      </ul>
    </figcaption>
  );
}

function Sample({ class: look }: { readonly class: string }): JSX.Element {
  return (
    <svg class="sample" width="22" height="10" aria-hidden="true">
      <path class={look} d="M0 5.5H22" />
    </svg>
  );
}

function rangeAt({ low, high }: ChartBand, at: number, format: TimeChartProps['format']): string {
  const [min, max] = [valueAt(low, at), valueAt(high, at)];
  return min === undefined || max === undefined ? 'none' : `${format(min)} to ${format(max)}`;
}

function said(value: number | undefined, format: TimeChartProps['format']): string {
  return value === undefined ? 'not known' : format(value);
}

function sentence({ lines, band, format }: TimeChartProps, at: number, when: (at: number) => string): string {
  const parts = lines.map(({ name, points }) => `${name} ${said(valueAt(points, at), format)}`);
  return [when(at), ...parts, ...(band ? [`${band.name} ${rangeAt(band, at, format)}`] : [])].join(', ');
}

function tableOf({ lines, band, format }: TimeChartProps, moments: readonly number[]) {
  return {
    columns: ['Since', ...lines.map(({ name }) => name), ...(band ? [band.name] : [])],
    rows: moments
      .toReversed()
      .map((at) => [
        moment(at),
        ...lines.map(({ points }) => said(valueAt(points, at), format)),
        ...(band ? [rangeAt(band, at, format)] : []),
      ]),
  };
}

function mostOf({ lines, band, limits = [] }: TimeChartProps): number {
  const values = [...lines.map(({ points }) => points), ...(band ? [band.high] : [])].flatMap((points) =>
    points.flatMap(({ value }) => value ?? []),
  );
  return Math.max(0, ...values, ...limits.map(({ value }) => value));
}

function nearestOf(moments: readonly number[], at: number): number {
  const after = moments.findLastIndex((one) => one <= at);
  return Math.max(0, after);
}

function dayLabel(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric' });
}
