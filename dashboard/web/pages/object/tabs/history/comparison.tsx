import type { JSX } from 'preact';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { FieldChanges } from '../../../../components/field-changes.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import { objectPath } from '../../address.ts';
import { comparison, type HistoryQuery } from './data.ts';
import { RollbackPanel } from './rollback-panel.tsx';

interface ComparisonProps {
  readonly detail: ObjectDetail;
  readonly asked: HistoryQuery & { readonly compared: NonNullable<HistoryQuery['compared']> };
}

/** What would change from one revision to the other, before anybody goes there. */
export function Comparison({ detail, asked }: ComparisonProps): JSX.Element {
  const { from, to } = asked.compared;
  return (
    <section class="card comparison">
      <header class="comparison-head">
        <a class="comparison-back" href={objectPath(detail.row.key, 'history')}>
          ‹ History
        </a>
        <h2>
          <Revision name={from} detail={detail} />
          <span class="unseen">to</span>
          <span aria-hidden="true"> → </span>
          <Revision name={to} detail={detail} />
        </h2>
        <Looks detail={detail} asked={asked} />
      </header>
      {asked.isRollback ? <RollbackPanel detail={detail} revision={to} /> : null}
      <Changes asked={asked} />
    </section>
  );
}

function Revision({ name, detail }: { readonly name: string; readonly detail: ObjectDetail }): JSX.Element {
  return (
    <span class="mono">
      {name}
      {name === detail.detail ? <span class="tag">runs now</span> : null}
    </span>
  );
}

function Looks({ detail, asked }: ComparisonProps): JSX.Element {
  const { compared, look, isRollback } = asked;
  const { key } = detail.row;
  const kept = isRollback ? { do: 'rollback' } : {};
  const swapped = { from: compared.to, to: compared.from, ...(look === 'inline' ? { look } : {}) };
  return (
    <div class="comparison-looks">
      {isRollback ? null : (
        <a class="button" href={objectPath(key, 'history', swapped)}>
          Swap
        </a>
      )}
      <nav class="segments" aria-label="How differences are shown">
        {(['split', 'inline'] as const).map((name) => (
          <a
            key={name}
            href={objectPath(key, 'history', { ...compared, ...kept, ...(name === 'inline' ? { look: name } : {}) })}
            aria-current={name === look ? 'true' : undefined}
          >
            {name === 'split' ? 'Split' : 'Inline'}
          </a>
        ))}
      </nav>
    </div>
  );
}

function Changes({ asked: { compared, look } }: Pick<ComparisonProps, 'asked'>): JSX.Element {
  const found = comparison.data.value;
  const problem = comparison.problem.value;
  if (!found)
    return problem ? (
      <ProblemPanel problem={problem} />
    ) : (
      <Waiting slow={comparison.slow.value} what="both revisions" />
    );
  const { differences, unknown } = found;
  return (
    <>
      {differences.length === 0 ? (
        <p class="labelled tone-good">
          <Icon name="Synced" />
          <span>Both say the same.</span>
        </p>
      ) : (
        <FieldChanges
          caption={`From ${compared.from} to ${compared.to}`}
          differences={differences}
          before={compared.from}
          after={compared.to}
          look={look}
        />
      )}
      {unknown.length === 0 ? null : (
        <p class="second">Not compared, as ECS no longer tells them of both: {unknown.join(', ')}.</p>
      )}
    </>
  );
}
