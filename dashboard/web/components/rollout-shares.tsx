import type { JSX } from 'preact';
import type { Rollout } from './rollout.tsx';
import { Tasks } from './tasks.tsx';

type Share = NonNullable<Rollout['shares']>[number];

/** Tasks and traffic of the new and the old revision, as bars and as numbers. */
export function RolloutShares({ shares }: { readonly shares: readonly Share[] }): JSX.Element {
  return (
    <div class="shares">
      <Weights name="Production traffic" shares={shares} member="production" />
      <Weights name="Test traffic" shares={shares} member="test" />
      <ul class="share-tasks">
        {shares.map((share) => (
          <li key={`${share.side} ${share.revision}`}>
            <span>
              {wordOf(share)} <span class="mono">{share.revision}</span>
            </span>
            <Tasks running={share.running} desired={share.requested} pending={share.pending} />
            <span class="second">tasks</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WeightsProps {
  readonly name: string;
  readonly shares: readonly Share[];
  readonly member: 'production' | 'test';
}

function Weights({ name, shares, member }: WeightsProps): JSX.Element | null {
  const known = shares.flatMap((share) => {
    const weight = share[member];
    return weight === undefined ? [] : [{ share, weight }];
  });
  if (known.length === 0) return null;
  return (
    <div class="weights">
      <span>{name}</span>
      <span class="weight-bar" aria-hidden="true">
        {known.map(({ share, weight }) => (
          <span key={share.revision} class={`weight-${share.side}`} style={{ width: `${weight}%` }} />
        ))}
      </span>
      <span class="weight-numbers">
        {known.map(({ share, weight }) => (
          <span key={share.revision} class="labelled">
            <span class={`weight-key weight-${share.side}`} aria-hidden="true" />
            <span>
              {wordOf(share).toLowerCase()} <strong>{weight} %</strong>
            </span>
          </span>
        ))}
      </span>
    </div>
  );
}

function wordOf({ side }: Share): string {
  return side === 'target' ? 'New' : 'Old';
}
