import type { JSX } from 'preact';
import { type StepPoint, segmentsOf, stairs } from './steps.ts';

interface SparklineProps {
  /** What it shows, in words: the drawing itself says nothing to a screen reader. */
  readonly label: string;
  readonly points: readonly StepPoint[];
  readonly from: number;
  readonly until: number;
  /** Drawn as a line across; it is the top where no value is higher. */
  readonly limit?: number | undefined;
  readonly width?: number | undefined;
}

const WIDTH = 120;
const HEIGHT = 24;

/** A line without axes, for rows. */
export function Sparkline({ label, points, from, until, limit, width = WIDTH }: SparklineProps): JSX.Element {
  const top = Math.max(Number.EPSILON, limit ?? 0, ...points.map(({ value = 0 }) => value));
  const x = (at: number): number => ((at - from) / Math.max(1, until - from)) * width;
  const y = (value: number): number => HEIGHT - 1.5 - (value / top) * (HEIGHT - 4);
  return (
    <span class="sparkline">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {limit === undefined ? null : <path class="limit limit-0" d={`M0 ${Math.round(y(limit)) + 0.5}H${width}`} />}
        <path class="line series-0" d={stairs(segmentsOf(points, from, until), x, y)} />
      </svg>
      <span class="unseen">{label}</span>
    </span>
  );
}
