import type { JSX } from 'preact';
import type { BudgetJson, BudgetSeriesJson } from '../../../schema/series.ts';
import { Sparkline } from '../../components/chart/sparkline.tsx';
import { TimeChart } from '../../components/chart/time-chart.tsx';
import { amount, precise } from '../../format.ts';

/** What is taken of AWS's request rates: each a line below the limit that AWS sets to the whole account. */
export function Budgets({ series }: { readonly series: BudgetSeriesJson }): JSX.Element {
  const places = [...new Set(series.items.map(placeOf))];
  const busiest = series.items.reduce<BudgetJson | undefined>(
    (best, item) => (best && useOf(best) >= useOf(item) ? best : item),
    undefined,
  );
  return (
    <section class="card" aria-label="AWS request rates">
      <h2>AWS request rates</h2>
      <p class="second">
        AWS allows so many calls per second to everybody in an account and Region together. Of what it publishes we take
        half at most; what it does not publish is believed, and corrected by what it answers.
      </p>
      {busiest ? <BusiestChart budget={busiest} series={series} /> : <p>Nothing was asked of AWS yet.</p>}
      {places.map((place) => (
        <table key={place} class="plain-table budgets">
          <caption>{place}</caption>
          <thead>
            <tr>
              <th scope="col">API family</th>
              <th scope="col">Last hour</th>
              <th scope="col" class="number">
                Most
              </th>
              <th scope="col" class="number">
                Ours
              </th>
              <th scope="col" class="number">
                AWS allows
              </th>
              <th scope="col">Throttling</th>
            </tr>
          </thead>
          <tbody>
            {series.items
              .filter((item) => placeOf(item) === place)
              .map((item) => (
                <Row key={item.family} item={item} series={series} />
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function BusiestChart({
  budget,
  series,
}: {
  readonly budget: BudgetJson;
  readonly series: BudgetSeriesJson;
}): JSX.Element {
  return (
    <TimeChart
      title={`The tightest: ${budget.family} in ${budget.region}`}
      from={series.from}
      until={series.until}
      lines={[{ name: 'taken', look: 'solid', points: pointsOf(budget) }]}
      limits={[
        { name: budget.limit.published ? 'AWS allows' : 'believed limit', value: budget.limit.perSecond },
        { name: 'ours now', value: budget.rate },
      ]}
      format={rate}
      height={160}
    />
  );
}

function Row({ item, series }: { readonly item: BudgetJson; readonly series: BudgetSeriesJson }): JSX.Element {
  const { family, limit, peak, share, rate: ours, throttled, waiting, used, waitedMs } = item;
  return (
    <tr>
      <th scope="row">
        {family} <span class="second lines">{amount(used)} calls since the start</span>
      </th>
      <td class="budget-line">
        <Sparkline
          label={`at most ${rate(peak)} of ${rate(limit.perSecond)}`}
          points={pointsOf(item)}
          from={series.from}
          until={series.until}
          limit={limit.perSecond}
        />
      </td>
      <td class="number" data-label="Most">
        {rate(peak)}
      </td>
      <td class="number" data-label="Ours">
        {rate(ours)}
        {ours < share ? <span class="second lines">of {rate(share)}: gave way</span> : null}
      </td>
      <td class="number" data-label="AWS allows" title={limit.source}>
        {rate(limit.perSecond)}
        <span class="second lines">{limit.published ? `${limit.burst} at once` : 'believed'}</span>
      </td>
      <td class={throttled + waitedMs === 0 ? 'wide-only' : undefined} data-label="Throttling">
        {throttled === 0 ? 'none' : <strong>{amount(throttled)} by AWS</strong>}
        {waiting === 0 && waitedMs === 0 ? null : (
          <span class="second lines">
            {waiting > 0 ? `${amount(waiting)} wait now, ` : ''}waited {precise(waitedMs)} in all
          </span>
        )}
      </td>
    </tr>
  );
}

function placeOf({ account, region }: BudgetJson): string {
  return `${account} ${region}`;
}

/** How much of what it may is taken at most. */
function useOf({ peak, limit }: BudgetJson): number {
  return peak / limit.perSecond;
}

function pointsOf({ points }: BudgetJson) {
  return points.map(({ at, perSecond }) => ({ at, value: perSecond }));
}

function rate(perSecond: number): string {
  return `${Number(perSecond.toFixed(perSecond < 10 ? 1 : 0))}/s`;
}
