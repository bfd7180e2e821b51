import { Fragment, type JSX } from 'preact';
import { STAGE_WORDS } from '../../rollout-words.ts';
import { Icon, type IconName } from './icon.tsx';
import type { Rollout } from './rollout.tsx';
import type { Tone } from './state.tsx';

type Stage = NonNullable<Rollout['stages']>[number];
type Look = readonly [word: string, tone: Tone, icon: IconName];

const LOOKS: Readonly<Record<Stage['state'], Look>> = {
  done: ['done', 'good', 'Healthy'],
  current: ['now', 'busy', 'Progressing'],
  failed: ['ended here', 'bad', 'Degraded'],
  ahead: ['to come', 'idle', 'Missing'],
};
const WAITING: Look = ['now, waits', 'pause', 'Suspended'];
const NEVER: Look = ['not reached', 'idle', 'Missing'];

interface StageRailProps {
  readonly stages: readonly Stage[];
  /** Whether the stage of now waits for a person. */
  readonly awaited: boolean;
}

/** The stages of a rollout on one line, or below each other where there is no room; each told by its shape and a word. */
export function StageRail({ stages, awaited }: StageRailProps): JSX.Element {
  const isOver = stages.some(({ state }) => state === 'failed');
  return (
    <div class="rail-frame">
      <ol class={`rail${stages.length <= 5 ? ' rail-short' : ''}`} aria-label="Stages">
        {stages.map((stage) => (
          <StageItem key={stage.name} stage={stage} look={lookOf(stage, { awaited, isOver })} />
        ))}
      </ol>
    </div>
  );
}

function lookOf({ state }: Stage, { awaited, isOver }: { awaited: boolean; isOver: boolean }): Look {
  if (state === 'current' && awaited) return WAITING;
  return state === 'ahead' && isOver ? NEVER : LOOKS[state];
}

function StageItem({ stage, look }: { readonly stage: Stage; readonly look: Look }): JSX.Element {
  const [word, tone, icon] = look;
  return (
    <li class={`tone-${tone} rail-${stage.state}`} aria-current={stage.state === 'current' ? 'step' : undefined}>
      <span class="rail-mark">
        <Icon name={icon} />
      </span>
      <span class="rail-name">{STAGE_WORDS[stage.name]}</span>
      <span class="rail-word">
        {word}
        {stage.hooks.map((hook) => (
          <Fragment key={hook}>
            {' '}
            <span class="tag">{hook === 'PAUSE' ? 'pause' : hook === 'AWS_LAMBDA' ? 'Lambda hook' : hook}</span>
          </Fragment>
        ))}
      </span>
    </li>
  );
}
