import type { JSX } from 'preact';
import { moment, span } from '../../format.ts';
import { useCursor } from './cursor.ts';
import { Axis, crisp, Plot, type PlotSize } from './frame.tsx';
import { timeScale } from './scale.ts';
import { px } from './steps.ts';
import { Values } from './values.tsx';

export interface LeadDot {
  readonly name: string;
  readonly at: number;
  readonly ms: number;
  readonly failed: boolean;
}

interface LeadChartProps {
  readonly title: string;
  readonly from: number;
  readonly until: number;
  /** Oldest first. */
  readonly dots: readonly LeadDot[];
  readonly median?: number | undefined;
}

const HEIGHT = 210;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What is over sooner is drawn as if it took so long. */
const LEAST = 10_000;
const TICKS = [LEAST, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 24 * HOUR, 7 * 24 * HOUR];

/** How long each rollout took, from minutes to days on one scale: a circle succeeded, a cross failed. */
export function LeadChart(props: LeadChartProps): JSX.Element {
  const { title, from, until, dots, median } = props;
  const cursor = useCursor(dots.length);
  const current = cursor.index === undefined ? undefined : dots[cursor.index];
  return (
    <figure class="chart">
      <figcaption class="chart-head">
        <h2>{title}</h2>
        <ul class="legend">
          <li class="tone-good">
            <svg class="sample" width="12" height="12" aria-hidden="true">
              <circle class="dot" cx="6" cy="6" r="3.5" />
            </svg>{' '}
            succeeded <strong>{dots.filter(({ failed }) => !failed).length}</strong>
          </li>
          <li class="tone-bad">
            <svg class="sample" width="12" height="12" aria-hidden="true">
              <path class="dot-cross" d={cross(6, 6)} />
            </svg>{' '}
            failed <strong>{dots.filter(({ failed }) => failed).length}</strong>
          </li>
          {median === undefined ? null : (
            <li>
              <svg class="sample" width="22" height="10" aria-hidden="true">
                <path class="limit limit-1" d="M0 5.5H22" />
              </svg>{' '}
              median <strong>{span(median)}</strong>
            </li>
          )}
          <li class="second legend-when">{current ? sentence(current) : 'each mark is a rollout'}</li>
        </ul>
      </figcaption>
      <Plot
        label={title}
        height={HEIGHT}
        count={dots.length}
        cursor={cursor}
        say={(index) => {
          const dot = dots[index];
          return dot ? `${sentence(dot)}, ended ${moment(dot.at)}` : '';
        }}
        nearest={(x, { width }) => nearestOf(dots, from + (x / width) * (until - from))}
        draw={(size) => <Dots {...props} size={size} at={cursor.index} />}
      />
      <Values
        title={title}
        columns={['Ended', 'Rollout', 'Result', 'Took']}
        rows={dots
          .toReversed()
          .map(({ at, name, ms, failed }) => [moment(at), name, failed ? 'failed' : 'succeeded', span(ms)])}
      />
    </figure>
  );
}

function sentence({ name, ms, failed }: LeadDot): string {
  return `${name} ${failed ? 'failed after' : 'was healthy after'} ${span(ms)}`;
}

function Dots(props: LeadChartProps & { readonly size: PlotSize; readonly at: number | undefined }): JSX.Element {
  const { from, until, dots, median, size, at } = props;
  const x = timeScale(from, until, size.width);
  const values = dots.map(({ ms }) => Math.max(LEAST, ms));
  const low = Math.log(TICKS.findLast((tick) => tick <= Math.min(...values, 5 * MINUTE)) ?? LEAST);
  const high = Math.log(TICKS.find((tick) => tick >= Math.max(...values, HOUR)) ?? 7 * 24 * HOUR);
  const y = (ms: number): number => size.height * (1 - (Math.log(Math.max(LEAST, ms)) - low) / (high - low));
  return (
    <>
      <g class="grid">
        {TICKS.filter((tick) => Math.log(tick) >= low && Math.log(tick) <= high).map((tick) => (
          <g key={tick}>
            <line x1={0} x2={size.width} y1={crisp(y(tick))} y2={crisp(y(tick))} />
            <text x={-6} y={y(tick)} dy="0.32em" text-anchor="end">
              {span(tick)}
            </text>
          </g>
        ))}
      </g>
      <Axis size={size} ticks={x.ticks.map((tick) => ({ x: x(tick), label: dayLabel(tick) }))} />
      {median === undefined ? null : (
        <line class="limit limit-1" x1={0} x2={size.width} y1={crisp(y(median))} y2={crisp(y(median))} />
      )}
      {dots.map((dot, index) => (
        <g
          key={`${dot.name} ${dot.at}`}
          class={`${dot.failed ? 'tone-bad' : 'tone-good'}${index === at ? ' dot-at' : ''}`}
        >
          {dot.failed ? (
            <path class="dot-cross" d={cross(x(dot.at), y(dot.ms))} />
          ) : (
            <circle class="dot" cx={px(x(dot.at))} cy={px(y(dot.ms))} r="3.5" />
          )}
        </g>
      ))}
    </>
  );
}

function cross(x: number, y: number): string {
  const [left, right, top, bottom] = [px(x - 3.5), px(x + 3.5), px(y - 3.5), px(y + 3.5)];
  return `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`;
}

function nearestOf(dots: readonly LeadDot[], at: number): number {
  let best = 0;
  for (const [index, dot] of dots.entries())
    if (Math.abs(dot.at - at) < Math.abs((dots[best]?.at ?? 0) - at)) best = index;
  return best;
}

function dayLabel(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric' });
}
