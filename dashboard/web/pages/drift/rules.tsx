import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ignoreRuleOf, namespaceRuleOf } from '../../../ignore-rule.ts';
import type { DriftRow } from '../../../schema/drift.ts';
import { Snippet } from '../../components/snippet.tsx';
import { rulesOpen } from './acts.ts';
import { selection } from './selection.ts';

/** What to paste so that exactly the selected fields are left alone: in each document, or for whole namespaces. */
export function RulesDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = rulesOpen.value;
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  const close = (): void => {
    rulesOpen.value = false;
  };
  return (
    <dialog class="act rules" ref={dialog} aria-labelledby="rules-title" onClose={close}>
      {isOpen ? <Rules rows={[...selection.value.values()]} close={close} /> : null}
    </dialog>
  );
}

function Rules({ rows, close }: { readonly rows: readonly DriftRow[]; readonly close: () => void }): JSX.Element {
  const fields = rows.filter(({ field }) => field !== '');
  return (
    <>
      <h2 id="rules-title">Leave it alone for good</h2>
      <p class="second">
        A rule holds for detection and for writes: an ignored field keeps its live value in whatever is sent. Commit it,
        and the drift is gone from here.
      </p>
      <Part title="In each document" rules={documentRules(fields)} />
      <Part title="Or for every object of a namespace" rules={namespaceRules(fields)} />
      {fields.length < rows.length ? (
        <p class="second">An object that is gone as a whole cannot be ignored: take its document out.</p>
      ) : null}
      <p class="act-buttons">
        <button type="button" class="button" onClick={close}>
          Close
        </button>
      </p>
    </>
  );
}

interface Rule {
  readonly name: string;
  readonly where: string;
  readonly yaml: string;
}

function Part({ title, rules }: { readonly title: string; readonly rules: readonly Rule[] }): JSX.Element | null {
  if (rules.length === 0) return null;
  return (
    <section class="rules-part">
      <h3>{title}</h3>
      {rules.map(({ name, where, yaml }) => (
        <div key={name} class="await-line">
          <p>
            {name} <span class="second">{where}</span>
          </p>
          <Snippet text={yaml} />
        </div>
      ))}
    </section>
  );
}

function documentRules(rows: readonly DriftRow[]): readonly Rule[] {
  return [...grouped(rows, ({ key }) => key)].flatMap(([name, mine]) => {
    const place = mine.find(({ rulePlace }) => rulePlace)?.rulePlace;
    if (!place) return [];
    const { yaml, where } = ignoreRuleOf(fieldsOf(mine), place);
    return [{ name, where, yaml }];
  });
}

function namespaceRules(rows: readonly DriftRow[]): readonly Rule[] {
  return [...grouped(rows, ({ namespace }) => namespace)].map(([name, mine]) => {
    return { name, where: 'in its Namespace document', yaml: namespaceRuleOf(fieldsOf(mine)) };
  });
}

function fieldsOf(rows: readonly DriftRow[]): readonly string[] {
  return [...new Set(rows.map(({ field }) => field))];
}

function grouped(rows: readonly DriftRow[], nameOf: (row: DriftRow) => string): ReadonlyMap<string, DriftRow[]> {
  const groups = new Map<string, DriftRow[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return groups;
}
