import type { JSX } from 'preact';
import type { Rollout } from './rollout.tsx';

type Share = NonNullable<Rollout['shares']>[number];

/** Tasks and traffic of the new and the old revision, as bars and as numbers. */
export function RolloutShares({ shares }: { readonly shares: readonly Share[] }): JSX.Element {
  const has = (member: 'production' | 'test'): boolean => shares.some((share) => share[member] !== undefined);
  return (
    <table class="shares">
      <caption class="unseen">Tasks and traffic of each revision</caption>
      <thead>
        <tr>
          <th scope="col">Revision</th>
          <th scope="col">Tasks</th>
          {has('production') ? <th scope="col">Production traffic</th> : null}
          {has('test') ? <th scope="col">Test traffic</th> : null}
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <ShareRow key={`${share.side} ${share.revision}`} share={share} has={has} />
        ))}
      </tbody>
    </table>
  );
}

interface ShareRowProps {
  readonly share: Share;
  readonly has: (member: 'production' | 'test') => boolean;
}

function ShareRow({ share, has }: ShareRowProps): JSX.Element {
  const { side, revision, running, requested, pending, production, test } = share;
  return (
    <tr>
      <th scope="row">
        <span class={`weight-key weight-${side}`} aria-hidden="true" />
        {side === 'target' ? 'New' : 'Old'} <span class="mono">{revision}</span>
      </th>
      <td data-label="Tasks">
        <Bar side={side} percent={requested === 0 ? 0 : (running / requested) * 100} />
        <span class="bar-number">
          <strong>{running}</strong> of {requested} running
          {pending > 0 ? `, ${pending} pending` : null}
        </span>
      </td>
      {has('production') ? <Weight name="Production traffic" side={side} percent={production} /> : null}
      {has('test') ? <Weight name="Test traffic" side={side} percent={test} /> : null}
    </tr>
  );
}

interface WeightProps {
  readonly name: string;
  readonly side: Share['side'];
  readonly percent: number | undefined;
}

function Weight({ name, side, percent }: WeightProps): JSX.Element {
  return (
    <td data-label={name}>
      {percent === undefined ? (
        <span class="second">not told</span>
      ) : (
        <>
          <Bar side={side} percent={percent} />
          <span class="bar-number">
            <strong>{percent}</strong> %
          </span>
        </>
      )}
    </td>
  );
}

function Bar({ side, percent }: { readonly side: Share['side']; readonly percent: number }): JSX.Element {
  return (
    <span class="weight-bar" aria-hidden="true">
      <span class={`weight-${side}`} style={{ width: `${Math.min(100, percent)}%` }} />
    </span>
  );
}
