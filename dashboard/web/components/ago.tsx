import type { JSX } from 'preact';
import { ago, moment, span } from '../format.ts';
import { now } from '../state/live.ts';

/** How long ago, kept current, with the exact moment in its title. */
export function Ago({
  at,
  short = false,
}: {
  readonly at: number | undefined;
  readonly short?: boolean;
}): JSX.Element | null {
  if (at === undefined) return null;
  const text = short ? span(now.value - at) : ago(at, now.value);
  return (
    <time dateTime={new Date(at).toISOString()} title={moment(at)}>
      {text}
    </time>
  );
}
