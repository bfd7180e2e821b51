import type { JSX } from 'preact';
import { breakerWords, ENDING_WORDS, isAwaited, PHASE_WORDS } from '../../rollout-words.ts';
import type { ObjectDetail } from '../../schema/objects.ts';
import { Ago } from './ago.tsx';
import { Icon, type IconName } from './icon.tsx';
import { AwaitedHook } from './rollout-hook.tsx';
import { RolloutShares } from './rollout-shares.tsx';
import { StageRail } from './stage-rail.tsx';
import type { Tone } from './state.tsx';
import { Tasks } from './tasks.tsx';

export type Rollout = NonNullable<ObjectDetail['rollout']>;

const LOOKS: Readonly<Record<Rollout['phase'], readonly [Tone, IconName]>> = {
  pending: ['idle', 'Missing'],
  rolling: ['busy', 'Progressing'],
  paused: ['pause', 'Suspended'],
  stopping: ['warn', 'Progressing'],
  rollingBack: ['warn', 'Progressing'],
  succeeded: ['good', 'Healthy'],
  rolledBack: ['bad', 'Degraded'],
  failed: ['bad', 'Degraded'],
  stopped: ['warn', 'Suspended'],
  superseded: ['idle', 'Missing'],
};

/** The rollout under way or the last one: where it stands, who gets which traffic, and what may end it. */
export function RolloutCard({ detail }: { readonly detail: ObjectDetail }): JSX.Element {
  const { row, rollout } = detail;
  return (
    <section class="card rollout-card">
      <h2>Rollout</h2>
      <div class="rollout">
        <Tasks running={row.running} desired={row.desired} pending={row.pending} />
        {rollout ? <Standing rollout={rollout} /> : null}
      </div>
      {rollout?.reason === undefined ? null : <p class="second">{rollout.reason}</p>}
      {rollout ? <Course rollout={rollout} of={row.key} /> : null}
    </section>
  );
}

function Standing({ rollout }: { readonly rollout: Rollout }): JSX.Element {
  const { phase, revision, strategy, ending, startedAt, finishedAt } = rollout;
  const [tone, icon] = LOOKS[phase];
  return (
    <div class="lines">
      <p class="standing">
        {revision === undefined ? null : <span class="mono">{revision}</span>}
        <span class={`state tone-${tone}`}>
          <Icon name={icon} />
          <span class="state-word">{PHASE_WORDS[phase]}</span>
        </span>
      </p>
      <p class="second">
        {[strategy && strategyWords(strategy), ending && ENDING_WORDS[ending]].filter(Boolean).join(' · ')}
        {startedAt === undefined ? null : (
          <>
            {' '}
            · started <Ago at={startedAt} />
          </>
        )}
        {finishedAt === undefined ? null : (
          <>
            {' '}
            · over since <Ago at={finishedAt} short />
          </>
        )}
      </p>
    </div>
  );
}

function Course({ rollout, of }: { readonly rollout: Rollout; readonly of: string }): JSX.Element {
  const { hook, stages = [], shares = [], phase } = rollout;
  return (
    <>
      {hook ? <AwaitedHook hook={hook} of={of} /> : null}
      {shares.length > 0 && phase !== 'succeeded' ? <RolloutShares shares={shares} /> : null}
      <Watchers rollout={rollout} />
      {stages.length > 0 && phase !== 'succeeded' ? <StageRail stages={stages} awaited={isAwaited(rollout)} /> : null}
    </>
  );
}

/** What ends a rollout by itself: the circuit breaker and alarms. */
function Watchers({ rollout }: { readonly rollout: Rollout }): JSX.Element | null {
  const breaker = breakerWords(rollout);
  const { alarms } = rollout;
  if (breaker === undefined && !alarms?.names.length) return null;
  return (
    <ul class="watchers">
      {breaker === undefined ? null : (
        <Watcher isBad={rollout.breaker?.status === 'TRIGGERED'} isWarm={(rollout.breaker?.failed ?? 0) > 0}>
          {breaker}
        </Watcher>
      )}
      {alarms?.names.map((name) => {
        const isBad = alarms.triggered.includes(name);
        return <Watcher key={name} isBad={isBad}>{`Alarm ${name}: ${isBad ? 'triggered' : 'quiet'}`}</Watcher>;
      })}
    </ul>
  );
}

interface WatcherProps {
  readonly isBad: boolean;
  readonly isWarm?: boolean;
  readonly children: string;
}

function Watcher({ isBad, isWarm = false, children }: WatcherProps): JSX.Element {
  const tone = isBad ? 'bad' : isWarm ? 'warn' : 'good';
  return (
    <li class={`labelled tone-${tone}`}>
      <Icon name={tone === 'good' ? 'Healthy' : 'Degraded'} />
      <span>{children}</span>
    </li>
  );
}

/** `BLUE_GREEN` reads `Blue/green`. */
function strategyWords(strategy: string): string {
  if (strategy === 'BLUE_GREEN') return 'Blue/green';
  return strategy.charAt(0) + strategy.slice(1).toLowerCase();
}
