import type { ActVerb } from '../../../controller/model/operation.ts';
import type { IconName } from '../components/icon.tsx';

export interface Duration {
  readonly label: string;
  /** Undefined: until somebody ends it. */
  readonly ms: number | undefined;
}

export interface VerbWords {
  /** On buttons and in headings. */
  readonly label: string;
  readonly icon: IconName;
  /** What it does, in one sentence. */
  readonly about: string;
  /** Whether whoever asks must say why. */
  readonly needsReason?: boolean;
  readonly durations?: readonly Duration[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const SPANS: readonly Duration[] = [
  { label: '1 hour', ms: HOUR },
  { label: '4 hours', ms: 4 * HOUR },
  { label: '1 day', ms: DAY },
  { label: '1 week', ms: 7 * DAY },
];

export const VERB_WORDS: Readonly<Record<ActVerb, VerbWords>> = {
  refresh: { label: 'Refresh', icon: 'refresh', about: 'Reads the source and the object in AWS now.' },
  sync: { label: 'Sync', icon: 'OutOfSync', about: 'Carries out what the manifest asks for, once.' },
  suspend: {
    label: 'Suspend',
    icon: 'Suspended',
    about: 'Nothing is written to it until then, whatever the manifest says.',
    needsReason: true,
    durations: [...SPANS, { label: 'until somebody resumes it', ms: undefined }],
  },
  resume: { label: 'Resume', icon: 'play', about: 'Ends what suspends or holds it.' },
  restart: { label: 'Restart', icon: 'refresh', about: 'Replaces every task by a new one of the same revision.' },
  rollback: {
    label: 'Roll back',
    icon: 'undo',
    about: 'Goes back to an earlier revision, and suspends the service so that it stays there.',
    needsReason: true,
  },
  stop: { label: 'Stop rollout', icon: 'stop', about: 'Ends the rollout under way.', needsReason: true },
  continue: {
    label: 'Continue rollout',
    icon: 'play',
    about: 'Lets the rollout go on that waits for a person.',
    needsReason: true,
  },
  acknowledge: {
    label: 'Acknowledge drift',
    icon: 'Healthy',
    about: 'Leaves what has drifted as it is, and says nothing more of it until then.',
    needsReason: true,
    durations: SPANS,
  },
  heal: { label: 'Heal drift', icon: 'Synced', about: 'Puts back what has drifted, once.' },
};
