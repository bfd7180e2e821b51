import type { JSX } from 'preact';
import type { DriftSeriesJson, FleetSeriesJson, RolloutSeriesJson } from '../../../schema/series.ts';
import { BarChart } from '../../components/chart/bar-chart.tsx';
import { LeadChart } from '../../components/chart/lead-chart.tsx';
import { TimeChart } from '../../components/chart/time-chart.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { day, span } from '../../format.ts';
import { drift, fleet, type InsightsQuery, rollouts, SPANS } from './data.ts';
import { Figures } from './figures.tsx';
import { Slowest } from './slowest.tsx';

/** How the fleet does over days: what is deployed, how long that takes and how often it fails, what drifts. */
export function InsightsPage({ query }: { readonly query: InsightsQuery }): JSX.Element {
  const problem = rollouts.problem.value ?? drift.problem.value ?? fleet.problem.value;
  const series = rollouts.data.value;
  return (
    <main class="page" id="main">
      <div class="page-head">
        <h1>Insights</h1>
        <nav class="picks" aria-label="Time">
          {SPANS.map((days) => (
            <a
              key={days}
              class="button"
              href={days === 14 ? '/insights' : `/insights?days=${days}`}
              aria-current={query.days === days ? 'true' : undefined}
            >
              {days} days
            </a>
          ))}
        </nav>
      </div>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {series ? <Rollouts series={series} /> : problem ? null : <Waiting slow={rollouts.slow.value} what="insights" />}
      <div class="chart-cards">
        {drift.data.value ? <Drift series={drift.data.value} /> : null}
        {fleet.data.value ? <Fleet series={fleet.data.value} /> : null}
      </div>
      {series ? <Slowest items={series.items} /> : null}
    </main>
  );
}

function Rollouts({ series }: { readonly series: RolloutSeriesJson }): JSX.Element {
  const { from, until, items, days, figures, knownSince } = series;
  const dots = items
    .toReversed()
    .flatMap(({ key, revision, endedAt, leadMs, result }) =>
      leadMs === undefined ? [] : { name: revision ?? key, at: endedAt, ms: leadMs, failed: result === 'failed' },
    );
  return (
    <>
      <Figures figures={figures} days={days} />
      {knownSince !== undefined && knownSince > from ? (
        <p class="second known-since">
          The history of events begins on {day(knownSince)}: nothing before that is counted.
        </p>
      ) : null}
      <div class="chart-cards">
        <section class="card">
          <LeadChart
            title="From commit to healthy"
            from={from}
            until={until}
            dots={dots}
            median={figures.lead?.median}
          />
        </section>
        <section class="card">
          <BarChart
            title="Rollouts by day"
            days={days.map((one) => one.day)}
            series={[
              { name: 'succeeded', look: 'hollow', tone: 'good', values: days.map((one) => one.succeeded) },
              { name: 'failed', look: 'full', tone: 'bad', values: days.map((one) => one.failed) },
            ]}
          />
          <p class="second">
            A rollout ends when ECS says so.{' '}
            {figures.restore ? restoreWords(figures.restore) : 'None failed and came back.'}
          </p>
        </section>
      </div>
    </>
  );
}

function restoreWords({ median, of }: NonNullable<RolloutSeriesJson['figures']['restore']>): string {
  return `After ${of === 1 ? 'a failure' : `${of} failures`} the next success took ${span(median)}${of === 1 ? '' : ' in the median'}.`;
}

function Drift({ series }: { readonly series: DriftSeriesJson }): JSX.Element {
  const { items } = series;
  return (
    <section class="card">
      <BarChart
        title="Drift by day"
        days={items.map(({ day: of }) => of)}
        series={[
          { name: 'found', look: 'full', tone: 'warn', values: items.map(({ found }) => found) },
          { name: 'healed', look: 'hollow', tone: 'good', values: items.map(({ healed }) => healed) },
        ]}
      />
      <p class="second">
        Objects on which drift was found or gone again. <a href="/drift">What drifts now</a>
      </p>
    </section>
  );
}

function Fleet({ series }: { readonly series: FleetSeriesJson }): JSX.Element {
  const { from, until, points } = series;
  return (
    <section class="card">
      <TimeChart
        title="In trouble, last 24 hours"
        from={from}
        until={until}
        whole
        format={String}
        lines={[
          {
            name: 'degraded',
            look: 'solid',
            points: points.map(({ at, health }) => ({ at, value: health?.Degraded })),
          },
          { name: 'drifted', look: 'dashed', points: points.map(({ at, sync }) => ({ at, value: sync?.Drifted })) },
          {
            name: 'progressing',
            look: 'dotted',
            points: points.map(({ at, health }) => ({ at, value: health?.Progressing })),
          },
        ]}
      />
    </section>
  );
}
