import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SourceJson } from '../../schema/common.ts';
import { Ago } from '../components/ago.tsx';
import { Icon } from '../components/icon.tsx';
import { amount, shortCommit } from '../format.ts';

/** Which commit is in force and how long ago it was read; opened, what is wrong with it, document by document. */
export function Source({ source }: { readonly source: SourceJson }): JSX.Element {
  const trouble = troubleOf(source);
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeOutside(panel.current), []);
  return (
    <details class="source" ref={panel}>
      <summary class={`pill${trouble === undefined ? '' : ' tone-warn'}`}>
        <Icon name={trouble === undefined ? 'commit' : 'Degraded'} />
        <span class="wide-only pill-name" title={source.name}>
          {placeOf(source.name)}
        </span>
        {source.commit ? <span class="mono">{shortCommit(source.commit.id)}</span> : null}
        <span class="second wide-only">{trouble ?? <Age source={source} />}</span>
      </summary>
      <div class="source-panel">
        <h2>{source.name}</h2>
        <Commit source={source} />
        <p>
          {amount(source.documents)} documents,{' '}
          {source.complete ? 'read completely' : 'not read completely: nothing is pruned'}, <Age source={source} />
        </p>
        {source.lastError === undefined ? null : <p class="tone-bad field-error">{source.lastError}</p>}
        <Problems source={source} />
      </div>
    </details>
  );
}

/** The last part of an address: the rest is in the panel. */
function placeOf(name: string): string {
  return name.split(/[/:]/).findLast((part) => part !== '') ?? name;
}

/** A click elsewhere or Esc closes the panel, and then does nothing else. */
function closeOutside(panel: HTMLDetailsElement | null): (() => void) | undefined {
  if (!panel) return undefined;
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    event.stopImmediatePropagation();
  };
  addEventListener('click', onClick);
  addEventListener('keydown', onKey, { capture: true });
  return () => {
    removeEventListener('click', onClick);
    removeEventListener('keydown', onKey, { capture: true });
  };
}

function Age({ source }: { readonly source: SourceJson }): JSX.Element {
  return source.lastFetchAt === undefined ? <>not read yet</> : <Ago at={source.lastFetchAt} />;
}

function Commit({ source: { commit } }: { readonly source: SourceJson }): JSX.Element | null {
  if (!commit) return null;
  return (
    <p>
      <span class="mono">{shortCommit(commit.id)}</span> {commit.subject}
      <span class="second">
        {' '}
        {commit.author}
        {commit.at === undefined ? null : (
          <>
            {' '}
            · <Ago at={commit.at} />
          </>
        )}
      </span>
    </p>
  );
}

function Problems({ source: { problems } }: { readonly source: SourceJson }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <ul class="source-problems">
      {problems.map((problem) => (
        <li key={`${problem.location.file}:${problem.location.line}:${problem.code}`}>
          <span class="mono">
            {problem.location.file}:{problem.location.line}:{problem.location.column}
          </span>
          <span>
            {problem.object === undefined ? null : <strong>{problem.object} </strong>}
            {problem.message}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** In a word or two; undefined where all is well. */
export function troubleOf(source: SourceJson): string | undefined {
  if (source.lastError !== undefined) return 'cannot be read';
  if (!source.complete) return 'incomplete';
  if (source.problems.length === 0) return undefined;
  return `${source.problems.length} problem${source.problems.length === 1 ? '' : 's'}`;
}
