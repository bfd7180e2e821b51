import type { ComponentChildren, JSX } from 'preact';
import { isUnderWay } from '../../../../../../controller/model/rollout.ts';
import { ENDING_WORDS, isAwaited, strategyWords } from '../../../../../rollout-words.ts';
import type { PastRolloutJson } from '../../../../../schema/history.ts';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { askToAct } from '../../../../acts/wish.ts';
import { Ago } from '../../../../components/ago.tsx';
import { CommitLink } from '../../../../components/commit-link.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { RolloutCourse, RolloutState } from '../../../../components/rollout.tsx';
import { lasted, moment } from '../../../../format.ts';
import { now } from '../../../../state/live.ts';
import { may } from '../../../../state/session.ts';

interface CurrentRolloutProps {
  readonly detail: ObjectDetail;
  readonly past: PastRolloutJson;
}

/** Where it stands: state, revision and times, what a person may do, stages, traffic, and what may end it. */
export function CurrentRollout({ detail, past }: CurrentRolloutProps): JSX.Element {
  const { rollout } = past;
  const isMoving = isUnderWay(rollout);
  const reasons = isMoving || rollout.phase === 'succeeded' ? [] : (detail.plan?.details ?? detail.healthDetails);
  return (
    <section class="card rollout-card">
      <div class="deployment-head">
        <h2>{isMoving ? 'Under way' : 'Last deployment'}</h2>
        {isMoving && !isAwaited(rollout) && may('stop', detail.row) ? <StopButton of={detail.row.key} /> : null}
      </div>
      <p class="standing deployment-standing">
        {rollout.revision === undefined ? null : <span class="mono">{rollout.revision}</span>}
        <RolloutState phase={rollout.phase} />
        {rollout.ending === undefined ? null : <span class="second">{ENDING_WORDS[rollout.ending]}</span>}
      </p>
      <Facts past={past} />
      {rollout.reason === undefined ? null : <p>{rollout.reason}</p>}
      {reasons.length > 0 ? (
        <ul class="reasons" aria-label="Stopped tasks">
          {reasons.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <RolloutCourse rollout={rollout} of={detail.row} whole />
    </section>
  );
}

function StopButton({ of }: { readonly of: string }): JSX.Element {
  return (
    <button type="button" class="button" onClick={() => askToAct({ verb: 'stop', keys: [of] })}>
      <span class="labelled">
        <Icon name="stop" />
        <span>Stop</span>
      </span>
    </button>
  );
}

function Facts({ past }: { readonly past: PastRolloutJson }): JSX.Element {
  const { rollout, images, commit, consoleUrl } = past;
  const { strategy, startedAt, finishedAt, bakeMinutes } = rollout;
  return (
    <dl class="deployment-facts">
      {strategy === undefined ? null : (
        <Fact name="Strategy">
          {strategyWords(strategy)}
          {bakeMinutes ? `, bakes for ${bakeMinutes} min` : null}
        </Fact>
      )}
      {startedAt === undefined ? null : (
        <Fact name="Started">
          <Ago at={startedAt} />
        </Fact>
      )}
      {startedAt === undefined ? null : (
        <Fact name={finishedAt === undefined ? 'For' : 'Took'}>
          <span title={finishedAt === undefined ? undefined : `until ${moment(finishedAt)}`}>
            {lasted((finishedAt ?? now.value) - startedAt)}
          </span>
        </Fact>
      )}
      {commit === undefined ? null : (
        <Fact name="Commit">
          <CommitLink commit={commit} />
        </Fact>
      )}
      {images.length === 0 ? null : (
        <Fact name={images.length === 1 ? 'Image' : 'Images'}>
          <span class="mono">{images.join(', ')}</span>
        </Fact>
      )}
      {consoleUrl === undefined ? null : (
        <Fact name="AWS">
          <a href={consoleUrl} target="_blank" rel="noreferrer">
            Console
          </a>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
