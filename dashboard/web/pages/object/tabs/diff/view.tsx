import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DiffJson } from '../../../../../schema/diff.ts';
import { Icon } from '../../../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import { isNarrow } from '../../../../state/narrow.ts';
import { address } from '../../../../state/navigation.ts';
import type { TabProps } from '../../tab.ts';
import { BothSides } from './both-sides.tsx';
import { diff, loadDiff } from './data.ts';
import { fieldId, markedField } from './field-link.ts';
import { HealedWords, Sections } from './sections.tsx';
import { FieldTable } from './table.tsx';
import { Toolbar } from './toolbar.tsx';
import { FieldName } from './why.tsx';
import { viewOf } from './words.ts';

/** Both sides of the object, every difference with its reason, and what is left alone with the rule that hides it. */
export function ObjectDiff({ detail, query }: TabProps): JSX.Element {
  useEffect(() => loadDiff(query, false), [detail]);
  // The hash is a part of where the reader is.
  const marked = address.value && markedField(location.hash);
  const found = diff.data.value;
  useEffect(() => (found && marked !== undefined ? goTo(marked) : undefined), [found === undefined, marked]);
  const problem = diff.problem.value;
  if (!found)
    return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={diff.slow.value} what="both sides" />;
  return <Found of={query.key} found={found} view={viewOf(query)} marked={marked} />;
}

/** To the field, or to the first thing that has a line of it. */
function goTo(field: string): void {
  const place = document.getElementById(fieldId(field)) ?? document.querySelector('.sides .is-marked');
  if (!(place instanceof HTMLElement)) return;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
}

interface FoundProps {
  readonly of: string;
  readonly found: DiffJson;
  readonly view: ReturnType<typeof viewOf>;
  readonly marked: string | undefined;
}

function Found({ of, found, view, marked }: FoundProps): JSX.Element {
  const shown = isNarrow.value ? { ...view, columns: 'inline' as const } : view;
  return (
    <div class="diff">
      {marked === undefined ? null : <MarkedWords field={marked} diff={found} />}
      <Toolbar of={of} diff={found} view={view} />
      <State diff={found} marked={marked} />
      {found.lines.length === 0 ? null : <BothSides of={of} diff={found} view={shown} marked={marked} />}
      <Sections diff={found} marked={marked} />
    </div>
  );
}

/** What became of the field that a link leads to, where it differs no more. */
function MarkedWords({
  field,
  diff: { differences, ignored, lines, healed },
}: {
  field: string;
  diff: DiffJson;
}): JSX.Element | null {
  if ([...differences, ...ignored].some(({ path }) => path === field)) return null;
  const past = healed.find(({ path }) => path === field);
  const stands = lines.some(
    ({ path }) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`),
  );
  return (
    <section class="notice tone-good" role="status">
      <Icon name="Healthy" />
      <div>
        <h2>
          <FieldName path={field} />
        </h2>
        <p>{past ? <HealedWords field={past} /> : stands ? 'does not differ.' : 'is not set on either side.'}</p>
      </div>
    </section>
  );
}

function State({
  diff: { state, reason, differences },
  marked,
}: {
  diff: DiffJson;
  marked: string | undefined;
}): JSX.Element | null {
  if (state === 'unknown')
    return (
      <>
        <section class="notice tone-idle">
          <Icon name="Unknown" />
          <div>
            <h2>AWS could not be asked now</h2>
            <p>{reason}</p>
            <p class="second">
              {differences.length === 0
                ? 'When it was seen last, nothing differed.'
                : 'What differed when it was seen last is listed here.'}
            </p>
          </div>
        </section>
        {differences.length === 0 ? null : <FieldTable caption="Differences" fields={differences} marked={marked} />}
      </>
    );
  if (state === 'absent')
    return (
      <section class="notice tone-warn">
        <Icon name="Missing" />
        <div>
          <h2>Nothing lives in AWS</h2>
          <p>All of this is what the manifest asks for.</p>
        </div>
      </section>
    );
  return differences.length > 0 ? null : (
    <p class="no-differences">
      <span class="tone-good">
        <Icon name="Synced" />
      </span>
      No differences: live means what the manifest means.
    </p>
  );
}
