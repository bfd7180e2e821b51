import type { JSX } from 'preact';
import { label } from '../format.ts';
import { Icon, type IconName } from './icon.tsx';

/** The family of colours that a state word belongs to; the shape and the word say the same without it. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'pause' | 'idle';

const TONES: Readonly<Record<string, Tone>> = {
  Healthy: 'good',
  Progressing: 'busy',
  Degraded: 'bad',
  Suspended: 'pause',
  Missing: 'warn',
  Unknown: 'idle',
  Synced: 'good',
  Drifted: 'warn',
  OutOfSync: 'busy',
};

export function toneOf(word: string): Tone {
  return TONES[word] ?? 'idle';
}

interface StateProps {
  readonly word: string;
  /** A frame around it, for headings. */
  readonly framed?: boolean;
  /** Said after the word: how many fields, say. */
  readonly extra?: string | undefined;
}

/** A state by shape and word, and in a colour. */
export function State({ word, framed = false, extra }: StateProps): JSX.Element {
  return (
    <span class={`state tone-${toneOf(word)}${framed ? ' framed' : ''}`}>
      <Icon name={iconOf(word)} />
      <span class="state-word">
        {label(word)}
        {extra === undefined ? null : <span class="state-extra"> {extra}</span>}
      </span>
    </span>
  );
}

const ICONS = new Set<string>([
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Synced',
  'Drifted',
  'OutOfSync',
]);

export function iconOf(word: string): IconName {
  return ICONS.has(word) ? (word as IconName) : 'Unknown';
}
