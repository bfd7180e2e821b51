import type { JSX } from 'preact';
import type { CommitView } from '../../schema/common.ts';
import { shortCommit } from '../format.ts';

/** The commit's start in monospace, who wrote it below; what it says in the title. */
export function CommitLines({ commit }: { readonly commit: CommitView | undefined }): JSX.Element | null {
  if (!commit) return null;
  return (
    <span class="lines" title={[commit.id, commit.author, commit.subject].filter(Boolean).join('\n')}>
      <span class="mono">{shortCommit(commit.id)}</span>
      {commit.author === undefined ? null : <span class="second">{commit.author}</span>}
    </span>
  );
}
