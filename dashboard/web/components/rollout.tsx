import type { JSX } from 'preact';
import { ENDING_WORDS, isAwaited, PHASE_WORDS, strategyWords } from '../../rollout-words.ts';
import type { ObjectDetail } from '../../schema/objects.ts';
import { Ago } from './ago.tsx';
import { Icon, type IconName } from './icon.tsx';
import { AwaitedHook } from './rollout-hook.tsx';
import { RolloutShares } from './rollout-shares.tsx';
import { RolloutWatchers } from './rollout-watchers.tsx';
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
        {rollout ? <RolloutStanding rollout={rollout} /> : null}
      </div>
      {rollout?.reason === undefined ? null : <p class="second">{rollout.reason}</p>}
      {rollout ? <RolloutCourse rollout={rollout} of={row} /> : null}
    </section>
  );
}

/** How it stands, by shape and word. */
export function RolloutState({ phase }: Pick<Rollout, 'phase'>): JSX.Element {
  const [tone, icon] = LOOKS[phase];
  return (
    <span class={`state tone-${tone}`}>
      <Icon name={icon} />
      <span class="state-word">{PHASE_WORDS[phase]}</span>
    </span>
  );
}

function RolloutStanding({ rollout }: { readonly rollout: Rollout }): JSX.Element {
  const { phase, revision, strategy, ending, startedAt, finishedAt } = rollout;
  return (
    <div class="lines">
      <p class="standing">
        {revision === undefined ? null : <span class="mono">{revision}</span>}
        <RolloutState phase={phase} />
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

/** Of one that succeeded nothing is left to be watched, unless somebody wants to see it all the same. */
export function RolloutCourse({
  rollout,
  of,
  whole = false,
}: {
  readonly rollout: Rollout;
  /** The service's row. */
  readonly of: ObjectDetail['row'];
  readonly whole?: boolean;
}): JSX.Element {
  const { hook, stages = [], shares = [], phase } = rollout;
  const isShown = whole || phase !== 'succeeded';
  return (
    <>
      {hook ? <AwaitedHook hook={hook} of={of} /> : null}
      {stages.length > 0 && isShown ? <StageRail stages={stages} awaited={isAwaited(rollout)} /> : null}
      {shares.length > 0 && isShown ? <RolloutShares shares={shares} /> : null}
      <RolloutWatchers rollout={rollout} />
    </>
  );
}
