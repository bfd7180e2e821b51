import type { JSX } from 'preact';

interface TasksProps {
  readonly running: number | undefined;
  readonly desired: number | undefined;
  readonly pending: number | undefined;
}

/** Running over desired, as numbers and as a bar. Nothing for kinds that run no tasks. */
export function Tasks({ running, desired, pending }: TasksProps): JSX.Element | null {
  if (running === undefined || desired === undefined) return null;
  const short = running < desired;
  const title = `${running} running, ${desired} desired, ${pending ?? 0} pending`;
  return (
    <span class={`tasks tone-${short ? 'warn' : 'good'}${short ? ' tasks-short' : ''}`} title={title}>
      <span class="tasks-numbers">
        <strong>{running}</strong>/{desired}
        {pending ? <span class="tasks-pending"> +{pending}</span> : null}
      </span>
      <span class="meter" aria-hidden="true">
        <span class="meter-fill" style={{ width: `${share(running, desired)}%` }} />
      </span>
    </span>
  );
}

function share(running: number, desired: number): number {
  return desired === 0 ? 0 : Math.min(100, Math.round((running / desired) * 100));
}
