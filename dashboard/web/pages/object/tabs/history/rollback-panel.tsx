import type { JSX } from 'preact';
import { revertCommand } from '../../../../../history-words.ts';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { askToAct } from '../../../../acts/wish.ts';
import { CopyButton } from '../../../../components/copy.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { may } from '../../../../state/session.ts';
import { past } from './data.ts';

interface RollbackPanelProps {
  readonly detail: ObjectDetail;
  readonly revision: string;
}

/** What going back means, the better way, and the button; what would change stands below it. */
export function RollbackPanel({ detail, revision }: RollbackPanelProps): JSX.Element {
  const { key } = detail.row;
  const revert = revertCommand(past.data.value?.items ?? [], revision);
  return (
    <section class="notice tone-warn" aria-label="Roll back">
      <Icon name="undo" />
      <div>
        <h2>Roll back to {revision}</h2>
        <p>
          The service is suspended, so that its manifest is not set again, until somebody resumes it. Only its task
          definition goes back; what else differs is shown below and stays.
        </p>
        {revert === undefined ? null : (
          <div class="rollback-better">
            <span>Better, as the manifest then says so too:</span>
            <span class="copyable">
              <code>{revert}</code>
              <CopyButton text={revert} />
            </span>
          </div>
        )}
        {may('rollback', detail.row) ? (
          <p>
            <button
              type="button"
              class="button primary"
              onClick={() => askToAct({ verb: 'rollback', keys: [key], revision })}
            >
              Roll back to {revision}…
            </button>
          </p>
        ) : (
          <p class="copyable">
            <code>{`evenkeel rollout undo ${key} --to-revision ${revision}`}</code>
            <CopyButton text={`evenkeel rollout undo ${key} --to-revision ${revision}`} />
          </p>
        )}
      </div>
    </section>
  );
}
