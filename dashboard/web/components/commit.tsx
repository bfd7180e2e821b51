import type { JSX } from 'preact';
import type { CommitView } from '../../schema/common.ts';
import { shortCommit } from '../format.ts';

/** The commit's start in monospace, who wrote it below; when, and what it says, in the title. */
export function CommitLines({ commit }: { readonly commit: CommitView | undefined }): JSX.Element | null {
  if (!commit) return null;
  const at = commit.at === undefined ? undefined : new Date(commit.at).toISOString();
  return (
    <span class="lines" title={[commit.id, commit.author, at, commit.subject].filter(Boolean).join('\n')}>
      <span class="mono">{shortCommit(commit.id)}</span>
      {commit.author === undefined ? null : <span class="second">{commit.author}</span>}
    </span>
  );
}
