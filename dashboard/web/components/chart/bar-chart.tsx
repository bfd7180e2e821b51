import type { JSX } from 'preact';
import { useCursor } from './cursor.ts';
import { Axis, Grid, Plot, type PlotSize } from './frame.tsx';
import { valueScale } from './scale.ts';
import { Values } from './values.tsx';

export interface BarSeries {
  readonly name: string;
  /** How it is told from others without its colour. */
  readonly look: 'full' | 'hollow';
  readonly tone: 'bad' | 'good' | 'warn' | 'busy';
  readonly values: readonly number[];
}

interface BarChartProps {
  readonly title: string;
  /** `2026-11-21`; one for each value. */
  readonly days: readonly string[];
  readonly series: readonly BarSeries[];
  readonly height?: number | undefined;
}

const HEIGHT = 190;

/** Counts day by day, side by side. */
export function BarChart(props: BarChartProps): JSX.Element {
  const { title, days, series, height = HEIGHT } = props;
  const cursor = useCursor(days.length);
  const say = (index: number): string =>
    [dayOf(days[index] ?? ''), ...series.map(({ name, values }) => `${name} ${values[index] ?? 0}`)].join(', ');
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return (
    <figure class="chart">
      <figcaption class="chart-head">
        <h2>{title}</h2>
        <ul class="legend">
          {series.map(({ name, look, tone, values }) => (
            <li key={name}>
              <svg class={`sample tone-${tone}`} width="12" height="12" aria-hidden="true">
                <rect class={`column column-${look}`} x="1" y="1" width="10" height="10" />
              </svg>{' '}
              {name} <strong>{cursor.index === undefined ? total(values) : (values[cursor.index] ?? 0)}</strong>
            </li>
          ))}
          <li class="second legend-when">
            {cursor.index === undefined ? `in ${days.length} days` : dayOf(days[cursor.index] ?? '')}
          </li>
        </ul>
      </figcaption>
      <Plot
        label={title}
        height={height}
        count={days.length}
        cursor={cursor}
        say={say}
        nearest={(x, { width }) => Math.min(days.length - 1, Math.max(0, Math.floor((x / width) * days.length)))}
        draw={(size) => <Bars {...props} size={size} at={cursor.index} />}
      />
      <Values
        title={title}
        columns={['Day (UTC)', ...series.map(({ name }) => name)]}
        rows={days.map((day, index) => [day, ...series.map(({ values }) => String(values[index] ?? 0))]).toReversed()}
      />
    </figure>
  );
}

function Bars(props: BarChartProps & { readonly size: PlotSize; readonly at: number | undefined }): JSX.Element {
  const { days, series, size, at } = props;
  const y = valueScale(Math.max(0, ...series.flatMap(({ values }) => values)), size.height, true);
  const slot = size.width / Math.max(1, days.length);
  const bar = Math.max(2, Math.min(18, (slot * 0.7) / series.length));
  const every = Math.ceil(days.length / Math.max(2, Math.floor(size.width / 62)));
  const left = (day: number, index: number): number => slot * (day + 0.5) + (index - series.length / 2) * bar;
  return (
    <>
      <Grid y={y} width={size.width} format={String} />
      <Axis
        size={size}
        ticks={days.flatMap((day, index) =>
          (days.length - 1 - index) % every === 0 ? [{ x: slot * (index + 0.5), label: dayOf(day) }] : [],
        )}
      />
      {at === undefined ? null : <rect class="cursor-day" x={slot * at} y={0} width={slot} height={size.height} />}
      {series.map(({ name, look, tone, values }, index) => (
        <g key={name} class={`tone-${tone}`}>
          {values.map((value, day) =>
            value === 0 ? null : (
              <rect
                key={days[day]}
                class={`column column-${look}`}
                x={Math.round(left(day, index)) + 1.5}
                y={Math.round(y(value)) + 0.5}
                width={Math.max(1, Math.round(bar) - 2)}
                height={Math.max(1, Math.round(size.height - y(value)) - 0.5)}
              />
            ),
          )}
        </g>
      ))}
    </>
  );
}

/** `Sat 21`, of UTC. */
function dayOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
}
