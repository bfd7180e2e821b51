import type { JSX } from 'preact';
import type { HistoryEntryJson } from '../../schema/history.ts';
import { shortCommit } from '../format.ts';

type Commit = NonNullable<HistoryEntryJson['commit']>;

/** The commit's start and who wrote it; leads to the git host where that is known. */
export function CommitLink({ commit }: { readonly commit: Commit }): JSX.Element {
  const { id, author, subject, url } = commit;
  const title = [id, subject].filter(Boolean).join('\n');
  const short = <span class="mono">{shortCommit(id)}</span>;
  return (
    <span class="commit-link" title={title}>
      {url === undefined ? (
        short
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {short}
        </a>
      )}
      {author === undefined ? null : <span>{author}</span>}
    </span>
  );
}
