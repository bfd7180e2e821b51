import type { JSX } from 'preact';
import type { AlertItemJson } from '../../schema/alerts.ts';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './state.tsx';

type Look = readonly [word: string, tone: Tone, icon: IconName];

const FIRING: Readonly<Record<AlertItemJson['severity'], Look>> = {
  error: ['Error', 'bad', 'Degraded'],
  warning: ['Warning', 'warn', 'attention'],
  info: ['Under way', 'busy', 'Progressing'],
};

/** How bad what is told of is, or that it is over, by shape and word, and in a colour. */
export function Severity({ item, isOver }: { readonly item: AlertItemJson; readonly isOver: boolean }): JSX.Element {
  const [word, tone, icon] = lookOf(item, isOver);
  return (
    <span class={`state tone-${tone}`}>
      <Icon name={icon} />
      <span class="state-word">{word}</span>
    </span>
  );
}

function lookOf({ state, severity }: AlertItemJson, isOver: boolean): Look {
  if (isOver || state === 'resolved') return ['Over', 'good', 'Healthy'];
  if (state === 'news' && severity === 'info') return ['News', 'idle', 'dot'];
  return FIRING[severity];
}
