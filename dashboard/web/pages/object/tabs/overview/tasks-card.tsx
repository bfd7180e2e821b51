import type { JSX } from 'preact';
import type { TaskPointJson } from '../../../../../schema/series.ts';
import { TimeChart } from '../../../../components/chart/time-chart.tsx';
import { tasks } from './data.ts';

/** Desired against running over a day, with the range that scaling keeps to. */
export function TasksCard(): JSX.Element | null {
  const series = tasks.data.value;
  if (!series) return null;
  const { from, until, points } = series;
  const of = (pick: (point: TaskPointJson) => number | undefined) =>
    points.map((point) => ({ at: point.at, value: pick(point) }));
  const isScaled = points.some(({ max }) => max !== undefined);
  return (
    <section class="card">
      {points.length === 0 ? (
        <>
          <h2>Tasks over time</h2>
          <p class="second">
            Nothing was counted yet: the first look is taken 15 seconds after the controller is ready.
          </p>
        </>
      ) : (
        <TimeChart
          title="Tasks, last 24 hours"
          from={from}
          until={until}
          whole
          format={String}
          lines={[
            { name: 'running', look: 'solid', points: of(({ running }) => running) },
            { name: 'desired', look: 'dashed', points: of(({ desired }) => desired) },
          ]}
          band={isScaled ? { name: 'scaling range', low: of(({ min }) => min), high: of(({ max }) => max) } : undefined}
        />
      )}
    </section>
  );
}
