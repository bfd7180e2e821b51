import type { JSX } from 'preact';
import type { ProblemView } from '../../schema/common.ts';
import { Allowed } from './allowed.tsx';

/** What is wrong in a file: where, what, what is allowed, and the lines around it. */
export function ProblemItem({ problem }: { readonly problem: ProblemView }): JSX.Element {
  const { location, object, field, message, allowed, frame, code } = problem;
  return (
    <li class="problem-item">
      <p>
        <span class="mono problem-place">
          {location.file}:{location.line}:{location.column}
        </span>{' '}
        {object === undefined ? null : <strong>{object}</strong>} {field === undefined ? null : <code>{field}</code>}{' '}
        <span class="tag">{code}</span>
      </p>
      <p>
        {message}
        <Allowed of={allowed} />
      </p>
      {frame === undefined ? null : <pre class="frame">{frame}</pre>}
    </li>
  );
}
