import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Ago } from '../../../../components/ago.tsx';
import { Choice } from '../../../../components/choice.tsx';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import { isNarrow } from '../../../../state/narrow.ts';
import { navigate } from '../../../../state/navigation.ts';
import { objectPath } from '../../address.ts';
import type { TabProps } from '../../tab.ts';
import { tree, turned } from './data.ts';
import { TreeGraph } from './graph.tsx';
import { TreeList } from './list.tsx';
import { visibleNodes } from './visible.ts';

type Form = 'graph' | 'list';

/** What hangs on the object in AWS, as a picture or as a list; on a phone always as a list. */
export function ObjectTree({ query }: TabProps): JSX.Element {
  const data = tree.data.value;
  const problem = tree.problem.value;
  const folds = turned.value;
  const visible = useMemo(() => (data ? visibleNodes(data, folds) : []), [data, folds]);
  if (!data) return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={tree.slow.value} what="the tree" />;
  const chosen: Form = query.params.get('as') === 'list' ? 'list' : 'graph';
  const Shown = isNarrow.value || chosen === 'list' ? TreeList : TreeGraph;
  const turn = (id: string, fold: boolean): void => {
    turned.value = new Map(folds).set(id, fold);
  };
  return (
    <div class="inside">
      {problem ? <ProblemPanel problem={problem} /> : null}
      <div class="inside-bar">
        {isNarrow.value ? null : (
          <Choice
            legend="Form"
            options={[
              ['graph', 'Graph'],
              ['list', 'List'],
            ]}
            value={chosen}
            onChoose={(form) => navigate(objectPath(query.key, 'tree', form === 'list' ? { as: form } : {}), 'replace')}
          />
        )}
        <p class="second">
          As AWS had it <Ago at={data.at} />
          {isNarrow.value || chosen === 'list' ? null : '. Arrows go along the edges, Enter opens, Space folds.'}
        </p>
      </div>
      <Shown visible={visible} of={query.key} onTurn={turn} />
    </div>
  );
}
