import type { JSX } from 'preact';
import { breakerWords } from '../../rollout-words.ts';
import { Icon } from './icon.tsx';
import type { Rollout } from './rollout.tsx';
import type { Tone } from './state.tsx';

/** What ends a rollout by itself: the circuit breaker with how near it is, and alarms by name. */
export function RolloutWatchers({ rollout }: { readonly rollout: Rollout }): JSX.Element | null {
  const { alarms, breaker } = rollout;
  if (!breaker && !alarms?.names.length) return null;
  return (
    <ul class="watchers">
      {breaker ? (
        <li class={`tone-${breaker.status === 'TRIGGERED' ? 'bad' : breaker.failed > 0 ? 'warn' : 'good'}`}>
          <Icon name={breaker.failed > 0 ? 'Degraded' : 'Healthy'} />
          <BreakerMeter failed={breaker.failed} threshold={breaker.threshold} />
          <span>{breakerWords(rollout)}</span>
        </li>
      ) : null}
      {alarms?.names.map((name) => (
        <Alarm key={name} name={name} isTriggered={alarms.triggered.includes(name)} />
      ))}
    </ul>
  );
}

/** More boxes than that say less than the numbers do. */
const BOXES_AT_MOST = 20;

/** One box for each task that may fail; those that have are full. */
function BreakerMeter({
  failed,
  threshold,
}: {
  readonly failed: number;
  readonly threshold: number;
}): JSX.Element | null {
  if (threshold > BOXES_AT_MOST) return null;
  return (
    <span class="boxes" aria-hidden="true">
      {Array.from({ length: threshold }, (_, box) => (
        <span key={box} class={box < failed ? 'box-full' : undefined} />
      ))}
    </span>
  );
}

function Alarm({ name, isTriggered }: { readonly name: string; readonly isTriggered: boolean }): JSX.Element {
  const tone: Tone = isTriggered ? 'bad' : 'good';
  return (
    <li class={`tone-${tone}`}>
      <Icon name={isTriggered ? 'Degraded' : 'Healthy'} />
      <span>
        Alarm <span class="mono">{name}</span>: {isTriggered ? 'triggered' : 'quiet'}
      </span>
    </li>
  );
}
