import type { JSX } from 'preact';
import type { AlertSendingJson } from '../../schema/alerts.ts';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './state.tsx';

type State = AlertSendingJson['state'];

const SENDING_LOOKS: Readonly<Record<State, readonly [word: string, tone: Tone, icon: IconName]>> = {
  queued: ['Waiting', 'busy', 'Progressing'],
  delivered: ['Delivered', 'good', 'Healthy'],
  dead: ['Dead letter', 'bad', 'Degraded'],
};

/** What became of a message, by shape and word, and in a colour. */
export function SendingState({ state }: { readonly state: State }): JSX.Element {
  const [word, tone, icon] = SENDING_LOOKS[state];
  return (
    <span class={`state tone-${tone}`}>
      <Icon name={icon} />
      <span class="state-word">{word}</span>
    </span>
  );
}
