import type { JSX } from 'preact';
import type { AlertItemJson } from '../../schema/alerts.ts';
import { objectPath } from '../pages/object/address.ts';
import { Ago } from './ago.tsx';
import { Severity } from './severity.tsx';

interface AlertItemProps {
  readonly item: AlertItemJson;
  readonly isOver?: boolean;
}

/** One thing that people were told of; its name leads to the object, its fields to where they stand now. */
export function AlertItemView({ item, isOver = false }: AlertItemProps): JSX.Element {
  const { key, source, title, details, fields, moreFields, since } = item;
  return (
    <div class="inbox-what">
      <p class="inbox-name">
        <Severity item={item} isOver={isOver} />
        {key === undefined ? (
          <strong>{source ?? 'Evenkeel'}</strong>
        ) : (
          <a class="row-link plain" href={objectPath(key)}>
            {key}
          </a>
        )}
        <span class="second">
          since <Ago at={since} />
        </span>
      </p>
      <p>{title}</p>
      {fields.length > 0 ? (
        <ul class="alert-fields">
          {fields.map((field) => (
            <Field key={field.path} item={item} field={field} />
          ))}
          {moreFields > 0 ? <li class="second">and {moreFields} more</li> : null}
        </ul>
      ) : null}
      {details.length > 0 ? (
        <ul class="reasons">
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <Commit item={item} />
    </div>
  );
}

interface FieldProps {
  readonly item: AlertItemJson;
  readonly field: AlertItemJson['fields'][number];
}

function Field({ item: { key }, field: { path, from, to } }: FieldProps): JSX.Element {
  return (
    <li>
      {key === undefined ? <code>{path}</code> : <a href={fieldPath(key, path)}>{path}</a>}
      <span class="alert-change">
        <code>{from ?? 'not there'}</code> <span aria-hidden="true">→</span>
        <span class="unseen">is now</span> <code>{to ?? 'not there'}</code>
      </span>
    </li>
  );
}

/** The whole object differs under a name of its own. */
function fieldPath(key: string, path: string): string {
  return `${objectPath(key, 'diff')}#field=${encodeURIComponent(path)}`;
}

function Commit({ item: { commit, links, account, region } }: { readonly item: AlertItemJson }): JSX.Element | null {
  const outside = links.filter(({ label }) => label !== 'Dashboard');
  const place = [account, region].filter(Boolean).join(' · ');
  if (!commit && outside.length === 0 && place === '') return null;
  return (
    <p class="second alert-origin">
      {place === '' ? null : <span>{place}</span>}
      {commit ? (
        <span>
          {commit.id.slice(0, 7)}
          {commit.subject === undefined ? '' : ` ${commit.subject}`}
          {commit.author === undefined ? '' : ` (${commit.author})`}
        </span>
      ) : null}
      {outside.map(({ label, url }) => (
        <a key={url} href={url} rel="noreferrer">
          {label}
        </a>
      ))}
    </p>
  );
}
