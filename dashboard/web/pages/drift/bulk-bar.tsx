import type { JSX } from 'preact';
import { Icon } from '../../components/icon.tsx';
import { amount } from '../../format.ts';
import { may } from '../../state/session.ts';
import { actOnSelection } from './acts.ts';
import { clearSelection, selection } from './selection.ts';

/** What can be done with everything that is selected; out of the way while nothing is. */
export function BulkBar(): JSX.Element {
  const rows = [...selection.value.values()];
  const objects = new Set(rows.map(({ key }) => key)).size;
  return (
    <section class={`bulk${rows.length === 0 ? ' bulk-empty' : ''}`} aria-label="With what is selected">
      <p role="status">
        {rows.length === 0
          ? ''
          : `${amount(rows.length)} ${rows.length === 1 ? 'field' : 'fields'} of ${amount(objects)} ${objects === 1 ? 'object' : 'objects'}`}
      </p>
      {rows.length === 0 ? null : (
        <div class="bulk-acts">
          {may('heal') ? (
            <button type="button" class="button primary" title="Heal (h)" onClick={() => actOnSelection('heal')}>
              Heal
            </button>
          ) : null}
          {may('acknowledge') ? (
            <button type="button" class="button" title="Acknowledge (a)" onClick={() => actOnSelection('acknowledge')}>
              Acknowledge
            </button>
          ) : null}
          <button type="button" class="button" title="Ignore (i)" onClick={() => actOnSelection('ignore')}>
            Ignore…
          </button>
          <button type="button" class="button" aria-label="Select nothing" onClick={clearSelection}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </section>
  );
}
