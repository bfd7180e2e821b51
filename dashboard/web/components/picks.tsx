import type { ComponentChildren, JSX } from 'preact';

export interface Pick {
  readonly name: string;
  readonly path: string;
  readonly isChosen: boolean;
  readonly children: ComponentChildren;
}

/** Links of which some are chosen: a grouping, states to filter by. */
export function Picks({ label, picks }: { readonly label: string; readonly picks: readonly Pick[] }): JSX.Element {
  return (
    <nav class="picks" aria-label={label}>
      {picks.map(({ name, path, isChosen, children }) => (
        <a key={name} class="button" href={path} aria-current={isChosen ? 'true' : undefined}>
          {children}
        </a>
      ))}
    </nav>
  );
}
