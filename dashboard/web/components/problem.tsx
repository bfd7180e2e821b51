import type { JSX } from 'preact';
import type { ProblemJson } from '../../schema/common.ts';
import { changes } from '../state/live.ts';
import { Icon } from './icon.tsx';

/** What went wrong, what to do next, and the id under which the controller's log has more. */
export function ProblemPanel({ problem }: { readonly problem: ProblemJson }): JSX.Element {
  return (
    <section class="notice tone-bad" role="alert">
      <Icon name="Degraded" />
      <div>
        <h2>{problem.title}</h2>
        <p>{problem.detail}</p>
        <p class="second">
          {problem.requestId === '' ? null : <>Request {problem.requestId} · </>}
          <button type="button" class="link" onClick={() => changes.value++}>
            Try again
          </button>
        </p>
      </div>
    </section>
  );
}

/** Shown only after 300 ms of waiting; quicker answers flash nothing. */
export function Waiting({ slow, what }: { readonly slow: boolean; readonly what: string }): JSX.Element {
  return (
    <div class="waiting" role="status">
      {slow ? (
        <>
          <span class="tone-busy">
            <Icon name="Progressing" />
          </span>
          Reading {what}…
        </>
      ) : null}
    </div>
  );
}
