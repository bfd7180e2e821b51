import type { JSX } from 'preact';
import type { SourceJson } from '../../../schema/common.ts';

import { askToAct } from '../../acts/wish.ts';
import { Ago } from '../../components/ago.tsx';
import { CommitLine } from '../../components/commit-line.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { ProblemItem } from '../../components/problem-item.tsx';
import type { Tone } from '../../components/state.tsx';
import { amount, moment, precise, span } from '../../format.ts';
import { now } from '../../state/live.ts';
import { operator } from '../../state/operator.ts';
import { may } from '../../state/session.ts';

/** Where manifests come from: what was read, what is wrong with it, and what stays in force meanwhile. */
export function SourcesPage(): JSX.Element {
  const view = operator.data.value;
  const problem = operator.problem.value;
  return (
    <main class="page" id="main">
      <div class="page-head">
        <h1>Sources</h1>
        {may('refresh') ? (
          <button type="button" class="button" onClick={() => askToAct({ verb: 'refresh', keys: [] })}>
            Read all anew
          </button>
        ) : null}
      </div>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {view ? <List sources={view.sources} /> : problem ? null : <Waiting slow={operator.slow.value} what="sources" />}
    </main>
  );
}

function List({ sources }: { readonly sources: readonly SourceJson[] }): JSX.Element {
  if (sources.length === 0)
    return (
      <section class="empty">
        <h2>There is no source</h2>
        <p>
          Start the controller with <code>--source git:URL</code>, <code>directory:PATH</code> or{' '}
          <code>s3:BUCKET/PREFIX</code>.
        </p>
      </section>
    );
  return (
    <ul class="cards">
      {sources.map((source) => (
        <li key={source.name} class="card">
          <SourceCard source={source} />
        </li>
      ))}
    </ul>
  );
}

interface Standing {
  readonly word: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

function standingOf({ lastError, complete, lastFetchAt, problems }: SourceJson): Standing {
  if (lastError !== undefined) return { word: 'Cannot be read', tone: 'bad', icon: 'Degraded' };
  if (lastFetchAt === undefined) return { word: 'Not read yet', tone: 'idle', icon: 'Unknown' };
  if (!complete) return { word: 'Incomplete', tone: 'warn', icon: 'Missing' };
  if (problems.length > 0) return { word: 'In force, with problems', tone: 'warn', icon: 'Drifted' };
  return { word: 'In force', tone: 'good', icon: 'Healthy' };
}

function SourceCard({ source }: { readonly source: SourceJson }): JSX.Element {
  const { word, tone, icon } = standingOf(source);
  return (
    <article>
      <header class="card-head">
        <h2 class="mono">{source.name}</h2>
        <span class={`state framed tone-${tone}`}>
          <Icon name={icon} />
          <span class="state-word">{word}</span>
        </span>
      </header>
      <Outage source={source} />
      <dl class="facts-row">
        <div>
          <dt>Commit</dt>
          <dd>{source.commit ? <CommitLine commit={source.commit} /> : 'none yet'}</dd>
        </div>
        <div>
          <dt>Last look</dt>
          <dd>
            {source.lastFetchAt === undefined ? 'none yet' : <Ago at={source.lastFetchAt} />}
            {source.lastTookMs === undefined ? null : <span class="second"> took {precise(source.lastTookMs)}</span>}
          </dd>
        </div>
        <div>
          <dt>Documents</dt>
          <dd>{amount(source.documents)}</dd>
        </div>
        <div>
          <dt>Problems</dt>
          <dd>{source.problems.length === 0 ? 'none' : amount(source.problems.length)}</dd>
        </div>
      </dl>
      {source.problems.length === 0 ? null : (
        <ul class="problem-list" aria-label={`Problems of ${source.name}`}>
          {source.problems.map((problem) => (
            <ProblemItem key={`${problem.location.file}:${problem.location.line}:${problem.code}`} problem={problem} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** Since when it is so, and what that means for what lives. */
function Outage({ source }: { readonly source: SourceJson }): JSX.Element | null {
  const { lastError, failingSince, complete, commit, documents, lastFetchAt } = source;
  if (lastFetchAt === undefined || (lastError === undefined && complete)) return null;
  return (
    <div class={`notice ${lastError === undefined ? 'tone-warn' : 'tone-bad'}`}>
      <Icon name="Degraded" />
      <div>
        {failingSince === undefined ? null : (
          <h3>
            For {span(now.value - failingSince)} <span class="second">since {moment(failingSince)}</span>
          </h3>
        )}
        {lastError === undefined ? null : <p class="mono breaks">{lastError}</p>}
        <p>
          {commit
            ? `What was read last stays in force: ${amount(documents)} documents. Nothing is deleted meanwhile.`
            : 'Nothing of it was ever read: what lives is left as it is.'}
        </p>
      </div>
    </div>
  );
}
