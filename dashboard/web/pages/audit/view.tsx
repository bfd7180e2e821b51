import type { JSX } from 'preact';
import { AUDIT_RESULTS } from '../../../../controller/model/audit.ts';
import { VERBS } from '../../../../controller/model/verb.ts';
import type { AuditRecordJson } from '../../../schema/access.ts';
import { Ago } from '../../components/ago.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { navigate } from '../../state/navigation.ts';
import { type AuditAsked, auditPath } from './address.ts';
import { audit } from './data.ts';

/** What people did and what they were refused, for those who answer for it. */
export function AuditPage({ query }: { readonly query: AuditAsked }): JSX.Element {
  const page = audit.data.value;
  const problem = audit.problem.value;
  return (
    <main class="page" id="main">
      <header class="head">
        <h1>Audit</h1>
      </header>
      <Filters query={query} />
      {problem ? <ProblemPanel problem={problem} /> : null}
      {page ? <Records items={page.items} isFiltered={isFiltered(query)} /> : null}
      {page || problem ? null : <Waiting slow={audit.slow.value} what="the audit log" />}
      <p class="audit-more">
        {query.before === undefined ? null : (
          <a class="button" href={auditPath({ ...query, before: undefined })}>
            Newest
          </a>
        )}
        {page?.next === undefined ? null : (
          <a class="button" href={auditPath({ ...query, before: String(page.next) })}>
            Older
          </a>
        )}
      </p>
    </main>
  );
}

function isFiltered({ before: _before, ...filters }: AuditAsked): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

function Filters({ query }: { readonly query: AuditAsked }): JSX.Element {
  const show = (over: AuditAsked): void => navigate(auditPath({ ...query, before: undefined, ...over }), 'replace');
  const chosen = (['actor', 'object'] as const).filter((name) => query[name] !== undefined);
  return (
    <div class="toolbar">
      <Choice
        label="Act"
        options={[...VERBS, 'sign-in', 'sign-out']}
        value={query.verb}
        onChoose={(verb) => show({ verb })}
      />
      <Choice label="Result" options={AUDIT_RESULTS} value={query.result} onChoose={(result) => show({ result })} />
      {chosen.map((name) => (
        <button key={name} type="button" class="chip" aria-pressed="true" onClick={() => show({ [name]: undefined })}>
          {query[name]} <Icon name="close" />
          <span class="unseen">Show all again</span>
        </button>
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <span class="unseen">{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || undefined)}>
        <option value="">{`${label}: all`}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}

function Records({
  items,
  isFiltered: some,
}: {
  readonly items: readonly AuditRecordJson[];
  readonly isFiltered: boolean;
}): JSX.Element {
  if (items.length === 0) {
    return (
      <section class="empty">
        <h2>{some ? 'Nothing of the kind' : 'Nobody has done anything yet'}</h2>
        <p>
          {some ? (
            <a href={auditPath({})}>Show everything</a>
          ) : (
            'Acts, refusals, and who comes and goes are listed here.'
          )}
        </p>
      </section>
    );
  }
  return (
    <ol class="card audit-list">
      {items.map((record) => (
        <Record key={record.id} record={record} />
      ))}
    </ol>
  );
}

const RESULTS = {
  done: ['Healthy', 'good'],
  started: ['Progressing', 'busy'],
  refused: ['lock', 'warn'],
  failed: ['Degraded', 'bad'],
} as const satisfies Record<AuditRecordJson['result'], readonly [IconName, string]>;

function Record({ record }: { readonly record: AuditRecordJson }): JSX.Element {
  const { actor, verb, result, object, reason, message, address, at, requestId } = record;
  const [icon, tone] = RESULTS[result];
  const isStranger = verb === 'sign-in' && result === 'refused';
  return (
    <li class="audit-record">
      <span class={`labelled tone-${tone} audit-result`}>
        <Icon name={icon} />
        <span>{result}</span>
      </span>
      <div class="audit-what">
        <p>
          <a href={auditPath({ actor: actor.name })}>{actor.name}</a> <strong>{verb}</strong>{' '}
          {object === undefined ? null : <a href={`/objects/${encodeURI(object)}`}>{object}</a>}
        </p>
        {reason ? <p>“{reason}”</p> : null}
        {message ? <p class="second">{message}</p> : null}
        <Change record={record} />
        <p class="second">
          {isStranger ? '' : `${actor.role} `}by {actor.via}
          {address === undefined ? '' : ` · ${address}`}
          {requestId === undefined ? '' : ` · ${requestId}`}
        </p>
      </div>
      <span class="second audit-when">
        <Ago at={at} />
      </span>
    </li>
  );
}

function Change({ record: { before, after } }: { readonly record: AuditRecordJson }): JSX.Element | null {
  if (before === undefined && after === undefined) return null;
  return (
    <details>
      <summary class="second">What changed</summary>
      <pre class="audit-change">
        {before === undefined ? '' : `before ${JSON.stringify(before, null, 2)}\n`}
        {after === undefined ? '' : `after ${JSON.stringify(after, null, 2)}`}
      </pre>
    </details>
  );
}
