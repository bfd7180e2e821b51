import type { JSX } from 'preact';
import type { CommitView } from '../../schema/common.ts';
import { shortCommit } from '../format.ts';
import { Ago } from './ago.tsx';

/** Which commit, what about, by whom and when. */
export function CommitLine({ commit }: { readonly commit: CommitView }): JSX.Element {
  const { id, subject, author, at } = commit;
  return (
    <>
      <span class="mono" title={id}>
        {shortCommit(id)}
      </span>{' '}
      {subject}
      <span class="second">
        {author === undefined ? null : ` ${author}`}
        {at === undefined ? null : (
          <>
            {' · '}
            <Ago at={at} />
          </>
        )}
      </span>
    </>
  );
}
