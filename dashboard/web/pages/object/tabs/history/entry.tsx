import type { JSX } from 'preact';
import { RESULT_WORDS, titleOf } from '../../../../../history-words.ts';
import { ENDING_WORDS } from '../../../../../rollout-words.ts';
import type { HistoryEntryJson } from '../../../../../schema/history.ts';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { CommitLink } from '../../../../components/commit-link.tsx';
import { Icon, type IconName } from '../../../../components/icon.tsx';
import type { Tone } from '../../../../components/state.tsx';
import { lasted, moment, tagsOf, timeOfDay } from '../../../../format.ts';
import { mark, marked } from './data.ts';
import { EntryMore } from './entry-more.tsx';

const LOOKS: Readonly<Record<HistoryEntryJson['result'], readonly [Tone, IconName]>> = {
  underWay: ['busy', 'Progressing'],
  succeeded: ['good', 'Healthy'],
  rolledBack: ['bad', 'Degraded'],
  failed: ['bad', 'Degraded'],
  stopped: ['warn', 'Suspended'],
  superseded: ['idle', 'Missing'],
  noted: ['idle', 'dot'],
};

interface EntryProps {
  readonly detail: ObjectDetail;
  readonly entry: HistoryEntryJson;
}

/** One change, rollout or act: what it was, whose, how it ended; opens to what it changed. */
export function Entry({ detail, entry }: EntryProps): JSX.Element {
  const [tone, icon] = LOOKS[entry.result];
  return (
    <li class={`history-item tone-${tone}`}>
      <Mark entry={entry} />
      <EntryMore detail={detail} entry={entry}>
        <time class="history-time" dateTime={new Date(entry.at).toISOString()} title={moment(entry.at)}>
          {timeOfDay(entry.at)}
        </time>
        <span class="history-result">
          <Icon name={icon} />
          <span class="state-word">{RESULT_WORDS[entry.result]}</span>
        </span>
        <What entry={entry} runs={entry.revision !== undefined && entry.revision === detail.detail} />
        <span class="history-took second">{tookWords(entry)}</span>
      </EntryMore>
    </li>
  );
}

function Mark({ entry: { revision } }: Pick<EntryProps, 'entry'>): JSX.Element {
  if (revision === undefined) return <span />;
  return (
    <input
      type="checkbox"
      checked={marked.value.includes(revision)}
      aria-label={`Mark ${revision} to be compared`}
      onChange={() => mark(revision)}
    />
  );
}

function What({ entry, runs }: Pick<EntryProps, 'entry'> & { readonly runs: boolean }): JSX.Element {
  const { commit, revision, images, ending, fields, reason, act } = entry;
  const known = [
    revision,
    tagsOf(images),
    fields ? `${fields} ${fields === 1 ? 'field' : 'fields'}` : undefined,
    ending && ending !== 'superseded' ? ENDING_WORDS[ending] : undefined,
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <span class="history-what">
      <span class="history-title">
        {titleOf(entry)}
        {runs ? <span class="tag">runs now</span> : null}
      </span>
      <span class="second">
        {commit ? (
          <>
            <CommitLink commit={commit} />
            {known.length > 0 ? ' · ' : ''}
          </>
        ) : null}
        {known.join(' · ')}
      </span>
      {reason === undefined || (act === undefined && entry.result === 'succeeded') ? null : (
        <span class="second history-reason">{reason}</span>
      )}
    </span>
  );
}

function tookWords({ at, finishedAt, result }: HistoryEntryJson): string {
  if (finishedAt === undefined || result === 'noted') return '';
  return `took ${lasted(finishedAt - at)}`;
}
