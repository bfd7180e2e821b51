import type { JSX } from 'preact';
import type { RolloutRecordJson } from '../../../schema/series.ts';
import { Ago } from '../../components/ago.tsx';
import { shortCommit, span } from '../../format.ts';
import { objectPath } from '../object/address.ts';

const SHOWN = 5;

/** The rollouts that took longest from commit to healthy. */
export function Slowest({ items }: { readonly items: readonly RolloutRecordJson[] }): JSX.Element | null {
  const slowest = items
    .flatMap((item) => (item.leadMs === undefined ? [] : { ...item, leadMs: item.leadMs }))
    .sort((a, b) => b.leadMs - a.leadMs)
    .slice(0, SHOWN);
  if (slowest.length === 0) return null;
  return (
    <section class="card slowest">
      <h2>The slowest rollouts</h2>
      <table class="plain-table">
        <caption class="unseen">The slowest rollouts</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Rollout</th>
            <th scope="col">Took</th>
            <th scope="col">Ended</th>
          </tr>
        </thead>
        <tbody>
          {slowest.map(({ key, revision, commit, leadMs, result, endedAt }) => (
            <tr key={`${key} ${endedAt}`}>
              <th scope="row">
                <a href={objectPath(key)}>{revision ?? key}</a>{' '}
                {commit === undefined ? null : <span class="second mono">{shortCommit(commit)}</span>}
                {result === 'failed' ? <span class="tag">failed</span> : null}
              </th>
              <td class="number">{span(leadMs)}</td>
              <td class="number second">
                <Ago at={endedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
