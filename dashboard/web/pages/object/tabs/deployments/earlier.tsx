import type { JSX } from 'preact';
import { ENDING_WORDS, strategyWords } from '../../../../../rollout-words.ts';
import type { PastRolloutJson } from '../../../../../schema/history.ts';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { Ago } from '../../../../components/ago.tsx';
import { CommitLink } from '../../../../components/commit-link.tsx';
import { RolloutCourse, RolloutState } from '../../../../components/rollout.tsx';
import { lasted, tagsOf } from '../../../../format.ts';
import { may } from '../../../../state/session.ts';
import { objectPath } from '../../address.ts';

interface EarlierProps {
  readonly detail: ObjectDetail;
  readonly items: readonly PastRolloutJson[];
}

/** What ECS remembers, newest first; each opens to how it went. */
export function EarlierRollouts({ detail, items }: EarlierProps): JSX.Element {
  return (
    <section class="card">
      <h2>Earlier</h2>
      {items.length === 0 ? (
        <p class="second">ECS remembers no earlier deployment. It keeps them for 90 days.</p>
      ) : (
        <ul class="earlier">
          {items.map((item) => (
            <li key={item.rollout.id ?? item.rollout.startedAt}>
              <Earlier detail={detail} item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Earlier({ detail, item }: { readonly detail: ObjectDetail; readonly item: PastRolloutJson }): JSX.Element {
  const { rollout, runs, own, images, commit } = item;
  const { startedAt, finishedAt, revision, ending, reason } = rollout;
  return (
    <details>
      <summary>
        <RolloutState phase={rollout.phase} />
        <span class="earlier-what">
          <span class="mono">{revision ?? 'unknown revision'}</span>
          {runs ? <span class="tag">runs now</span> : null}
          {own ? null : <span class="tag">not by Evenkeel</span>}
          <span class="second">
            {[tagsOf(images), commit?.author, ending && ENDING_WORDS[ending]].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span class="earlier-when">
          <Ago at={startedAt} />
          {startedAt !== undefined && finishedAt !== undefined ? (
            <span class="second">took {lasted(finishedAt - startedAt)}</span>
          ) : null}
        </span>
      </summary>
      <div class="earlier-more">
        {reason === undefined ? null : <p>{reason}</p>}
        <p class="earlier-links">
          {rollout.strategy === undefined ? null : <span>{strategyWords(rollout.strategy)}</span>}
          {commit === undefined ? null : <CommitLink commit={commit} />}
          <RevisionLinks detail={detail} revision={revision} runs={runs} />
          {item.consoleUrl === undefined ? null : (
            <a href={item.consoleUrl} target="_blank" rel="noreferrer">
              Console
            </a>
          )}
        </p>
        <RolloutCourse rollout={rollout} of={detail.row} whole />
      </div>
    </details>
  );
}

interface RevisionLinksProps {
  readonly detail: ObjectDetail;
  readonly revision: string | undefined;
  readonly runs: boolean;
}

/** Nothing leads from what runs to itself. */
function RevisionLinks({ detail, revision, runs }: RevisionLinksProps): JSX.Element | null {
  const current = detail.detail;
  if (revision === undefined || current === undefined || runs || revision === current) return null;
  const words = { from: current, to: revision };
  return (
    <>
      <a href={objectPath(detail.row.key, 'history', words)}>Compare with what runs</a>
      {may('rollback', detail.row) ? (
        <a href={objectPath(detail.row.key, 'history', { ...words, do: 'rollback' })}>Roll back to this…</a>
      ) : null}
    </>
  );
}
