import type { JSX } from 'preact';
import type { DiffJson } from '../../../../../schema/diff.ts';
import { Ago } from '../../../../components/ago.tsx';
import { Choice } from '../../../../components/choice.tsx';
import { CopyButton } from '../../../../components/copy.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { shortCommit } from '../../../../format.ts';
import { isNarrow } from '../../../../state/narrow.ts';
import { navigate } from '../../../../state/navigation.ts';
import { objectPath } from '../../address.ts';
import { loadDiff, opened } from './data.ts';
import { patchOf } from './patch.ts';
import { sectionsOpen } from './sections.tsx';
import { type DiffView, wordsOf } from './words.ts';

interface ToolbarProps {
  readonly of: string;
  readonly diff: DiffJson;
  readonly view: DiffView;
}

export function showAs(of: string, view: DiffView): void {
  navigate(`${objectPath(of, 'diff', wordsOf(view))}${location.hash}`, 'replace');
}

/** Opens or closes everything that can be: folds and sections. */
export function expandAll(of: string, view: DiffView, expand: boolean): void {
  sectionsOpen.value = expand;
  opened.value = new Set();
  showAs(of, { ...view, lines: expand ? 'all' : 'changes' });
}

export function Toolbar({ of, diff, view }: ToolbarProps): JSX.Element {
  const isOpen = sectionsOpen.value && view.lines === 'all';
  return (
    <div class="diff-bar">
      {isNarrow.value ? null : (
        <Choice
          legend="Columns"
          options={[
            ['split', 'Split'],
            ['inline', 'Inline'],
          ]}
          value={view.columns}
          onChoose={(columns) => showAs(of, { ...view, columns })}
        />
      )}
      <Choice
        legend="How much is shown"
        options={[
          ['changes', 'Compact'],
          ['all', 'Full'],
        ]}
        value={view.lines}
        onChoose={(lines) => {
          opened.value = new Set();
          showAs(of, { ...view, lines });
        }}
      />
      <button type="button" class="button small" onClick={() => expandAll(of, view, !isOpen)}>
        {isOpen ? 'Collapse all' : 'Expand all'}
      </button>
      <CopyPatch of={of} diff={diff} />
      <span class="second diff-read">
        Read <Ago at={diff.at} />
        <button type="button" class="copy" title="Read again" onClick={() => loadDiff({ key: of }, false)}>
          <Icon name="refresh" />
          <span class="unseen">Read AWS again</span>
        </button>
      </span>
    </div>
  );
}

function CopyPatch({ of, diff }: Pick<ToolbarProps, 'of' | 'diff'>): JSX.Element | null {
  const commit = diff.commit === undefined ? '' : shortCommit(diff.commit.id);
  const patch = patchOf(diff.lines, { key: of, commit });
  return patch === '' ? null : <CopyButton text={patch} what="patch" label="Copy as patch" />;
}
