import type { AwaitingKind } from '../../../schema/awaiting.ts';
import type { IconName } from '../../components/icon.tsx';
import type { Tone } from '../../components/state.tsx';

export interface KindLook {
  /** What is to be done. */
  readonly title: string;
  /** On the filter. */
  readonly short: string;
  readonly about: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const KIND_LOOKS: Readonly<Record<AwaitingKind, KindLook>> = {
  hook: {
    title: 'Say how a rollout goes on',
    short: 'Paused',
    about: 'It stands at a hook that waits for a person.',
    icon: 'awaiting',
    tone: 'warn',
  },
  held: {
    title: 'Mend what failed',
    short: 'Held',
    about: 'The last rollout failed: nothing is rolled out until its content changes or somebody says so.',
    icon: 'Degraded',
    tone: 'bad',
  },
  source: {
    title: 'Mend a source',
    short: 'Sources',
    about: 'Nothing new is read from it, and nothing is deleted.',
    icon: 'sources',
    tone: 'bad',
  },
  waves: {
    title: 'Let a commit go on',
    short: 'Waves stopped',
    about: 'One of its rollouts failed, so the others do not begin.',
    icon: 'stop',
    tone: 'bad',
  },
  failed: {
    title: 'Remove what is in the way',
    short: 'Failed',
    about: 'Evenkeel cannot get past it by itself.',
    icon: 'close',
    tone: 'bad',
  },
  refused: {
    title: 'Allow it, or take it back',
    short: 'Refused',
    about: 'Evenkeel declines to write this without your word.',
    icon: 'lock',
    tone: 'warn',
  },
  invalid: {
    title: 'Mend a manifest',
    short: 'Invalid',
    about: 'The last good version stays in force.',
    icon: 'Unknown',
    tone: 'bad',
  },
  suspended: {
    title: 'Look after a suspension',
    short: 'Suspended',
    about: 'It has no end, or comes to its end within the hour.',
    icon: 'Suspended',
    tone: 'pause',
  },
  deadLetter: {
    title: 'Tell them again',
    short: 'Not told',
    about: 'The receiver did not take the message, and it is not tried any more.',
    icon: 'alerts',
    tone: 'warn',
  },
  orphan: {
    title: 'Delete it, or bring its document back',
    short: 'Orphans',
    about: 'The document is gone and the object lives.',
    icon: 'Missing',
    tone: 'idle',
  },
};
