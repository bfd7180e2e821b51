import type { JSX } from 'preact';
import type { SweepJson, UnreadPlaceJson } from '../../../schema/operator.ts';
import { Ago } from '../../components/ago.tsx';
import { amount, precise } from '../../format.ts';

interface SweepsProps {
  readonly sweeps: readonly SweepJson[];
  /** Places where looks fail, or come late. */
  readonly unread: readonly UnreadPlaceJson[];
}

/** What the last full look at each place took. */
export function Sweeps({ sweeps, unread }: SweepsProps): JSX.Element {
  return (
    <section class="card" aria-label="Sweeps">
      <h2>
        Sweeps <span class="second">full looks at AWS, the last of each place</span>
      </h2>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">Account and Region</th>
            <th scope="col" class="number">
              Objects
            </th>
            <th scope="col" class="number">
              Requests
            </th>
            <th scope="col" class="number">
              Took
            </th>
            <th scope="col" class="number">
              Began
            </th>
          </tr>
        </thead>
        <tbody>
          {sweeps.map(({ account, region, role, objects, calls, ms, beganAt }) => (
            <tr key={`${account} ${region} ${role}`}>
              <th scope="row">
                {account} <strong>{region}</strong>
                <span class="second lines breaks">{role ?? 'the controller’s own credentials'}</span>
                <Trouble place={unread.find((one) => one.account === account && one.region === region)} />
              </th>
              <td class="number">{amount(objects)}</td>
              <td class="number">{amount(calls)}</td>
              <td class="number">{precise(ms)}</td>
              <td class="number">
                <Ago at={beganAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Trouble({ place }: { readonly place: UnreadPlaceJson | undefined }): JSX.Element | null {
  if (!place) return null;
  return (
    <span class="tone-bad lines breaks sweep-trouble">
      {place.state === 'silent'
        ? `${amount(place.failed)} looks failed: ${place.reason}`
        : 'AWS answers so slowly that looks come late'}
    </span>
  );
}
