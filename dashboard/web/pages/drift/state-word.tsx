import type { JSX } from 'preact';
import type { DriftState } from '../../../schema/drift.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import type { Tone } from '../../components/state.tsx';

const LOOKS: Readonly<Record<DriftState, readonly [word: string, tone: Tone, icon: IconName]>> = {
  refused: ['Refused', 'bad', 'Degraded'],
  held: ['Held', 'bad', 'Degraded'],
  observed: ['Observed', 'warn', 'Drifted'],
  suspended: ['Suspended', 'pause', 'Suspended'],
  healing: ['Healing', 'busy', 'Progressing'],
  acknowledged: ['Acknowledged', 'idle', 'Healthy'],
  ignored: ['Ignored', 'idle', 'Unknown'],
};

/** What becomes of a drifted field, by shape and word, and in a colour. */
export function DriftStateWord({ state }: { readonly state: DriftState }): JSX.Element {
  const [word, tone, icon] = LOOKS[state];
  return (
    <span class={`state tone-${tone}`}>
      <Icon name={icon} />
      <span class="state-word">{word}</span>
    </span>
  );
}
