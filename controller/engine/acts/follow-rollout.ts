import type { ResourceKey } from '../../model/identity.ts';
import type { ActVerb } from '../../model/operation.ts';
import { isUnderWay, type RolloutPhase, type RolloutView } from '../../model/rollout.ts';
import type { Engine } from '../context.ts';
import type { Ended } from './ended.ts';
import type { Looks } from './looks.ts';

/** What is followed, from where it stood before anything was sent. */
export interface Following {
  readonly key: ResourceKey;
  readonly verb: ActVerb;
  /** Id of the rollout that was the last one before. */
  readonly before: string | undefined;
  /** What was said when it was sent. */
  readonly sent: string;
  readonly tell: (message: string) => void;
}

interface FollowDeps {
  readonly engine: Pick<Engine, 'statuses' | 'clock' | 'enqueue'>;
  readonly looks: Looks;
}

const LIMIT_MS = 2 * 60 * 60_000;
const LOOK_MS = 60_000;
/** Looks after which a rollout that nobody sees is taken for none. */
const UNSEEN_LOOKS = 3;
const UNSEEN_MS = 10_000;

/** Waits for the end of the rollout that an act began or changed; one that does not show is none. Never rejects. */
export async function followRollout(following: Following, { engine, looks }: FollowDeps): Promise<Ended> {
  const { key, tell, sent, before } = following;
  const until = engine.clock.now() + LIMIT_MS;
  for (let unseen = 0; engine.clock.now() < until; ) {
    const rollout = engine.statuses.get(key)?.summary?.rollout;
    const isNew = rollout !== undefined && (rollout.id !== before || goesOn(following.verb));
    if (rollout && isNew && !isUnderWay(rollout)) return endOf(rollout, following);
    if (rollout?.phase === 'paused' && unseen > 0)
      return { state: 'succeeded', message: `${sent}; it waits for a person` };
    if (rollout && isUnderWay(rollout)) tell(wordsOf(rollout));
    else if (unseen >= UNSEEN_LOOKS) return { state: 'succeeded', message: sent };
    unseen += 1;
    await looks.next(key, rollout && isUnderWay(rollout) ? LOOK_MS : UNSEEN_MS);
  }
  return { state: 'succeeded', message: `${sent}; the rollout still goes on` };
}

/** Such acts change the rollout under way instead of beginning one. */
function goesOn(verb: ActVerb): boolean {
  return verb === 'stop' || verb === 'continue';
}

function wordsOf({ phase, shares, revision }: RolloutView): string {
  const target = shares?.find(({ side }) => side === 'target');
  const tasks = target ? `, ${target.running} of ${target.requested} tasks run` : '';
  return `${WORDS[phase]}${revision === undefined ? '' : ` ${revision}`}${tasks}`;
}

const WORDS: Readonly<Record<RolloutPhase, string>> = {
  pending: 'about to roll out',
  rolling: 'rolling out',
  paused: 'waits for a person with',
  stopping: 'stopping',
  rollingBack: 'rolling back from',
  succeeded: 'rolled out',
  rolledBack: 'rolled back from',
  failed: 'failed with',
  stopped: 'stopped',
  superseded: 'superseded',
};

function endOf(rollout: RolloutView, { verb }: Following): Ended {
  const { phase, reason } = rollout;
  const message = `${wordsOf({ ...rollout, shares: undefined })}${reason && phase !== 'succeeded' ? `: ${reason}` : ''}`;
  const isWanted = verb === 'stop' ? phase !== 'succeeded' : phase === 'succeeded' || phase === 'superseded';
  return { state: isWanted ? 'succeeded' : 'failed', message };
}
