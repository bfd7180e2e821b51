import type { JSX } from 'preact';
import type { DiffField, DiffLine } from '../../../../../schema/diff.ts';
import { CopyButton } from '../../../../components/copy.tsx';
import { day, left, parsePath, timeOfDay } from '../../../../format.ts';
import { now } from '../../../../state/live.ts';
import { fieldPath } from './field-link.ts';
import { fieldYaml } from './patch.ts';
import { TAKES, WHOSE } from './words.ts';

interface WhyProps {
  readonly of: string;
  readonly field: DiffField;
  readonly lines: readonly DiffLine[];
}

/** Why one field differs, where it is said, what changing it takes, and what one may take along of it. */
export function Why({ of, field, lines }: WhyProps): JSX.Element {
  const yaml = fieldYaml(lines, field.path, field.desired === null ? 'live' : 'desired');
  return (
    <div class="why-line">
      <FieldName path={field.path} />
      <Reason field={field} />
      <span class="why-tools">
        <CopyButton text={`${location.origin}${fieldPath(of, field.path)}`} what="link to the field" icon="link" />
        {yaml === '' ? null : <CopyButton text={yaml} what="YAML of the field" />}
      </span>
    </div>
  );
}

/** The field's own name stands out from where it stands. */
export function FieldName({ path }: { readonly path: string }): JSX.Element {
  const { parents, field } = parsePath(path);
  return (
    <strong class="field-name" title={path}>
      {parents.length === 0 ? null : <span class="field-parents">{`${parents.join(' › ')} › `}</span>}
      {path === '' ? 'The object itself' : field}
    </strong>
  );
}

/** In words: whose it is, where that is said, until when. */
export function Reason({ field }: { readonly field: DiffField }): JSX.Element {
  const { reason, why, written, rule, at, takes, until, note } = field;
  return (
    <span class="because">
      <span class={`whose whose-${reason}`}>{WHOSE[reason]}</span>
      {reason === 'acknowledged' ? (
        <Acknowledged until={until} note={note} />
      ) : isPlain(field) ? null : (
        <span>{why}</span>
      )}
      {rule === undefined ? null : <code title={at}>{rule}</code>}
      {written === undefined ? null : (
        <code class="written" title="Where the manifest says so">
          {written.file}:{written.line}
        </code>
      )}
      {takes === undefined || isLeftAlone(field) ? null : <span class="second">{TAKES[takes]}</span>}
    </span>
  );
}

function isLeftAlone({ reason }: DiffField): boolean {
  return reason === 'ignored' || reason === 'acknowledged' || reason === 'owned';
}

/** What the one word before it says already. */
function isPlain({ reason, why }: DiffField): boolean {
  return reason === 'default' || reason === 'removed' || (reason === 'set' && !why.startsWith('from '));
}

function Acknowledged({ until = '', note }: Pick<DiffField, 'until' | 'note'>): JSX.Element {
  const end = Date.parse(until);
  return (
    <span>
      {note}{' '}
      <span
        class="second"
        title={until}
      >{`until ${day(end)} ${timeOfDay(end).slice(0, 5)}, ${left(end - now.value)}`}</span>
    </span>
  );
}
